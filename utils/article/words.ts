// pure

/** White space runs made single spaces, ends trimmed. */
export const collapsed = (text: string | null | undefined): string =>
  // Single spaces, which are nearly all, stay as they are: to replace each by itself would take far longer.
  (text ?? '').replace(/(?: (?=\s)|[^\S ])\s*/g, ' ').trim();

/** Runs of letters and digits in lower case, for comparing texts. Han, kana and Thai come as long runs: fine for equality. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Letters without accents are told apart from others first: it halves the time.
    .match(/(?:[a-z\d]|[\p{L}\p{M}\p{N}])+/gu) ?? [];

/** Whether two texts have the same words in the same order, whatever stands between them. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Share (0 to 1) of a text's words that another text has too; 0 for a text without words. */
export function shareOfWordsIn(text: string, other: string): number {
  const words = wordsOf(text);
  const known = new Set(wordsOf(other));
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

const LETTER = /[\p{L}\p{N}]/u;
const DENSE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * What each UTF-16 unit that has been met counts, plus one; 0 for those not met yet and for halves of characters. Whole
 * pages are counted, over and over: expressions for Unicode properties would be most of the time of an extraction.
 */
const COUNTED = new Uint8Array(0x10000);

function lettersOfCharacter(character: string): number {
  return (
    (LETTER.test(character) ? character.length : 0) +
    (DENSE_LETTER.test(character) ? 2 * character.length : 0)
  );
}

/** Letters and digits in UTF-16 units, a letter of a script that writes a syllable or word in one counting as three. */
export function letterCount(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = COUNTED[unit] ?? 0;
    if (known > 0) letters += known - 1;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const count = lettersOfCharacter(character);
      letters += count;
      if (character.length === 2) at += 1;
      else if (unit < 0xd800 || unit > 0xdfff) COUNTED[unit] = count + 1;
    }
  }
  return letters;
}

/** Letters of a text, or at least as many as asked for: the rest is not counted then. */
export function lettersUpTo(most: number, text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length && letters < most; at += 2 * most)
    letters += letterCount(text.slice(at, at + 2 * most));
  return letters;
}

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
