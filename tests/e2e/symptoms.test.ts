/** What people report of reading aloud, provoked in real browsers: how long it is silent, what is told, where it goes on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import type { SpokenUtterance, VoiceFault } from '../support/test-voice.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, openReader, statusOf, waitForStatus } from './reader-page.ts';
import { SENTENCES, storyPage, TITLE } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest } from './test-browser.ts';

const LONGEST_SILENCE = 12_000;
const FIRST = SENTENCES[0] ?? '';

let server: WebServer;

beforeAll(async () => {
  server = await startServer({
    routes: {
      '/en': storyPage(),
      '/sv': storyPage({ lang: 'sv' }),
      '/other': '<!doctype html><title>Other</title><button title="Speak">Speak</button>',
    },
  });
});

afterAll(() => server?.close());

const words = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('[role="status"]')?.innerText ?? '');

describe('Chromium', () => {
  let browser: TestBrowser;
  let tab: Tab;

  const voice = () => {
    if (!browser.voice) throw new Error('no test voice');
    return browser.voice;
  };
  const spoken = (): Promise<readonly SpokenUtterance[]> => voice().spoken();
  /** Ours, without what another tab has said. */
  const ours = async (): Promise<readonly SpokenUtterance[]> =>
    (await spoken()).filter(({ text }) => !text.startsWith('Other'));
  const texts = async (): Promise<readonly string[]> => (await ours()).map(({ text }) => text);

  /** Opens the story; the faults are those of its first utterances, the first of which is the title. */
  async function listen(path: string, ...faults: VoiceFault[]): Promise<void> {
    await voice().setFaults(faults);
    tab = await browser.open(`${server.origin}${path}`);
    await openReader(browser, tab);
  }

  /** The utterance that comes after one has fallen silent, and the silence between, ms. */
  async function next(index: number): Promise<{ utterance: SpokenUtterance; silence: number }> {
    const utterance = await waitFor(
      'an utterance that is heard',
      async () => {
        const found = (await ours())[index];
        return found && found.soundUntil > 0 && found;
      },
      { timeout: 20_000 },
    );
    const before = (await ours()).slice(0, index).map(({ soundUntil }) => soundUntil);
    return { utterance, silence: utterance.at - Math.max(...before) };
  }

  /** What is left of the first sentence at the word that was reported last. */
  const restOfFirst = (text: string): boolean => text.length < FIRST.length && FIRST.endsWith(text);

  const inMiddle = (): Promise<unknown> =>
    waitFor('the middle of the first sentence', async () => {
      const [, first] = await ours();
      return first && first.soundUntil - first.at > 1200;
    });

  beforeAll(async () => {
    browser = await chromiumTest();
    await voice().setSpeed(2);
  });
  afterAll(() => browser?.close());
  beforeEach(() => voice().clear());
  afterEach(() => tab?.close());

  it('a voice that stops half-way goes on from the same word', async () => {
    await listen('/en', 'none', 'halts');
    const { utterance, silence } = await next(2);
    expect(restOfFirst(utterance.text)).toBe(true);
    expect(utterance.text).toMatch(/^four, with nine/);
    expect(silence).toBeLessThan(6000);
  });

  it('a voice that does not start is told of, and starts', async () => {
    await listen('/en', 'none', 'mute', 'mute');
    const told = await waitFor('words', async () => (await words(tab)) || undefined);
    expect(told).toBe('The voice does not answer. Trying again…');
    const { utterance, silence } = await next(3);
    expect(utterance.text).toBe(FIRST);
    expect(silence).toBeLessThan(LONGEST_SILENCE);
    await waitFor('no words any more', async () => (await words(tab)) === '');
  });

  it('a voice that never starts is given up, and Retry goes on with the same sentence', async () => {
    const silentFor = Array.from({ length: 8 }, (): VoiceFault => 'mute');
    await listen('/en', 'none', ...silentFor);
    await waitForStatus(tab, 'failed', 20_000);
    const [title] = await ours();
    const silence = Date.now() - (title?.soundUntil ?? 0);
    expect(silence).toBeLessThan(LONGEST_SILENCE);
    expect(await words(tab)).toMatch(/voice does not answer.*Press Retry/);
    expect(new Set((await texts()).slice(1))).toEqual(new Set([FIRST]));
    await voice().setFaults([]);
    await tab.click(button('Retry'));
    await waitForStatus(tab, 'speaking');
    expect((await texts()).at(-1)).toBe(FIRST);
  });

  it('a voice that always fails is told of', async () => {
    await listen('/sv');
    const from = Date.now();
    await waitForStatus(tab, 'failed');
    expect(Date.now() - from).toBeLessThan(LONGEST_SILENCE);
    expect(await words(tab)).toMatch(/voice does not answer/);
    expect(new Set(await texts())).toEqual(new Set([`${TITLE}.`]));
  });

  it('a voice that fails now and then loses nothing', async () => {
    await voice().setSpeed(40);
    await listen('/en', 'fails', 'none', 'fails', 'fails', 'none', 'none', 'fails');
    await waitForStatus(tab, 'finished', 30_000);
    await voice().setSpeed(2);
    const ended = (await ours()).filter(({ outcome }) => outcome === 'ended').map(({ text }) => text);
    expect(ended).toEqual([`${TITLE}.`, ...SENTENCES]);
  });

  it('a foreign cancel is survived from the same word, after a second', async () => {
    const other = await browser.open(`${server.origin}/other`);
    await listen('/en');
    await inMiddle();
    await other.evaluate(() => speechSynthesis.cancel());
    const { utterance, silence } = await next(2);
    expect(restOfFirst(utterance.text)).toBe(true);
    expect(silence).toBeLessThan(2000);
    await other.close();
  });

  it('a foreign pause is overcome from the same word', async () => {
    const other = await browser.open(`${server.origin}/other`);
    await listen('/en');
    await inMiddle();
    await other.evaluate(() => speechSynthesis.pause());
    const { utterance, silence } = await next(2);
    expect(restOfFirst(utterance.text)).toBe(true);
    expect(silence).toBeLessThan(6000);
    await other.close();
  });

  it('another tab that speaks between our sentences is taken over from', async () => {
    await listen('/en');
    const other = await browser.open(`${server.origin}/other`);
    await other.evaluate(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        speechSynthesis.speak(new SpeechSynthesisUtterance(`Other ${'words and '.repeat(60)}`));
      });
    });
    await inMiddle();
    await other.click('button');
    await waitFor('the other tab', async () => (await spoken()).some(({ text }) => text.startsWith('Other')));
    await waitFor('our voice', async () => (await texts()).includes(SENTENCES[1] ?? ''));
    const all = await spoken();
    const foreign = all.find(({ text }) => text.startsWith('Other'));
    const back = all.find(({ text }) => text === SENTENCES[1]);
    expect((back?.at ?? 0) - (foreign?.at ?? 0)).toBeLessThan(5000);
    expect(foreign?.outcome).toBe('stopped');
    await other.close();
  });

  it('a muted tab is told of, and unmuting it is enough', async () => {
    await listen('/en');
    await inMiddle();
    const mute = (muted: boolean): Promise<null> =>
      tab.evaluate(async (on) => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        interface Tabs {
          getCurrent(): Promise<{ readonly id: number }>;
          update(id: number, change: { readonly muted: boolean }): Promise<void>;
        }
        await tabs.update((await tabs.getCurrent()).id, { muted: on });
        return null;
      }, muted);
    await mute(true);
    await waitForStatus(tab, 'failed');
    expect(await words(tab)).toMatch(/^This tab is muted/);
    const before = (await texts()).length;
    await sleep(1000);
    expect(await statusOf(tab)).toBe('failed');
    await mute(false);
    await waitForStatus(tab, 'speaking');
    expect((await texts()).slice(before)).toEqual([SENTENCES[1]]);
  });

  it('a voice that goes is followed by another, which is said; a list that empties is told of', async () => {
    const anna = { voiceName: 'Test Anna', lang: 'en-US' };
    const cleo = { voiceName: 'Test Cleo', lang: 'en-US' };
    await listen('/en');
    await inMiddle();
    await voice().setVoices([cleo]);
    const { utterance, silence } = await next(2);
    expect(utterance.voiceName).toBe('Test Cleo');
    expect(restOfFirst(utterance.text)).toBe(true);
    expect(silence).toBeLessThan(1500);
    expect(await words(tab)).toBe('The voice Test Anna cannot be used now. Another voice goes on.');
    await voice().setVoices([]);
    await waitForStatus(tab, 'failed', 30_000);
    const last = Math.max(...(await ours()).map(({ soundUntil }) => soundUntil));
    expect(Date.now() - last).toBeLessThan(LONGEST_SILENCE);
    expect(await words(tab)).toMatch(/no voices any more|voice does not answer/);
    await voice().setVoices([anna]);
    await waitFor('a voice again', async () => {
      if ((await statusOf(tab)) === 'speaking') return true;
      if ((await statusOf(tab)) === 'failed') await tab.click(button('Retry'));
      if ((await statusOf(tab)) === 'paused') await tab.click(button('Play'));
      await sleep(300);
      return false;
    });
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
