// pure
import type { Block, TextSpan } from '../document/reading-document.ts';
import type { BlockPlan } from './said/block-plan.ts';
import { planFor } from './said/block-plan.ts';
import type { Edit } from './said/edit.ts';
import { editsOf } from './said/edits.ts';
import { stopFor } from './said/language-words.ts';
import type { Saying } from './said/saying.ts';
import { plainSaying } from './said/saying.ts';
import { sentenceAt } from './said/sentence-at.ts';
import { SpokenBuilder } from './said/spoken-builder.ts';

/** What the voice is given for a part of a block, and the way back to the shown text. */
export interface SpokenText {
  /** '' when there is nothing to say: such a text must never reach a synthesiser. */
  readonly text: string;
  /** Offset in `Block.text` (UTF-16) behind the last part that `text` speaks. */
  readonly end: number;
  /** Parts of `text` that must not be cut: what is said for one part of the shown text. */
  readonly units: readonly TextSpan[];
  /** Offset in `Block.text` of what is spoken at an index of `text`; both count UTF-16 units. Never falls. */
  toShown(charIndex: number): number;
  /** Index in `text` where an offset of `Block.text`, or else what follows it, is spoken. Never falls. */
  toSpoken(offset: number): number;
}

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The words for the voice in a part of a block's text: what is to be skipped left out, what is said otherwise put in
 * its place, white space collapsed, signs that synthesisers choke on removed, a final stop where the ear needs one.
 * @param span where to speak; may begin inside a sentence. Where it begins inside a part that is said as a whole, such
 *   as an address, all of that is said.
 * @param saying what the person has chosen; by default nothing.
 * @returns text '' when there is nothing to say.
 */
export function spokenText(
  block: Block,
  span: TextSpan,
  saying: Saying = plainSaying(block.lang),
): SpokenText {
  const plan = planFor(block, saying);
  const builder = new SpokenBuilder(block.text);
  const sentence = sentenceAt(block, span.start);
  const stop = stopFor(saying.lang);
  if (plan.instead !== undefined) {
    if (sentence.start === sentenceAt(block, 0).start) builder.say({ ...sentence, say: plan.instead });
    builder.pause(stop);
    return builder.finish(span.end);
  }
  const edits = editsOf(block, saying);
  if ((plan.announced !== '' || plan.label !== '') && !isSaidBefore(block.text, span.start, edits)) {
    builder.introduce(introduction(plan, saying), sentence.start);
  }
  let end = span.end;
  let index = firstEndingBehind(edits, span.start);
  for (let at = span.start; at < span.end;) {
    const edit = edits[index];
    if (edit && edit.start <= at) {
      // What began in the sentence before has been said there.
      if (edit.start >= sentence.start) builder.say(edit);
      at = edit.end;
      end = Math.max(end, Math.min(at, sentence.end));
      index += 1;
    } else at = builder.read(at, edit ? edit.start : span.end);
  }
  // Not where only the voice changes, in the middle of a sentence.
  if (block.needsStop && end >= sentence.end) builder.pause(stop);
  if (plan.closing !== '' && end >= (block.sentences.at(-1)?.span.end ?? 0)) {
    builder.pause(stop);
    builder.close(plan.closing + stop);
  }
  return builder.finish(end);
}

/** Index of the first edit that ends behind an offset. */
function firstEndingBehind(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when anything of a text is said in front of an offset. */
function isSaidBefore(text: string, offset: number, edits: readonly Edit[]): boolean {
  let at = 0;
  for (const { start, end, say } of edits) {
    if (start >= offset) break;
    if (HAS_LETTER_OR_DIGIT.test(text.slice(at, start))) return true;
    if (end <= offset && HAS_LETTER_OR_DIGIT.test(say)) return true;
    at = Math.min(end, offset);
  }
  return HAS_LETTER_OR_DIGIT.test(text.slice(at, offset));
}

/** "Table, 3 rows, 2 columns. Year:" A label is text of the story and said like it. */
function introduction({ announced, label }: BlockPlan, saying: Saying): string {
  const said = label === '' ? '' : spokenText(alone(label), { start: 0, end: label.length }, saying).text;
  const parts = [announced === '' ? '' : announced + stopFor(saying.lang), said === '' ? '' : `${said}:`];
  return parts.filter((part) => part !== '').join(' ');
}

const alone = (text: string): Block => ({
  index: 0,
  role: 'paragraph',
  lang: '',
  text,
  sentences: [{ index: 0, span: { start: 0, end: text.length } }],
  needsStop: false,
});
