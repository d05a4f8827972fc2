/**
 * Shows the extension at work on a page: opens a browser with it, presses its toolbar button, and lets it read aloud.
 * With a screen the browser stays until its window is closed or Ctrl+C. Headless, it leaves a picture of the reader
 * and a recording of its voice in output/, and fails when nothing was heard.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../support/browsers.ts';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { Environment } from '../support/process.ts';
import { startServer } from '../support/server.ts';
import { startSound } from '../support/sound.ts';
import { atMost, sleep, waitFor } from '../support/wait.ts';

/** The reader page in some browser. */
interface OpenReader {
  evaluate<T>(run: () => T): Promise<T>;
  screenshot(file: string): Promise<unknown>;
}

interface OpenBrowser {
  /** Loads the page and presses the toolbar button on it. */
  read(address: string): Promise<OpenReader>;
  /** Resolves when the person has closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const SECONDS_OF_SPEECH = 15;
/** Milliseconds. Of a page that loads slowly or never finishes, what is there by then is read. */
const LONGEST_LOAD = 45_000;

interface BrowserOptions {
  readonly headless: boolean;
  readonly env?: Environment;
  /** Chromium only: a voice without sound that reports each word. Takes the place of the system's voices. */
  readonly testVoice?: boolean;
}

async function openBrowser(name: BrowserName, options: BrowserOptions): Promise<OpenBrowser> {
  const { headless, env, testVoice = false } = options;
  if (name === 'firefox') {
    const firefox = await launchFirefox({
      extension: join(root, '.output/firefox-mv3'),
      headless,
      ...(env && { env }),
    });
    return {
      read: async (address) => {
        const tab = (await firefox.tabs())[0] ?? (await firefox.open('about:blank'));
        await atMost(LONGEST_LOAD, tab.goTo(address));
        await firefox.pressToolbarButton(tab);
        return firefox.waitForTab('/reader.html');
      },
      closed: firefox.closed,
      close: firefox.close,
    };
  }
  const chromium = await launchChromium({
    extensions: [join(root, '.output/chrome-mv3')],
    headless,
    systemVoices: process.platform === 'linux' && !testVoice,
    testVoice,
    ...(env && { env }),
  });
  return {
    read: async (address) => {
      const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
      await atMost(LONGEST_LOAD, page.goto(address));
      await chromium.pressToolbarButton(page);
      const reader = await waitFor('the reader', () =>
        chromium.context.pages().find((candidate) => candidate.url().includes('/reader.html')),
      );
      return { evaluate: (run) => reader.evaluate(run), screenshot: (path) => reader.screenshot({ path }) };
    },
    closed: new Promise((resolve) => chromium.context.once('close', () => resolve())),
    close: chromium.close,
  };
}

/** What the reader is doing: `data-speech`, and whether a sentence or word is marked. */
const stateOf = (reader: OpenReader): Promise<{ speech: string; marked: boolean; text: string }> =>
  reader.evaluate(() => ({
    speech: document.documentElement.dataset['speech'] ?? '',
    marked: ['word', 'sentence'].some((name) => (CSS.highlights.get(name)?.size ?? 0) > 0),
    text: document.querySelector('main')?.innerText.slice(0, 400) ?? '',
  }));

async function waitUntilReading(reader: OpenReader): Promise<void> {
  const state = await waitFor(
    'the reader to read',
    async () => {
      const now = await stateOf(reader);
      return ((now.speech === 'speaking' && now.marked) || now.speech === 'failed') && now;
    },
    { timeout: 30_000, interval: 100 },
  ).catch(async (cause: unknown) => {
    throw new Error(`The reader does not read. It shows: ${(await stateOf(reader)).text}`, { cause });
  });
  if (state.speech === 'failed') throw new Error(`The reader could not speak. It shows: ${state.text}`);
}

const wordIsMarked = (reader: OpenReader): Promise<boolean> =>
  reader.evaluate(() => {
    const word = [...(CSS.highlights.get('word') ?? [])][0];
    return word !== undefined && word.startContainer?.parentElement?.closest('h1') === null;
  });

/**
 * Voices of Linux report no words, so with them only the sentence is marked, and nothing is guessed. The picture of a
 * marked word is taken with a voice that reports them.
 * @returns what the person should know about the picture.
 */
async function takePicture(name: BrowserName, address: string, picture: string): Promise<string> {
  if (name === 'firefox')
    return 'This voice reports no words: the picture shows the sentence that is being read.';
  const browser = await openBrowser(name, { headless: true, testVoice: true });
  try {
    const reader = await browser.read(address);
    await waitFor('a marked word', () => wordIsMarked(reader), { timeout: 30_000 });
    await reader.screenshot(picture);
  } finally {
    await browser.close();
  }
  return 'This voice reports no words: the picture was taken with a test voice that does.';
}

async function showHeadless(name: BrowserName, address: string): Promise<void> {
  const output = join(root, 'output');
  mkdirSync(output, { recursive: true });
  const picture = join(output, `reader-${name}.png`);
  const recordingFile = join(output, `reader-${name}.wav`);
  // Leaves through the exit handlers, which end all that was started.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const sound = await startSound();
  try {
    const browser = await openBrowser(name, { headless: true, env: sound.env });
    try {
      const recording = await sound.record(recordingFile);
      const reader = await browser.read(address);
      await waitUntilReading(reader);
      await reader.screenshot(picture);
      console.log(`Reading. Recording ${SECONDS_OF_SPEECH} s of it …`);
      await sleep(SECONDS_OF_SPEECH * 1000);
      const hasWords = await wordIsMarked(reader);
      if (hasWords) await reader.screenshot(picture);
      const { heard, rms, seconds } = await recording.stop();
      if (heard < 1)
        throw new Error(`Nothing was heard: ${heard.toFixed(1)} s of sound in ${seconds.toFixed(1)} s.`);
      const decibel = (20 * Math.log10(rms)).toFixed(1);
      console.log(`Heard ${heard.toFixed(1)} s of speech, loudness ${rms.toFixed(3)} of 1 (${decibel} dB).`);
      console.log(`What it said:              ${recordingFile}`);
      if (!hasWords) console.log(await takePicture(name, address, picture));
      console.log(`The reader while it reads: ${picture}`);
    } finally {
      await browser.close();
    }
  } finally {
    await sound.stop();
  }
}

async function showOnScreen(name: BrowserName, address: string): Promise<void> {
  const browser = await openBrowser(name, { headless: false });
  try {
    const interrupted = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await waitUntilReading(await browser.read(address));
    console.log('Reading. Close the window, or press Ctrl+C here, to end.');
    await Promise.race([browser.closed, interrupted]);
  } finally {
    await browser.close();
  }
}

const { values, positionals } = parseArgs({
  options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
const server = await startServer({ directory: join(root, 'tests/story') });
try {
  const address = positionals[0] ?? `${server.origin}/`;
  console.log(`Opening ${address} in ${name}${values.headless ? ', headless' : ''} …`);
  await (values.headless ? showHeadless : showOnScreen)(name, address);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await server.close();
}
