// DOM-only
import { proseLetters } from './block-words.ts';
import { nameSet } from './elements.ts';
import { isPlaced, lineOf, PLACE, placeOf, type PagePlaces } from './page-places.ts';

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

const NOWHERE: readonly number[] = [];

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
  readonly #places: PagePlaces;
  /** Classes and id of each box, by its number. */
  readonly #marks = new Map<number, string>();
  /** Those of blocks by the element round them, which many share. */
  readonly #chains = new Map<number, readonly number[]>();

  constructor(places: PagePlaces) {
    this.#places = places;
    for (const [place, element] of places.elements.entries())
      if (BOXES.has(places.names[place] ?? ''))
        this.#marks.set(place, `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  }

  /** Numbers of the boxes round a block, outermost first. */
  #chainOf(block: Element): readonly number[] {
    const holdsText = (place: number): boolean =>
      this.#marks.has(place) || LEAVES.has(this.#places.names[place] ?? '');
    // What was made since round a block of the page stood where that did.
    const place = isPlaced(block)
      ? placeOf(block)
      : [...block.querySelectorAll(`[${PLACE}]`)].map(placeOf).find(holdsText);
    if (place === undefined) return NOWHERE;
    const known = this.#chains.get(this.#places.parents[place] ?? 0);
    if (known && !this.#marks.has(place)) return known;
    const chain = lineOf(this.#places, place)
      .filter((each) => this.#marks.has(each))
      .toReversed();
    if (!this.#marks.has(place)) this.#chains.set(this.#places.parents[place] ?? 0, chain);
    return chain;
  }

  /** Tag, classes and id of a box; digits, which tell boxes of a kind apart, left out. */
  #nameOf(box: number): string {
    return `${this.#places.names[box] ?? ''} ${this.#marks.get(box)?.replaceAll(/\d+/g, '').trim() ?? ''}`;
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
    const names = new Map<readonly number[], string>();
    const inBoxes = new Map<string, number>();
    for (const [block, chain] of chains) {
      const own = (): readonly string[] =>
        chain.filter((box) => box > main || !round.has(box)).map((box) => this.#nameOf(box));
      const name = names.get(chain) ?? `${chain.includes(main)} ${own().join(' ')}`;
      names.set(chain, name);
      inBoxes.set(name, (inBoxes.get(name) ?? 0) + (prose.get(block) ?? 0));
    }
    for (const [block, chain] of chains) {
      if (chain.length === 0) continue;
      const own = names.get(chain) ?? '';
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
