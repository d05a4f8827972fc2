// DOM-only
import { isNoteMark } from './note-mark.ts';

/** Not text of the story: pronunciation aids of ruby (its base is read), what never is, and the
 * source of MathML. */
const SILENT = new Set([
  'RT',
  'RP',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'annotation',
  'annotation-xml',
]);

/**
 * True for an element of which nothing is spoken. A picture's description is hidden from screen readers, which have
 * it from the picture itself, but not from our voice.
 */
export const isSilent = (element: Element): boolean =>
  SILENT.has(element.tagName) ||
  element.hasAttribute('data-unspoken') ||
  (element.getAttribute('aria-hidden') === 'true' && !element.classList.contains('image-description'));

/** The text of a short element, white space collapsed, without what is silent and without marks of notes. */
export function plainText(element: Element): string {
  let text = '';
  const visit = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      else if (node.nodeType === 1) {
        const child = node as Element;
        if (child.tagName === 'BR') text += ' ';
        else if (!isSilent(child) && !isNoteMark(child, text)) visit(child);
      }
    }
  };
  visit(element);
  return text.replaceAll(/\s+/g, ' ').trim();
}
