/** Figures of a benchmark on a machine that does other things too: medians, and ratios within one round. */

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Two things that were timed one right after the other, in several rounds. Times in ms. */
export interface Comparison {
  readonly what: string;
  readonly ms: Spread;
  readonly against: string;
  readonly againstMs: Spread;
  /** Of the rounds' own ratios, so that what slowed a whole round down cancels out. */
  readonly ratio: Spread;
}

/** Times in ms by round. */
export interface Timed {
  readonly name: string;
  readonly times: readonly number[];
}

/** @throws RangeError when there is no value. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError('no value');
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return { median: middle.reduce((sum, value) => sum + value, 0) / middle.length, min, max };
}

export const median = (values: readonly number[]): number => spread(values).median;

/** @throws RangeError when the two do not have the same number of rounds. */
export function compare(what: Timed, against: Timed): Comparison {
  if (what.times.length !== against.times.length) throw new RangeError(`${what.name}: rounds are missing`);
  return {
    what: what.name,
    ms: spread(what.times),
    against: against.name,
    againstMs: spread(against.times),
    ratio: spread(what.times.map((ms, round) => ms / (against.times[round] ?? Number.NaN))),
  };
}

/** The list begun at another entry, so that over the rounds each is first, and none always follows the same one. */
export const rotated = <T>(list: readonly T[], by: number): readonly T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];
