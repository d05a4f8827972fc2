/** The same with the system's own speech service, where extensions cannot stand in: another page, and a service that ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { Environment } from '../support/process.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import type { PrivateSound } from '../support/sound.ts';
import { startSound } from '../support/sound.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, marked, openReader, statusOf, waitForStatus } from './reader-page.ts';
import { SENTENCES, storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const LAUNCHERS: Readonly<Record<BrowserName, (env: Environment) => Promise<TestBrowser>>> = {
  chromium: (env) => chromiumTest({ testVoice: false, systemVoices: true, env }),
  firefox: (env) => firefoxTest({ env }),
};

const LONGEST_SILENCE = 12_000;

let server: WebServer;

beforeAll(async () => {
  server = await startServer({
    routes: { '/en': storyPage(), '/other': '<!doctype html><title>Other</title><button>Speak</button>' },
  });
});

afterAll(() => server?.close());

const words = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('[role="status"]')?.innerText ?? '');

describe.each(Object.entries(LAUNCHERS))('%s', (name, launch) => {
  let sound: PrivateSound;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    sound = await startSound();
    browser = await launch(sound.env);
  });
  afterAll(async () => {
    await browser?.close();
    await sound?.stop();
  });

  it('another tab that speaks is waited for, which is said, or taken over from, as the browser allows', async () => {
    const other = await browser.open(`${server.origin}/other`);
    await other.evaluate(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        const utterance = new SpeechSynthesisUtterance('One two three four five six. '.repeat(4));
        utterance.addEventListener('start', () => (document.title = 'speaking'));
        speechSynthesis.speak(utterance);
      });
    });
    await other.click('button');
    await other.waitFor('the other tab', () => document.title === 'speaking');
    tab = await browser.open(`${server.origin}/en`);
    await openReader(browser, tab);
    if (name === 'firefox') {
      await waitFor('words', async () => (await words(tab)).startsWith('Another page is speaking.'));
    }
    await waitForStatus(tab, 'speaking', LONGEST_SILENCE);
    await waitFor('no words any more', async () => (await words(tab)) === '');
    await waitFor('the first sentence', async () => (await marked(tab, 'sentence')) === SENTENCES[0]);
    await tab.close();
    await other.close();
  });

  it('a speech service that ends in the middle is told of within 12 s, and the place is kept', async () => {
    tab = await browser.open(`${server.origin}/en`);
    await openReader(browser, tab);
    await waitFor('the first sentence', async () => (await marked(tab, 'sentence')) === SENTENCES[0]);
    await sleep(1500);
    await sound.killSpeechService();
    const killed = Date.now();
    await waitFor('words', async () => (await words(tab)) !== '', { timeout: 20_000, interval: 25 });
    expect(Date.now() - killed).toBeLessThan(LONGEST_SILENCE);
    const status = await waitFor('an end of the trying', async () => {
      const now = await statusOf(tab);
      return now !== 'preparing' && now;
    });
    // Words are there, and what is left of the ladder is short.
    expect(Date.now() - killed).toBeLessThan(LONGEST_SILENCE + 2000);
    expect(await marked(tab, 'sentence')).toBe(SENTENCES[0]);
    // Chromium starts the service anew when it is asked again, Firefox not before it is itself started anew.
    expect(status).toBe(name === 'chromium' ? 'speaking' : 'failed');
    if (status === 'speaking') return;
    expect(await words(tab)).toMatch(/voice does not answer.*restart the browser/);
    await tab.click(button('Retry'));
    await waitForStatus(tab, 'failed', LONGEST_SILENCE);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
