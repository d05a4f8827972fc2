import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import { type PrivateDisplay, startDisplay } from '../support/display.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { marked, waitForReader, waitForStatus } from './reader-page.ts';
import { BUILDS, firefoxTest, type TestBrowser } from './test-browser.ts';
import type { Page } from 'playwright';

let server: WebServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await startServer({ directory: STORY });
});
afterAll(() => server?.close());

/** Presses Alt and a key in the browser, with a tab in front. */
async function pressAlt(page: Page, key: string, code: string, keyCode: number): Promise<void> {
  const session = await chromium.context.newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers: 1,
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      nativeVirtualKeyCode: keyCode,
    });
  await session.detach();
}

const status = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['speech']);
const sentence = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map(String).join(''));

describe('browser-wide shortcuts in Chromium', () => {
  beforeAll(async () => {
    chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true });
  });
  afterAll(() => chromium?.close());

  it('are accepted', async () => {
    const commands = await chromium.worker.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
      };
      return (await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]);
    });
    expect(Object.fromEntries(commands)).toEqual({
      _execute_action: 'Alt+R',
      'toggle-playback': 'Alt+P',
      'next-sentence': 'Alt+Period',
      'previous-sentence': 'Alt+Comma',
      'listen-later': '',
    });
  });

  it('open a story where none is open, and then work on it from any tab', async () => {
    const page = await chromium.open(`${server.origin}/?command`);
    await pressAlt(page, 'p', 'KeyP', 80);
    await waitFor('the reader', () => page.url().includes('/reader.html'));
    await waitFor('speech', async () => (await status(page)) === 'speaking');
    const other = await chromium.open(`${server.origin}/?elsewhere`);
    await other.bringToFront();
    await pressAlt(other, 'p', 'KeyP', 80);
    await waitFor('a pause', async () => (await status(page)) === 'paused');
    const before = await sentence(page);
    await pressAlt(other, '.', 'Period', 190);
    await waitFor('the next sentence', async () => (await sentence(page)) !== before);
    const next = await sentence(page);
    await pressAlt(other, ',', 'Comma', 188);
    await waitFor('the one before', async () => (await sentence(page)) === before);
    expect(next).not.toBe('');
    expect(other.url()).toContain('elsewhere');
  });

  it('mean the reader that spoke last', async () => {
    const first = await chromium.open(`${server.origin}/?first`);
    await chromium.pressToolbarButton(first);
    await waitFor('speech', async () => (await status(first)) === 'speaking');
    const second = await chromium.open(`${server.origin}/?second`);
    await chromium.pressToolbarButton(second);
    await waitFor('speech', async () => (await status(second)) === 'speaking');
    await waitFor('one voice', async () => (await status(first)) === 'paused');
    await pressAlt(first, 'p', 'KeyP', 80);
    await waitFor('a pause', async () => (await status(second)) === 'paused');
    await second.close();
    await first.bringToFront();
    await pressAlt(first, 'p', 'KeyP', 80);
    await waitFor('speech', async () => (await status(first)) === 'speaking');
  });
});

/** Keys of a keyboard: what WebDriver presses goes to the page, and never to the browser round it. */
describe.runIf(process.platform === 'linux')('browser-wide shortcuts in Firefox', () => {
  let firefox: TestBrowser;
  let display: PrivateDisplay;

  beforeAll(async () => {
    display = await startDisplay();
    const env = { ...process.env, ...display.env };
    firefox = await firefoxTest({ testVoice: true, headless: false, env });
  });
  afterAll(async () => {
    await firefox?.close();
    await display?.stop();
  });

  it('open a story, work on it from any tab, and put what is in front into the queue', async () => {
    const tab = await firefox.open(`${server.origin}/?command`);
    await display.press('alt+p');
    await waitForReader(tab);
    await waitForStatus(tab, 'speaking');
    const other = await firefox.open(`${server.origin}/?elsewhere`);
    await other.activate();
    await display.press('alt+p');
    await waitForStatus(tab, 'paused');
    const before = await marked(tab, 'sentence');
    await display.press('alt+period');
    await waitFor('the next sentence', async () => (await marked(tab, 'sentence')) !== before);
    await display.press('alt+comma');
    await waitFor('the one before', async () => (await marked(tab, 'sentence')) === before);
    await display.press('alt+l');
    const library = await firefox.open((await tab.url()).replace(/reader.*/, 'library.html'));
    await library.waitFor('the queue', () => document.querySelectorAll('.queue li').length === 1);
    const second = await firefox.open(`${server.origin}/?second`);
    await display.press('alt+r');
    await waitForReader(second);
    await waitForStatus(second, 'speaking');
    await display.press('alt+p');
    await waitForStatus(second, 'paused');
    await library.goTo((await tab.url()).replace(/reader.*/, 'options.html'));
    await library.waitFor('the keys as they are', () =>
      /Listen later\s*Alt\+L/.test(document.body.textContent ?? ''),
    );
    expect(firefox.errors()).toEqual([]);
  }, 120_000);
});
