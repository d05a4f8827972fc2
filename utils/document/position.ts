// pure
import type { ReadingDocument, ReadingPosition, Sentence } from './reading-document.ts';
import { wordAt } from './segment.ts';

function startOf(document: ReadingDocument, block: number, sentence: number): ReadingPosition {
  const offset = sentenceOf(document, { block, sentence, offset: 0 }).span.start;
  return { block, sentence, offset };
}

/**
 * The sentence at a position.
 * @throws RangeError when the document has no such sentence.
 */
export function sentenceOf(document: ReadingDocument, { block, sentence }: ReadingPosition): Sentence {
  const found = document.block(block).sentences[sentence];
  if (!found) throw new RangeError(`block ${block} has no sentence ${sentence}`);
  return found;
}

/** The story's first sentence; undefined when there is none. */
export function firstPosition(document: ReadingDocument): ReadingPosition | undefined {
  return document.blockCount > 0 ? startOf(document, 0, 0) : undefined;
}

/** Start of the sentence that holds a position. */
export function sentenceStart(document: ReadingDocument, at: ReadingPosition): ReadingPosition {
  return startOf(document, at.block, at.sentence);
}

/** Start of the next sentence, in the next block after a block's last one; undefined at the end. */
export function nextSentence(document: ReadingDocument, at: ReadingPosition): ReadingPosition | undefined {
  if (at.sentence + 1 < document.block(at.block).sentences.length) {
    return startOf(document, at.block, at.sentence + 1);
  }
  return nextBlock(document, at);
}

/** Start of the sentence before; undefined at the beginning. */
export function previousSentence(
  document: ReadingDocument,
  at: ReadingPosition,
): ReadingPosition | undefined {
  if (at.sentence > 0) return startOf(document, at.block, at.sentence - 1);
  if (at.block === 0) return undefined;
  return startOf(document, at.block - 1, document.block(at.block - 1).sentences.length - 1);
}

/** Start of the next block; undefined in the last one. */
function nextBlock(document: ReadingDocument, at: ReadingPosition): ReadingPosition | undefined {
  return at.block + 1 < document.blockCount ? startOf(document, at.block + 1, 0) : undefined;
}

/** True when a place comes before another one. Both are of one document. */
export const isBefore = (a: ReadingPosition, b: ReadingPosition): boolean =>
  a.block !== b.block ? a.block < b.block : a.offset < b.offset;

/**
 * The word at an offset of a block's text, else the next word of its sentence, else the next sentence's start:
 * where speech starts when the person points at the text.
 */
export function positionAt(document: ReadingDocument, block: number, offset: number): ReadingPosition {
  const { sentences, text, lang } = document.block(block);
  const sentence = sentences.find(({ span }) => offset < span.end) ?? sentences.at(-1);
  if (!sentence) throw new RangeError(`block ${block} has no sentence`);
  const word = wordAt(text, sentence.span, lang, Math.max(offset, sentence.span.start));
  return { block, sentence: sentence.index, offset: word?.start ?? sentence.span.start };
}
