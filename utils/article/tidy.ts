// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, holds, named, namedAny, nameSet, nearest, newElement, Roll } from './elements.ts';
import { renumberHeadings } from './headings.ts';
import { tidyMaths } from './maths.ts';
import { linkNotes } from './notes.ts';
import { PLACE } from './page-places.ts';
import { paragraphsInQuotes } from './quotes.ts';
import { STORY_ELEMENTS } from './sanitizer-config.ts';
import type { PageStructure } from './structure.ts';
import { tidyTables } from './tables.ts';
import { sameWords, wordsOf } from './words.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

const KEPT_ATTRIBUTE =
  /^(?:href|src|srcset|sizes|alt|title|lang|dir|id|name|width|height|colspan|rowspan|scope|start|reversed|type|value|datetime|cite|abbr)$/;
const HTML = 'http://www.w3.org/1999/xhtml';
const WITHOUT_WORDS =
  /^(?:h1|summary|script|style|template|iframe|frame|frameset|embed|video|audio|source|track|canvas|svg|input|select|textarea|datalist|option|meta|link|title|base|area|map|param)$/;
/** Elements that only group blocks. */
const WRAPPER =
  /^(?:div|section|article|main|header|footer|center|form|fieldset|details|address|hgroup|search|dialog|aside|nav|body)$/;
const BLOCK =
  /^(?:p|h[1-6]|ul|ol|dl|table|figure|blockquote|pre|hr|div|section|article|main|header|footer|center|form|fieldset|details|address|hgroup|search|dialog|aside|nav|li|dt|dd|figcaption|summary|menu|legend)$/;
/** Elements whose content is kept without them. */
const UNWRAPPED = nameSet(
  'font label button big tt u nobr acronym noscript output object ins legend slot picture',
);

/** Takes off everything that the page could have written to look like our own marks. Stamps stay until they are read. */
function forgetAttributes(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.namespaceURI !== HTML) continue;
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTE.test(name) && !name.startsWith(STAMP_PREFIX)) element.removeAttribute(name);
    }
  }
}

/** Old and rare elements, which the sanitiser would take away with their words. */
function unwrapStrangers(roll: Roll): void {
  for (const strike of roll.of('strike')) renamed(strike, 's');
  for (const element of roll.all.toReversed()) {
    if (element.namespaceURI !== HTML || element.localName in STORY_ELEMENTS) continue;
    if (!WRAPPER.test(element.localName) && !WITHOUT_WORDS.test(element.localName)) unwrap(element);
  }
}

const PHRASES = nameSet('span strong b em i small');
const BLOCKS = nameSet('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure div section');
const CAPTION = nameSet('figcaption caption');

/** Inline elements round blocks, which are none of HTML: a paragraph round them would take their headings for words. */
function unwrapRound(roll: Roll): void {
  for (const element of roll.all.toReversed())
    if (PHRASES.has(element.localName) && holds(element, BLOCKS)) unwrap(element);
}

function renamed(element: Element, tag: string): Element {
  const replacement = newElement(element.ownerDocument, tag);
  for (const { name, value } of element.attributes) replacement.setAttribute(name, value);
  moveChildren(element, replacement);
  element.replaceWith(replacement);
  return replacement;
}

const isBlock = (node: Node): boolean => node.nodeType === 1 && BLOCK.test((node as Element).localName);

/** Puts runs of text and inline elements between blocks into paragraphs of their own. */
function wrapLooseText(wrapper: Element): void {
  const document = wrapper.ownerDocument;
  let paragraph: Element | undefined;
  for (let node = wrapper.firstChild, next; node; node = next) {
    next = node.nextSibling;
    if (isBlock(node)) paragraph = undefined;
    else if (paragraph) paragraph.append(node);
    else if (node.nodeType === 1 || (node.nodeType === 3 && (node.textContent ?? '').trim() !== '')) {
      paragraph = newElement(document, 'p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

/** Wrappers that hold no words, nor any element but others of these; inner ones first. */
function emptyOf(wrappers: readonly Element[]): ReadonlySet<Element> {
  const empty = new Set<Element>();
  for (const element of wrappers.toReversed())
    if ([...element.children].every((child) => empty.has(child)) && element.textContent.trim() === '')
      empty.add(element);
  return empty;
}

/** Replaces wrappers by what they hold, so that the story is one flat run of blocks. Language and direction move down. */
function flatten(root: Element): void {
  // One element has one id: links to a wrapper lead to what was first in it.
  const names = new Map<string, string>();
  const wrappers = elementsIn(root).filter(({ localName }) => WRAPPER.test(localName));
  // From the outside in, so that each node is moved once. An empty one first: it is no block between two lines.
  for (const element of new Set([...emptyOf(wrappers), ...wrappers])) {
    // A caption's boxes are its lines, whatever they are made of.
    if (nearest(element, CAPTION)) element.append(' ');
    else wrapLooseText(element);
    for (const name of ['lang', 'dir', PLACE, 'id']) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const targets = name === 'id' ? [...element.children].slice(0, 1) : [...element.children];
      for (const child of targets) {
        if (!child.hasAttribute(name)) child.setAttribute(name, value);
        else if (name === 'id') names.set(value, child.id);
      }
    }
    unwrap(element);
  }
  for (const [from, to] of [...names].toReversed()) names.set(from, names.get(to) ?? to);
  for (const link of names.size > 0 ? root.querySelectorAll('a[href^="#"]') : []) {
    const name = names.get(link.getAttribute('href')?.slice(1) ?? '');
    if (name !== undefined) link.setAttribute('href', `#${name}`);
  }
  for (const paragraph of named(root, 'p').filter((each) => nearest(each, CAPTION)))
    paragraph.replaceWith(...paragraph.childNodes, ' ');
  wrapLooseText(root);
}

const HOLDS_SOMETHING = nameSet('img hr td th math');
const INLINE = nameSet('a span strong em b i');
const EMPTY_IS_NOTHING = nameSet(
  'p h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote figure figcaption table pre a span strong em b i',
);

function removeEmpty(root: Element): void {
  for (const element of namedAny(root, EMPTY_IS_NOTHING).toReversed()) {
    if (/\S/.test(element.textContent) || holds(element, HOLDS_SOMETHING)) continue;
    if (element.localName === 'a' && (element.hasAttribute('id') || element.hasAttribute('name'))) continue;
    // The space between two words may have an element of its own, in code above all.
    if (INLINE.has(element.localName)) unwrap(element);
    else element.remove();
  }
}

const TITLES = nameSet('h1 h2');

/** The page shows the title above the story; saying it twice helps nobody. */
function removeRepeatedTitle(roll: Roll, title: string): void {
  const words = wordsOf(title).join(' ');
  for (const heading of roll.all.filter(({ localName }) => TITLES.has(localName)).slice(0, 2)) {
    if (words && wordsOf(heading.textContent).join(' ') === words) heading.remove();
  }
}

/** The title again as the first paragraph, in bold or not. */
function removeTitleLine(root: Element, title: string): void {
  const first = root.firstElementChild;
  if (first?.localName !== 'p' || named(first, 'img').length > 0 || wordsOf(title).length === 0) return;
  if (sameWords(first.textContent, title)) first.remove();
}

/**
 * First cleaning of what Readability kept, before pictures are described: one flat run of known blocks.
 * @param wayBack what links back from notes are called.
 */
export function tidyStructure(root: Element, title: string, structure?: PageStructure, wayBack = ''): void {
  tidyMaths(root);
  tidyTables(root);
  const roll = new Roll(root);
  forgetAttributes(roll.all);
  removeRepeatedTitle(roll, title);
  // Readability's own wrapper.
  for (const page of roll.of('div')) if (page.id.startsWith('readability-page')) page.removeAttribute('id');
  for (const summary of roll.of('summary')) renamed(summary, 'p');
  for (const element of roll.all) if (UNWRAPPED.has(element.localName)) unwrap(element);
  unwrapStrangers(roll);
  unwrapRound(roll);
  paragraphsInQuotes(root);
  flatten(root);
  if (!structure) return;
  removeTitleLine(root, title);
  linkNotes(root, structure.notes, wayBack);
}

/** Last cleaning: what is left without content goes, rules at the ends too. */
export function removeLeftovers(root: Element): void {
  removeEmpty(root);
  renumberHeadings(root);
  for (const rule of named(root, 'hr')) {
    if (
      !rule.nextElementSibling ||
      !rule.previousElementSibling ||
      rule.nextElementSibling.localName === 'hr'
    )
      rule.remove();
  }
  for (const element of elementsIn(root)) {
    for (const name of element.getAttributeNames())
      if (name.startsWith(STAMP_PREFIX)) element.removeAttribute(name);
  }
}
