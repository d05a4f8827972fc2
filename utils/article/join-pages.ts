// DOM-only
import { collapsed, sameWords } from './words.ts';

/** Blocks at the start of a further page that may be those of the first one again: headline, standfirst, picture. */
const MOST_REPEATED = 6;

const keyOf = (block: Element): string =>
  `${collapsed(block.textContent)} ${block.querySelector('img')?.getAttribute('src') ?? ''}`.trim();

/** Ids of a further page get its number, so that a note called on it is its own. */
function renameIds(part: Element, page: number): void {
  const prefix = `story-page-${page}-`;
  for (const element of part.querySelectorAll('[id]'))
    element.id = prefix + element.id.replace(/^story-/, '');
  for (const link of part.querySelectorAll('a[href^="#"]')) {
    const target =
      link
        .getAttribute('href')
        ?.slice(1)
        .replace(/^story-/, '') ?? '';
    link.setAttribute('href', `#${encodeURIComponent(prefix)}${target}`);
  }
}

/**
 * Puts the content of a further page behind what there is of the story, without what it says again at its start.
 * @param content sanitised, as `part` is; grows. @param part is used up.
 */
export function joinPage(content: Element, part: Element, title: string, page: number): void {
  renameIds(part, page);
  const known = new Set([...content.children].map(keyOf));
  for (const block of [...part.children].slice(0, MOST_REPEATED)) {
    const isTitle = /^h\d$/.test(block.localName) && sameWords(block.textContent ?? '', title);
    if (isTitle || known.has(keyOf(block))) block.remove();
  }
  for (const node of Array.from(part.childNodes)) content.append(content.ownerDocument.adoptNode(node));
}
