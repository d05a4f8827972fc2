// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { nameSet, nearest, walkerOf } from './elements.ts';
import { letterCount, lettersUpTo } from './words.ts';

/** An element's number in reading order, written before extraction and read after it. Ours: see STAMP_PREFIX. */
export const PLACE = `${STAMP_PREFIX}place`;

export const isPlaced = (element: Element): boolean => element.hasAttribute(PLACE);

export const placeOf = (element: Element): number => Number(element.getAttribute(PLACE) ?? Number.NaN);

/** Adds to the value of a place. */
export function add(values: Float64Array, place: number, value = 0): void {
  values[place] = (values[place] ?? 0) + value;
}

/** Adds every element's value to its ancestors'. */
function sumUp(values: Float64Array, parents: Int32Array): void {
  for (let place = values.length - 1; place > 0; place -= 1)
    add(values, parents[place] ?? 0, values[place] ?? 0);
}

/** Calls back for every text node in a root that stands in an element, in order. */
function eachText(root: Element, found: (parent: Element, node: Node) => void): void {
  const walker = walkerOf(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent) found(parent, node);
  }
}

const NO_TEXT = nameSet('script style template noscript svg select textarea');
/** Parts of a line, and what has no words to show. Without a picture in the box round them, all counts for that box. */
const UNMARKED = nameSet(
  'a span em strong b i u small sub sup time abbr cite code mark q font label br wbr script style svg g path use option',
);

interface Text {
  /** Number of the element that it stands in. */
  readonly place: number;
  readonly letters: number;
}

/**
 * The page as it is before extraction takes it apart, all its elements numbered in reading order. Arrays are indexed by
 * an element's number; a parent's number is below those of its children, so that sums over subtrees are one sweep,
 * however deep the page.
 */
export class PagePlaces {
  readonly elements: readonly Element[];
  readonly names: readonly string[];
  readonly parents: Int32Array;
  /** Its text nodes with words in them, in order. */
  readonly texts: readonly Text[];
  /** Letters of an element's own text nodes. */
  readonly own: Float64Array;
  /** Letters of the text in an element, and those of them in links. */
  readonly letters: Float64Array;
  readonly linked: Float64Array;
  readonly #numbers = new Map<Element, number>();

  constructor(body: Element) {
    const elements: Element[] = [];
    const names: string[] = [];
    const parents: number[] = [];
    const texts: Text[] = [];
    const enter = (element: Element, parent: number): void => {
      this.#numbers.set(element, elements.length);
      elements.push(element);
      names.push(element.localName);
      parents.push(parent);
    };
    enter(body, 0);
    // All nodes are walked once, and no way leads up but over those that have been entered.
    for (let node = body.firstChild, parent = 0; node;) {
      if (node.nodeType === 1) enter(node as Element, parent);
      else if (node.nodeType === 3 && !NO_TEXT.has(names[parent] ?? '')) {
        const letters = letterCount(node.nodeValue ?? '');
        if (letters > 0) texts.push({ place: parent, letters });
      }
      const child: ChildNode | null = node.firstChild;
      if (child) parent = elements.length - 1;
      let next = child ?? node.nextSibling;
      for (; !next && parent > 0; parent = parents[parent] ?? 0) next = elements[parent]?.nextSibling ?? null;
      node = next;
    }
    this.elements = elements;
    this.names = names;
    const { length } = elements;
    this.parents = Int32Array.from(parents);
    this.own = new Float64Array(length);
    for (const { place, letters } of texts) add(this.own, place, letters);
    this.texts = texts;
    this.letters = this.own.slice();
    this.linked = new Float64Array(length);
    const inLink = new Uint8Array(length);
    for (let place = 0; place < length; place += 1) {
      inLink[place] = this.names[place] === 'a' || inLink[this.parents[place] ?? 0] === 1 ? 1 : 0;
      if (inLink[place] === 1) this.linked[place] = this.own[place] ?? 0;
    }
    sumUp(this.letters, this.parents);
    sumUp(this.linked, this.parents);
  }

  /** Number of an element, as long as it is the page's own: after extraction, ask `placeOf`. */
  of(element: Element | null | undefined): number | undefined {
    return element ? this.#numbers.get(element) : undefined;
  }

  /** Elements of one name, in order. */
  named(name: string): readonly Element[] {
    return this.elements.filter((_, place) => this.names[place] === name);
  }

  /** Writes the numbers down on the elements, for extraction makes new ones of them. */
  stamp(): void {
    const pictures = new Float64Array(this.names.length);
    for (const [place, name] of this.names.entries()) if (name === 'img') pictures[place] = 1;
    sumUp(pictures, this.parents);
    // To change an attribute costs more than all else that is done with an element here.
    const isPart = (place: number): boolean => UNMARKED.has(this.names[place] ?? '');
    for (const [place, element] of this.elements.entries()) {
      let box = place;
      while (isPart(box)) box = this.parents[box] ?? 0;
      if (box === place || (pictures[box] ?? 0) > 0) element.setAttribute(PLACE, String(place));
    }
  }
}

/** Numbers of an element and of all that it lies in, the innermost first. */
export function lineOf({ parents }: PagePlaces, place: number): readonly number[] {
  const line = [place];
  for (let at = place; at > 0; line.push(at)) at = parents[at] ?? 0;
  return line;
}

/** Letters of the page that are read before the first of each element's own; Infinity for one without any. */
export function startsIn({ texts, parents }: PagePlaces, isUnread: Uint8Array): Float64Array {
  const starts = new Float64Array(parents.length).fill(Infinity);
  const lower = (place: number, start: number): void =>
    void (starts[place] = Math.min(starts[place] ?? Infinity, start));
  let read = 0;
  for (const { place, letters } of texts)
    if (isUnread[place] === 0) {
      lower(place, read);
      read += letters;
    }
  for (let place = parents.length - 1; place > 0; place -= 1)
    lower(parents[place] ?? 0, starts[place] ?? Infinity);
  return starts;
}

/** What extraction kept of a page, by the numbers of the page's elements. */
export interface KeptText {
  /** Kept letters in each element of the page. */
  readonly weights: Float64Array;
  readonly total: number;
  /** First and last element that holds kept text of its own. */
  readonly first: number;
  readonly last: number;
  /** The innermost element of the page that holds most of the kept text. */
  readonly region: number;
}

/** Least letters of a text that marks where the story begins or ends: less may be a date, a label, a link. */
const LEAST_TEXT = 30;
const TEXT_BLOCK = nameSet('p li td dd blockquote pre div section');
const CAPTION = nameSet('figcaption');
/** Share of the kept text from which an element is the story's region. */
const MOST = 0.8;

export function keptText(story: Element, places: PagePlaces): KeptText {
  const weights = new Float64Array(places.parents.length);
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  // One box may hold thousands of lines.
  const known = new Map<Element, boolean>();
  const isLong = (block: Element): boolean => {
    const found = known.get(block) ?? lettersUpTo(LEAST_TEXT, block.textContent) >= LEAST_TEXT;
    known.set(block, found);
    return found;
  };
  const letters = new Map<Element, number>();
  eachText(story, (parent, node) => {
    const count = letterCount(node.nodeValue ?? '');
    if (count > 0) letters.set(parent, (letters.get(parent) ?? 0) + count);
  });
  for (const [element, own] of letters) {
    let holder: Element | null = element;
    while (holder && holder !== story && !isPlaced(holder)) holder = holder.parentElement;
    if (!holder || !isPlaced(holder)) continue;
    const place = placeOf(holder);
    add(weights, place, own);
    if (!isLong(nearest(element, TEXT_BLOCK) ?? element) || nearest(element, CAPTION)) continue;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  sumUp(weights, places.parents);
  const total = weights[0] ?? 0;
  let region = 0;
  weights.forEach((weight, place) => {
    if (weight >= MOST * total) region = place;
  });
  return { weights, total, first, last, region };
}
