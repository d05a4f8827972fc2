// DOM-only

/** Of a story, what is the reader's and not the story's: it is shown, and not taken along. */
const OURS =
  '.story-times, .picture-failed, .long-description > summary, details.long-description:not([open]), img:not([src])';
const KEPT_ATTRIBUTES = new Set(
  'alt cite colspan datetime dir headers height href lang reversed rowspan scope span src start type value width'.split(
    ' ',
  ),
);
/** Soft hyphens, places for breaks, joiners of words, marks of byte order: seen by no one, and in the way of a search. */
const SOFT_MARKS = /[\u00AD\u200B\u2060\uFEFF]/g;

const PARAGRAPHS = /^(?:address|aside|blockquote|dl|figure|figcaption|h[1-6]|header|hr|ol|p|pre|table|ul)$/;
const LINES = /^(?:article|dd|details|div|dt|li|section|summary|tr|caption)$/;

/** Makes a copied part of a story fit for another place: plain markup, each picture's words once, no marks of ours. */
export function cleanCopy(copy: DocumentFragment): void {
  for (const element of copy.querySelectorAll(OURS)) element.remove();
  for (const image of copy.querySelectorAll('figure:has(.image-description) img'))
    image.setAttribute('alt', '');
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
  const visit = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) node.nodeValue = (node.nodeValue ?? '').replaceAll(SOFT_MARKS, '');
      else visit(node);
    }
  };
  visit(copy);
}

/** A copied part of a story as plain text: an empty line between paragraphs, a tab between cells. */
export function copiedText(copy: Node): string {
  let text = '';
  const breakTo = (breaks: number): void => {
    if (breaks === 0) return;
    text = text.replace(/[ \t]+$/, '');
    if (text === '') return;
    const have = /\n*$/.exec(text)?.[0].length ?? 0;
    text += '\n'.repeat(Math.max(0, breaks - have));
  };
  const visit = (parent: Node, isPreformatted: boolean): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const words = node.nodeValue ?? '';
        if (isPreformatted) text += words;
        else text += words.replaceAll(/\s+/g, ' ').replace(/^ /, /\s$|^$/.test(text) ? '' : ' ');
      } else if (node.nodeType === 1) {
        const { localName } = node as Element;
        const breaks = PARAGRAPHS.test(localName) ? 2 : LINES.test(localName) ? 1 : 0;
        if (localName === 'br') text += '\n';
        breakTo(breaks);
        visit(node, isPreformatted || localName === 'pre');
        if (localName === 'td' || localName === 'th') text += '\t';
        breakTo(breaks);
      }
    }
  };
  visit(copy, false);
  return text.trim();
}
