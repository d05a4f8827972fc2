/** A voice that reports no words, timed to the millisecond: where it goes on, the time left, the slider, the speed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { button, marked, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest } from './test-browser.ts';

/** Of the test voice at rate 1. */
const MS_PER_WORD = 333;
/** Words of one length, as the test voice gives each the same time. */
const SENTENCE =
  'Every night great ships drift along quiet stony coasts while small birds sleep above thick walls';
const TREES = ['alder', 'beech', 'birch', 'cedar', 'hazel', 'maple'];
const COLOURS = ['amber', 'black', 'brown', 'green', 'white'];
const PARAGRAPHS = COLOURS.flatMap((colour) => TREES.map((tree) => `${SENTENCE} under ${colour} ${tree}.`));

let server: WebServer;
let browser: TestBrowser;
let tab: Tab;

beforeAll(async () => {
  const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const html = `<!doctype html><html lang="en-GB"><title>A quiet night</title><article><h1>A quiet night in the harbour</h1>${body}</article>`;
  server = await startServer({ directory: STORY, routes: { '/night.html': html } });
  browser = await chromiumTest();
  tab = await browser.open(`${server.origin}/night.html`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const spoken = async () => {
  if (!browser.voice) throw new Error('no test voice');
  return browser.voice.spoken();
};
const last = async () => {
  const utterance = (await spoken()).at(-1);
  if (!utterance) throw new Error('nothing was spoken');
  return utterance;
};
/** In the settings, which are live. */
const chooseVoice = (name: string): Promise<void> =>
  tab.evaluate(async (en) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: Store } } };
    interface Store {
      set(items: object): Promise<void>;
    }
    await chrome.storage.local.set({ settings: { voices: { en } } });
  }, name);
const wordsIn = (text: string): number => text.split(' ').length;
const slider = (tabOf: Tab) =>
  tabOf.evaluate(() => document.querySelector('.position input')?.getAttribute('aria-valuetext') ?? '');

/** How many words an utterance cut short was heard of, against how many are said again. */
async function offAfter(ms: number, act: () => Promise<void>): Promise<number> {
  const before = await spoken();
  await waitFor('the next sentence', async () => (await spoken()).length > before.length, {
    timeout: 20_000,
  });
  const { text, at } = await last();
  await sleep(Math.max(0, at + ms - Date.now()));
  const heard = Math.floor((Date.now() - at) / MS_PER_WORD) + 1;
  await act();
  await waitFor(
    'the rest of it',
    async () => (await last()).text !== text && text.endsWith((await last()).text),
  );
  return wordsIn(text) - wordsIn((await last()).text) + 1 - heard;
}

describe('a voice that reports no words', () => {
  it('goes on after a pause, and after a change of speed, at the word that was heard, within one', async () => {
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    await chooseVoice('Test Blind');
    await waitFor('the voice', async () => (await last()).voiceName === 'Test Blind');
    await browser.voice?.clear();
    const off: number[] = [];
    await waitFor('two sentences', async () => (await spoken()).length > 2, { timeout: 20_000 });
    for (const ms of [1200, 3000, 4700]) {
      off.push(
        await offAfter(ms, async () => {
          await tab.click(button('Pause'));
          await waitForStatus(tab, 'paused');
          await tab.click(button('Play'));
        }),
      );
    }
    off.push(await offAfter(3500, () => tab.press('+')));
    expect((await last()).rate).toBeCloseTo(1.1);
    console.info(`words off: ${off.join(' ')}`);
    expect(off.filter((words) => Math.abs(words) > 1)).toEqual([]);
    await tab.press('-');
    await waitFor('the former speed', async () => (await last()).rate === 1);
  }, 120_000);

  it('has told how long it takes, in the story and by the slider', async () => {
    // 30 times 19 words, three words a second.
    const line = await tab.evaluate(() => document.querySelector('.story-times')?.textContent ?? '');
    expect(line).toMatch(/\b[34] min to listen$/);
    expect(await slider(tab)).toMatch(/^paragraph \d+ of 31, about [23] minutes left$/);
  });

  it('is moved by the slider from the keyboard: the marks at once, the voice once it rests', async () => {
    await waitForStatus(tab, 'speaking');
    const before = (await spoken()).length;
    await tab.evaluate(() => document.querySelector<HTMLElement>('.position input')?.focus());
    await tab.press('End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await slider(tab)).toMatch(/^paragraph 27 of 31, /);
    expect(await marked(tab, 'sentence')).toBe(PARAGRAPHS[25]);
    expect(await tab.evaluate(() => document.querySelector('[role=status]')?.textContent)).toBe('');
    await waitForStatus(tab, 'speaking');
    const after = (await spoken()).slice(before).map(({ text }) => text);
    expect(after.at(-1)).toBe(PARAGRAPHS[25]);
    expect(after.length).toBeLessThanOrEqual(2);
    expect(await slider(tab)).toContain('minute left');
  });

  it('is silenced by Esc before the slider has come to rest, and stays so', async () => {
    await tab.press('ArrowLeft', 'Escape');
    const { length } = await spoken();
    await sleep(800);
    expect(await spoken()).toHaveLength(length);
    await waitForStatus(tab, 'paused');
  });

  it('is known in the next story', async () => {
    await tab.click(button('Back to page'));
    await tab.waitFor('the page', () => location.pathname === '/night.html');
    await openReader(browser, tab);
    const kept = await tab.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: Store } } };
      interface Store {
        get(key: string): Promise<{ pace?: readonly { voice: string; count: number }[] }>;
      }
      return (await chrome.storage.local.get('pace')).pace ?? [];
    });
    expect(kept.map(({ voice }) => voice)).toContain('Test Blind\nen-GB');
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
