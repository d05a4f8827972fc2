import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { isInReader, waitForReader } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: firefoxTest,
};

/** Address and the words that must be in what the person reads. */
const pages: Readonly<Record<BrowserName, readonly (readonly [string, RegExp])[]>> = {
  chromium: [
    ['chrome://version/', /browser’s own pages/],
    ['/report.pdf', /PDF/],
    ['/data.json', /data or source code/],
    ['http://127.0.0.1:9/', /did not load/],
  ],
  firefox: [
    ['about:config', /browser’s own pages/],
    ['/report.pdf', /PDF/],
    ['/data.json', /data or source code/],
    ['http://127.0.0.1:9/', /load the page again/],
  ],
};

describe.each(Object.entries(launchers))('%s', (name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        '/report.pdf': { body: PDF, type: 'application/pdf' },
        '/data.json': { body: '{"deaths": 1}', type: 'application/json' },
        '/empty': '<!doctype html><title>Empty</title><body></body>',
        '/links': `<!doctype html><title>Start</title><ul>${'<li><a href="/x">News of the day</a></li>'.repeat(60)}</ul>`,
        '/form':
          '<!doctype html><title>Sign in</title><form><label>Name <input></label><button>Sign in</button></form>',
      },
    });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    const [first, ...others] = await browser.tabs();
    await Promise.all(others.map((tab) => tab.close().catch(() => undefined)));
    await first?.activate();
  });

  async function readerFor(address: string): Promise<Tab> {
    const tab = await browser.open('about:blank');
    // A page that fails to load is still a tab that shows the failure.
    await tab.goTo(address.startsWith('/') ? server.origin + address : address).catch(() => undefined);
    // The load has failed before the page that says so is there.
    await sleep(500);
    const before = new Set(await browser.urls());
    await browser.pressToolbarButton(tab);
    return waitFor('a reader page', async () => {
      for (const candidate of await browser.tabs()) {
        if (!before.has(await candidate.url()) && (await isInReader(candidate))) return candidate;
      }
      return undefined;
    });
  }

  it.each(pages[name as BrowserName])(
    '%s gets a page that says what happened',
    async (address, words) => {
      const reader = await readerFor(address);
      await waitForReader(reader);
      const text = await reader.evaluate(() => document.querySelector('main')?.textContent ?? '');
      expect(text).toContain('This page cannot be opened here');
      expect(text).toMatch(words);
      expect(await reader.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    },
    60_000,
  );

  it.each([
    ['/empty', /holds no text/],
    ['/links', /This page is not one story[^]*60 links[^]*Everything on the page/],
    ['/form', /No story was found|holds no text/],
  ])(
    '%s says that there is no story',
    async (address, words) => {
      const reader = await readerFor(address);
      await waitForReader(reader);
      expect(await reader.evaluate(() => document.querySelector('main')?.textContent ?? '')).toMatch(words);
    },
    60_000,
  );

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
