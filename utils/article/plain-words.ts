// DOM-only
import { collapsed } from './words.ts';

/** Elements whose text nobody is meant to read. */
export const UNREAD = /^(?:script|style|noscript|template|select|textarea|datalist|svg|head)$/;
const WITHIN_LINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/**
 * An element's words as one line, with a space between its blocks.
 * @param most UTF-16 code units after which the rest is left out, and an ellipsis tells so.
 */
export function plainWords(element: Element, most: number): string {
  let text = '';
  const add = (node: Node): void => {
    for (let child = node.firstChild; child && text.length <= 4 * most; child = child.nextSibling) {
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      if (child.nodeType !== 1 || UNREAD.test((child as Element).localName)) continue;
      const gap = WITHIN_LINE.test((child as Element).localName) ? '' : ' ';
      text += gap;
      add(child);
      text += gap;
    }
  };
  add(element);
  const words = collapsed(text);
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  // A script without spaces, or one very long word.
  const cut = space > most / 2 ? words.slice(0, space) : words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
