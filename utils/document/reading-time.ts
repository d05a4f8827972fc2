// pure
/** Scripts that write words without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Mean silent reading speed of adults, English non-fiction (Brysbaert 2019). */
const READ_WORDS_PER_MINUTE = 238;
/** Number of words, where unspaced scripts count two characters as one word. An estimate: no dictionary is asked. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  return (rest.match(WORD)?.length ?? 0) + Math.round(unspaced / 2);
}

/** Whole minutes, at least 1. */
export const minutesToRead = (words: number): number =>
  Math.max(1, Math.round(words / READ_WORDS_PER_MINUTE));
