/** Finding words, copying and printing, by the browsers themselves, with the built extension. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

const PARAGRAPH = 'Somebody had lit all of the lamps early that night, and nobody said why. '.repeat(12);
const STORY = `<!doctype html><html lang="en"><title>Lamps of the harbour</title><article><h1>Lamps of the harbour</h1>
  <p>${PARAGRAPH} <a href="/pier">The pier</a> is old.</p>
  <figure><img src="/lamp.svg" width="600" height="400" alt="A round yellow lamp" aria-describedby="long"><figcaption>The first lamp</figcaption></figure>
  <p>${PARAGRAPH}</p><h2>The morning</h2><p>${PARAGRAPH} The gulls came back.</p></article><p id="long" hidden>Its glass is cracked from top to bottom.</p></html>`;
const LAMP =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="300" cy="200" r="90"/></svg>';

describe.each(Object.entries(launchers))('in %s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({
      routes: { '/story': STORY, '/lamp.svg': { body: LAMP, type: 'image/svg+xml' } },
    });
    browser = await launch();
    tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    await tab.click(button('Pause'));
    await waitForStatus(tab, 'paused');
    await tab.activate();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(['gulls came back', 'A round yellow lamp', 'The first lamp', 'The morning'])(
    'the browser finds “%s” on the page, and shows it',
    async (words) => {
      const found = await tab.evaluate((wanted) => {
        getSelection()?.removeAllRanges();
        scrollTo(0, 0);
        // The search of the browser itself, without its bar; in neither standard nor types.
        const isFound = (globalThis as unknown as { find(text: string): boolean }).find(wanted);
        return isFound && String(getSelection());
      }, words);
      expect(found).toBe(words);
      await tab.waitFor('the words between the bars', () => {
        const { top = -1, bottom = -1 } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
        const edge = (bar: string): DOMRect | undefined =>
          document.querySelector(bar)?.getBoundingClientRect();
        return top >= (edge('.banner')?.bottom ?? 0) && bottom <= (edge('.player-bar')?.top ?? 0);
      });
    },
  );

  it('what is copied of the whole page is the story, with what describes its pictures', async () => {
    await tab.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      addEventListener(
        'copy',
        ({ clipboardData }) =>
          (document.documentElement.dataset['copied'] = clipboardData?.getData('text/plain') ?? ''),
        { once: true },
      );
    });
    await tab.press('Control+c');
    const text = await tab.waitFor('the copy', () => document.documentElement.dataset['copied']);
    expect(text).toMatch(/^Lamps of the harbour\n/);
    expect(text).toContain('Image: A round yellow lamp');
    expect(text).toContain('The gulls came back.');
    expect(text).not.toMatch(/Read this paragraph|Appearance|Left out|Position/);
  });

  it('on paper there is the story, the descriptions, and the addresses of the links', async () => {
    await tab.evaluate(() => {
      getSelection()?.removeAllRanges();
      const shown = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());
      // After the reader’s own listener: what is printed.
      addEventListener('beforeprint', () => {
        document.documentElement.dataset['printed'] = JSON.stringify({
          addresses: [...document.querySelectorAll('.printed-links li')].map((item) => item.textContent),
          number: document.querySelector<HTMLElement>('article a')?.dataset['number'],
          description: shown('article [data-image-description]'),
          isOpen: [...document.querySelectorAll('article details')].every((each) => each.matches('[open]')),
          rules: [...document.styleSheets].some((sheet) =>
            [...sheet.cssRules].some(
              (rule) => rule instanceof CSSMediaRule && rule.cssText.includes('.player-bar'),
            ),
          ),
        });
      });
    });
    const file = await tab.print();
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await tab.waitFor('the printing', () => document.documentElement.dataset['printed']);
    expect(JSON.parse(printed)).toEqual({
      addresses: [`${server.origin}/pier`],
      number: '1',
      description: true,
      isOpen: true,
      rules: true,
    });
    // Two or three pages; with the bars and what is around the story there would be more.
    const pages = file.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeLessThanOrEqual(4);
    await tab.waitFor('the page as before', () => document.querySelector('.printed-links') === null);
    expect(browser.errors()).toEqual([]);
  });
});
