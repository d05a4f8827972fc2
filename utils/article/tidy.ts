// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { collapsed, wordsOf } from './words.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

const KEPT_ATTRIBUTE =
  /^(?:href|src|srcset|sizes|alt|title|lang|dir|id|name|width|height|colspan|rowspan|scope|start|reversed|type|value|datetime|cite|abbr)$/;
/** Elements that only group blocks. */
const WRAPPER =
  /^(?:div|section|article|main|header|footer|center|form|fieldset|details|address|hgroup|search|dialog|aside|nav|body)$/;
const BLOCK =
  /^(?:p|h[1-6]|ul|ol|dl|table|figure|blockquote|pre|hr|div|section|article|main|header|footer|center|form|fieldset|details|address|hgroup|search|dialog|aside|nav|li|dt|dd|figcaption|summary|menu|legend)$/;
/** Elements whose content is kept without them. */
const UNWRAPPED =
  'font, label, button, big, tt, u, nobr, acronym, noscript, output, object, ins, legend, menu, slot, picture';

/** Takes off everything that the page could have written to look like our own marks. Stamps stay until they are read. */
function forgetAttributes(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTE.test(name) && !name.startsWith(STAMP_PREFIX)) element.removeAttribute(name);
    }
  }
}

function renamed(element: Element, tag: string): Element {
  const replacement = element.ownerDocument.createElement(tag);
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
      paragraph = document.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

/** Replaces wrappers by what they hold, so that the story is one flat run of blocks. Language and direction move down. */
function flatten(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].toReversed()) {
    if (!WRAPPER.test(element.localName)) continue;
    // A caption's boxes are its lines, whatever they are made of.
    if (element.closest('figcaption, caption')) element.append(' ');
    else wrapLooseText(element);
    for (const name of ['lang', 'dir', 'id']) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const targets = name === 'id' ? [...element.children].slice(0, 1) : [...element.children];
      for (const child of targets) if (!child.hasAttribute(name)) child.setAttribute(name, value);
    }
    unwrap(element);
  }
  for (const paragraph of root.querySelectorAll('figcaption p, caption p'))
    paragraph.replaceWith(...paragraph.childNodes, ' ');
  wrapLooseText(root);
}

/** Formulae as their author's text alternative, or as their characters. */
function spellOutMaths(root: Element): void {
  for (const math of root.querySelectorAll('math')) {
    const span = root.ownerDocument.createElement('span');
    span.textContent = collapsed(math.getAttribute('alttext') ?? math.textContent);
    math.replaceWith(span);
  }
}

const HOLDS_SOMETHING = 'img, hr, td, th';

const INLINE = /^(?:a|span|strong|em|b|i)$/;

function removeEmpty(root: Element): void {
  for (const element of [
    ...root.querySelectorAll(
      'p, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, figure, figcaption, table, pre, a, span, strong, em, b, i',
    ),
  ].toReversed()) {
    if (collapsed(element.textContent) !== '' || element.querySelector(HOLDS_SOMETHING)) continue;
    if (element.localName === 'a' && (element.hasAttribute('id') || element.hasAttribute('name'))) continue;
    // White space in an element of its own still parts two words, and is all there is between the words of some code.
    if (INLINE.test(element.localName) && element.textContent) element.replaceWith(element.textContent);
    else element.remove();
  }
}

/** The page shows the title above the story; saying it twice helps nobody. */
function removeRepeatedTitle(root: Element, title: string): void {
  const words = wordsOf(title).join(' ');
  for (const heading of [...root.querySelectorAll('h1, h2')].slice(0, 2)) {
    if (words && wordsOf(heading.textContent).join(' ') === words) heading.remove();
  }
}

/** First cleaning of what Readability kept, before pictures are described: one flat run of known blocks. */
export function tidyStructure(root: Element, title: string): void {
  spellOutMaths(root);
  forgetAttributes(root);
  removeRepeatedTitle(root, title);
  for (const heading of root.querySelectorAll('h1')) renamed(heading, 'h2');
  // Readability's own wrapper.
  for (const page of root.querySelectorAll('[id^="readability-page"]')) page.removeAttribute('id');
  for (const summary of root.querySelectorAll('summary')) renamed(summary, 'p');
  for (const element of root.querySelectorAll(UNWRAPPED)) unwrap(element);
  flatten(root);
}

/** Last cleaning: what is left without content goes, rules at the ends too. */
export function removeLeftovers(root: Element): void {
  removeEmpty(root);
  for (const rule of root.querySelectorAll('hr')) {
    if (
      !rule.nextElementSibling ||
      !rule.previousElementSibling ||
      rule.nextElementSibling.localName === 'hr'
    )
      rule.remove();
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (name.startsWith(STAMP_PREFIX)) element.removeAttribute(name);
  }
}
