// pure
import type { ReadingDocument, ReadingPosition } from '../document/reading-document.ts';
import { costOf } from './cost.ts';
import type { VoicePace } from './pace.ts';
import { planFor } from './said/block-plan.ts';
import type { Saying } from './said/saying.ts';

/** Usual pace of synthetic voices at rate 1, ms per unit: some 170 English words a minute. */
const USUAL_MS_PER_UNIT = 57;

/** What the blocks of a story cost, added up block by block, as finding that out takes a while. */
export interface StoryCost {
  /** What the first n blocks cost, for n from 0 on; as long as `blockCount + 1` once all is known. */
  readonly before: readonly number[];
}

export const NO_COST: StoryCost = { before: [0] };

/**
 * Looks at more blocks. Sentences are not cut for that, nor words put for others: an estimate, near enough for minutes.
 * @param goOn asked before each block. @returns the same object when all was known before.
 */
export function countOn(
  { before }: StoryCost,
  story: ReadingDocument,
  saying: Saying,
  goOn: () => boolean,
): StoryCost {
  const sums = [...before];
  for (let index = sums.length - 1; index < story.blockCount && goOn(); index++) {
    const block = story.block(index);
    const { instead, announced, label } = planFor(block, saying);
    const cost = instead === undefined ? costOf(`${announced} ${label} ${block.text}`) : costOf(instead);
    sums.push((sums[index] ?? 0) + cost);
  }
  return { before: sums };
}

export const isWhole = ({ before }: StoryCost, story: ReadingDocument): boolean =>
  before.length > story.blockCount;

/** ms to hear the whole story; undefined until all of it has been looked at. */
export function totalMs(cost: StoryCost, story: ReadingDocument, pace: VoicePace | undefined, rate: number) {
  return isWhole(cost, story) ? (cost.before.at(-1) ?? 0) * overall(pace, rate) : undefined;
}

/**
 * ms to hear the story from a place on; undefined until all of it has been looked at.
 * @param until the block before which it ends; all of the story by default.
 */
export function msLeft(
  cost: StoryCost,
  story: ReadingDocument,
  { block, offset }: ReadingPosition,
  pace: VoicePace | undefined,
  rate: number,
  until = story.blockCount,
): number | undefined {
  if (!isWhole(cost, story) || block >= story.blockCount) return undefined;
  const [start = 0, end = 0] = cost.before.slice(block, block + 2);
  const heard = start + ((end - start) * offset) / Math.max(1, story.block(block).text.length);
  return ((cost.before[until] ?? 0) - heard) * overall(pace, rate);
}

const overall = (pace: VoicePace | undefined, rate: number): number =>
  pace?.overall ?? USUAL_MS_PER_UNIT / rate;

/** Whole minutes that do not flicker: the number shown stays until the time is clearly another one. */
export function calmMinutes(ms: number, shown: number | undefined): number {
  const minutes = ms / 60_000;
  return shown !== undefined && Math.abs(minutes - shown) < 0.65 ? shown : Math.round(minutes);
}
