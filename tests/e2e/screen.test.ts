/** The screen stays on while the voice reads, when the person wants that: the browser's own locks, looked at. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: () => chromiumTest({ hidesTabs: true }),
  firefox: () => firefoxTest({ testVoice: true }),
};
const SENTENCES = Array.from({ length: 400 }, (_, i) => `Rope number ${i} lies coiled and waits for rain.`);

describe.each(Object.entries(launchers))('%s', (_, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ routes: { '/story': storyPage({ sentences: SENTENCES }) } });
    browser = await launch();
    tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    await tab.evaluate(() => {
      const locks: WakeLockSentinel[] = [];
      (window as unknown as { locks: WakeLockSentinel[] }).locks = locks;
      const request = navigator.wakeLock.request.bind(navigator.wakeLock);
      navigator.wakeLock.request = async (type) => {
        const lock = await request(type);
        locks.push(lock);
        return lock;
      };
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** How many locks the browser has given, and how many of them hold. */
  const locks = (): Promise<string> =>
    tab.evaluate(() => {
      const all = (window as unknown as { locks: WakeLockSentinel[] }).locks;
      return `${all.length} ${all.filter(({ released }) => !released).length}`;
    });
  const become = (wanted: string): Promise<unknown> =>
    waitFor(`locks ${wanted}`, async () => (await locks()) === wanted);

  it('takes it only when asked, while reading, and anew when the tab comes back', async () => {
    expect(await locks()).toBe('0 0');
    await tab.click(button('Voice'));
    await tab.waitFor('the panel', () => document.querySelector('.panel') !== null);
    await tab.evaluate(() => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('.panel label')];
      labels
        .find(({ textContent }) => /screen on/.test(textContent ?? ''))
        ?.querySelector('input')
        ?.click();
    });
    await become('1 1');
    await tab.press('Escape');
    await waitForStatus(tab, 'paused');
    await become('1 0');
    await tab.evaluate(() => document.querySelector<HTMLElement>('button[title="Play"]')?.click());
    await become('2 1');
    const other = await browser.open(`${server.origin}/story?other`);
    await other.activate();
    await waitFor('that it is hidden', () => tab.evaluate(() => document.hidden));
    await become('2 0');
    await waitForStatus(tab, 'speaking');
    await tab.activate();
    await become('3 1');
  }, 60_000);
});
