// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { letterCount } from './words.ts';

/** An element's number in reading order, written before extraction and read after it. Ours: see STAMP_PREFIX. */
const PLACE = `${STAMP_PREFIX}place`;
export const PLACED = `[${PLACE}]`;

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

export const placeOf = (element: Element): number => Number(element.getAttribute(PLACE) ?? Number.NaN);

function add(values: Float64Array, place: number, value: number): void {
  values[place] = (values[place] ?? 0) + value;
}

/** Adds every element's value to its ancestors'. */
function sumUp(values: Float64Array, parents: Int32Array): void {
  for (let place = values.length - 1; place > 0; place -= 1)
    add(values, parents[place] ?? 0, values[place] ?? 0);
}

/** Letters of an element's own text nodes. */
function ownLetters(element: Element): number {
  let letters = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) letters += letterCount(node.textContent ?? '');
  return letters;
}

const NO_TEXT = /^(?:script|style|template|noscript|svg|select|textarea)$/;

/** The controls of a `form` can hide its own methods and properties, so forms are left alone. */
export const NOT_FORM = ':not(form)';

/** Numbers the elements of a page in reading order. */
export function markPlaces(body: Element): PagePlaces {
  const elements = [body, ...body.querySelectorAll(NOT_FORM)];
  const parents = new Int32Array(elements.length);
  const letters = new Float64Array(elements.length);
  const linked = new Float64Array(elements.length);
  const names: string[] = [];
  const inLink = new Uint8Array(elements.length);
  for (const element of body.querySelectorAll(`${PLACED}${NOT_FORM}`)) element.removeAttribute(PLACE);
  elements.forEach((element, place) => {
    const holder = place === 0 ? null : element.closest(PLACED);
    const parent = holder ? placeOf(holder) : 0;
    element.setAttribute(PLACE, String(place));
    parents[place] = parent;
    names.push(element.localName);
    inLink[place] = element.localName === 'a' || inLink[parent] === 1 ? 1 : 0;
    const own = NO_TEXT.test(element.localName) ? 0 : ownLetters(element);
    letters[place] = own;
    if (inLink[place] === 1) linked[place] = own;
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
/** Share of the kept text from which an element is the story's region. */
const MOST = 0.8;

export function keptText(story: Element, places: PagePlaces): KeptText {
  const weights = new Float64Array(places.parents.length);
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const element of [story, ...story.querySelectorAll(NOT_FORM)]) {
    const own = ownLetters(element);
    if (own === 0) continue;
    const holder = element.closest(PLACED);
    if (!holder || !story.contains(holder)) continue;
    const place = placeOf(holder);
    add(weights, place, own);
    const block = element.closest('p, li, td, dd, blockquote, pre, div, section');
    if (letterCount((block ?? element).textContent ?? '') < LEAST_TEXT || element.closest('figcaption'))
      continue;
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
