// pure
/** Signs that stand for a syllable each, where kana stand for half of one. */
const SYLLABLE = /[\p{Script=Han}\p{Script=Hangul}]/u;
const DASH = /[\u2013\u2014]/u;
const PAUSE = /[,;:\u060C\u061B\u3001\uFF0C\uFF1A\uFF1B]/u;
const STOP = /[.!?\u2026\u0964\u061F\u3002\uFF01\uFF1F]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WIDE = /[\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Cost of one sign in units of one letter, fitted on espeak-ng's own word events in twelve languages. The last stop is
 * dear, as the end is reported a third of a second after the last sound; a stop before that is a pause, or the
 * abbreviation before it is said out, as in "Dr.". Neither the comma nor the point of "1,482.5" is a pause.
 */
function costOfSign(sign: string, following: string): number {
  // Most signs of most stories: ten times as fast as asking for the script.
  if (sign >= 'a' && sign <= 'z') return 1;
  if (sign === ' ') return 1;
  if (/\p{N}/u.test(sign)) return 6.4;
  if (SYLLABLE.test(sign)) return 3;
  if (/\p{L}/u.test(sign)) return 1;
  if (/\p{M}/u.test(sign)) return 0.8;
  if (/\s/.test(sign)) return 1;
  if (DASH.test(sign)) return 5.3;
  if (LETTER_OR_DIGIT.test(following) && !WIDE.test(sign)) return 0;
  if (PAUSE.test(sign)) return 5.3;
  if (STOP.test(sign)) return following === '' ? 6 : 5;
  return 0.2;
}

/**
 * What speaking a text costs, in units of one letter. Times the voice's measured milliseconds per unit it is a
 * duration; see pace.ts.
 */
export const costOf = (text: string): number => costsBefore(text, [text.length])[0] ?? 0;

/**
 * What has been spent where each of some places is reached, in units of one letter.
 * @param offsets UTF-16 indices into the text, ascending.
 */
export function costsBefore(text: string, offsets: readonly number[]): readonly number[] {
  const spent: number[] = [];
  let sum = 0;
  let at = 0;
  for (const offset of offsets) {
    while (at < Math.min(offset, text.length)) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
      at += sign.length;
      sum += costOfSign(sign, text.charAt(at));
    }
    spent.push(sum);
  }
  return spent;
}
