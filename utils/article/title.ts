// DOM-only
import { Roll } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { collapsed, sameWords, wordsOf } from './words.ts';

/** Least share of the letters, of the heading and of a declared title alike, in words that both have. */
const LEAST_SHARED = 0.3;
/** Letters and spaces from which a declared title that begins a heading speaks for it. */
const LEAST_BEGINNING = 4;
/** Headings that are looked at; more are no headings. */
const MOST_HEADINGS = 20;

const SEPARATED = /^(.*\S)(?:\s+[|–—·•»/:-]+\s+|\s*[|_]\s*)(\S.*)$/u;

/** Longest title that is read, and most parts that a site adds to it. */
const LONGEST = 1000;
const MOST_ADDED = 3;

/** A word as hosts have it, without accents: "kıyı" is "kiyi" there. */
const inHost = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i');

/** "Doctor in tears | The Daily" without what follows the bar, when that is the site, by name or by host. */
export function titleWithoutSite(title: string, siteName: string, host = ''): string {
  const site = wordsOf(siteName).join('');
  let whole = collapsed(title.slice(0, LONGEST));
  for (let added = 0; added < MOST_ADDED; added++) {
    const [, head = '', tail = ''] = SEPARATED.exec(whole) ?? [];
    const words = wordsOf(tail);
    const end = words.join('');
    const isSite = site !== '' && (site.includes(end) || end.includes(site));
    const isHost = end.length > 3 && words.every((word) => word.length > 1 && host.includes(inHost(word)));
    if (!head || !end || (!isSite && !isHost)) break;
    whole = head;
  }
  return whole;
}

const joined = (text: string): string => wordsOf(text).join(' ');

/** Whether a heading is what a title begins with, as "A long walk" is of "A long walk | Stories | The Daily". */
const isFirstPart = (heading: string, title: string): boolean =>
  sameWords(title.split(/\s+[|–—·•»-]+\s+|\s*\|\s*/u, 1)[0] ?? '', heading);

const lettersIn = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

/**
 * How surely a heading is the story's: 0 not at all; the more letters in words that a declared title has too, the surer.
 */
function likeness(heading: string, declared: readonly string[], siteName: string): number {
  const words = wordsOf(heading);
  const whole = words.join(' ');
  if (whole === '' || heading.length > 300 || sameWords(heading, siteName)) return 0;
  let best = 0;
  for (const title of declared) {
    const own = wordsOf(title);
    const text = own.join(' ');
    const isWhole = text.includes(whole) && whole.length * 2 >= text.length;
    if (isWhole || isFirstPart(heading, title)) best = Math.max(best, 1000 + whole.length);
    const both = words.filter((word) => own.includes(word));
    const shared = lettersIn(both);
    const isShared = both.length > 1 && shared >= LEAST_SHARED * Math.max(lettersIn(words), lettersIn(own));
    // The headline at its full length: "Lamps of the harbour", declared as "Lamps".
    if (text.length >= LEAST_BEGINNING && whole.startsWith(`${text} `))
      best = Math.max(best, 500 + text.length);
    // Part of a title, but not its beginning: a site's name, or a section's.
    const isInside = text.includes(whole);
    if (isShared && !isInside) best = Math.max(best, shared);
  }
  return best;
}

/** A declared title that was cut short, when a later one goes on from there. */
function wholeOf(title: string, others: readonly string[]): string {
  const start = title.replace(/\s*(?:…|\.{3})$/, '');
  const isCut = start !== title || title.length >= 100;
  return (isCut && others.find((other) => other.length > start.length && other.startsWith(start))) || title;
}

/**
 * The headline as the page shows it, where the page's own account of its title speaks for that heading; else that
 * account, in the order given. Declared titles carry the site's name, and are often shortened or sharpened for search
 * engines and for sharing; what stands above the story is what its readers know it by. A heading that has a declared
 * title as its end or beginning, with a label before or after it in an element of its own ("Opinion"), gives way to it.
 * @param declared titles by falling trust, without the site's name
 */
export function titleOf(
  document: Document,
  declared: readonly string[],
  siteName: string,
  roll = new Roll(document),
): string {
  const headings = roll
    .of('h1')
    .slice(0, MOST_HEADINGS)
    .map((element) => ({
      element,
      text: collapsed(decodeEntities(element.textContent.slice(0, 2000))),
    }));
  const ranked = headings
    .map((heading) => ({ ...heading, like: likeness(heading.text, declared, siteName) }))
    .filter(({ like }) => like > 0)
    .toSorted((one, other) => other.like - one.like);
  const [found] = ranked;
  if (!found) return declared[0] ? wholeOf(declared[0], declared.slice(1)) : '';
  if (found.element.childElementCount > 0) {
    const words = joined(found.text);
    const within = declared.find((title) => {
      const own = joined(title);
      return own.split(' ').length >= 3 && own !== words && words.endsWith(` ${own}`);
    });
    if (within) return within;
  }
  return found.text;
}
