/** Reading goes on in a window that is minimised, from one sentence to the next. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { storyPage } from './story-pages.ts';
import { BUILDS } from './test-browser.ts';

const SENTENCES = Array.from({ length: 60 }, (_, i) => `Rope number ${i} lies coiled and waits for rain.`);
let server: WebServer;

beforeAll(async () => {
  server = await startServer({ routes: { '/story': storyPage({ sentences: SENTENCES }) } });
});
afterAll(() => server?.close());

it('in Chromium', async () => {
  const chromium = await launchChromium({
    extensions: [BUILDS.chromium],
    testVoice: true,
    hidesTabs: true,
  });
  try {
    const page = await chromium.open(`${server.origin}/story`);
    await chromium.pressToolbarButton(page);
    await page.waitForURL(/reader\.html/);
    const session = await chromium.context.newCDPSession(page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    await waitFor('a hidden page', () => page.evaluate(() => document.hidden));
    await chromium.voice().setSpeed(5);
    const before = (await chromium.voice().spoken()).length;
    await waitFor('five more sentences', async () => (await chromium.voice().spoken()).length > before + 5);
    expect(await page.evaluate(() => document.hidden)).toBe(true);
  } finally {
    await chromium.close();
  }
}, 60_000);

it('in Firefox', async () => {
  const firefox = await launchFirefox({ extension: BUILDS.firefox, testVoice: true });
  try {
    await firefox.pressToolbarButton(await firefox.open(`${server.origin}/story`));
    const tab = await firefox.waitForTab('/reader.html?');
    await firefox.inBrowser(() => {
      (window as unknown as { minimize: () => void }).minimize();
      return null;
    });
    await waitFor('a hidden page', () => tab.evaluate(() => document.hidden));
    const spoken = async (): Promise<number> => (await firefox.voice?.spoken())?.length ?? 0;
    const before = await spoken();
    await waitFor('five more sentences', async () => (await spoken()) > before + 5);
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
  } finally {
    await firefox.close();
  }
}, 60_000);
