// pure
import type { TextSpan } from './reading-document.ts';

/** Thai, Lao, Burmese, Khmer: sentences end at a space, or at nothing. */
const SCRIPT = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
/** Longest part that is left whole, in UTF-16 code units: about ten seconds of speech. */
export const LONGEST_UNSTOPPED = 150;
/** Least length of a part: a lone name between two spaces is none. */
const SHORTEST = 20;
/** Spaces next to these stand inside a phrase: a number, an abbreviation, a repetition mark, a quotation. */
const NO_CUT_AFTER = /[\d๐-๙.("'“”‘]/;
const NO_CUT_BEFORE = /[\d๐-๙ๆໆฯ)"'”’]/;

/** Cuts a long part in a script without sentence ends at its spaces. Other parts are left whole. */
export function splitUnstopped(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  if (end - start <= LONGEST_UNSTOPPED || !SCRIPT.test(text.slice(start, end))) return [{ start, end }];
  const spans: TextSpan[] = [];
  let begin = start;
  let good = -1;
  for (let at = begin; at <= end; at++) {
    if (at < end && text.charAt(at) !== ' ') continue;
    if (at - begin > LONGEST_UNSTOPPED && good > begin) {
      spans.push({ start: begin, end: good });
      begin = good + 1;
      good = -1;
    }
    const isGood = !NO_CUT_AFTER.test(text.charAt(at - 1)) && !NO_CUT_BEFORE.test(text.charAt(at + 1));
    if (at - begin >= SHORTEST && isGood) good = at;
  }
  return [...spans, { start: begin, end }];
}
