// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, named, nameSet, nearest } from './elements.ts';
import { isAboutPage } from './page-words.ts';
import { isAside as isAsideElement, linkShare, PROSE_LETTERS } from './prose.ts';
import { StoryHeadings } from './story-headings.ts';
import { isProtectedTable } from './tables.ts';
import { letterCount } from './words.ts';

/** Number of a block of running text, in reading order. Ours: capture removes attributes of this prefix from pages. */
const NUMBER = `${STAMP_PREFIX}block`;
const BLOCK =
  /^(?:p|li|dd|dt|td|th|div|section|article|main|header|blockquote|pre|h[1-6]|ul|ol|dl|table|figure|figcaption|center|tbody|tr|details|summary|form|nav|aside|footer|body)$/;
const LIST = /^(?:ul|ol|dl)$/;
const UNREAD =
  /^(?:script|style|noscript|template|svg|select|textarea|button|dialog|head|figcaption|caption|math)$/;
/** Markup that the page's own steps would have taken out of a part that comes back. */
const NOT_BROUGHT =
  'script, style, form, nav, aside, footer, dialog, button, input, select, textarea, link, [hidden], [aria-hidden="true"]';
/** What parts are called that stand between a headline and its story without being either. */
const NOT_STORY =
  /author|\bbio|byline|accredit|contributor|disclos|disclaim|affiliate|newsletter|sign-?up|subscri|cookie|consent|privacy|tooltip|messenger|widget|sidebar|caption|credit|image|photo|promo|\bad-|\bads?\b|banner|breaking|related|comment|share|social|card|cta|menu|toc\b|summary-list|footer|teaser|recommend|popular|carousel|gallery/i;
/** The same of what holds more than a block, word by word: "has-sidebar" is not a sidebar. */
const NOT_STORY_PART =
  /(?:^|\s)(?:[\w-]*[-_])?(?:author|authors|bio|byline|newsletter|signup|sidebar|promo|ads?|advert|banner|related|comments?|share|sharing|social|gallery|galleries|carousel|slideshow|slider|recommended|recommendations|recirc|teasers?|popular|trending|widget|modal|popup|cookie|consent|footer|menu|player|video-player|captions?|disclaimer|disclosure)(?:[-_][\w-]{0,12})?(?:\s|$)/i;
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

/** Where in the page the walk is. */
type Place = Pick<Block, 'region' | 'isAside' | 'isNamed'>;

/** Letters of an element outside of blocks of their own, and all its letters; of both, those in links. */
interface Count {
  own: number;
  ownLinked: number;
  all: number;
  allLinked: number;
}

/** An element whose children are being walked. */
interface Frame {
  readonly element: Element;
  readonly place: Place;
  readonly count: Count;
  /** Number of the first block that may stand in it. */
  readonly first: number;
  /** Child that comes next. */
  next: ChildNode | null;
}

const frameOf = (element: Element, place: Place, first: number): Frame => ({
  element,
  place,
  count: { own: 0, ownLinked: 0, all: 0, allLinked: 0 },
  first,
  next: element.firstChild,
});

function addTo(outer: Count, { element, count }: Frame): void {
  const isLink = element.localName === 'a';
  outer.all += count.all;
  outer.allLinked += isLink ? count.all : count.allLinked;
  if (BLOCK.test(element.localName)) return;
  outer.own += count.own;
  outer.ownLinked += isLink ? count.own : count.ownLinked;
}

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

const nameOf = (element: Element | null): string =>
  element
    ? `${element.localName}.${(element.getAttribute('class') ?? '').trim().split(/\s+/).slice(0, 2).join('.').replace(/\d+/g, '')}`
    : '';

/** Numbers every block of running text of a page, so that what extraction leaves behind can be told and found. */
export class StoryBlocks {
  readonly #blocks: Block[] = [];
  readonly #headings = new StoryHeadings();
  #seenHeadline = false;
  #regions = 0;
  /** Letters of the page that have been walked. */
  #read = 0;
  readonly #page: URL | null;

  /** @param page address of the page. */
  constructor(body: Element, page: string) {
    this.#page = URL.parse(page);
    // Pages are nested deeper than calls may be.
    const open = [frameOf(body, { region: 0, isAside: false, isNamed: false }, 0)];
    for (let frame = open.at(-1); frame; frame = open.at(-1)) {
      const { next: node, count } = frame;
      if (!node) {
        open.pop();
        this.#number(frame);
        const outer = open.at(-1);
        if (outer) addTo(outer.count, frame);
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === 3) {
        const letters = letterCount(node.nodeValue ?? '');
        count.own += letters;
        count.all += letters;
        this.#read += letters;
      } else if (node.nodeType === 1) {
        const place = this.#placeOf(node as Element, frame.place);
        if (place) open.push(frameOf(node as Element, place, this.#blocks.length));
      }
    }
  }

  /** Numbers an element that has been walked, if it is a block of running text. */
  #number({ element, place, count, first }: Frame): void {
    const name = element.localName;
    if (/^h[2-6]$/.test(name)) {
      if (!place.isAside && count.allLinked <= 0.4 * count.all)
        this.#headings.meet({ element, end: this.#read, letters: count.all, isNamed: place.isNamed });
      return;
    }
    const isList = LIST.test(name) && this.#blocks.length === first;
    const [letters, linked] = isList ? [count.all, count.allLinked] : [count.own, count.ownLinked];
    if (!BLOCK.test(name) || letters < PROSE_LETTERS || name === 'h1') return;
    if (linked > 0.4 * letters && !(isList && !place.isAside && isOfSources(element, this.#page))) return;
    element.setAttribute(NUMBER, String(this.#blocks.length));
    this.#headings.meetBlock(element, this.#blocks.length, this.#read - count.all, place.isNamed);
    const role = `${nameOf(element.parentElement)} ${nameOf(element.parentElement?.parentElement ?? null)}`;
    this.#blocks.push({ element, letters, role, afterHeadline: this.#seenHeadline, ...place });
  }

  /** Where in the page the words of an element stand; undefined for one that has none. */
  #placeOf(element: Element, { region, isAside, isNamed }: Place): Place | undefined {
    const name = element.localName;
    if (UNREAD.test(name) || element.hasAttribute('hidden')) return undefined;
    if (name === 'h1') this.#seenHeadline = true;
    const isRegion = REGION.test(name) || element.getAttribute('role') === 'main';
    return {
      region: isRegion ? ++this.#regions : region,
      isAside: isAside || isAsideElement(element),
      isNamed: !isRegion && (isNamed || NOT_STORY_PART.test(namesOf(element))),
    };
  }

  /**
   * Brings back blocks of the story that extraction left in the page: those between kept ones, those of the same role as
   * kept ones, and those between the headline and the first kept one. Where most of the story's part of the page was
   * left, all its running text comes. Each block comes with what stands round it alone.
   */
  bringBack(story: Element): void {
    this.#bringBlocks(story);
    this.#headings.bringBack(story, blocksIn(story));
  }

  #bringBlocks(story: Element): void {
    if (!elementsIn(story).some(isNumbered)) this.#renumber(story);
    const kept = numbersIn(story);
    if (kept.size === 0) return;
    const first = Math.min(...kept);
    const last = Math.max(...kept);
    const known = [...kept].flatMap((number) => this.#blocks[number] ?? []);
    const roles = new Set(known.map(({ role }) => role));
    const regions = new Set(known.map(({ region }) => region));
    const starved = this.#starved(known);
    const isOther = otherRoles(this.#blocks.filter(({ region, isAside }) => regions.has(region) && !isAside));
    const isNamedStory = 2 * known.filter(({ isNamed }) => isNamed).length > known.length;
    const wanted = new Set<Element>();
    for (const [number, block] of this.#blocks.entries()) {
      const { element, role, region } = block;
      if (kept.has(number) || block.isAside || letterCount(element.textContent) < 0.8 * block.letters)
        continue;
      const isNamed = (block.isNamed && !isNamedStory) || isOther(role);
      const isNear = !isNamed && !isAboutPage(element.textContent);
      const isBetween = number > first && number < last;
      const isLead = number < first && block.afterHeadline && regions.has(region);
      const hasRole = roles.has(role) && /\.\S/.test(role);
      if (hasRole || (isNear && (isBetween || isLead || starved === region))) wanted.add(element);
    }
    if (wanted.size === 0 || wanted.size > MOST_BROUGHT) return;
    const keptUpTo: number[] = [];
    for (const number of this.#blocks.keys())
      keptUpTo.push((keptUpTo.at(-1) ?? 0) + (kept.has(number) ? 1 : 0));
    // So that parts come to stand in order among them.
    this.#renumber(story);
    const parts = new Set([...wanted].map((element) => this.#partOf(element, wanted, keptUpTo, story)));
    for (const part of parts) {
      for (const each of part.querySelectorAll(NOT_BROUGHT)) each.remove();
      putInOrder(part, story);
    }
  }

  /** Readability makes a paragraph of the text of a `div`, whose number goes: such paragraphs are told by their length. */
  #renumber(story: Element): void {
    const kept = numbersIn(story);
    const numbers = new Map<number, string>();
    for (const [number, { element, letters }] of this.#blocks.entries())
      if (element.localName === 'div' && !kept.has(number)) numbers.set(letters, String(number));
    if (numbers.size === 0) return;
    for (const paragraph of named(story, 'p')) {
      const number = paragraph.hasAttribute(NUMBER)
        ? undefined
        : numbers.get(letterCount(paragraph.textContent));
      if (number !== undefined) paragraph.setAttribute(NUMBER, number);
    }
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

  /** The largest part of the page round a block that is running text for the most part, all of it wanted. */
  #partOf(
    block: Element,
    wanted: ReadonlySet<Element>,
    keptUpTo: readonly number[],
    story: Element,
  ): Element {
    let part = block;
    for (let parent = part.parentElement; parent; parent = parent.parentElement) {
      if (/^(?:body|html)$/.test(parent.localName) || parent.contains(story)) break;
      const inside = elementsIn(parent).filter(isNumbered);
      if (!inside.every((each) => wanted.has(each))) break;
      // What was kept stood between them and has been moved away.
      const [low, high] = [inside.at(0), inside.at(-1)].map((each) => (each ? numberOf(each) : 0));
      if (keptUpTo[high ?? 0] !== keptUpTo[low ?? 0]) break;
      const prose = inside.reduce((sum, each) => sum + (this.#blocks[numberOf(each)]?.letters ?? 0), 0);
      if (prose < LEAST_PROSE * letterCount(parent.textContent) && !isUnit(parent)) break;
      part = parent;
    }
    return part;
  }
}

/**
 * Whether a role says that its block is not of the story. What most blocks of a part are called says how the page is
 * made: page builders call each box a widget, or a card.
 */
function otherRoles(blocks: readonly Block[]): (role: string) => boolean {
  const layout = ['widget', 'card', 'sidebar'].filter(
    (name) => 2 * blocks.filter(({ role }) => role.includes(name)).length > blocks.length,
  );
  return (role) => NOT_STORY.test(layout.reduce((rest, name) => rest.replaceAll(name, ''), role));
}

const isNumbered = (element: Element): boolean => element.hasAttribute(NUMBER);
const numberOf = (element: Element): number => Number(element.getAttribute(NUMBER));

function numbersIn(element: Element): ReadonlySet<number> {
  const numbers = new Set(elementsIn(element).filter(isNumbered).map(numberOf));
  if (element.hasAttribute(NUMBER)) numbers.add(numberOf(element));
  return numbers;
}

/** Whether the words before an element announce it. */
function isAnnounced(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    for (let node = at.previousSibling; node; node = node.previousSibling) {
      const text = node.nodeType === 1 || node.nodeType === 3 ? (node.textContent ?? '').trim() : '';
      if (text !== '') return /[:：]$/.test(text);
    }
  return false;
}

/** An announced list of links to other sites: sources, addresses, work done elsewhere. Menus and teasers are neither. */
function isOfSources(list: Element, page: URL | null): boolean {
  if (!isAnnounced(list)) return false;
  const links = named(list, 'a').filter((link) => link.hasAttribute('href'));
  const isElsewhere = (link: Element): boolean =>
    (URL.parse(link.getAttribute('href') ?? '', page?.href)?.host ?? page?.host) !== page?.host;
  return links.length > 1 && links.every(isElsewhere);
}

const ITEMS = nameSet('li ul ol dd dt dl');
const CELLS = nameSet('td th tr thead tbody tfoot table');
const TABLE = nameSet('table');

/** An item or a cell is nothing without the short ones beside it: what a list or table of data holds comes with it. */
const isUnit = (part: Element): boolean =>
  ITEMS.has(part.localName)
    ? linkShare(part) <= 0.5
    : CELLS.has(part.localName) && isProtectedTable(nearest(part, TABLE));

/** Blocks of a story by their numbers. */
const blocksIn = (story: Element): ReadonlyMap<number, Element> =>
  new Map(
    elementsIn(story)
      .filter(isNumbered)
      .map((each) => [numberOf(each), each]),
  );

/** Puts a part before the first block of the story that followed it in the page, else at the end. */
function putInOrder(part: Element, story: Element): void {
  const number = Math.min(...numbersIn(part));
  let next: Element | undefined = elementsIn(story).find(
    (each) => isNumbered(each) && numberOf(each) > number,
  );
  if (!next) {
    story.append(part);
    return;
  }
  for (let parent = next.parentElement; parent && parent !== story; parent = parent.parentElement) {
    if (Math.min(...numbersIn(parent)) < number) break;
    next = parent;
  }
  next.before(part);
}
