// pure
import type { Word } from '../document/reading-document.ts';
import { costOf, costsBefore } from './cost.ts';
import type { Piece } from './speech-state.ts';

/** When the words of a piece are to be expected, for a voice that does not report them. */
export interface Timeline {
  readonly words: readonly Word[];
  /** ms from the start of the piece, never falling, the first one 0. */
  readonly onsets: readonly number[];
  /** Of the whole piece, ms. */
  readonly duration: number;
}

export function timelineOf({ spoken, words }: Piece, msPerUnit: number): Timeline {
  const costs = costsBefore(
    spoken.text,
    words.map(({ start }) => spoken.toSpoken(start)),
  );
  const onsets = costs.map((cost, index) => (index === 0 ? 0 : cost * msPerUnit));
  return { words, onsets, duration: costOf(spoken.text) * msPerUnit };
}

/** Longest that a piece may take, against the estimate: beyond it something is amiss and no guess is better than one. */
const MOST_OVERRUN = 1.6;
const ALWAYS_ALLOWED_MS = 700;

/**
 * Index of the word that is being heard. Also of the one to resume at: a voice is heard for some 70 ms after it has
 * been silenced, so that the likeliest word is early by a quarter of one, and a word said twice does less harm than a
 * lost one. @returns -1 when there is none or the voice is so late that nobody can tell.
 */
export function indexAt({ onsets, duration }: Timeline, ms: number): number {
  if (!(ms >= 0) || ms > duration * MOST_OVERRUN + ALWAYS_ALLOWED_MS) return -1;
  return onsets.findLastIndex((onset) => onset <= ms);
}
