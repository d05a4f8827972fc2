// DOM-only
import { blocksIn, numberBlock, numberOf, numbersAmong, putInOrder } from './block-numbers.ts';
import { holds, named, nameSet, nearest } from './elements.ts';
import { add, type PagePlaces, startsIn } from './page-places.ts';
import { isAboutPage } from './page-words.ts';
import { isAside as isAsideElement, linkShare, PROSE_LETTERS } from './prose.ts';
import { isOfSources } from './sources.ts';
import { StoryHeadings } from './story-headings.ts';
import { isProtectedTable } from './tables.ts';
import { letterCount } from './words.ts';

const BLOCK = nameSet(
  'p li dd dt td th div section article main header blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl table figure figcaption center tbody tr details summary form nav aside footer body',
);
const SECTION_HEADING = nameSet('h2 h3 h4 h5 h6');
const LIST = nameSet('ul ol dl');
const PART = nameSet('div section article');
/** Parts of a table, which are nothing without it. */
const TABLE_PART = nameSet('td th tr tbody thead tfoot');
const UNREAD = nameSet(
  'script style noscript template svg select textarea button dialog head figcaption caption math',
);
/** Markup that the page's own steps would have taken out of a part that comes back. */
const NOT_BROUGHT =
  'script, style, form, nav, aside, footer, dialog, button, input, select, textarea, link, [hidden], [aria-hidden="true"]';
/** What parts are called that stand between a headline and its story without being either. */
const NOT_STORY =
  /author|\bbio|byline|accredit|contributor|disclos|disclaim|affiliate|newsletter|sign-?up|subscri|cookie|consent|privacy|tooltip|messenger|widget|sidebar|caption|credit|image|photo|promo|\bad-|\bads?\b|banner|breaking|related|comment|share|social|card|cta|menu|toc\b|summary-list|footer|teaser|recommend|popular|carousel|gallery/i;
/** The same of what holds more than a block, word by word: "has-sidebar" is not a sidebar. */
const NOT_STORY_PART =
  /(?:^|\s)(?:[\w-]*[-_])?(?:author|authors|bio|byline|newsletter|signup|sidebar|promo|ads?|advert|banner|related|comments?|share|sharing|social|gallery|galleries|carousel|slideshow|slider|recommended|recommendations|recirc|teasers?|popular|trending|widget|modal|popup|cookie|consent|footer|menu|player|video-player|captions?|disclaimer|disclosure)(?:[-_][\w-]{0,12})?(?:\s|$)/i;
const CARD = /card/gi;
/** Words of `NOT_STORY` that may be how a page calls all its boxes. */
const LAYOUT: readonly RegExp[] = [CARD, /widget/gi, /sidebar/gi, /subscri/gi, /\bads?\b/gi];
/** Blocks of running text from which a card is a part of the story. */
const STORY_IN_CARD = 3;
const REGION = /^(?:article|main)$/;
/** Share of a part's letters that must be running text for the part to come as a whole. */
const LEAST_PROSE = 0.6;
/** Share of a region's running text below which what was found cannot be its story. */
const STARVED = 0.5;

/** A page that has lost more blocks than this is not one story; to look at each of them would take long. */
const MOST_BROUGHT = 1000;

/** A block of running text as it stood in the page. */
interface Block {
  readonly element: Element;
  readonly letters: number;
  /** What the two elements round it are called: blocks of one role in a page's template share it. */
  readonly role: string;
  /** Whether a headline stands before it. */
  readonly afterHeadline: boolean;
  /** Number of the `article` or `main` that it stands in; 0 outside. */
  readonly region: number;
  /** In a part of the page that says of itself that it is not the story. */
  readonly isAside: boolean;
  /** In a part whose name says so. */
  readonly isNamed: boolean;
}

/** Where in the page a block stands. */
type Stand = Pick<Block, 'region' | 'isAside' | 'isNamed'>;

const IN_BODY: Stand = { region: 0, isAside: false, isNamed: false };

/** Not `Math.min(...)`, which a long page has too many numbers for. */
function least(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

const nameOf = (element: Element | null): string =>
  element
    ? `${element.localName}.${(element.getAttribute('class') ?? '').trim().split(/\s+/).slice(0, 2).join('.').replace(/\d+/g, '')}`
    : '';

/** Whether an element has a heading and stands between others of its name, as sections do that a program has set. */
function isSection(element: Element): boolean {
  if (!PART.has(element.localName) || !element.hasAttribute('class')) return false;
  const beside = [element.previousElementSibling, element.nextElementSibling];
  if (beside.some((each) => each?.localName !== element.localName)) return false;
  const name = nameOf(element);
  if (beside.some((each) => nameOf(each) !== name)) return false;
  return holds(element, SECTION_HEADING);
}

/** 1 for each element that is not read, or lies in one. */
function unreadIn({ elements, names, parents }: PagePlaces, hidden: ReadonlySet<Element>): Uint8Array {
  const isUnread = new Uint8Array(elements.length);
  for (const [place, element] of elements.entries())
    if (
      place > 0 &&
      (isUnread[parents[place] ?? 0] === 1 || UNREAD.has(names[place] ?? '') || hidden.has(element))
    )
      isUnread[place] = 1;
  return isUnread;
}

/** Numbers every block of running text of a page, so that what extraction leaves behind can be told and found. */
export class StoryBlocks {
  readonly #blocks: Block[] = [];
  readonly #places: PagePlaces;
  readonly #stands = new Map<number, Stand>();
  readonly #roles = new Map<number, string>();
  /** Sections between others of their name, and what is directly in them: extraction may take that away alone. */
  readonly #sections = new Set<Element>();
  readonly #sectionParts = new Map<Element, Element>();
  readonly #headings = new StoryHeadings();
  readonly #page: URL | null;

  /**
   * @param hidden elements of the page that it does not show.
   * @param page its address.
   */
  constructor(places: PagePlaces, hidden: ReadonlySet<Element>, page: string) {
    this.#places = places;
    this.#page = URL.parse(page);
    const { elements, names, parents, own } = places;
    const { length } = elements;
    // Letters of an element outside of blocks of their own, and all its letters; of both, those in links.
    const [outer, outerLinked, all, allLinked] = [
      own.slice(),
      new Float64Array(length),
      own.slice(),
      new Float64Array(length),
    ];
    const firsts = new Uint32Array(length);
    const isUnread = unreadIn(places, hidden);
    const starts = startsIn(places, isUnread);
    let seenHeadline = false;
    const close = (place: number): void => {
      const name = names[place] ?? '';
      const parent = parents[place] ?? 0;
      const isList = LIST.has(name) && this.#blocks.length === firsts[place];
      const [letters = 0, linked = 0] = isList
        ? [all[place], allLinked[place]]
        : [outer[place], outerLinked[place]];
      const isBlock = BLOCK.has(name);
      const start = starts[place] ?? 0;
      if (SECTION_HEADING.has(name)) this.#heading(place, start, all[place], allLinked[place]);
      else if (isBlock && letters >= PROSE_LETTERS && name !== 'h1')
        if (linked <= 0.4 * letters || (isList && this.#isOfSources(place)))
          this.#number(place, letters, seenHeadline, start);
      if (place === 0) return;
      const isLink = name === 'a';
      add(all, parent, all[place]);
      add(allLinked, parent, isLink ? all[place] : allLinked[place]);
      if (isBlock) return;
      add(outer, parent, outer[place]);
      add(outerLinked, parent, isLink ? outer[place] : outerLinked[place]);
    };
    const open: number[] = [];
    for (const [place, element] of elements.entries()) {
      const parent = parents[place] ?? 0;
      const name = names[place] ?? '';
      if (isUnread[place] === 1) continue;
      while (open.length > 0 && open.at(-1) !== parent) close(open.pop() ?? 0);
      if (name === 'h1') seenHeadline = true;
      const box = elements[parent];
      if (isSection(element)) this.#sections.add(element);
      else if (box && this.#sections.has(box)) this.#sectionParts.set(element, box);
      firsts[place] = this.#blocks.length;
      open.push(place);
    }
    for (const place of open.toReversed()) close(place);
  }

  #isOfSources(place: number): boolean {
    const list = this.#places.elements[place];
    return list !== undefined && !this.#standOf(place).isAside && isOfSources(list, this.#page);
  }

  /** A heading has been walked. @param start letters of the page before it. */
  #heading(place: number, start: number, letters = 0, linked = 0): void {
    const element = this.#places.elements[place];
    const { isAside, isNamed } = this.#standOf(place);
    if (element && !isAside && linked <= 0.4 * letters)
      this.#headings.meet({ element, end: start + letters, letters, isNamed });
  }

  /** A block of running text has been walked. */
  #number(place: number, letters: number, afterHeadline: boolean, start: number): void {
    const element = this.#places.elements[place];
    if (!element) return;
    const parent = this.#places.parents[place] ?? 0;
    const role =
      this.#roles.get(parent) ??
      `${nameOf(element.parentElement)} ${nameOf(element.parentElement?.parentElement ?? null)}`;
    this.#roles.set(parent, role);
    numberBlock(element, this.#blocks.length);
    const stand = this.#standOf(place);
    this.#headings.meetBlock(element, this.#blocks.length, start, stand.isNamed);
    this.#blocks.push({ element, letters, role, afterHeadline, ...stand });
  }

  /** Where a block stands. What others are in too is looked at once. */
  #standOf(block: number): Stand {
    const { elements, names, parents } = this.#places;
    // Pages are nested deeper than calls may be.
    const line: number[] = [];
    let known = block;
    for (; known > 0 && !this.#stands.has(known); known = parents[known] ?? 0) line.push(known);
    let stand = this.#stands.get(known) ?? IN_BODY;
    for (const place of line.toReversed()) {
      const element = elements[place];
      if (!element) continue;
      const isRegion = REGION.test(names[place] ?? '') || element.getAttribute('role') === 'main';
      stand = {
        region: isRegion ? place : stand.region,
        isAside: stand.isAside || isAsideElement(element),
        isNamed: !isRegion && (stand.isNamed || NOT_STORY_PART.test(namesOf(element))),
      };
      this.#stands.set(place, stand);
    }
    return stand;
  }

  /**
   * Brings back blocks of the story that extraction left in the page: those between kept ones, those of the same role as
   * kept ones, and those between the headline and the first kept one. Where most of the story's part of the page was
   * left, all its running text comes. Each block comes with what stands round it alone.
   */
  bringBack(story: Element): void {
    let blocks = blocksIn(story);
    if (blocks.size === 0 && this.#renumber(story, blocks)) blocks = blocksIn(story);
    this.#headings.bringBack(story, this.#bringBlocks(story, blocks) ? blocksIn(story) : blocks);
  }

  /** @param kept the blocks that extraction kept. @returns whether there are others now. */
  #bringBlocks(story: Element, kept: ReadonlyMap<number, Element>): boolean {
    if (kept.size === 0) return false;
    const first = least(kept.keys());
    const last = -least([...kept.keys()].map((number) => -number));
    const known = [...kept.keys()].flatMap((number) => this.#blocks[number] ?? []);
    const roles = new Set(known.map(({ role }) => role));
    const regions = new Set(known.map(({ region }) => region));
    const starved = this.#starved(known);
    const isOther = otherRoles(this.#blocks.filter(({ region, isAside }) => regions.has(region) && !isAside));
    const isNamedStory = 2 * known.filter(({ isNamed }) => isNamed).length > known.length;
    const wanted = new Set<number>();
    for (const [number, block] of this.#blocks.entries()) {
      const { element, role, region } = block;
      if (kept.has(number) || block.isAside || letterCount(element.textContent) < 0.8 * block.letters)
        continue;
      const isNamed = (block.isNamed && !isNamedStory) || isOther(block);
      const isNear = !isNamed && !isAboutPage(element.textContent);
      const isBetween = number > first && number < last;
      const isLead = number < first && block.afterHeadline && regions.has(region);
      const hasRole = roles.has(role) && /\.\S/.test(role);
      if (hasRole || (isNear && (isBetween || isLead || starved === region))) wanted.add(number);
    }
    if (wanted.size === 0 || wanted.size > MOST_BROUGHT) return false;
    const keptUpTo: number[] = [];
    for (const number of this.#blocks.keys())
      keptUpTo.push((keptUpTo.at(-1) ?? 0) + (kept.has(number) ? 1 : 0));
    // So that parts come to stand in order among them.
    this.#renumber(story, kept);
    const parts = new Set([...wanted].map((number) => this.#partOf(number, wanted, keptUpTo, story)));
    for (const part of parts) {
      if (!part) continue;
      for (const each of part.querySelectorAll(NOT_BROUGHT)) each.remove();
      putInOrder(part, story);
    }
    return true;
  }

  /** Readability makes a paragraph of the text of a `div`, whose number goes: such paragraphs are told by their length. */
  #renumber(story: Element, kept: ReadonlyMap<number, Element>): boolean {
    const numbers = new Map<number, number>();
    for (const [number, { element, letters }] of this.#blocks.entries())
      if (element.localName === 'div' && !kept.has(number)) numbers.set(letters, number);
    if (numbers.size === 0) return false;
    for (const paragraph of named(story, 'p')) {
      const number =
        numberOf(paragraph) === undefined ? numbers.get(letterCount(paragraph.textContent)) : undefined;
      if (number !== undefined) numberBlock(paragraph, number);
    }
    return true;
  }

  /** The region of the page of which less than half was kept, if there is one; never the whole page. */
  #starved(known: readonly Block[]): number | undefined {
    const sums = (blocks: readonly Block[]): ReadonlyMap<number, number> => {
      const letters = new Map<number, number>();
      for (const each of blocks)
        if (!each.isAside) letters.set(each.region, (letters.get(each.region) ?? 0) + each.letters);
      return letters;
    };
    const kept = sums(known);
    for (const [region, letters] of sums(this.#blocks)) {
      const found = kept.get(region) ?? 0;
      if (region !== 0 && found > 0 && found < STARVED * letters) return region;
    }
    return undefined;
  }

  /** The largest part of the page round a block that is running text for the most part, or a section, all of it wanted. */
  #partOf(
    block: number,
    wanted: ReadonlySet<number>,
    keptUpTo: readonly number[],
    story: Element,
  ): Element | undefined {
    let part = this.#blocks[block]?.element;
    let isSparse = false;
    for (let parent = part?.parentElement; parent; parent = parent.parentElement) {
      if (/^(?:body|html)$/.test(parent.localName) || parent.contains(story)) break;
      const inside = numbersAmong(wanted, parent);
      if (!inside) break;
      // What was kept stood between them and has been moved away.
      const [low = 0, high = 0] = [inside.at(0), inside.at(-1)];
      if (keptUpTo[high] !== keptUpTo[low]) break;
      const prose = inside.reduce((sum, each) => sum + (this.#blocks[each]?.letters ?? 0), 0);
      isSparse ||= prose < LEAST_PROSE * letterCount(parent.textContent) && !isUnit(parent);
      // Lists and short lines under a heading come with the sentence among them, as in the sections beside it.
      if (!isSparse || this.#sections.has(parent) || this.#sectionParts.has(parent)) part = parent;
    }
    const table = part && TABLE_PART.has(part.localName) ? part.closest('table') : null;
    return table && numbersAmong(wanted, table) ? table : part;
  }
}

/**
 * Tells blocks whose role says that they are not of the story. What most blocks of a part are called says how the page
 * is made: page builders call each box a widget, and stories for subscribers are in boxes that say so. A card with
 * several paragraphs is no teaser.
 */
function otherRoles(blocks: readonly Block[]): (block: Block) => boolean {
  const layout = LAYOUT.filter(
    (name) => 2 * blocks.filter(({ role }) => role.search(name) >= 0).length > blocks.length,
  );
  const inCards = new Map<Element, number>();
  const cardOf = ({ element: { parentElement: box } }: Block): Element | undefined =>
    [box, box?.parentElement].find((each) => each && nameOf(each).search(CARD) >= 0) ?? undefined;
  for (const card of blocks.map(cardOf)) if (card) inCards.set(card, (inCards.get(card) ?? 0) + 1);
  return (block) => {
    const card = cardOf(block);
    const known = card && (inCards.get(card) ?? 0) >= STORY_IN_CARD ? [...layout, CARD] : layout;
    return NOT_STORY.test(known.reduce((rest, name) => rest.replaceAll(name, ''), block.role));
  };
}

const ITEMS = nameSet('li ul ol dd dt dl');
const CELLS = nameSet('td th tr thead tbody tfoot table');
const TABLE = nameSet('table');

/** An item or a cell is nothing without the short ones beside it: what a list or table of data holds comes with it. */
const isUnit = (part: Element): boolean =>
  ITEMS.has(part.localName)
    ? linkShare(part) <= 0.5
    : CELLS.has(part.localName) && isProtectedTable(nearest(part, TABLE));
