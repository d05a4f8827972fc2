// DOM-only
import { collapsed } from './words.ts';

/** Where a story that is split over pages goes on. */
export interface NextPage {
  readonly url: string;
  /** Number of that page, from 2 on. */
  readonly number: number;
  /** How many there are; 0 when the page does not tell. */
  readonly count: number;
}

/** No story has more pages; numbers beyond are those of stories, days and years. */
const MOST_PAGES = 99;
/** A page number that an address has gained: "/2", "/page/2/", "-2", "_p2", ",2". Not "/comment-page-2". */
const GAINED = /^[/_,.-]?(?:[a-z]{1,8}[/_=-]?)?0?(\d{1,2})\/?$/i;
const PARTS = /(\d+)/;

/** Numbers of two pages of one story. An address without a number is that of the first. */
interface PageStep {
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers of two pages of one story, told by the addresses alone: they differ by a page number and by nothing else.
 * `rel="next"` alone says little: many sites put it on the next story.
 * @returns undefined when it is another story.
 */
export function pageStep(here: string, other: string): PageStep | undefined {
  const [a, b] = [URL.parse(here), URL.parse(other)];
  if (!a || !b || a.origin !== b.origin || b.hash || !/^https?:$/.test(b.protocol)) return undefined;
  a.hash = '';
  if (a.href === b.href) return undefined;
  const gained = gainedInQuery(a, b) ?? gainedInPath(a, b);
  const step = counted(a.href, b.href) ?? (gained === undefined ? undefined : { from: 1, to: gained });
  return step && step.to >= 1 && Math.max(step.from, step.to) <= MOST_PAGES ? step : undefined;
}

/** "…/2" and "…/3". What stands behind a page number is no name: "/01/story" and "/02/story" are of two months. */
function counted(first: string, other: string): PageStep | undefined {
  const [a, b] = [first.split(PARTS), other.split(PARTS)];
  if (a.length !== b.length) return undefined;
  const changed = a.flatMap((part, index) => (part === b[index] ? [] : [index]));
  const [index = 0] = changed;
  if (changed.length !== 1 || index % 2 === 0) return undefined;
  const rest =
    a
      .slice(index + 1)
      .join('')
      .split('?', 1)[0] ?? '';
  return /^(?:\/?|\.[a-z]{2,5})$/i.test(rest) || first.slice(0, first.length - rest.length).includes('?')
    ? { from: Number(a[index]), to: Number(b[index]) }
    : undefined;
}

function gainedInQuery(a: URL, b: URL): number | undefined {
  if (a.pathname !== b.pathname) return undefined;
  const known = new Set([...a.searchParams].map((pair) => pair.join('=')));
  const [gained, ...more] = [...b.searchParams].filter((pair) => !known.has(pair.join('=')));
  if (!gained || more.length > 0 || b.searchParams.size !== a.searchParams.size + 1) return undefined;
  const [name, value] = gained;
  return /^[a-z]{1,8}$/i.test(name) && /^\d{1,2}$/.test(value) ? Number(value) : undefined;
}

function gainedInPath(a: URL, b: URL): number | undefined {
  if (a.search !== b.search) return undefined;
  const [short, long] = [a.pathname.replace(/\/$/, ''), b.pathname.replace(/\/$/, '')];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const end = short.length - start;
  // The start of the number may be the same as what stands behind it: "/1.html" and "/1-1.html" have other rules.
  if (end > 0 && short.slice(start) !== long.slice(long.length - end)) return undefined;
  // A file's extension may stand behind it, nothing else.
  if (end > 0 && !/^\.[a-z]{2,5}$/i.test(short.slice(start))) return undefined;
  const number = GAINED.exec(long.slice(start, long.length - end))?.[1];
  return number === undefined || short === '' ? undefined : Number(number);
}

/** Links of a page by the numbers that they show, where those are the numbers of their addresses too. */
function numbered(document: Document, here: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const link of document.querySelectorAll('a[href]')) {
    const text = collapsed(link.textContent);
    if (!/^\d{1,2}$/.test(text) || link.closest('sup, table, time')) continue;
    const url = link.getAttribute('href') ?? '';
    if (pageStep(here, url)?.to === Number(text) && !found.has(Number(text))) found.set(Number(text), url);
  }
  return found;
}

/**
 * Finds the page on which a story goes on, in any language: by `rel="next"`, or by a link that shows its number.
 * @param document the captured page, addresses absolute. It is left as it is.
 * @param here its address.
 */
export function findNextPage(document: Document, here: string): NextPage | undefined {
  const links = numbered(document, here);
  const named = [...document.querySelectorAll('link[rel~="next" i][href], a[rel~="next" i][href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  for (const url of [...named, ...links.values()]) {
    const step = pageStep(here, url);
    if (step && step.to === step.from + 1)
      return { url, number: step.to, count: Math.max(0, ...links.keys()) };
  }
  return undefined;
}
