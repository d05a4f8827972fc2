// DOM-only
import { namedAny, nameSet, nearest, newElement, walkerOf, type Roll } from './elements.ts';
import { collapsed } from './words.ts';

/** A mark in brackets within a text, and one that a note begins with. */
const BRACKETED = /\[(\d{1,3})\]/;
const BEGINNING = /^\[(\d{1,3})\]/;
const NUMBER = /^\[?(\d{1,3})\]?$/;
const NOT_TEXT = nameSet('a pre code script style nav math button');
const ITEMS = nameSet('p li dd div');
const BLOCKS = nameSet('p li dd div ul ol table');
/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

/** Notes by number: blocks that begin with a mark, "[1] …" or a raised 1. Of two with one mark neither can be told. */
function notesIn(body: Element): Map<string, Element> {
  const notes = new Map<string, Element>();
  const twice = new Set<string>();
  for (const block of namedAny(body, ITEMS)) {
    const text = (block.textContent ?? '').trimStart();
    const first = block.firstElementChild;
    const raised = first?.localName === 'sup' ? collapsed(first.textContent) : '';
    const isRaised = raised !== '' && text.startsWith(raised);
    const number = BEGINNING.exec(text)?.[1] ?? (isRaised ? NUMBER.exec(raised)?.[1] : undefined);
    if (number === undefined || [...block.children].some((child) => BLOCKS.has(child.localName))) continue;
    if (notes.has(number)) twice.add(number);
    else notes.set(number, block);
  }
  for (const number of twice) notes.delete(number);
  return notes;
}

const isRaised = (parent: Element | null): parent is Element =>
  parent?.localName === 'sup' && NUMBER.test(collapsed(parent.textContent));

/** Texts that are or hold marks and are no part of a link. */
function textsWithMarks(body: Element): readonly Text[] {
  const texts: Text[] = [];
  const walker = walkerOf(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, parentElement: parent } = node as Text;
    if ((BRACKETED.test(data) || isRaised(parent)) && !nearest(parent, NOT_TEXT)) texts.push(node as Text);
  }
  return texts;
}

/** The marks in texts, as ranges of text nodes and as raised elements. */
function marksIn(
  texts: readonly Text[],
): readonly { readonly number: string; readonly node: Element | Text }[] {
  const marks: { number: string; node: Element | Text }[] = [];
  for (const text of texts) {
    const parent = text.parentElement;
    if (isRaised(parent))
      marks.push({ number: NUMBER.exec(collapsed(parent.textContent))?.[1] ?? '', node: parent });
    else {
      for (const found of [...text.data.matchAll(new RegExp(BRACKETED, 'g'))].toReversed()) {
        const mark = text.splitText(found.index);
        mark.splitText(found[0].length);
        marks.push({ number: found[1] ?? '', node: mark });
      }
    }
  }
  return marks;
}

/**
 * Makes links of marks such as "[1]" that only say which note they mean, where a later block begins with the same mark.
 * Powers and years in brackets have no such block.
 * @param roll of the body or of its whole document.
 * @param text that can be read in the body.
 * @returns whether there are links that the roll does not have.
 */
export function linkMarks(body: Element, roll: Roll, text: string): boolean {
  // Most pages have none, and to look for notes is to read each of their boxes.
  if (roll.of('sup').length === 0 && !BRACKETED.test(text)) return false;
  const texts = textsWithMarks(body);
  const notes = texts.length > 0 ? notesIn(body) : new Map<string, Element>();
  if (notes.size === 0) return false;
  for (const { number, node } of marksIn(texts)) {
    const note = notes.get(number);
    if (!note || note.contains(node) || (node.compareDocumentPosition(note) & FOLLOWING) === 0) continue;
    note.id ||= `unlinked-note-${number}`;
    const link = newElement(body.ownerDocument, 'a');
    link.setAttribute('href', `#${encodeURIComponent(note.id)}`);
    node.replaceWith(link);
    link.append(node);
  }
  return true;
}
