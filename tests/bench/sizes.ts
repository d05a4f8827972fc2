/** How the model, the first utterance and a word step depend on the length of the story. */
import type { Chromium } from '../support/chromium.ts';
import { settled } from './click.ts';
import type { LecternBench } from './page.ts';
import { type Comparison, compare, rotated } from './statistics.ts';

const SIZES = [1000, 10_000, 100_000] as const;
type Size = (typeof SIZES)[number];

const LONG = new Intl.NumberFormat('en-GB');

/** What is timed once per size and round, each in a fresh tab. */
const MEASUREMENTS = {
  textContent: 'textContent',
  model: 'model and first sentence',
  textContentAgain: 'textContent of a later story',
  modelAgain: 'model and first sentence of a later story',
  utterance: 'mount to first utterance',
  play: 'Play to speak()',
  word: 'word step',
  sentence: 'step into the next sentence',
  block: 'step into a new block',
  followedWord: 'word step, following',
  relayout: 'text size changed',
  ownRelayout: 'the same by the browser alone',
} as const;
type Measurement = keyof typeof MEASUREMENTS;

type Run = (bench: Evaluate, words: Size, round: number) => Promise<Partial<Record<Measurement, number>>>;
/** Runs in a fresh tab that has nothing in it but the reader's empty main element and style sheet. */
type Evaluate = <A, T>(run: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;

interface BenchWindow {
  readonly lecternBench: LecternBench;
}

const RUNS: readonly Run[] = [
  (evaluate, words, round) =>
    evaluate(
      ({ size, textFirst }) => (globalThis as unknown as BenchWindow).lecternBench.model(size, textFirst),
      { size: words, textFirst: round % 2 === 0 },
    ),
  (evaluate, words) =>
    evaluate((size) => (globalThis as unknown as BenchWindow).lecternBench.firstUtterance(size), words),
  (evaluate, words) =>
    evaluate((size) => (globalThis as unknown as BenchWindow).lecternBench.wordSteps(size, false), words),
  async (evaluate, words) => ({
    followedWord: (
      await evaluate(
        (size) => (globalThis as unknown as BenchWindow).lecternBench.wordSteps(size, true),
        words,
      )
    ).word,
  }),
  (evaluate, words, round) =>
    evaluate(
      ({ size, oursFirst }) => (globalThis as unknown as BenchWindow).lecternBench.relayout(size, oursFirst),
      { size: words, oursFirst: round % 2 === 0 },
    ),
];

/** @param url address of the empty page. */
export async function compareSizes(
  browser: Chromium,
  url: string,
  bundle: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Comparison[]> {
  const times = new Map<string, number[]>();
  const evaluate: Evaluate = async (run, argument) => {
    const page = await browser.open(url);
    await settled(page);
    await page.evaluate(bundle);
    const result = await page.evaluate(run as never, argument);
    await page.close();
    return result as never;
  };
  // As with presses, the first round is not counted.
  for (let round = 0; round <= rounds; round++) {
    progress(`stories of three lengths, round ${round} of ${rounds}`);
    for (const run of RUNS) {
      for (const words of rotated(SIZES, round)) {
        const found = await run(evaluate, words, round);
        for (const [name, ms] of Object.entries(found)) {
          const key = `${name} ${words}`;
          if (round > 0) times.set(key, [...(times.get(key) ?? []), ms]);
        }
      }
    }
  }
  const timed = (name: Measurement, words: Size) => ({
    name: `${MEASUREMENTS[name]}, ${LONG.format(words)} words`,
    times: times.get(`${name} ${words}`) ?? [],
  });
  const growth = (name: Measurement): Comparison[] =>
    SIZES.slice(1).map((words) => compare(timed(name, words), timed(name, SIZES[0])));
  return [
    ...growth('model'),
    ...SIZES.map((words) => compare(timed('model', words), timed('textContent', words))),
    ...growth('modelAgain'),
    ...SIZES.map((words) => compare(timed('modelAgain', words), timed('textContentAgain', words))),
    ...growth('utterance'),
    ...SIZES.map((words) => compare(timed('utterance', words), timed('textContent', words))),
    ...growth('play'),
    ...growth('word'),
    ...growth('followedWord'),
    ...growth('sentence'),
    ...growth('block'),
    ...SIZES.map((words) => compare(timed('block', words), timed('word', words))),
    ...SIZES.map((words) => compare(timed('relayout', words), timed('ownRelayout', words))),
  ];
}
