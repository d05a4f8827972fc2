// pure
import type { BlockRole } from '../../document/reading-document.ts';
import type { Edit } from './edit.ts';
import { wordFor } from './language-words.ts';
import { gapBefore } from './numbers.ts';
import type { Saying } from './saying.ts';

const TICK = /[\u2713\u2714\u2611]\uFE0F?/gu;
const CROSS = /[\u2717\u2718\u2612]\uFE0F?/gu;
/** Their coloured sisters are mostly bullets; alone in a cell they are the answer. */
const ALONE = /^\s*([\u2705\u274C])\uFE0F?\s*$/u;
const STARS =
  /(?:[\u2605\u2B50]\uFE0F? ?){0,10}\u00BD? ?(?:\u2606 ?){1,10}(?<! )|(?:[\u2605\u2B50]\uFE0F?){2,5}/gu;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What is drawn without a filled star is a rating only when it is of five. */
const USUAL_STARS = 5;

const inPlaceOf = (text: string, start: number, sign: string, say: string): Edit => {
  const end = start + sign.length;
  return { start, end, say: say.trimEnd() + gapBefore(text, end) };
};

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

function starsIn(text: string, role: BlockRole, lang: string): readonly Edit[] {
  const found = [...text.matchAll(STARS)];
  return found.flatMap(({ index, 0: stars }) => {
    const filled = count(stars, /[\u2605\u2B50]/gu);
    const half = stars.includes('\u00BD');
    const all = filled + (half ? 1 : 0) + count(stars, /\u2606/gu);
    const n = (filled + (half ? 0.5 : 0)).toLocaleString(lang || 'en');
    const mixed = stars.includes('\u2606');
    if (mixed && filled === 0 && all !== USUAL_STARS) return [];
    // A row of stars by itself, or on both sides of some words, is an ornament.
    const isRating = found.length === 1 && (role === 'table-cell' || HAS_LETTER_OR_DIGIT.test(text));
    if (!mixed && all !== USUAL_STARS && !isRating) return [];
    const say =
      mixed || all === USUAL_STARS ? wordFor('stars', lang, n, String(all)) : wordFor('rated', lang, n);
    return say === undefined ? [] : [inPlaceOf(text, index, stars, say)];
  });
}

/** Signs that are an answer: ticks, crosses and ratings in stars. */
export function signs(text: string, role: BlockRole, { lang }: Saying): readonly Edit[] {
  const words = (pattern: RegExp, say: string | undefined): readonly Edit[] =>
    say === undefined
      ? []
      : [...text.matchAll(pattern)].map(({ index, 0: sign }) => inPlaceOf(text, index, sign, say));
  const alone = ALONE.exec(text)?.[1];
  return [
    ...words(TICK, wordFor('tick', lang)),
    ...words(CROSS, wordFor('cross', lang)),
    ...(alone === undefined ? [] : words(/\S+/gu, wordFor(alone === '\u2705' ? 'tick' : 'cross', lang))),
    ...starsIn(text, role, lang),
  ];
}
