// pure
/** How fast voices really are. A set rate is not a speed: what "2" means differs from engine to engine. */
export type Pace = readonly Measured[];

/** What has been learned of one voice at one set rate. The sums fade, so that a voice that changes is followed. */
export interface Measured {
  /** `voiceKey`; '' for the voice that the browser chooses. */
  readonly voice: string;
  /** In tenths: 12 is a rate of 1.2. */
  readonly step: number;
  /** Costs of the utterances (see cost.ts) and their durations in ms, each time faded by `FADE`. */
  readonly units: number;
  readonly ms: number;
  /** From `speak()` to the report that the voice has started, in ms. */
  readonly latency: number;
  /** How many utterances were measured; 0 when the only one was the first of a session. */
  readonly count: number;
  /** The voice has reported words: where it is need not be guessed. */
  readonly words: boolean;
}

/** One utterance that was spoken from start to end and that nothing disturbed. */
export interface Measurement {
  readonly voice: string;
  /** As set. */
  readonly rate: number;
  readonly units: number;
  /** From start to end. */
  readonly ms: number;
  readonly latency: number;
  readonly words: boolean;
  /** First one of a session: the speech service starts meanwhile, so that it says little of the voice. */
  readonly cold: boolean;
}

export const NO_PACE: Pace = [];

const FADE = 0.9;
/** Shorter ones tell more about the engine than about the voice. */
const LEAST_MS = 1000;
/** Another page's speech may hold ours up without a sign: no single measurement counts for more than this. */
const MOST_DEVIATION = 2;
/** Voices and rates that are kept, the latest ones. */
const MOST_ENTRIES = 60;

const stepOf = (rate: number): number => Math.round(rate * 10);

/** What is known of a voice at a rate, itself. */
export const measuredAt = (pace: Pace, voice: string, rate: number): Measured | undefined =>
  pace.find((entry) => entry.voice === voice && entry.step === stepOf(rate));

/** The slowest voice at the lowest rate needs 210 ms, in Chinese. */
const isPace = (msPerUnit: number): boolean => msPerUnit >= 2 && msPerUnit <= 400;

/** The table with one more measurement in it; the same table when that was too short to tell anything. */
export function learn(pace: Pace, measurement: Measurement): Pace {
  const { voice, rate, units, ms, latency, words, cold } = measurement;
  if (!(ms >= LEAST_MS) || !isPace(ms / units)) return pace;
  const known = measuredAt(pace, voice, rate);
  if (known && cold) return pace;
  const others = pace.filter((entry) => entry !== known);
  const step = stepOf(rate);
  const late = Math.max(0, latency);
  if (!known || known.count === 0) {
    const first = { voice, step, units, ms, latency: late, count: cold ? 0 : 1, words };
    return [first, ...others].slice(0, MOST_ENTRIES);
  }
  const expected = (units * known.ms) / known.units;
  const counted = Math.min(Math.max(ms, expected / MOST_DEVIATION), expected * MOST_DEVIATION);
  const entry: Measured = {
    voice,
    step,
    units: known.units * FADE + units,
    ms: known.ms * FADE + counted,
    latency: known.latency * FADE + late * (1 - FADE),
    count: known.count + 1,
    words: known.words || words,
  };
  return [entry, ...others];
}

export interface VoicePace {
  readonly msPerUnit: number;
  /** With the waits between utterances in it. */
  readonly overall: number;
  readonly words: boolean;
  /** Measured at this very rate, not scaled from another one. */
  readonly exact: boolean;
}

/**
 * The pace of a voice at a rate: measured, else scaled from the nearest rate at which it was.
 * @returns undefined when the voice has not been measured at all.
 */
export function paceOf(pace: Pace, voice: string, rate: number): VoicePace | undefined {
  const step = stepOf(rate);
  const distance = (entry: Measured): number => Math.abs(Math.log(entry.step / step));
  let nearest: Measured | undefined;
  for (const entry of pace) {
    if (entry.voice === voice && (!nearest || distance(entry) < distance(nearest))) nearest = entry;
  }
  if (!nearest) return undefined;
  const msPerUnit = (nearest.ms / nearest.units) * (nearest.step / step);
  const utterances = (1 - FADE ** nearest.count) / (1 - FADE);
  return {
    msPerUnit,
    overall: msPerUnit + (nearest.latency * utterances) / nearest.units,
    words: pace.some((entry) => entry.voice === voice && entry.words),
    exact: nearest.step === step,
  };
}

/** What two open readers have learned, as one table. */
export function mergePace(newer: Pace, older: Pace): Pace {
  const others = older.filter(
    ({ voice, step }) => !newer.some((entry) => entry.voice === voice && entry.step === step),
  );
  return [...newer, ...others].slice(0, MOST_ENTRIES);
}

/** Reads what storage holds, of any version: damaged entries are left out. */
export function parsePace(value: unknown): Pace {
  if (!Array.isArray(value)) return NO_PACE;
  const found = new Map<string, Measured>();
  for (const entry of value.slice(0, MOST_ENTRIES) as readonly unknown[]) {
    const parsed = parseEntry(entry);
    const key = parsed && `${parsed.step} ${parsed.voice}`;
    if (parsed && key !== undefined && !found.has(key)) found.set(key, parsed);
  }
  return [...found.values()];
}

function parseEntry(value: unknown): Measured | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { voice, step, units, ms, latency, count, words } = value as Readonly<
    Record<keyof Measured, unknown>
  >;
  if (typeof voice !== 'string' || typeof words !== 'boolean' || !areNumbers(step, units, ms, latency, count))
    return undefined;
  const numbers = { step, units, ms, latency, count } as Omit<Measured, 'voice' | 'words'>;
  const sound =
    Number.isInteger(step) &&
    numbers.step >= 1 &&
    numbers.step <= 100 &&
    numbers.units > 0 &&
    isPace(numbers.ms / numbers.units) &&
    numbers.latency >= 0 &&
    numbers.latency <= 60_000 &&
    Number.isInteger(count) &&
    numbers.count >= 0;
  return sound ? { voice, words, ...numbers } : undefined;
}

const areNumbers = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'number' && Number.isFinite(value));
