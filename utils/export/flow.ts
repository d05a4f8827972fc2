// DOM-only
import { collapsed } from '../article/words.ts';

const BLOCKS =
  /^(?:p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|figure|figcaption|details|summary|hr|div|article|section|header|caption)$/;

export const isElement = (node: Node): node is Element => node.nodeType === 1;
const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.test(node.localName);

/**
 * What an element holds, in order: blocks, and runs of text and inline elements between them, which are paragraphs
 * without a tag. Runs of white space are left out. An inline element that holds a block counts as one.
 */
export function flowOf(parent: Element): readonly (Element | readonly Node[])[] {
  const flow: (Element | readonly Node[])[] = [];
  let run: Node[] = [];
  const end = (): void => {
    if (run.some((node) => collapsed(node.textContent) !== '' || hasPicture(node))) flow.push(run);
    run = [];
  };
  for (const node of parent.childNodes) {
    const holdsBlock = isElement(node) && !isBlock(node) && [...node.querySelectorAll('*')].some(isBlock);
    if (isBlock(node) || holdsBlock) {
      end();
      flow.push(node as Element);
    } else run.push(node);
  }
  end();
  return flow;
}

const hasPicture = (node: Node): boolean =>
  isElement(node) && (node.localName === 'img' || node.querySelector('img, math, hr') !== null);

/** What an ordered list shows in front of its items; undefined for one that shows bullets. */
export function numbersOf(list: Element): readonly number[] | undefined {
  if (list.localName !== 'ol') return undefined;
  const items = itemsOf(list);
  const isReversed = list.hasAttribute('reversed');
  const wholeOf = (element: Element, name: string): number | undefined => {
    const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
    return Number.isSafeInteger(value) ? value : undefined;
  };
  let next = wholeOf(list, 'start') ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = wholeOf(item, 'value') ?? next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
}

export const itemsOf = (list: Element): readonly Element[] =>
  [...list.children].filter(({ localName }) => localName === 'li');

/** A link from a note back to its call: of no use where it cannot be followed. */
export const isWayBack = (element: Element): boolean =>
  element.localName === 'a' &&
  (element.getAttribute('href') ?? '').startsWith('#') &&
  /^[\u2190-\u21FF\u2B05\u2934-\u2937\u{1F519}^][\uFE0E\uFE0F]?$/u.test(collapsed(element.textContent));

/** A raised or bracketed mark that calls a note: its sign without brackets; undefined for all else. */
export function noteCall(element: Element): string | undefined {
  const link = element.localName === 'a' ? element : element.querySelector(':scope > a:only-child');
  if (!link?.getAttribute('href')?.startsWith('#')) return undefined;
  const isRaised = element.localName === 'sup' || link.querySelector('sup') !== null;
  const text = collapsed(element.textContent);
  const bracketed = /^[[(](.{1,12})[\])]$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  return isRaised && text !== '' && text.length <= 12 ? text : undefined;
}

/** A formula in words or in TeX, as its page gives it. */
export const formulaText = (math: Element): string =>
  collapsed(math.getAttribute('alttext')) || collapsed(math.textContent);

/** What a figure says in place of its picture ("Image: …", "Image without description."); '' when nothing. */
export function descriptionOf(figure: Element): string {
  const line = [...figure.children].find((child) => child.matches('p.image-description, p.image-raw'));
  if (!line || line.matches('.image-raw')) return '';
  const copy = line.cloneNode(true) as Element;
  for (const raw of copy.querySelectorAll('.image-raw')) raw.remove();
  return collapsed(copy.textContent);
}
