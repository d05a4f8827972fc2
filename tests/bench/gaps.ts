/** What is heard of a real voice: pauses between sentences and the silence after Pause, in the reader and in a bare loop. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../support/browsers.ts';
import { type PrivateSound, startSound } from '../support/sound.ts';
import { startServer } from '../support/server.ts';
import { type Environment, makeDirectory, removeDirectory } from '../support/process.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { openReader, waitForStatus } from '../e2e/reader-page.ts';
import { chromiumTest, firefoxTest, type TestBrowser } from '../e2e/test-browser.ts';
import { type Comparison, compare } from './statistics.ts';

/** Browsers that speak with the system's own voices. */
export const SYSTEM_VOICE_BROWSERS: Readonly<
  Record<BrowserName, (env: Environment) => Promise<TestBrowser>>
> = {
  chromium: (env) => chromiumTest({ testVoice: false, systemVoices: true, env }),
  firefox: (env) => firefoxTest({ env }),
};

/** Samples per second of the recordings: what espeak-ng speaks at. */
const RATE = 22_050;

const OPENINGS = ['Somebody', 'A sailor', 'The doctor', 'His aunt', 'Nobody'];
const ENDINGS = [
  'counted the lamps',
  'came down to the harbour',
  'folded a crane',
  'looked at the clock again',
];
/** Twenty sentences without a comma: within them a voice makes no pause worth the name. */
const SENTENCES: readonly string[] = OPENINGS.flatMap((opening) =>
  ENDINGS.map((ending) => `${opening} ${ending}.`),
);
const [TITLE = '', ...BODY] = SENTENCES;

const story = `<!doctype html><html lang="en"><title>${TITLE}</title><article><h1>${TITLE}</h1>
  <p>${BODY.slice(0, 10).join(' ')}</p><p>${BODY.slice(10).join(' ')}</p></article></html>`;

/** The least that a page can do to read sentences out. */
const loop = `<!doctype html><html lang="en"><title>Loop</title><button>Speak</button><script>
  const sentences = ${JSON.stringify(SENTENCES)};
  document.querySelector('button').onclick = () => {
    const next = () => {
      const text = sentences.shift();
      if (text === undefined) return void (document.title = 'done');
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang: 'en', onend: next });
      speechSynthesis.speak(utterance);
    };
    next();
  };
  addEventListener('keydown', () => {
    sentences.length = 0;
    speechSynthesis.cancel();
  });
</script>`;

/** Longest silences in ms, as many as there are pauses between the sentences, longest first. */
async function pauses(sound: PrivateSound, speak: () => Promise<void>): Promise<readonly number[]> {
  const recording = await sound.record();
  await speak();
  const { silences } = await recording.stop();
  return silences.toSorted((a, b) => b - a).map((seconds) => seconds * 1000);
}

/** `parec` writes 16-bit samples of one channel after a header of 44 bytes. */
const samplesIn = (file: string): number => (statSync(file).size - 44) / 2;

/**
 * ms from a key press in the middle of speech to the last sound. The recorder writes up to 0.1 s late, which makes it
 * longer than it is, never shorter.
 */
async function silenceAfter(
  sound: PrivateSound,
  directory: string,
  press: () => Promise<void>,
): Promise<number> {
  const file = join(directory, 'pause.wav');
  const recording = await sound.record(file);
  await sleep(2500);
  const before = samplesIn(file) / RATE;
  await press();
  await sleep(1500);
  const { firstSound = 0, span } = await recording.stop();
  return Math.max(0, firstSound + span - before) * 1000;
}

/** Needs pulseaudio, speech-dispatcher and espeak-ng. */
export async function compareGaps(
  name: BrowserName,
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Comparison[]> {
  const server = await startServer({ routes: { '/story': story, '/loop': loop } });
  const sound = await startSound({ rate: RATE });
  const directory = makeDirectory('bench');
  const browser = await SYSTEM_VOICE_BROWSERS[name](sound.env);
  const read: number[] = [];
  const bare: number[] = [];
  const paused: number[] = [];
  const cancelled: number[] = [];
  try {
    // One more round than is counted: the speech service itself has to start.
    for (let round = 0; round <= rounds; round++) {
      progress(`pauses between sentences in ${name}, round ${round} of ${rounds}`);
      const page = await browser.open(`${server.origin}/loop`);
      await page.waitFor('voices', () => speechSynthesis.getVoices().length > 0);
      const inLoop = await pauses(sound, async () => {
        await page.click('button');
        await waitFor('the end', () => page.evaluate(() => document.title === 'done'), { timeout: 120_000 });
      });
      await page.goTo(`${server.origin}/loop?${round}`);
      await page.click('button');
      const afterCancel = await silenceAfter(sound, directory, () => page.press('x'));
      await page.goTo(`${server.origin}/story?${round}`);
      const inReader = await pauses(sound, async () => {
        await openReader(browser, page);
        await waitForStatus(page, 'finished', 120_000);
      });
      await page.press('k');
      await waitForStatus(page, 'speaking');
      const afterPause = await silenceAfter(sound, directory, () => page.press('k'));
      await page.close();
      if (round === 0) continue;
      bare.push(inLoop[0] ?? Number.NaN);
      read.push(inReader[0] ?? Number.NaN);
      cancelled.push(afterCancel);
      paused.push(afterPause);
    }
  } finally {
    await browser.close();
    await sound.stop();
    removeDirectory(directory);
    await server.close();
  }
  return [
    compare(
      { name: `longest pause in 20 sentences by espeak-ng, ${name}`, times: read },
      { name: 'a bare loop', times: bare },
    ),
    compare(
      { name: `Pause to silence, ${name}`, times: paused },
      { name: 'a bare cancel()', times: cancelled },
    ),
  ];
}
