// pure
import { isBefore, nextSentence, sentenceOf } from './position.ts';
import type { ReadingDocument, ReadingPosition } from './reading-document.ts';

/** A place in a story that is found again although the page has changed since. */
export interface Locator {
  readonly block: number;
  readonly sentence: number;
  /** UTF-16 code units behind the sentence's start. */
  readonly offset: number;
  /** Beginning of the sentence, white space collapsed. */
  readonly quote: string;
  /** The same of the story's first sentence: tells another story at the same address. */
  readonly beginning: string;
  /** Share of the story that lies before, 0 to 1, each block counted alike. */
  readonly fraction: number;
  readonly blockCount: number;
}

const QUOTE_LENGTH = 80;
/** Share by which a story may have grown or shrunk, for a place without its words to be taken by its share alone. */
const SIMILAR = 0.1;

const quoteOf = (document: ReadingDocument, at: ReadingPosition): string => {
  const { start, end } = sentenceOf(document, at).span;
  const { text } = document.block(at.block);
  // Runs of white space may be long; markup that only changed its line breaks must not matter.
  return text
    .slice(start, Math.min(end, start + 1000))
    .replaceAll(/\s+/g, ' ')
    .slice(0, QUOTE_LENGTH);
};

const beginningOf = (document: ReadingDocument): string =>
  document.blockCount > 0 ? quoteOf(document, { block: 0, sentence: 0, offset: 0 }) : '';

/** @throws RangeError when the document has no such sentence. */
export function locatorOf(document: ReadingDocument, at: ReadingPosition): Locator {
  const { start } = sentenceOf(document, at).span;
  return {
    block: at.block,
    sentence: at.sentence,
    offset: at.offset - start,
    quote: quoteOf(document, at),
    beginning: beginningOf(document),
    fraction: shareBefore(document, at),
    blockCount: document.blockCount,
  };
}

/** Share of a story that lies before a place, 0 to 1, each block counted alike: nothing far away has to be cut for it. */
export function shareBefore(document: ReadingDocument, { block, offset }: ReadingPosition): number {
  return (block + offset / Math.max(1, document.block(block).text.length)) / document.blockCount;
}

/**
 * Finds a place again: the sentence with its words, the nearest of several; else, where the story begins alike and is
 * about as long, the block at its share of the story.
 * @returns undefined when the place is not in this story.
 */
export function locate(document: ReadingDocument, locator: Locator): ReadingPosition | undefined {
  const { blockCount } = document;
  for (let distance = 0; distance < Math.max(blockCount, locator.blockCount); distance += 1) {
    for (const block of distance === 0
      ? [locator.block]
      : [locator.block + distance, locator.block - distance]) {
      const found = block >= 0 && block < blockCount ? withQuote(document, block, locator) : undefined;
      if (found) return found;
    }
  }
  const similar = Math.abs(blockCount - locator.blockCount) <= SIMILAR * locator.blockCount;
  if (!similar || blockCount === 0 || beginningOf(document) !== locator.beginning) return undefined;
  const block = Math.min(blockCount - 1, Math.floor(locator.fraction * blockCount));
  const start = document.block(block).sentences[0]?.span.start ?? 0;
  return { block, sentence: 0, offset: start };
}

function withQuote(
  document: ReadingDocument,
  block: number,
  { quote, sentence, offset }: Locator,
): ReadingPosition | undefined {
  const found = document
    .block(block)
    .sentences.filter(({ index }) => quoteOf(document, { block, sentence: index, offset: 0 }) === quote)
    .toSorted((a, b) => Math.abs(a.index - sentence) - Math.abs(b.index - sentence))[0];
  if (!found) return undefined;
  const { start, end } = found.span;
  return { block, sentence: found.index, offset: start + offset < end ? start + offset : start };
}

/** True when at least so many sentences lie before a place. */
export function isBeyond(document: ReadingDocument, at: ReadingPosition, sentences: number): boolean {
  if (document.blockCount === 0) return false;
  let bound: ReadingPosition | undefined = { block: 0, sentence: 0, offset: 0 };
  for (let count = 0; bound && count < sentences; count += 1) bound = nextSentence(document, bound);
  return bound !== undefined && !isBefore(at, bound);
}

/** Checks what storage holds, field by field; undefined when it is damaged. */
export function parseLocator(value: unknown): Locator | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { block, sentence, offset, quote, beginning, fraction, blockCount } = value as Partial<
    Record<keyof Locator, unknown>
  >;
  if (!isCount(block) || !isCount(sentence) || !isCount(offset) || !isCount(blockCount)) return undefined;
  if (typeof quote !== 'string' || typeof beginning !== 'string') return undefined;
  if (typeof fraction !== 'number' || !(fraction >= 0 && fraction <= 1)) return undefined;
  return { block, sentence, offset, quote, beginning, fraction, blockCount };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
