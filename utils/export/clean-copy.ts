// DOM-only
import { renumberHeadings } from '../article/headings.ts';
import { moveChildren, unwrap } from '../article/move-nodes.ts';
import { canonicalLanguage } from '../article/words.ts';

/** What the reader adds to a story for its own screen, and what only its page or its player is told. */
const OF_THE_READER =
  /^(?:data-.*|tabindex|role|aria-label|loading|decoding|referrerpolicy|srcset|sizes|rel|name)$/;

/**
 * A copy of a story's body for a file: without what the reader has put round it to show and read it, in the document
 * that is given.
 */
export function cleanCopy(content: Element, document: Document): HTMLElement {
  const root = document.createElement('div');
  const copy = document.importNode(content, true);
  moveChildren(copy, root);
  for (const frame of root.querySelectorAll('.table-frame')) unwrap(frame);
  for (const line of root.querySelectorAll('.picture-failed')) line.remove();
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (OF_THE_READER.test(name)) element.removeAttribute(name);
    const lang = element.getAttribute('lang');
    if (lang !== null) {
      const tag = canonicalLanguage(lang);
      if (tag) element.setAttribute('lang', tag);
      else element.removeAttribute('lang');
    }
    if (element.localName === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  }
  renumberHeadings(root);
  return root;
}
