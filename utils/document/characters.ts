// pure
/** Quick tests of UTF-16 code units: patterns would take longer than finding the sentences. */

/** In a text that has no other white space left. */
export const isSpace = (code: number): boolean => code === 32;
export const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Kana, ideographs, Hangul: the quick way for those that are most common. */
export const isUncased = (code: number): boolean =>
  code >= 0x3041 &&
  (code <= 0x30fa || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3));

/** Letters of most words, told without a pattern: ASCII, Latin-1, Russian. */
export const isPlainLetter = (code: number): boolean =>
  isAsciiLower(code) ||
  isAsciiCapital(code) ||
  (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x410 && code <= 0x44f);

/** Spaces, quotation marks, brackets, dashes, stops: the most common of those that are no letter and no digit. */
export const isPlainMark = (code: number): boolean =>
  (code >= 0x20 && code <= 0x2f) ||
  (code >= 0x2010 && code <= 0x2027) ||
  code === 0xab ||
  code === 0xbb ||
  (code >= 0x3a && code <= 0x40) ||
  (code >= 0x5b && code <= 0x60);

/** Zero-width and direction marks: "د\u202a.\u202c". */
export const isInvisible = (code: number): boolean =>
  code >= 0x61c &&
  (code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff);

/** The capitals among the plain letters. */
export const isPlainCapital = (code: number): boolean =>
  isAsciiCapital(code) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);

/** In capitals: "THE". */
export const isShouted = (word: string): boolean => isPlainCapital(word.charCodeAt(1));

/** Letters and digits, and the signs that are said as words: ticks, crosses, ratings in stars. */
const SAID =
  /[\p{L}\p{N}\u2713\u2714\u2611\u2717\u2718\u2612\u2705\u274C]|[\u2605\u2B50]\uFE0F?[\u2605\u2B50]|\u2605.{0,2}\u2606|\u2606{5}/u;

/** False for a text of which nothing can be said. */
export const isSayable = (text: string): boolean => SAID.test(text);
