// pure
import type { ReadingDocument, ReadingPosition } from './reading-document.ts';

/** UTF-16 code units by which a place is known again. */
const LENGTH = 60;

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Finds the sentence in which some words of the page stand.
 * @param words as they stand there; only their beginning counts.
 * @returns the place of the first of the words, or the sentence's start; undefined when the story does not have them.
 */
export function findWords(document: ReadingDocument, words: string): ReadingPosition | undefined {
  const wanted = collapsed(words).slice(0, LENGTH).trimEnd();
  if (wanted === '') return undefined;
  const pattern = new RegExp(wanted.split(' ').map(escaped).join('\\s+'), 'u');
  for (let index = 0; index < document.blockCount; index += 1) {
    const { text, sentences } = document.block(index);
    const at = text.search(pattern);
    const sentence = at < 0 ? undefined : sentences.findLast(({ span }) => span.start <= at);
    if (sentence)
      return { block: index, sentence: sentence.index, offset: Math.max(at, sentence.span.start) };
  }
  return undefined;
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
