// pure
import type { BlockFacts } from './block-facts.ts';

/**
 * The story for the ear: blocks → sentences → words. All offsets are UTF-16 code units in `Block.text`, the unit of
 * DOM ranges, of `Intl.Segmenter` and of `charIndex` alike.
 */
export interface ReadingDocument {
  /** BCP 47 tag of the story, '' when unknown. */
  readonly lang: string;
  readonly blockCount: number;
  /**
   * The block at an index, built when first asked for and kept.
   * @throws RangeError when there is no such block.
   */
  block(index: number): Block;
}

export type BlockRole =
  'title' | 'heading' | 'paragraph' | 'list-item' | 'code' | 'table-cell' | 'caption' | 'image' | 'media';

export interface Block {
  readonly index: number;
  readonly role: BlockRole;
  /** BCP 47 tag of the block's text, '' when unknown. Always accepted by `Intl`. */
  readonly lang: string;
  /** The shown text exactly as its text nodes hold it, white space included. */
  readonly text: string;
  /** At least one, tiling the text without overlap; spans exclude white space at both ends. */
  readonly sentences: readonly Sentence[];
  /** True when a text without a final stop needs one for the ear: all but code. */
  readonly needsStop: boolean;
  /** Parts of the text in another language than `lang`, in order and without overlap; absent when there are none. */
  readonly languages?: readonly LanguageSpan[];
  /** What the markup tells besides; absent where there is no markup. */
  readonly facts?: BlockFacts;
}

/** Half-open: `start` ≤ offset < `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Part of a block's text in one language: a BCP 47 tag, '' when unknown. */
export interface LanguageSpan extends TextSpan {
  readonly lang: string;
}

export interface Sentence {
  readonly index: number;
  readonly span: TextSpan;
}

/** A word of a block, as a `TextSpan`. Segments without a letter or digit are not words. */
export type Word = TextSpan;

/** Where the voice is. `offset` is where a word starts in the block's text, within the sentence's span. */
export interface ReadingPosition {
  readonly block: number;
  readonly sentence: number;
  readonly offset: number;
}
