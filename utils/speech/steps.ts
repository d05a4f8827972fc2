// pure
import type { ReadingPosition, Word } from '../document/reading-document.ts';
import {
  firstPosition,
  isBefore,
  nextSentence,
  previousSentence,
  sentenceOf,
  sentenceStart,
} from '../document/position.ts';
import { isSpoken } from './next-piece.ts';
import { langOf, rateOf, storyLang } from './reading-language.ts';
import { markedWords } from './said/marked-words.ts';
import { sayingFor } from './said/saying.ts';
import type { Skip, SpeechContext } from './speech-event.ts';
import type { SpeechState, SpeechStateBase, StepUnit } from './speech-state.ts';

/** Words into a sentence or block from which a step back first leads to its start: a second of speech. */
const WELL_INSIDE = 3;
/** Words within which another step back goes on from where the last one led: three seconds of speech. */
const SOON = 9;

/** Where a step leads. */
export interface StepTarget {
  readonly position: ReadingPosition;
  /** The word to mark, for steps by word. */
  readonly word: Word | null;
  readonly returned: SpeechStateBase['returned'];
}

/**
 * Where a step leads, over all that is not said. A step back leads to the start of what the voice is well inside,
 * else to the one before it; steps back that soon follow one another always get further back, however fast the voice
 * has gone on from where the last one led. At the end of the story a step back leads to the start of what was heard last.
 * @returns undefined when there is nothing there. Before the first sentence there is the beginning.
 */
export function stepTarget(
  state: Pick<SpeechState, 'status' | 'position' | 'returned'>,
  to: Skip,
  context: SpeechContext,
): StepTarget | undefined {
  const [direction, unit] = to.split('-') as ['next' | 'previous', StepUnit];
  if (direction === 'next') return aimed(next(state.position, unit, context), unit, context);
  const from = backFrom(state, unit, context);
  const atEnd = state.status === 'finished' && from === state.position;
  const found = (atEnd ? lastStart : ownStart)(from, unit, context) ?? previous(from, unit, context);
  const position = found ?? (unit === 'heading' || unit === 'image' ? undefined : firstSpoken(context));
  const target = aimed(position, unit, context);
  return target && { ...target, returned: { unit, position: target.position } };
}

function aimed(
  position: ReadingPosition | undefined,
  unit: StepUnit,
  context: SpeechContext,
): StepTarget | undefined {
  if (!position) return undefined;
  const word = unit === 'word' ? saidWords(position, context).find(({ end }) => position.offset < end) : null;
  return {
    position: word ? { ...position, offset: word.start } : position,
    word: word ?? null,
    returned: null,
  };
}

/** Where a step back is counted from: the place where the last one led, if the voice has not gone far from there. */
function backFrom(
  { position, returned }: Pick<SpeechStateBase, 'position' | 'returned'>,
  unit: StepUnit,
  context: SpeechContext,
): ReadingPosition {
  if (returned?.unit !== unit) return position;
  const limit = (unit === 'word' ? WELL_INSIDE : SOON) * pace(context);
  return wordsBetween(returned.position, position, limit, context) < limit ? returned.position : position;
}

/** The start of what holds the last sentence of the story, which has been heard to its end. */
function lastStart(
  from: ReadingPosition,
  unit: StepUnit,
  context: SpeechContext,
): ReadingPosition | undefined {
  if (unit === 'sentence') return sentenceStart(context.document, from);
  if (unit === 'block') return startOfBlock(from.block, context);
  const word = unit === 'word' ? saidWords(from, context).at(-1) : undefined;
  return word && { ...from, offset: word.start };
}

/** The start of what the voice is well inside; undefined when it has only just begun. */
function ownStart(
  from: ReadingPosition,
  unit: StepUnit,
  context: SpeechContext,
): ReadingPosition | undefined {
  if (unit === 'word' || !isOfUnit(from.block, unit, context)) return undefined;
  const start =
    unit === 'sentence' ? sentenceStart(context.document, from) : startOfBlock(from.block, context);
  const enough = WELL_INSIDE * pace(context);
  return start && wordsBetween(start, from, enough, context) >= enough ? start : undefined;
}

function next(from: ReadingPosition, unit: StepUnit, context: SpeechContext): ReadingPosition | undefined {
  const { document } = context;
  if (unit === 'word') {
    // A place before the first word, such as a quotation mark, is that word's.
    const [, word] = saidWords(from, context).filter(({ end }) => from.offset < end);
    if (word) return { ...from, offset: word.start };
  }
  if (unit === 'word' || unit === 'sentence') {
    let at = nextSentence(document, from);
    while (at && !isSpoken(at, context)) at = nextSentence(document, at);
    return at;
  }
  for (let block = from.block + 1; block < document.blockCount; block += 1) {
    const start = isOfUnit(block, unit, context) ? startOfBlock(block, context) : undefined;
    if (start) return start;
  }
  return undefined;
}

function previous(
  from: ReadingPosition,
  unit: StepUnit,
  context: SpeechContext,
): ReadingPosition | undefined {
  const { document } = context;
  if (unit === 'word' || unit === 'sentence') {
    if (unit === 'word') {
      const word = saidWords(from, context).findLast(({ start }) => start < from.offset);
      if (word) return { ...from, offset: word.start };
    }
    let at = previousSentence(document, from);
    while (at && !isSpoken(at, context)) at = previousSentence(document, at);
    const word = at && unit === 'word' ? saidWords(at, context).at(-1) : undefined;
    return at && word ? { ...at, offset: word.start } : at;
  }
  for (let block = from.block - 1; block >= 0; block -= 1) {
    const start = isOfUnit(block, unit, context) ? startOfBlock(block, context) : undefined;
    if (start) return start;
  }
  return undefined;
}

function isOfUnit(block: number, unit: StepUnit, { document }: SpeechContext): boolean {
  const { role } = document.block(block);
  if (unit === 'heading') return role === 'heading' || role === 'title';
  return unit !== 'image' || role === 'image';
}

/** Start of a block's first sentence that is said; undefined when none is. */
export function startOfBlock(block: number, context: SpeechContext): ReadingPosition | undefined {
  for (const { index, span } of context.document.block(block).sentences) {
    const at = { block, sentence: index, offset: span.start };
    if (isSpoken(at, context)) return at;
  }
  return undefined;
}

function firstSpoken(context: SpeechContext): ReadingPosition | undefined {
  const first = firstPosition(context.document);
  return first && !isSpoken(first, context) ? (next(first, 'sentence', context) ?? first) : first;
}

/** The words of a sentence that are said. */
function saidWords(at: ReadingPosition, context: SpeechContext): readonly Word[] {
  if (!isSpoken(at, context)) return [];
  const block = context.document.block(at.block);
  const lang = langOf(block, context);
  return markedWords(block, sentenceOf(context.document, at).span, sayingFor(context, lang), lang);
}

/** How many words are said from one place to another, counted up to a limit; Infinity when the other is before it. */
function wordsBetween(
  from: ReadingPosition,
  to: ReadingPosition,
  limit: number,
  context: SpeechContext,
): number {
  if (isBefore(to, from)) return Infinity;
  let count = 0;
  for (let at: ReadingPosition | undefined = from; at; at = nextSentence(context.document, at)) {
    const { offset } = at;
    const last = at.block === to.block && at.sentence === to.sentence;
    count += saidWords(at, context).filter(
      ({ start }) => start >= offset && (!last || start < to.offset),
    ).length;
    if (last || count >= limit) break;
  }
  return count;
}

/** A fast voice says more words in the time that a person needs to press again. */
const pace = (context: SpeechContext): number => Math.max(1, rateOf(storyLang(context), context));
