// pure
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

/**
 * The first piece of a spoken text that a voice speaks in `longest` ms, cut behind the last clause mark before that.
 * What has no such mark stays whole. A piece that is lost without a word from the voice is then a short one.
 * @param duration of a text, ms.
 */
export function cutForTime(
  whole: SpokenText,
  longest: number,
  duration: (text: string) => number,
): SpokenText {
  if (duration(whole.text) <= longest) return whole;
  let cut = 0;
  for (const { index } of whole.text.matchAll(CLAUSE_END)) {
    const at = outsideUnits(whole, index + 1);
    // A rest of a word or two would be heard as a sentence of its own.
    if (at !== index + 1 || duration(whole.text.slice(at)) < SHORTEST_REST_MS) continue;
    if (cut > 0 && duration(whole.text.slice(0, at)) > longest) break;
    cut = at;
  }
  return cut > 0 ? headOf(whole, cut) : whole;
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
