import type { Block, ReadingDocument } from '../../../utils/document/reading-document.ts';
import { sentencesOf } from '../../../utils/document/segment.ts';

export function block(text: string, more: Partial<Block> = {}): Block {
  const lang = more.lang ?? 'en';
  return {
    index: 0,
    role: 'paragraph',
    lang,
    text,
    sentences: sentencesOf(text, lang),
    needsStop: false,
    ...more,
  };
}

/** A story of paragraphs. */
export function story(paragraphs: readonly (string | Block)[], lang = 'en'): ReadingDocument {
  const blocks = paragraphs.map((part, index) => ({
    ...(typeof part === 'string' ? block(part, { lang }) : part),
    index,
  }));
  return {
    lang,
    blockCount: blocks.length,
    block(index) {
      const found = blocks[index];
      if (!found) throw new RangeError(`no block ${index}`);
      return found;
    },
  };
}
