// DOM-only
import { holds, named, nameSet, newElement, type Roll } from './elements.ts';
import { moveChildren, unwrap } from './move-nodes.ts';
import { collapsed } from './words.ts';

/** What stays an element within code. All else there is colour. */
const KEPT = 'a[href], b, strong, em, i, mark, kbd, var, sub, sup, del, code, img, math, math *';
/** Elements that are lines of code where they stand in it. */
const LINES = 'div, p, li, tr, figure > figcaption';
const COPY_NAME = /(?:^|[-_\s])(?:copy|clipboard|copybtn)(?:$|[-_\s])|copy-?(?:code|button|btn)/i;
/** "Copy to clipboard", in any language. */
const LONGEST_BUTTON = 30;

const isNumber = (text: string | null | undefined): boolean => /^\s*\d{1,5}\s*[:.|]?\s*$/.test(text ?? '');

/** Whether numbers are those of lines: each one more than the one before. */
function areLineNumbers(numbers: readonly string[]): boolean {
  const values = numbers.map((each) => Number.parseInt(each, 10));
  return values.length > 0 && values.every((value, index) => value === (values[0] ?? 0) + index);
}

/** A column of line numbers and nothing else: "1\n2\n3", or one number an element. */
function isGutter(element: Element): boolean {
  const lines = element.querySelectorAll('div, span, li, a, td, p');
  const leaves = [...lines].filter(
    (line) => line.childElementCount === 0 && collapsed(line.textContent) !== '',
  );
  const parts =
    leaves.length > 1 ? leaves.map((leaf) => leaf.textContent) : (element.textContent ?? '').split('\n');
  const numbers = parts.map((part) => part.trim()).filter((part) => part !== '');
  return numbers.length > 0 && numbers.every(isNumber) && areLineNumbers(numbers);
}

const CODE = nameSet('pre code');

function standsInCode(table: Element): boolean {
  for (let at: Element | null = table; at; at = at.parentElement)
    if (CODE.has(at.localName) || /highlight/i.test(at.getAttribute('class') ?? '')) return true;
  return false;
}

/** Highlighters set code in a table: one row with a gutter and the code, or a row for each line. */
function readTable(table: Element): void {
  const rows = [...table.querySelectorAll('tr')];
  const codes = rows.map((row) => row.lastElementChild).filter((cell) => cell !== null);
  if (rows.length === 0 || codes.length < rows.length) return;
  const isInCode =
    table.closest('pre, code, .highlight, .highlighttable, .code, .syntaxhighlighter') !== null;
  const [first] = codes;
  if (rows.length === 1) {
    const pre = first?.querySelector('pre') ?? (isInCode ? first : null);
    const others = [...(rows[0]?.children ?? [])].slice(0, -1);
    if (first && pre && others.every((cell) => isGutter(cell) || collapsed(cell.textContent) === '')) {
      table.replaceWith(...(first.querySelector('pre') ? first.childNodes : [preOf(first)]));
    }
    return;
  }
  if (table.closest('pre')) return;
  const gutter = rows.map((row) =>
    row.childElementCount > 1 ? collapsed(row.firstElementChild?.textContent) : '',
  );
  const isMarked = codes.every((cell) =>
    cell.matches('[class*="code"], [class*="line"], :has(> pre), :has(> code)'),
  );
  const numbers = gutter.filter((text) => text !== '');
  if (!isMarked || (!isInCode && !rows[0]?.querySelector('[data-line-number], [class*="num"], [id^="L"]')))
    return;
  if (!numbers.every(isNumber)) return;
  const pre = newElement(table.ownerDocument, 'pre');
  for (const cell of codes) {
    if (pre.hasChildNodes()) pre.append('\n');
    for (const inner of cell.querySelectorAll('pre')) unwrap(inner);
    moveChildren(cell, pre);
  }
  table.replaceWith(pre);
}

function preOf(element: Element): Element {
  const pre = newElement(element.ownerDocument, 'pre');
  moveChildren(element, pre);
  return pre;
}

/** Numbers that stand in front of the lines: `<span class="ln">1</span>`. All lines or none. */
function dropInnerNumbers(pre: Element): void {
  const numbers: Element[] = [];
  let line = '';
  let lines = 0;
  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) {
        const element = node as Element;
        const isLine = element.matches(LINES);
        if (isLine && line !== '') line = '';
        if (line.trim() === '' && isNumber(element.textContent) && !element.textContent?.includes('\n')) {
          numbers.push(element);
          lines += 1;
          line = '|';
          continue;
        }
        visit(element);
        if (element.localName === 'br' || isLine) line = '';
      } else if (node.nodeType === 3) {
        const parts = (node.textContent ?? '').split('\n');
        line = parts.length > 1 ? (parts.at(-1) ?? '') : line + (parts[0] ?? '');
      }
    }
  };
  visit(pre);
  const count = (pre.textContent ?? '').trimEnd().split('\n').length;
  const found = numbers.map((each) => each.textContent?.trim() ?? '');
  if (lines < 2 && count > 1) return;
  if (!areLineNumbers(found) || (lines === 1 && count === 1 && found[0] !== '1')) return;
  // A file of numbers is no column of line numbers: something stands behind them.
  if (collapsed(pre.textContent).replaceAll(/[\d\s]/g, '') === '') return;
  for (const number of numbers) number.remove();
}

/** Lines made by elements become lines of text. */
function writeLines(pre: Element): void {
  for (const br of pre.querySelectorAll('br')) {
    const { nextSibling, parentElement } = br;
    // Where the text breaks as well, it is one break.
    if (nextSibling?.nodeType === 3 && /^\r?\n/.test(nextSibling.textContent ?? '')) br.remove();
    else if (
      nextSibling === null &&
      parentElement?.matches(LINES) &&
      collapsed(parentElement.textContent) !== ''
    )
      br.remove();
    else br.replaceWith('\n');
  }
  for (const line of [...pre.querySelectorAll(LINES)].toReversed()) {
    if (line.matches('li, tr') || !line.querySelector(LINES)) {
      const text = line.textContent ?? '';
      const isLast = !hasRest(line);
      const { previousSibling } = line;
      if (
        previousSibling?.nodeType === 3 &&
        collapsed(previousSibling.textContent) === '' &&
        line.previousElementSibling
      )
        previousSibling.textContent = '';
      if (!text.endsWith('\n') && !isLast) line.append('\n');
    }
    unwrap(line);
  }
}

function hasRest(line: Element): boolean {
  let node = line.nextSibling;
  while (node && (node.textContent ?? '').trim() === '') node = node.nextSibling;
  return node !== null;
}

function plain(pre: Element): void {
  dropInnerNumbers(pre);
  for (const gutter of pre.querySelectorAll('span, div, td, ol, ul')) {
    if (gutter.childElementCount + (gutter.textContent ?? '').split('\n').length > 2 && isGutter(gutter)) {
      if (collapsed(gutter.textContent) !== collapsed(pre.textContent)) gutter.remove();
    }
  }
  for (const other of pre.querySelectorAll('button, style, script, [role="button"]')) other.remove();
  writeLines(pre);
  for (const element of [...pre.querySelectorAll('*')].toReversed()) {
    if (!element.matches(KEPT) || (element.localName === 'a' && collapsed(element.textContent) === ''))
      unwrap(element);
  }
  for (const inner of pre.querySelectorAll('code')) {
    inner.removeAttribute('class');
    if (inner.parentElement?.closest('code')) unwrap(inner);
  }
  for (const name of ['class', 'role']) pre.removeAttribute(name);
  pre.normalize();
  const { firstChild } = pre.firstElementChild?.localName === 'code' ? pre.firstElementChild : pre;
  // Written out again, a line break at the start of `pre` would be lost, or be one too many.
  if (firstChild?.nodeType === 3)
    firstChild.textContent = (firstChild.textContent ?? '').replace(/^(?:[ \t]*\r?\n)+/, '');
}

/**
 * Elements round code that only copy it, in whatever language they say so.
 * @param neighbours the blocks of code before and after it: to count all in a box, for each of them, takes a long page
 * far too long.
 */
function dropCopyButtons(pre: Element, neighbours: readonly (Element | undefined)[]): void {
  const box = pre.parentElement;
  for (const element of [box, box?.parentElement]) {
    if (!element || element.localName === 'body') continue;
    if (neighbours.some((other) => other && element.contains(other))) break;
    for (const child of element.querySelectorAll(
      'button, clipboard-copy, [role="button"], [class*="copy" i], [class*="clipboard" i]',
    )) {
      if (child.contains(pre) || pre.contains(child)) continue;
      const isNamed =
        child.matches('button, clipboard-copy, [role="button"]') ||
        COPY_NAME.test(child.getAttribute('class') ?? '');
      if (isNamed && collapsed(child.textContent).length <= LONGEST_BUTTON) child.remove();
    }
  }
}

/** A gutter beside the code rather than within it. */
function dropGutterBeside(pre: Element): void {
  const before = pre.previousElementSibling;
  if (
    before &&
    collapsed(before.textContent) !== '' &&
    isGutter(before) &&
    before.matches('pre, div, span, ol, ul')
  )
    if (
      (before.textContent ?? '').trim().length > 1 ||
      before.matches('[class*="num" i], [class*="gutter" i]')
    )
      before.remove();
}

const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|dl|table|figure|blockquote|pre|hr|section|article|header|footer|aside|nav)$/;

/** Whether nothing stands beside an element in its line. */
function endsLine(from: Node | null, to: 'previousSibling' | 'nextSibling'): boolean {
  let node = from;
  while (node && node.nodeType !== 1 && collapsed(node.nodeType === 3 ? node.textContent : '') === '')
    node = node[to];
  return node === null || (node.nodeType === 1 && BLOCK.test((node as Element).localName));
}

/** Code of several lines that is not in a `pre`. */
function findLooseCode(body: Element, roll: Roll): void {
  for (const code of roll.of('code')) {
    if (code.closest('pre, table') || !code.querySelector('br, div, p')) continue;
    const parent = code.parentElement;
    if (
      !parent ||
      !endsLine(code.previousSibling, 'previousSibling') ||
      !endsLine(code.nextSibling, 'nextSibling')
    )
      continue;
    const pre = newElement(body.ownerDocument, 'pre');
    code.replaceWith(pre);
    pre.append(code);
    if (parent.localName === 'p' && collapsed(parent.textContent) === collapsed(pre.textContent))
      unwrap(parent);
  }
}

const PRESERVED = /white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\b/i;
const MONOSPACE = /font(?:-family)?\s*:[^;]*(?:monospace|courier|consolas|menlo|monaco)/i;

/**
 * Boxes that keep white space and have letters of one width are code, whatever they are called.
 * @returns whether there were any.
 */
function findStyledCode(roll: Roll): boolean {
  let hasFound = false;
  for (const box of roll.of('div')) {
    const style = box.getAttribute('style') ?? '';
    if (!PRESERVED.test(style) || !MONOSPACE.test(style) || box.querySelector('pre, table, ul, ol, img'))
      continue;
    box.replaceWith(preOf(box));
    hasFound = true;
  }
  return hasFound;
}

/**
 * Makes code blocks what extraction leaves alone: a `pre` of text, verbatim, without the numbers of its lines, its
 * colours and the buttons round it.
 */
export function prepareCode(body: Element, roll: Roll): void {
  const isCode = ['pre', 'code'].some((name) => roll.of(name).length > 0);
  for (const table of roll.of('table'))
    if ((isCode && holds(table, CODE)) || standsInCode(table)) readTable(table);
  findLooseCode(body, roll);
  const hasCode = isCode || roll.of('table').length > 0;
  if (!findStyledCode(roll) && !hasCode) return;
  for (const pre of named(body, 'pre')) {
    if (pre.parentElement?.closest('pre')) unwrap(pre);
  }
  const blocks = named(body, 'pre');
  for (const [at, pre] of blocks.entries()) {
    dropCopyButtons(pre, [blocks[at - 1], blocks[at + 1]]);
    dropGutterBeside(pre);
    plain(pre);
  }
}
