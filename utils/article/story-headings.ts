// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, namedAny, nameSet, nearest } from './elements.ts';
import { isLabel, leadsAway } from './page-words.ts';
import { collapsed, letterCount, sameWords } from './words.ts';

/** Number of a heading, in reading order. Ours: capture removes attributes of this prefix from pages. */
const NUMBER = `${STAMP_PREFIX}heading`;
/** Letters of a heading: more is a paragraph in large type. */
const LONGEST = 150;
/** Letters that may stand between a heading and what it stands over: the caption of a picture, a price. */
const MOST_BETWEEN = 40;
const LINK_OR_PICTURE = nameSet('a figure');
const TABLE = nameSet('table');
const HEADINGS = nameSet('h2 h3 h4 h5 h6');
const ITEM = nameSet('li dd');
/** What holds nothing but its own parts. */
const HOLDS_PARTS = /^(?:ul|ol|dl|table|t(?:head|body|foot|r))$/;

interface Heading {
  readonly element: Element;
  /** Letters of the page up to its end. */
  readonly end: number;
  readonly letters: number;
  /** In a part whose name says that it is not the story. */
  readonly isNamed: boolean;
}

/** A heading and the block of running text right under it. */
interface Over extends Heading {
  readonly block: Element;
  readonly number: number;
}

/** The headings of a page that stand right over running text, and come back where that was kept without them. */
export class StoryHeadings {
  readonly #over: Over[] = [];
  /** Those over which no block has been met yet. */
  #open: Heading[] = [];

  /** A heading has been walked. */
  meet(heading: Heading): void {
    if (heading.letters > 0 && heading.letters <= LONGEST) this.#open.push(heading);
  }

  /** A block of running text has been walked. @param start letters of the page before it. */
  meetBlock(block: Element, number: number, start: number, isNamed: boolean): void {
    let at = start;
    const over: Over[] = [];
    for (const heading of this.#open.toReversed()) {
      if (heading.end > at || at - heading.end > MOST_BETWEEN) break;
      // Page builders call each box a widget, those of the story too.
      if (heading.isNamed && !isNamed) break;
      over.unshift({ ...heading, block, number });
      at = heading.end - heading.letters;
    }
    for (const each of over) {
      each.element.setAttribute(NUMBER, String(this.#over.length));
      this.#over.push(each);
    }
    this.#open = [];
  }

  /**
   * Puts headings back over what was kept of a story.
   * @param blocks the story's blocks by their numbers.
   */
  bringBack(story: Element, blocks: ReadonlyMap<number, Element>): void {
    let first = Infinity;
    for (const number of blocks.keys()) first = Math.min(first, number);
    const kept = new Set(elementsIn(story).map((element) => element.getAttribute(NUMBER)));
    for (const [at, over] of this.#over.entries()) {
      const block = blocks.get(over.number);
      // What stands over the first block is the page's: kickers, the headline once more.
      if (!block || over.number === first || kept.has(String(at))) continue;
      const text = collapsed(over.element.textContent);
      if (isLabel(text) || leadsAway(text) || nearest(over.element, LINK_OR_PICTURE)) continue;
      if (!nearest(block, TABLE)) putOver(over, block, story);
    }
  }
}

function putOver({ element, block: inPage }: Over, block: Element, story: Element): void {
  let at = block;
  const item = nearest(inPage, ITEM);
  const isInItem = item?.contains(element) ?? false;
  for (let parent = at.parentElement; parent && parent !== story; parent = parent.parentElement) {
    if (ITEM.has(parent.localName) && isInItem) break;
    if (hasTextBefore(at)) break;
    at = parent;
  }
  if (HOLDS_PARTS.test(at.parentElement?.localName ?? '')) return;
  if (!isSaidBefore(element, at.previousElementSibling)) at.before(element);
}

/** Whether what comes before is the same line, or ends with the same heading: pages have one for each width of screen. */
function isSaidBefore(heading: Element, before: Element | null): boolean {
  if (!before) return false;
  if (sameWords(before.textContent, heading.textContent)) return true;
  const last = namedAny(before, HEADINGS).at(-1);
  return (
    last !== undefined &&
    sameWords(last.textContent, heading.textContent) &&
    collapsed(before.textContent).endsWith(collapsed(last.textContent))
  );
}

function hasTextBefore(element: Element): boolean {
  for (let node = element.previousSibling; node; node = node.previousSibling)
    if (node.nodeType === 1 || node.nodeType === 3) if (letterCount(node.textContent ?? '') > 0) return true;
  return false;
}
