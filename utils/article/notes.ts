// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { named, newElement, type Roll } from './elements.ts';
import { moveChildren } from './move-nodes.ts';
import { linkMarks } from './unlinked-notes.ts';
import { collapsed, hasLetters } from './words.ts';

/** On the link that calls a note, and on the note: the same number. Ours; survives extraction, as ids do not. */
const CALL = `${STAMP_PREFIX}note-call`;
const NOTE = `${STAMP_PREFIX}note`;
/** What calls a note: a number or signs; in brackets or raised, also a letter or a short word ("[note 3]"). */
const MARK = /^(?:\d{1,3}|[*\u2020\u2021\u00A7\u00B6]{1,4})$/;
const BRACKETED = /^[[(\uFF3B\u3010\u3014].{1,12}[\])\uFF3D\u3011\u3015]$/;
const RAISED = /^(?:[a-z]|[ivxlc]{1,6}|(?:note|nb|fn|n)\.?\s*\d{1,3})$/i;
const BACK = '\u21A9\uFE0E';
const ITEM = 'li, p, dd, dt, tr, aside, div, section';
/** A part of a story is no note, however it is linked to. UTF-16 units. */
const LONGEST_NOTE = 2500;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const CALL_ROLE = 'doc-noteref';
const LISTS = 'ol, ul';

/** Notes of the page, for those that extraction loses. */
export interface PageNotes {
  /** Copies, by number. */
  readonly copies: ReadonlyMap<string, Element>;
  /** Words of the heading that the notes stand under; '' when there is none. */
  readonly heading: string;
}

function fragmentOf(link: Element, page: string): string {
  const href = link.getAttribute('href')?.trim() ?? '';
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return '';
  // Some pages write their own address in front of the fragment.
  if (at > 0 && href.slice(0, at) !== page.split('#', 1)[0]) return '';
  const fragment = href.slice(at + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The whole of a note of which a link names some part, never a part of the story that holds more than the note. */
function itemAt(target: Element): Element | undefined {
  let item = target.closest(ITEM);
  if (!item || target.closest(HEADINGS) || item.querySelector('h1, h2, h3, h4')) return undefined;
  // A paragraph in a list item or a box of its own: the box is the note.
  const box = item.parentElement?.closest('li, aside, dd');
  if (box && item.localName === 'p' && box.querySelector(ITEM) === item) item = box;
  // Extraction replaces a box by the one block that it holds.
  while (item.matches('div, section, aside') && item.childElementCount === 1) {
    const only: Element | null = item.firstElementChild;
    if (!only?.matches(ITEM) || collapsed(only.textContent) !== collapsed(item.textContent)) break;
    item = only;
  }
  const { length } = collapsed(item.textContent);
  return length > 0 && length <= LONGEST_NOTE ? item : undefined;
}

/** The note that a number means where all calls lead to the list of notes, or to the heading over it. */
function itemByNumber(link: Element, target: Element): Element | undefined {
  const text = collapsed(link.textContent);
  const isRaised = (link.closest('sup') ?? link.querySelector('sup')) !== null;
  const number = Number(/^\W?(\d{1,3})\W?$/.exec(text)?.[1] ?? 0);
  if (number === 0 || !(isRaised || BRACKETED.test(text))) return undefined;
  let list = target.matches(LISTS) ? target : target.querySelector(LISTS);
  for (let next = target.nextElementSibling, far = 0; next && !list && far < 3; far += 1) {
    if (next.matches(LISTS)) list = next;
    next = next.nextElementSibling;
  }
  const item = list?.children[number - 1];
  return item?.localName === 'li' && collapsed(item.textContent).length <= LONGEST_NOTE ? item : undefined;
}

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

function isCall(link: Element): boolean {
  const text = collapsed(link.textContent);
  if (link.getAttribute('role') === CALL_ROLE || MARK.test(text)) return true;
  if (BRACKETED.test(text)) return /[\d*\u2020\u2021]|^.\w.$/.test(text);
  return RAISED.test(text) && (link.closest('sup') ?? link.querySelector('sup')) !== null;
}

function targetsIn(body: Element): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    const names = [element.id, element.getAttribute('name') ?? ''];
    for (const name of names) if (name && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

/**
 * Finds the notes of a page and the links that call them, whatever the page makes of them (lists, Word's `_ftn1`,
 * roles of DPUB-ARIA, boxes in the margin), and marks both. Parts of the page that hold notes are made such that
 * extraction does not throw them out by their names.
 * @param page address of the page.
 * @param roll of the body or of its whole document.
 * @param text that can be read in the body.
 */
export function markNotes(body: Element, page: string, roll: Roll, text: string): PageNotes {
  const links = (linkMarks(body, roll, text) ? named(body, 'a') : roll.of('a')).filter(
    (link) =>
      link.getAttribute('href')?.includes('#') &&
      isCall(link) &&
      link.isConnected &&
      !link.closest('pre, nav'),
  );
  const targets = links.length > 0 ? targetsIn(body) : new Map<string, Element>();
  const numbers = new Map<Element, string>();
  const copies = new Map<string, Element>();
  for (const link of links) {
    const target = targets.get(fragmentOf(link, page));
    if (!target || (link.compareDocumentPosition(target) & FOLLOWING) === 0) continue;
    const item = itemAt(target) ?? itemByNumber(link, target);
    if (!item || item.contains(link)) continue;
    let number = numbers.get(item);
    if (number === undefined) {
      number = String(numbers.size + 1);
      numbers.set(item, number);
      item.setAttribute(NOTE, number);
    }
    link.setAttribute(CALL, number);
  }
  const heading = headingOver(numbers.keys().next().value);
  const looked = new Set<Element>();
  for (const [item, number] of numbers) {
    copies.set(number, item.cloneNode(true) as Element);
    keepFrom(item, body, looked);
  }
  return { copies, heading };
}

/** Words of the heading right before a list of notes, or before the box that holds it. */
function headingOver(item: Element | undefined): string {
  for (let at = item, up = 0; at && up < 3; at = at.parentElement ?? undefined, up += 1) {
    const before = at.previousElementSibling;
    if (before?.matches(HEADINGS)) return collapsed(before.textContent);
    if (before && collapsed(before.textContent) !== '') return '';
  }
  return '';
}

/** Takes names and kinds from boxes that hold notes and little else. @param looked boxes that need no second look. */
function keepFrom(item: Element, body: Element, looked: Set<Element>): void {
  for (let box = item.parentElement; box && box !== body; box = box.parentElement) {
    if (looked.has(box)) break;
    looked.add(box);
    const noted = [...box.querySelectorAll(`[${NOTE}]`)].reduce(
      (sum, each) => sum + collapsed(each.textContent).length,
      0,
    );
    if (noted < 0.7 * collapsed(box.textContent).length) break;
    box.removeAttribute('class');
    box.removeAttribute('role');
    if (!/^(?:footer|aside)$/.test(box.localName)) continue;
    const plain = newElement(box.ownerDocument, 'div');
    moveChildren(box, plain);
    box.replaceWith(plain);
    box = plain;
    looked.add(plain);
  }
}

const linksTo = (item: Element, ids: readonly string[]): boolean =>
  [...item.querySelectorAll('a[href*="#"]')].some((link) => {
    const href = link.getAttribute('href') ?? '';
    return ids.includes(href.slice(href.indexOf('#') + 1));
  });

/** Where a link back can stand: at the end of the note's last paragraph. */
function endOf(item: Element): Element {
  const last = item.lastElementChild;
  if (item.localName === 'tr') return last ?? item;
  return last?.matches('p, div, blockquote, ul, ol, li, dd') && collapsed(last.textContent) !== ''
    ? endOf(last)
    : item;
}

/** Puts notes that extraction lost behind the story, in the order in which they are called. */
function restoreLost(root: Element, notes: PageNotes, calls: readonly Element[]): void {
  const lost = new Set(calls.map((call) => call.getAttribute(CALL) ?? ''));
  for (const item of root.querySelectorAll(`[${NOTE}]`)) lost.delete(item.getAttribute(NOTE) ?? '');
  const copies = [...lost].flatMap((number) => notes.copies.get(number) ?? []);
  if (copies.length === 0) return;
  const hasHeading = [...root.querySelectorAll(HEADINGS)].some(
    (each) => collapsed(each.textContent) === notes.heading,
  );
  if (notes.heading !== '' && !hasHeading) {
    const heading = newElement(root.ownerDocument, 'h2');
    heading.textContent = notes.heading;
    root.append(heading);
  }
  const list = newElement(root.ownerDocument, 'ul');
  for (const copy of copies) {
    const item = newElement(root.ownerDocument, 'li');
    item.setAttribute(NOTE, copy.getAttribute(NOTE) ?? '');
    const cells = copy.localName === 'tr' ? [...copy.children] : [copy];
    for (const cell of cells) {
      if (item.hasChildNodes()) item.append(' ');
      moveChildren(cell, item);
    }
    list.append(item);
  }
  const ordered = calls.every(
    (call, index) => collapsed(call.textContent).replaceAll(/\D/g, '') === String(index + 1),
  );
  const isNumbered = copies.every((copy) => /^\W?\d{1,3}\W/.test(collapsed(copy.textContent)));
  if (!ordered || isNumbered || copies.length !== calls.length) root.append(list);
  else {
    const numbered = newElement(root.ownerDocument, 'ol');
    moveChildren(list, numbered);
    root.append(numbered);
  }
}

/**
 * Links calls and notes both ways, with ids of our own, so that nobody who follows one is lost.
 * @param wayBack what a link back is called, which shows nothing but a sign.
 */
export function linkNotes(root: Element, notes: PageNotes, wayBack: string): void {
  const calls = named(root, 'a').filter((link) => link.hasAttribute(CALL));
  if (calls.length === 0) return;
  restoreLost(root, notes, calls);
  const items = new Map(
    [...root.querySelectorAll(`[${NOTE}]`)].map((item) => [item.getAttribute(NOTE) ?? '', item]),
  );
  const callIds = new Map<Element, string[]>();
  for (const [index, call] of calls.entries()) {
    const item = items.get(call.getAttribute(CALL) ?? '');
    if (!item || item.contains(call)) continue;
    const number = call.getAttribute(CALL) ?? '';
    // Links back that the page has lead to the call, or to the raised box round it.
    const ids = callIds.get(item) ?? [];
    const own = call.id || call.getAttribute('name') || `note-call-${number}-${index + 1}`;
    call.id = own;
    if (!item.id) item.id = `note-${number}`;
    call.setAttribute('href', `#${encodeURIComponent(item.id)}`);
    ids.push(own);
    callIds.set(item, ids);
    for (const box of [call.parentElement, call.parentElement?.parentElement])
      if (box?.matches('sup[id], span[id]') && linksTo(item, [box.id])) redirect(item, box.id, own);
  }
  for (const [item, ids] of callIds) {
    for (const id of ids) {
      if (linksTo(item, [id, encodeURIComponent(id)])) continue;
      // One way back is enough where the page has none of its own for further calls.
      if (id !== ids[0] && !linksTo(item, ids.slice(0, 1))) continue;
      const back = newElement(root.ownerDocument, 'a');
      back.setAttribute('href', `#${encodeURIComponent(id)}`);
      back.textContent = BACK;
      endOf(item).append(' ', back);
    }
    for (const link of named(item, 'a'))
      if (link.getAttribute('href')?.startsWith('#') && !hasLetters(link.textContent))
        link.setAttribute('aria-label', wayBack);
  }
}

function redirect(item: Element, from: string, to: string): void {
  for (const link of item.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.slice(href.indexOf('#') + 1) === from) link.setAttribute('href', `#${encodeURIComponent(to)}`);
  }
}
