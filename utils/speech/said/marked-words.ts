// pure
import type { Block, TextSpan, Word } from '../../document/reading-document.ts';
import { wordsOf } from '../../document/segment.ts';
import { planFor } from './block-plan.ts';
import type { Edit } from './edit.ts';
import { editsOf } from './edits.ts';
import type { Saying } from './saying.ts';
import { sentenceAt } from './sentence-at.ts';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const FROM_LETTER_TO_LETTER = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su;
const BETWEEN_SPACES = /\S(?:.*\S)?/su;
const ACROSS = /^[^\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\u200B+$/u;

/**
 * The words to mark while a part of a block is spoken: those that are said, each as long as it is shown. What is said
 * as a whole (an address, an entry of the person's own list) is one word; what is left out is none.
 * @param lang BCP 47 tag by which words are told apart, or ''.
 */
export function markedWords(block: Block, span: TextSpan, saying: Saying, lang: string): readonly Word[] {
  const { text } = block;
  if (planFor(block, saying).instead !== undefined) return [sentenceAt(block, 0)];
  const edits = editsOf(block, saying).filter(({ start, end }) => start < span.end && end > span.start);
  const words = joined(text, wordsOf(text, span, lang));
  if (edits.length === 0) return words;
  const begun = sentenceAt(block, span.start).start;
  const said = edits.filter(({ start, say }) => start >= begun && HAS_LETTER_OR_DIGIT.test(say));
  const written = beside(words, edits).flatMap((part) => inner(text, part, FROM_LETTER_TO_LETTER) ?? []);
  return [...written, ...said.flatMap((edit) => inner(text, edit, BETWEEN_SPACES) ?? [])].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Words across U+200B are one to the voice, except in scripts that use it between words. */
function joined(text: string, words: readonly Word[]): readonly Word[] {
  if (!text.includes('\u200B')) return words;
  const parts: Word[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last && ACROSS.test(text.slice(last.end - 1, word.start))) {
      parts[parts.length - 1] = { start: last.start, end: word.end };
    } else parts.push(word);
  }
  return parts;
}

/** What is left of words beside edits: "ward" of "ward³". Both lists are in order. */
function beside(words: readonly Word[], edits: readonly Edit[]): readonly Word[] {
  const parts: Word[] = [];
  let first = 0;
  for (const word of words) {
    while ((edits[first]?.end ?? Infinity) <= word.start) first += 1;
    let { start } = word;
    for (let index = first; start < word.end; index += 1) {
      const edit = edits[index];
      if (!edit || edit.start >= word.end) {
        parts.push({ start, end: word.end });
        break;
      }
      if (edit.start > start) parts.push({ start, end: edit.start });
      start = edit.end;
    }
  }
  return parts;
}

/** The part of a span that matches; undefined when none does. */
function inner(text: string, { start, end }: TextSpan, pattern: RegExp): Word | undefined {
  const match = pattern.exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined;
}
