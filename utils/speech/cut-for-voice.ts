// pure
import { wordsOf } from '../document/segment.ts';
import type { SpokenText } from './spoken-text.ts';

/** Longest text for a voice on this device, in UTF-16 units. */
export const LOCAL_LIMIT = 600;
/** Longest text for an online voice: those of Chrome fall silent after about 15 s (crbug.com/679437). */
export const REMOTE_LIMIT = 220;

const SHORTEST_REST_MS = 1000;

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CLAUSE_END = /[;:,\u2014](?=\s)|[\u3001\uFF0C\uFF1A\uFF1B\u061B\u060C\u2014]/gu;

function cutIndex(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  let clause = 0;
  for (const { index } of head.matchAll(CLAUSE_END)) if (index < limit) clause = index + 1;
  if (clause >= limit / 3) return clause;
  const space = head.lastIndexOf(' ');
  if (space > 0) return space;
  // No space at all (Chinese, an address): anywhere but inside a surrogate pair or before a combining mark.
  let cut = limit;
  while (cut > 1 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(cut))) cut--;
  return cut;
}

/** Moves a cut out of a unit: in front of it, or behind it when there is nothing in front. */
function outsideUnits({ text, units }: SpokenText, cut: number): number {
  let at = cut;
  for (const { start, end } of units) {
    if (start >= at || at >= end) continue;
    at = start > 0 && HAS_LETTER_OR_DIGIT.test(text.slice(0, start)) ? start : end;
  }
  return units.some(({ start, end }) => start < at && at < end) ? text.length : at;
}

/**
 * The first piece of a spoken text that is short enough for a voice: cut behind a clause mark (`; : , —`), else at a
 * space. The rest starts at the piece's `end`. What is said for one part of the shown text stays in one piece, even
 * where that makes it longer than the limit.
 * @param limit UTF-16 units, `LOCAL_LIMIT` or `REMOTE_LIMIT`.
 */
export function cutForVoice(whole: SpokenText, limit: number): SpokenText {
  if (whole.text.length <= limit) return whole;
  const cut = outsideUnits(whole, cutIndex(whole.text, limit));
  if (cut >= whole.text.length) return whole;
  return headOf(whole, cut);
}

/** A word that people draw breath before is short and follows a longer one: "waited | for the boat", "nuit | et jour". */
const SHORT_WORD = /^\p{L}{1,4}(?![\p{L}\p{M}])/u;
const LONG_WORD = /[\p{L}\p{M}]{4} $/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** How much nearer to the middle another place must be to be taken instead, as a part of the whole. */
const BREATH = 0.15;

/**
 * The first piece of a spoken text that a voice speaks in `longest` ms: cut behind the last clause mark before that,
 * else between two words, into parts of about the same length. A piece that is lost without a word from the voice is
 * then a short one.
 * @param duration of a text, ms. @param lang BCP 47 tag by which words are told apart, or ''.
 */
export function cutForTime(
  whole: SpokenText,
  longest: number,
  duration: (text: string) => number,
  lang = '',
): SpokenText {
  const { text } = whole;
  const all = duration(text);
  if (all <= longest) return whole;
  // A rest of a word or two would be heard as a sentence of its own.
  const canCut = (at: number): boolean =>
    outsideUnits(whole, at) === at && duration(text.slice(at)) >= SHORTEST_REST_MS;
  let cut = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (duration(text.slice(0, index + 1)) > longest) break;
    if (canCut(index + 1)) cut = index + 1;
  }
  if (cut === 0) cut = breathIn(text, all, longest, duration, lang, canCut);
  return cut > 0 ? headOf(whole, cut) : whole;
}

/** Where a text without clause marks is best cut; 0 when nowhere. */
function breathIn(
  text: string,
  all: number,
  longest: number,
  duration: (text: string) => number,
  lang: string,
  canCut: (at: number) => boolean,
): number {
  const part = all / Math.ceil(all / longest);
  let [best, least] = [0, Infinity];
  for (const { start: at } of wordsOf(text, { start: 0, end: text.length }, lang)) {
    const before = text.slice(0, at);
    const between = UNSPACED.test(text.charAt(at)) && UNSPACED.test(before.at(-1) ?? '');
    if (at === 0 || !(between || before.endsWith(' ')) || !HAS_LETTER_OR_DIGIT.test(before)) continue;
    const length = duration(before);
    if (length > longest && best > 0) break;
    const breath = SHORT_WORD.test(text.slice(at, at + 8)) && LONG_WORD.test(before.slice(-8));
    const cost = Math.abs(length - part) / all + (breath ? 0 : BREATH) + (length > longest ? 1 : 0);
    if (cost < least && canCut(at)) [best, least] = [at, cost];
  }
  return best;
}

function headOf(whole: SpokenText, cut: number): SpokenText {
  const rest = whole.text.slice(cut);
  const head = whole.text.slice(0, cut).trimEnd();
  const text = HAS_LETTER_OR_DIGIT.test(head) ? head : '';
  const end = whole.toShown(cut + (rest.length - rest.trimStart().length));
  return {
    text,
    end,
    units: whole.units.filter((unit) => unit.end <= text.length),
    toShown: (charIndex) => Math.min(whole.toShown(Math.max(charIndex, 0)), end),
    toSpoken: (offset) => Math.min(whole.toSpoken(offset), text.length),
  };
}
