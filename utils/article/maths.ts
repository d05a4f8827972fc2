// DOM-only
import { named, newElement, type Roll } from './elements.ts';
import { MATH_ELEMENTS } from './sanitizer-config.ts';
import { moveChildren, unwrap } from './move-nodes.ts';
import { collapsed } from './words.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** What KaTeX, MathJax (2 to 4), Temml and MediaWiki call the boxes that hold a formula drawn in several ways. */
const DRAWN =
  /(?:^|\s)(?:katex(?:-display)?|temml|MathJax\w*|MJXc-display|mjx-[\w-]+|mwe-math-element)(?:\s|$)/;
const DISPLAY = /katex-display|MathJax_Display|MJXc-display/i;
/** Such boxes hold nothing that is laid out as text. */
const TEXT_PARTS = 'p, li, h1, h2, h3, h4, h5, h6, table td p, blockquote';
/** Levels from a formula up to the outermost of its boxes. */
const MOST_BOXES = 8;
const TEX = /tex/i;

const isDrawing = (element: Element): boolean =>
  element.localName.startsWith('mjx-') || DRAWN.test(element.getAttribute('class') ?? '');

/** The outermost box that holds one formula and nothing else; the formula itself where there is none. */
function boxOf(math: Element): Element {
  let box = math;
  let parent = math.parentElement;
  for (let level = 0; parent && level < MOST_BOXES; level += 1, parent = parent.parentElement) {
    if (parent.localName === 'body') break;
    if (!isDrawing(parent)) continue;
    if (parent.querySelector(TEXT_PARTS) || parent.querySelectorAll('math').length > 1) break;
    box = parent;
  }
  return box;
}

/** The source that MathJax 2 leaves behind what it draws; taken out. */
function takeSource(box: Element): string {
  const within = box.querySelector('script[type^="math/tex"]');
  const next = box.nextElementSibling;
  const script = within ?? (next?.matches('script[type^="math/tex"]') ? next : null);
  script?.remove();
  return script?.textContent ?? '';
}

function alternativeText(math: Element, source: string): string {
  const written = collapsed(math.getAttribute('alttext'));
  if (written) return written;
  const annotations = [...math.querySelectorAll('annotation')];
  const tex = annotations.find((each) => TEX.test(each.getAttribute('encoding') ?? 'tex'));
  return collapsed(tex?.textContent) || collapsed(source);
}

/** Copies MathML Core into a new tree. Older MathML becomes the row of what it holds, all else its text. */
function copyCore(from: Node, to: Element): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ');
      if (/^m(?:i|n|o|s|text)$/.test(to.localName)) to.append(text);
      else if (text.trim() !== '') {
        const words = to.ownerDocument.createElementNS(MATHML, 'mtext');
        words.textContent = text.trim();
        to.append(words);
      }
    } else if (node.nodeType === 1) copyCoreElement(node as Element, to);
  }
}

function copyCoreElement(from: Element, to: Element): void {
  const name = from.localName.toLowerCase();
  const first = from.firstElementChild;
  if (/^(?:annotation(?:-xml)?|script|style|mglyph|malignmark)$/.test(name)) return;
  if (name === 'semantics' || name === 'maction') {
    if (first) copyCoreElement(first, to);
    return;
  }
  if (/^m(?:i|n|o|s|text)$/.test(to.localName)) {
    to.append(collapsed(from.textContent));
    return;
  }
  const kept = MATH_ELEMENTS[name];
  const element = to.ownerDocument.createElementNS(MATHML, kept && name !== 'math' ? name : 'mrow');
  for (const attribute of kept ?? []) {
    const value = from.getAttribute(attribute);
    if (value !== null) element.setAttribute(attribute, value);
  }
  to.append(element);
  if (name === 'mfenced') element.append(...fenced(from, element));
  else copyCore(from, element);
}

/** MathML 3, 3.3.8: brackets and separators are attributes, which no browser draws any more. */
function fenced(from: Element, to: Element): readonly Element[] {
  const sign = (text: string): Element => {
    const operator = to.ownerDocument.createElementNS(MATHML, 'mo');
    operator.textContent = text;
    return operator;
  };
  const separator = (from.getAttribute('separators') ?? ',').trim().charAt(0);
  const parts = [...from.children].flatMap((child, index) => {
    const row = to.ownerDocument.createElementNS(MATHML, 'mrow');
    copyCoreElement(child, row);
    return index > 0 && separator ? [sign(separator), row] : [row];
  });
  return [sign(from.getAttribute('open') ?? '('), ...parts, sign(from.getAttribute('close') ?? ')')];
}

function plainMath(document: Document, alternative: string, isBlock: boolean): Element {
  const math = document.createElementNS(MATHML, 'math');
  if (isBlock) math.setAttribute('display', 'block');
  if (alternative) math.setAttribute('alttext', alternative);
  return math;
}

/** Formulae of MathJax 2 for which the page holds no MathML: their TeX, as it was written. */
function showSources(body: Element, roll: Roll): void {
  for (const script of roll.of('script')) {
    if (!script.getAttribute('type')?.startsWith('math/tex')) continue;
    const source = collapsed(script.textContent);
    for (let before = script.previousElementSibling; before && isDrawing(before);) {
      const drawn = before;
      before = before.previousElementSibling;
      drawn.remove();
    }
    if (source === '') continue;
    const math = plainMath(
      body.ownerDocument,
      source,
      /mode=display/.test(script.getAttribute('type') ?? ''),
    );
    const words = body.ownerDocument.createElementNS(MATHML, 'mtext');
    words.textContent = source;
    math.append(words);
    script.replaceWith(math);
  }
}

/**
 * Leaves one `math` of each formula, where pages hold it two or three times: drawn with boxes or as a picture, as
 * MathML for screen readers, as TeX. Only MathML Core stays in it, which both browsers draw; `alttext` holds the
 * author's words or TeX, which is what is said.
 */
export function reduceMaths(body: Element, roll: Roll): void {
  for (const math of roll.of('math')) {
    if (!math.isConnected && !body.contains(math)) continue;
    const box = boxOf(math);
    // MathJax shows a preview in front of what it draws.
    const preview = box.previousElementSibling;
    if (preview?.matches('.MathJax_Preview')) preview.remove();
    const isBlock =
      /block/.test(math.getAttribute('display') ?? '') ||
      box.getAttribute('display') === 'true' ||
      DISPLAY.test(box.getAttribute('class') ?? '');
    const reduced = plainMath(body.ownerDocument, alternativeText(math, takeSource(box)), isBlock);
    copyCore(math, reduced);
    if (collapsed(reduced.textContent) === '') box.remove();
    else box.replaceWith(reduced);
  }
  showSources(body, roll);
}

/** A formula of a single row needs no row; nothing else is left to do after extraction. */
export function tidyMaths(root: Element): void {
  const formulae = named(root, 'math');
  for (const { children } of formulae)
    if (children.length === 1 && children[0]?.localName === 'mrow') unwrap(children[0]);
  for (const math of formulae) {
    // Another namespace: rebuilt by extraction from its markup, or by a page that only looks like MathML.
    if (math.namespaceURI === MATHML) continue;
    const span = newElement(root.ownerDocument, 'span');
    moveChildren(math, span);
    math.replaceWith(span);
  }
}
