// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { nameSet } from './elements.ts';
import { proseLetters } from './prose.ts';

/** Number of the box of the page that a block was or stood in. Ours: capture removes attributes of this prefix from pages. */
export const ORIGIN = `${STAMP_PREFIX}origin`;

/** Elements that hold text as one block, or a list or table of it: what holds them is their box. */
const LEAVES = nameSet('p li dl blockquote pre h1 h2 h3 h4 h5 h6 ul ol table figure');
const BOXES = nameSet('div section article main header footer aside nav form center details td address body');

/** What boxes are called that hold anything but the story, word by word. Pictures of a gallery may be the story's. */
const FURNITURE_BOX =
  /(?:^|\s)(?:[\w-]*[-_])?(?:authors?|bio|byline|vcard|personality|newsletter|signup|subscribe|subscription|promo|ads?|advert|banner|boilerplate|cta|related|comments?|share|sharing|social|recommended|recommendations|recirc|teasers|popular|trending|modal|popup|cookie|consent|footer|menu)(?:[-_][\w-]{0,12})?(?=\s|$)/i;

/** Those of them that hold other stories, which may be as long as the story itself. */
const OTHER_STORIES =
  /(?:^|\s)(?:[\w-]*[-_])?(?:related|recommended|recommendations|recirc|teasers|popular|trending)(?:[-_][\w-]{0,12})?(?=\s|$)/i;
/** Words in them are titles, times and buttons; or, as sentences, what can be seen. */
const PLAYER_BOX = /(?:^|\s)(?:[\w-]*[-_])?(?:video|player)(?:[-_][\w-]{0,12})?(?=\s|$)/i;

/** Share of the story's running text from which the innermost box that holds it is the story's box. */
const MOST_OF_STORY = 0.6;
/** Share of the running text in boxes of one name below which they are none of those the story is built of. */
const FEW = 0.05;
/** The same where the name says what the box is for. */
const FEW_NAMED = 0.3;
const HALF = 0.5;

interface Box {
  readonly parent: number;
  readonly isLeaf: boolean;
  /** Tag, classes and id; digits, which tell boxes of a kind apart, left out. */
  readonly name: string;
}

/** Where a block of the story stood in the page. */
export interface Origin {
  /** Outside of the box that holds the story, in one of a kind that holds hardly any of it. */
  readonly isOutside: boolean;
  /** In a box whose name says that it is not the story, and that holds little of it; `isRare` hardly any. */
  readonly isFurniture: boolean;
  readonly isRare: boolean;
  /** In a box of other stories. */
  readonly isOther: boolean;
  /** A line in the box of a player, which is no sentence of the story. */
  readonly isOfPlayer: boolean;
}

/** Remembers the boxes of a page, which extraction takes away, to tell afterwards where each block of the story stood. */
export class Origins {
  readonly #boxes: Box[] = [];

  /** @param within all elements of the body. */
  constructor(body: Element, within: readonly Element[]) {
    const numbers = new Map<Element, number>();
    for (const element of [body, ...within]) {
      const isLeaf = LEAVES.has(element.localName);
      if (!isLeaf && !BOXES.has(element.localName)) continue;
      let up = element.parentElement;
      while (up && !numbers.has(up)) up = up.parentElement;
      const parent = (up && numbers.get(up)) ?? -1;
      const number = this.#boxes.length;
      numbers.set(element, number);
      element.setAttribute(ORIGIN, String(number));
      const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
      this.#boxes.push({
        parent,
        isLeaf,
        name: `${element.localName} ${marks.replaceAll(/\d+/g, '').trim()}`,
      });
    }
  }

  /** Numbers of the boxes round a block, outermost first. */
  #chainOf(block: Element): readonly number[] {
    const stamped = block.hasAttribute(ORIGIN) ? block : block.querySelector(`[${ORIGIN}]`);
    const chain: number[] = [];
    let at = stamped ? Number(stamped.getAttribute(ORIGIN)) : -1;
    for (let box = this.#boxes[at]; box; at = box.parent, box = this.#boxes[at])
      if (!box.isLeaf) chain.unshift(at);
    return chain;
  }

  /**
   * Tells of each block of a story where it stood. Blocks that were made since have no origin.
   * @param story one flat run of blocks, stamps still on them.
   */
  of(story: Element): ReadonlyMap<Element, Origin> {
    const chains = new Map([...story.children].map((block) => [block, this.#chainOf(block)]));
    const prose = new Map([...story.children].map((block) => [block, proseLetters(block)]));
    const held = new Map<number, number>();
    let all = 0;
    for (const [block, chain] of chains) {
      const letters = chain.length > 0 ? (prose.get(block) ?? 0) : 0;
      all += letters;
      for (const box of chain) held.set(box, (held.get(box) ?? 0) + letters);
    }
    const origins = new Map<Element, Origin>();
    if (all === 0) return origins;
    // Boxes are numbered in reading order: of those that hold each other, the innermost comes last.
    const main = [...held].findLast(([, letters]) => letters >= MOST_OF_STORY * all)?.[0] ?? 0;
    const round = new Set([...chains.values()].find((chain) => chain.includes(main)));
    const ownOf = (chain: readonly number[]): string =>
      `${chain.includes(main)} ${chain
        .filter((box) => box > main || !round.has(box))
        .map((box) => this.#boxes[box]?.name ?? '')
        .join(' ')}`;
    const inBoxes = new Map<string, number>();
    for (const [block, chain] of chains)
      inBoxes.set(ownOf(chain), (inBoxes.get(ownOf(chain)) ?? 0) + (prose.get(block) ?? 0));
    for (const [block, chain] of chains) {
      if (chain.length === 0) continue;
      const own = ownOf(chain);
      const share = (inBoxes.get(own) ?? 0) / all;
      const isOther = share < HALF && OTHER_STORIES.test(own);
      origins.set(block, {
        isOutside: !chain.includes(main) && share < FEW,
        isFurniture: (share < FEW_NAMED && FURNITURE_BOX.test(own)) || isOther,
        isOther,
        isRare: share < FEW,
        isOfPlayer: share < FEW && prose.get(block) === 0 && PLAYER_BOX.test(own),
      });
    }
    return origins;
  }
}
