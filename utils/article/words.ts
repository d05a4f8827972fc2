// pure

/** White space runs made single spaces, ends trimmed. */
export const collapsed = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

/** Runs of letters and digits in lower case, for comparing texts. Han, kana and Thai come as long runs: fine for equality. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether two texts have the same words in the same order, whatever stands between them. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Share (0 to 1) of a text's words that another text has too; 0 for a text without words. */
export function shareOfWordsIn(text: string, other: string): number {
  const words = wordsOf(text);
  const known = new Set(wordsOf(other));
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

function lengthOf(text: string, runs: RegExp): number {
  let length = 0;
  for (const [run] of text.matchAll(runs)) length += run.length;
  return length;
}

/** Letters and digits, a letter of a script that writes a syllable or word in one counting as three. */
export const letterCount = (text: string): number =>
  lengthOf(text, /[\p{L}\p{N}]+/gu) + 2 * lengthOf(text, DENSE_SCRIPT);

/** Whether there is anything to read or say in a text. */
export const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Canonical form of a language tag that a page wrote, '' when `Intl` would not accept it. */
export function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** A value as it stands between double quotes in a selector. `CSS.escape` is not there without a window. */
export const quoted = (value: string): string => value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\a ');
