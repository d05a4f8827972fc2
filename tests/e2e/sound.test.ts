/** What is really heard: the system's speech service and its voice, recorded from a sound server of the test's own. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { Environment } from '../support/process.ts';
import { findProgram, makeDirectory, removeDirectory } from '../support/process.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import type { PrivateSound } from '../support/sound.ts';
import { startSound } from '../support/sound.ts';
import { sleep, waitFor } from '../support/wait.ts';
import type { Sound, SoundMeasure } from '../support/wav.ts';
import { readWav } from '../support/wav.ts';
import { STORY, TITLE } from './expected-story.ts';
import { button, marked, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const LAUNCHERS: Readonly<Record<BrowserName, (env: Environment) => Promise<TestBrowser>>> = {
  chromium: (env) => chromiumTest({ testVoice: false, systemVoices: true, env }),
  firefox: (env) => firefoxTest({ env }),
};

/** How long is recorded, in milliseconds, and how often the marks are looked at meanwhile. */
const LISTENING = 12_000;
const GLANCE = 100;
/** The speech service itself has to start, on a machine that may be slow. */
const FIRST_SOUND = 30_000;

/** Share of samples at full scale, out of all that are heard, from which a voice sounds harsh. */
const CLIPPED = 0.005;

function clippedShare({ samples }: Sound): number {
  const heard = samples.filter((sample) => Math.abs(sample) > 0.01).length;
  return samples.filter((sample) => Math.abs(sample) > 0.999).length / Math.max(1, heard);
}

describe.each(Object.entries(LAUNCHERS))('%s, aloud', (_name, launch) => {
  let server: WebServer;
  let sound: PrivateSound;
  let browser: TestBrowser;
  let tab: Tab;
  let directory = '';

  beforeAll(async () => {
    if (!findProgram('espeak-ng') && !findProgram('espeak'))
      throw new Error('Speech cannot be recorded: espeak-ng, the voice, is not installed');
    server = await startServer({ directory: STORY });
    directory = makeDirectory('recording');
    sound = await startSound();
    browser = await launch(sound.env);
    tab = await browser.open(`${server.origin}/`);
  });

  afterAll(async () => {
    await browser?.close();
    await sound?.stop();
    if (directory) removeDirectory(directory);
    await server?.close();
  });

  const listen = async (milliseconds: number): Promise<SoundMeasure> => {
    const recording = await sound.record();
    await sleep(milliseconds);
    return recording.stop();
  };

  it('is heard, loud enough and without clipping, while the marks go through the story', async () => {
    const file = join(directory, 'reading.wav');
    const recording = await sound.record(file);
    await openReader(browser, tab);
    const problem = (): Promise<string> =>
      tab.evaluate(() => document.querySelector<HTMLElement>('.problem-text')?.innerText ?? '');
    await waitForStatus(tab, 'speaking', FIRST_SOUND).catch(async (cause: unknown) => {
      throw new Error(`The system's voice does not speak. The reader says: ${await problem()}`, { cause });
    });
    const sentences: string[] = [];
    for (const end = performance.now() + LISTENING; performance.now() < end; await sleep(GLANCE)) {
      const sentence = await marked(tab, 'sentence');
      if (sentence !== '' && sentence !== sentences.at(-1)) sentences.push(sentence);
    }
    const { seconds, rms, span, heard, firstSound = seconds } = await recording.stop();
    // The recorder and the reader may each be a second late.
    expect(seconds, 'seconds recorded').toBeGreaterThan(LISTENING / 1000 - 2);
    expect(seconds - firstSound, 'seconds from the first sound to the end').toBeGreaterThan(8);
    expect(span / (seconds - firstSound), 'share from the first sound to the last').toBeGreaterThan(0.7);
    expect(heard / span, 'share of that in which something was heard').toBeGreaterThan(0.5);
    expect(rms, 'loudness').toBeGreaterThan(0.04);
    expect(rms, 'loudness').toBeLessThan(0.4);
    expect(clippedShare(readWav(file)), 'share of samples at the limit').toBeLessThan(CLIPPED);
    expect(sentences[0]).toBe(TITLE);
    expect(sentences.length).toBeGreaterThan(1);
    // In the order of the story, none twice.
    const text = await tab.evaluate(() => document.querySelector('main article')?.textContent ?? '');
    const places = sentences.map((sentence) => text.indexOf(sentence));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  });

  it('is silent within a second of Pause, and stays so', async () => {
    await waitForStatus(tab, 'speaking');
    await tab.click(button('Pause'));
    await sleep(1000);
    expect(await listen(2500)).toMatchObject({ heard: 0, peak: 0 });
    await waitForStatus(tab, 'paused');
  });

  it('is heard again on Play, from the same sentence', async () => {
    const sentence = await marked(tab, 'sentence');
    const recording = await sound.record();
    await tab.click(button('Play'));
    await waitForStatus(tab, 'speaking');
    expect(await marked(tab, 'sentence')).toBe(sentence);
    await sleep(4000);
    expect((await recording.stop()).heard).toBeGreaterThan(1);
  });

  it('is silent within a second of the closing of its tab', async () => {
    await waitForStatus(tab, 'speaking');
    const other = await browser.open('about:blank');
    expect((await listen(1500)).heard, 'heard while another tab is in front').toBeGreaterThan(0.3);
    await tab.close();
    await sleep(1000);
    expect(await listen(2500)).toMatchObject({ heard: 0, peak: 0 });
    await waitFor('the other tab alone', async () => (await browser.tabs()).includes(other));
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
