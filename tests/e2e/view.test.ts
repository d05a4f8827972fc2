/** What eases looking at a story, in the built extension with a real voice: in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep } from '../support/wait.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

const PARAGRAPH = `<p>${'Somebody had lit all of the lamps early that night, and nobody said why. '.repeat(12)}</p>`;
const STORY = `<!doctype html><html lang="en"><title>Lamps of the harbour</title><article><h1>Lamps of the harbour</h1>${PARAGRAPH}
  <figure><img src="/lamp.svg" width="600" height="400" alt="A round yellow lamp"><figcaption>The first lamp</figcaption></figure>
  <h2>The pier</h2>${PARAGRAPH}<h3>Its end</h3>${PARAGRAPH}<h2>The morning</h2>${PARAGRAPH}${PARAGRAPH}</article></html>`;
const LAMP =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="300" cy="200" r="90"/></svg>';

/** Stores settings as the panel does, from the reader page itself. */
const choose = (tab: Tab, settings: Readonly<Record<string, unknown>>): Promise<void> =>
  tab.evaluate(async (items) => {
    interface Extension {
      storage: { sync: { clear(): Promise<void>; set(items: object): Promise<void> } };
    }
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
    const storage = (browser ?? chrome)?.storage;
    await storage?.sync.set(
      Object.fromEntries(Object.entries(items).map(([name, value]) => [`setting.${name}`, value])),
    );
  }, settings);

describe.each(Object.entries(launchers))('looking at a story in %s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({
      routes: { '/story': STORY, '/lamp.svg': { body: LAMP, type: 'image/svg+xml' } },
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const reader = async (): Promise<Tab> => {
    const tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    return tab;
  };

  it('keeps the spoken line bright, and dims what is not being read, live', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await choose(tab, { lineFocus: 'three', dimOthers: true });
    await tab.waitFor('the band with the voice in it', () => {
      const band = document.querySelector('.line-focus > div')?.getBoundingClientRect();
      const [range] = [...(CSS.highlights.get('word') ?? []), ...(CSS.highlights.get('sentence') ?? [])];
      const line = (range as Range | undefined)?.getClientRects()[0];
      return band && line && band.top <= line.top + 2 && band.bottom >= line.bottom - 2;
    });
    await tab.waitFor('a heading that steps back', () => {
      const colour = (selector: string): string =>
        getComputedStyle(document.querySelector(selector) ?? document.body).color;
      const heard = document.querySelector('[data-heard]');
      return heard && colour('article h3') !== getComputedStyle(heard).color;
    });
    await choose(tab, { lineFocus: 'off', dimOthers: false });
    await tab.waitFor('no band', () => document.querySelector('.line-focus') === null);
    await tab.close();
  });

  it('keeps the line that was read where it is on the screen, through zoom and another size of the window', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), button('Pause'));
    await waitForStatus(tab, 'paused');
    await choose(tab, { fontSize: 40 });
    const top = (): Promise<number> =>
      tab.evaluate(() => {
        const [range] = [...(CSS.highlights.get('word') ?? []), ...(CSS.highlights.get('sentence') ?? [])];
        return ((range as Range | undefined)?.getClientRects()[0]?.top ?? NaN) * devicePixelRatio;
      });
    const zoom = async (factor: number): Promise<void> => {
      const before = await tab.evaluate(() => innerWidth);
      await tab.evaluate((to) => {
        interface Extension {
          tabs: { setZoom(factor: number): Promise<void> };
        }
        const globals = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
        return (globals.browser ?? globals.chrome)?.tabs.setZoom(to);
      }, factor);
      await tab.waitFor('the zoom', (was) => innerWidth !== was, before);
      await sleep(300);
    };
    // Far enough down that all sizes below have room above it.
    await tab.evaluate(() => {
      const space = document.createElement('div');
      space.style.blockSize = '2000px';
      document.querySelector('.before-story')?.before(space);
      document.documentElement.style.setProperty('overflow-anchor', 'none');
    });
    await sleep(300);
    const [ratio, height] = await tab.evaluate(() => [devicePixelRatio, innerHeight] as const);
    const at = await top();
    await tab.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), at / ratio - height * 0.4);
    await sleep(500);
    const before = await top();
    await zoom(1.5);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
    await zoom(1);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
    await tab.setViewport(620, height);
    await sleep(500);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
    await choose(tab, { fontSize: 20 });
    await tab.close();
  });

  it('goes by the Contents, with the keyboard, and reads from there', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await tab.activate();
    await tab.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
      button('Contents'),
    );
    await tab.press('Enter');
    await tab.waitFor('the headings', () => document.querySelectorAll('.outline .heading').length === 4);
    // Through the Close button and the title to the first heading, its sub-heading, and the last one.
    for (let stop = 0; stop < 20; stop += 1) {
      const words = await tab.evaluate(() => document.activeElement?.textContent ?? '');
      if (words === 'The morning') break;
      await tab.press('Tab');
    }
    await tab.press('Enter');
    await tab.waitFor('focus on the heading', () =>
      Boolean(
        document.activeElement?.matches('article :is(h2, h3)') &&
        document.activeElement.textContent === 'The morning',
      ),
    );
    // A test voice is soon past the heading.
    await tab.waitFor('the voice there, or behind it', () => {
      const [sentence] = CSS.highlights.get('sentence') ?? [];
      const heading = [...document.querySelectorAll('article :is(h2, h3)')].find(
        ({ textContent }) => textContent === 'The morning',
      );
      const at = sentence instanceof Range ? heading?.compareDocumentPosition(sentence.startContainer) : 0;
      return ((at ?? 0) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
    });
    await tab.waitFor(
      'the heading that is marked',
      () => document.querySelector('.outline [aria-current="location"]') !== null,
    );
    await tab.close();
  });

  it('loads no picture when words stand in their place', async () => {
    const first = await reader();
    await choose(first, { pictures: 'words' });
    await first.close();
    const tab = await reader();
    await sleep(1500);
    const shown = await tab.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('article img');
      const line = document.querySelector('article .image-description');
      return {
        loaded: image?.naturalWidth ?? -1,
        isVisible: image?.checkVisibility(),
        words: line?.textContent,
        isSilent: line?.getAttribute('aria-hidden'),
      };
    });
    expect(shown).toEqual({
      loaded: 0,
      isVisible: false,
      words: 'Image: A round yellow lamp',
      isSilent: null,
    });
    expect(browser.errors()).toEqual([]);
    await tab.close();
  });
});
