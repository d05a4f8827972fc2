// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementAfter, elementsIn } from './elements.ts';

/**
 * Number of a block of running text, in reading order. A stamp of its own: of two boxes that Readability makes one, the
 * outer one's place is kept. Ours: capture removes attributes of this prefix from pages.
 */
const NUMBER = `${STAMP_PREFIX}block`;

export const numberBlock = (block: Element, number: number): void =>
  block.setAttribute(NUMBER, String(number));

export function numberOf(element: Element): number | undefined {
  const number = element.getAttribute(NUMBER);
  return number === null ? undefined : Number(number);
}

/** Numbers of the blocks in an element, if all of them are among some. */
export function numbersAmong(wanted: ReadonlySet<number>, root: Element): readonly number[] | undefined {
  const numbers: number[] = [];
  for (let at = root.firstElementChild; at; at = elementAfter(at, root)) {
    const number = numberOf(at);
    if (number === undefined) continue;
    if (!wanted.has(number)) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** Blocks of a story by their numbers. */
export const blocksIn = (story: Element): ReadonlyMap<number, Element> =>
  new Map(
    elementsIn(story).flatMap((element) => {
      const number = numberOf(element);
      return number === undefined ? [] : [[number, element]];
    }),
  );

/** Puts a part before the first block of the story that followed it in the page, else at the end. */
export function putInOrder(part: Element, story: Element): void {
  const first = (root: Element): number => {
    let found = numberOf(root) ?? Infinity;
    for (let at = root.firstElementChild; at; at = elementAfter(at, root))
      found = Math.min(found, numberOf(at) ?? Infinity);
    return found;
  };
  const number = first(part);
  let next = story.firstElementChild;
  while (next && (numberOf(next) ?? -1) <= number) next = elementAfter(next, story);
  if (!next) {
    story.append(part);
    return;
  }
  for (let parent = next.parentElement; parent && parent !== story; parent = parent.parentElement) {
    if (first(parent) < number) break;
    next = parent;
  }
  next.before(part);
}
