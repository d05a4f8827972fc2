import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, openReader, statusOf } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest } from './test-browser.ts';

/**
 * A long story while another page speaks, cancels and pauses at random, the speed changes and the person skips.
 * The same seed gives the same commands; what the browser makes of their timing may differ.
 */
const SEED = 20_261_124;
const SENTENCES = 300;
const PER_PARAGRAPH = 5;
const RATE_CHANGES = 50;
const SKIPS = 100;

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The number stands last, so that the rest of a sentence still tells which one it is. */
const sentence = (index: number): string => `They lit and counted lamp number ${index}.`;
const story = `<!doctype html><html lang="en"><title>Lamps</title><article><h1>Lamps</h1>${Array.from(
  { length: SENTENCES / PER_PARAGRAPH },
  (_, paragraph) =>
    `<p>${Array.from({ length: PER_PARAGRAPH }, (_each, index) => sentence(paragraph * PER_PARAGRAPH + index)).join(' ')}</p>`,
).join('')}</article></html>`;

/** Speaks, cancels, pauses and resumes as it likes, every 0.2 to 1.2 s. */
const nuisance = `<!doctype html><title>Nuisance</title><button onclick="start()">Start</button><script>
  function start() {
    let state = ${SEED};
    const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
    const act = () => {
      const dice = next();
      if (dice < 0.4) speechSynthesis.speak(new SpeechSynthesisUtterance('Nuisance'));
      else if (dice < 0.6) speechSynthesis.cancel();
      else if (dice < 0.8) speechSynthesis.pause();
      else speechSynthesis.resume();
      setTimeout(act, 200 + next() * 1000);
    };
    act();
  }
</script>`;

interface Said {
  readonly index: number;
  readonly ended: boolean;
  readonly whole: boolean;
}

describe('a story of 300 sentences in a storm', () => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ routes: { '/story': story, '/nuisance': nuisance } });
    browser = await chromiumTest();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const voice = () => {
    if (!browser.voice) throw new Error('no test voice');
    return browser.voice;
  };

  /** What was said of the story, in order. */
  const said = async (): Promise<readonly Said[]> =>
    (await voice().spoken()).flatMap(({ text, outcome }) => {
      const index = /(\d+)\.$/.exec(text)?.[1];
      if (index === undefined) return [];
      return [{ index: Number(index), ended: outcome === 'ended', whole: text === sentence(Number(index)) }];
    });

  /** @param between what happens meanwhile. @returns how often the reader had to be told to try again. */
  async function toTheEnd(between: () => Promise<void>): Promise<number> {
    let retries = 0;
    await waitFor(
      'the end of the story',
      async () => {
        const status = await statusOf(tab);
        if (status === 'failed') {
          retries += 1;
          await tab.click(button('Retry'));
        }
        if (status !== 'finished') await between();
        return status === 'finished';
      },
      { timeout: 280_000, interval: 100 },
    );
    return retries;
  }

  it('is said to its end, each sentence once and in order, whatever another page and the person do', async () => {
    await voice().setSpeed(10);
    tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    const other = await browser.open(`${server.origin}/nuisance`);
    await other.click('button');
    await tab.activate();
    const dice = random(SEED);
    let changes = 0;
    let skips = 0;
    const started = performance.now();
    const retries = await toTheEnd(async () => {
      if (changes < RATE_CHANGES) {
        changes += 1;
        await tab.click(button(dice() < 0.5 ? 'Slower' : 'Faster'));
      }
      // To and fro, so that every sentence is still to be said once: the second press comes within its first words.
      if (skips < SKIPS) {
        skips += 2;
        await tab.press('ArrowRight', 'ArrowLeft');
      }
      await sleep(100 + dice() * 700);
    });
    await other.close();
    const heard = await said();
    const completed = heard.filter(({ ended }) => ended);
    console.log(
      `${heard.length} utterances in ${Math.round((performance.now() - started) / 1000)} s, ` +
        `${heard.length - completed.length} broken off, ` +
        `${changes} changes of speed, ${skips} skips, ${retries} × Retry`,
    );
    expect([changes, skips]).toEqual([RATE_CHANGES, SKIPS]);
    // Where a cancel crosses the very end of a sentence, the browser calls it interrupted though the voice had
    // finished: its last words are then said again, never the sentence.
    const inOrder = completed.filter(
      ({ index, whole }, place) => whole || index !== completed[place - 1]?.index,
    );
    expect(inOrder.map(({ index }) => index)).toEqual(Array.from({ length: SENTENCES }, (_, index) => index));
    expect(await voice().overlaps()).toBe(0);
    expect(browser.errors()).toEqual([]);
  }, 300_000);

  it('goes on rightly from wherever 100 skips have led', async () => {
    await voice().clear();
    await tab.click(button('Play'));
    const dice = random(SEED + 1);
    const keys = ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'ArrowLeft', 'Shift+ArrowLeft'];
    for (let skip = 0; skip < SKIPS; skip += 1) {
      await tab.press(keys[Math.floor(dice() * keys.length)] ?? 'ArrowRight');
      await sleep(dice() < 0.5 ? 0 : dice() * 150);
    }
    await waitFor('speech', async () => (await statusOf(tab)) === 'speaking');
    const from = await tab.evaluate(() =>
      Number(/(\d+)\.$/.exec([...(CSS.highlights.get('sentence') ?? [])].map(String).join(''))?.[1]),
    );
    await voice().setSpeed(60);
    await toTheEnd(() => Promise.resolve());
    const completed = (await said()).filter(({ ended }) => ended).map(({ index }) => index);
    const rest = completed.slice(completed.lastIndexOf(from));
    expect(rest).toEqual(Array.from({ length: SENTENCES - from }, (_, index) => from + index));
    expect(await voice().overlaps()).toBe(0);
    expect(browser.errors()).toEqual([]);
  }, 300_000);
});
