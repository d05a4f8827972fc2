// pure
import type { Block, TextSpan } from '../../document/reading-document.ts';

/** The sentence of a block that holds an offset, else the next one, else the last. */
export function sentenceAt({ sentences, text }: Block, offset: number): TextSpan {
  const found = sentences.find(({ span }) => offset < span.end) ?? sentences.at(-1);
  return found?.span ?? { start: 0, end: text.length };
}
