// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, nameSet, nearest } from './elements.ts';
import { letterCount } from './words.ts';

/** An element's number in reading order, written before extraction and read after it. Ours: see STAMP_PREFIX. */
const PLACE = `${STAMP_PREFIX}place`;

/**
 * The page as it was before extraction took it apart. Arrays are indexed by an element's number; a parent's number is
 * below those of its children, so that sums over subtrees are one sweep, however deep the page.
 */
export interface PagePlaces {
  readonly parents: Int32Array;
  /** Letters of the text in an element, and those of them in links. */
  readonly letters: Float64Array;
  readonly linked: Float64Array;
  readonly names: readonly string[];
}

export const isPlaced = (element: Element): boolean => element.hasAttribute(PLACE);

export const placeOf = (element: Element): number => Number(element.getAttribute(PLACE) ?? Number.NaN);

function add(values: Float64Array, place: number, value: number): void {
  values[place] = (values[place] ?? 0) + value;
}

/** Adds every element's value to its ancestors'. */
function sumUp(values: Float64Array, parents: Int32Array): void {
  for (let place = values.length - 1; place > 0; place -= 1)
    add(values, parents[place] ?? 0, values[place] ?? 0);
}

/** NodeFilter.SHOW_TEXT. */
const SHOW_TEXT = 4;

/** Letters of an element's own text nodes, for every element of a root that has such nodes. */
function ownLetters(root: Element): ReadonlyMap<Element, number> {
  const letters = new Map<Element, number>();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const count = parent ? letterCount(node.nodeValue ?? '') : 0;
    if (parent && count > 0) letters.set(parent, (letters.get(parent) ?? 0) + count);
  }
  return letters;
}

const NO_TEXT = nameSet('script style template noscript svg select textarea');

/**
 * Numbers the elements of a page in reading order.
 * @param within all elements of the body. Forms are left alone: their controls can hide their methods and properties.
 */
export function markPlaces(body: Element, within = elementsIn(body)): PagePlaces {
  const elements = [body, ...within.filter(({ localName }) => localName !== 'form')];
  const own = ownLetters(body);
  const numbers = new Map<Element, number>();
  const parents = new Int32Array(elements.length);
  const letters = new Float64Array(elements.length);
  const linked = new Float64Array(elements.length);
  const names: string[] = [];
  const inLink = new Uint8Array(elements.length);
  elements.forEach((element, place) => {
    let holder = place === 0 ? null : element.parentElement;
    while (holder && !numbers.has(holder)) holder = holder.parentElement;
    const parent = (holder && numbers.get(holder)) ?? 0;
    const name = element.localName;
    numbers.set(element, place);
    element.setAttribute(PLACE, String(place));
    parents[place] = parent;
    names.push(name);
    inLink[place] = name === 'a' || inLink[parent] === 1 ? 1 : 0;
    const count = NO_TEXT.has(name) ? 0 : (own.get(element) ?? 0);
    letters[place] = count;
    if (inLink[place] === 1) linked[place] = count;
  });
  sumUp(letters, parents);
  sumUp(linked, parents);
  return { parents, letters, linked, names };
}

/** Numbers of an element and of all that it lies in, the innermost first. */
export function lineOf({ parents }: PagePlaces, place: number): readonly number[] {
  const line = [place];
  for (let at = place; at > 0; line.push(at)) at = parents[at] ?? 0;
  return line;
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
    const found = known.get(block) ?? letterCount(block.textContent) >= LEAST_TEXT;
    known.set(block, found);
    return found;
  };
  for (const [element, own] of ownLetters(story)) {
    if (element.localName === 'form') continue;
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
