/** What the person had selected, or had in view, when they came. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { Firefox } from '../support/firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, marked, openReader, waitForStatus } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { TestBrowser } from './test-browser.ts';
import { BUILDS, chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

const SENTENCES = Array.from(
  { length: 120 },
  (_, i) => `Rope number ${i} lies coiled upon the quay, a long way from the sea, and waits for rain.`,
);
let server: WebServer;

beforeAll(async () => {
  server = await startServer({ routes: { '/story': storyPage({ sentences: SENTENCES }) } });
});

afterAll(() => server?.close());

describe.each(Object.entries(launchers))('%s', (_name, launch) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser?.close());

  it('offers the place to which the page was scrolled, and shows in its tab what the voice does', async () => {
    const tab = await browser.open(`${server.origin}/story`);
    await tab.activate();
    const seen = await tab.evaluate(() => {
      document.querySelectorAll('p')[60]?.scrollIntoView({ block: 'start' });
      return document.querySelectorAll('p')[60]?.textContent ?? '';
    });
    expect(seen).toContain('number 60 ');
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    await tab.waitFor('the title', () => document.title.startsWith('▶ '));
    const offer = '.offer button';
    await tab.waitFor('the offer', (selector) => document.querySelector(selector) !== null, offer);
    await tab.click(offer);
    await waitFor('the place', async () => /number (?:60|61|62) /.test(await marked(tab, 'sentence')));
    await tab.click(button('Pause'));
    await tab.waitFor('the title', () => document.title.startsWith('⏸ '));
  });
});

describe('the menu of a selection in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox({ extension: BUILDS.firefox, testVoice: true });
  });

  afterAll(() => firefox?.close());

  /** Selects two paragraphs of a story and chooses an entry of the menu on them. */
  const choose = async (path: string, label: string) => {
    const tab = await firefox.open(`${server.origin}/story?${path}`);
    await tab.activate();
    await tab.evaluate(() => {
      const paragraphs = document.querySelectorAll('p');
      paragraphs[30]?.scrollIntoView({ block: 'center' });
      const [from, to] = [paragraphs[30], paragraphs[31]];
      if (!from || !to) throw new Error('no story');
      getSelection()?.setBaseAndExtent(from, 0, to, 1);
    });
    await firefox.inBrowser(async (wanted: string) => {
      const { synthesizeMouseEvent } = window as unknown as {
        synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
      };
      const menu = document.getElementById('contentAreaContextMenu') as unknown as HTMLElement & {
        activateItem(item: Element): void;
      };
      const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
      synthesizeMouseEvent('contextmenu', innerWidth / 2, innerHeight / 2, { button: 2, clickCount: 1 });
      await shown;
      const entries = [...menu.querySelectorAll<HTMLElement>('menu, menuitem')].filter(
        ({ hidden }) => !hidden,
      );
      const submenu = entries.find(
        (each) => each.localName === 'menu' && /lectern/i.test(each.getAttribute('label') ?? ''),
      );
      const popup = submenu?.querySelector('menupopup') as
        (HTMLElement & { activateItem(item: Element): void }) | null;
      if (popup) {
        const open = new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
        (submenu as unknown as { openMenu(open: boolean): void }).openMenu(true);
        await open;
      }
      const item = [...(popup ?? menu).querySelectorAll('menuitem')].find(
        (each) => each.getAttribute('label') === wanted,
      );
      if (!item)
        throw new Error(
          `No entry ${wanted} among ${entries.map((each) => each.getAttribute('label')).join()}`,
        );
      (popup ?? menu).activateItem(item);
    }, label);
    await tab.waitFor(
      'the reader',
      () => location.pathname === '/reader.html' && document.querySelector('h1') !== null,
    );
    return tab;
  };

  it('reads the selection, and nothing else', async () => {
    const tab = await choose('only', 'Read the selection aloud');
    const text = await tab.evaluate(() => document.querySelector('article')?.textContent ?? '');
    expect(text).toContain('number 30 ');
    expect(text).toContain('number 31 ');
    expect(text).not.toContain('number 32 ');
  });

  it('reads the story from the selection on', async () => {
    const tab = await choose('on', 'Read aloud from the selection on');
    const text = await tab.evaluate(() => document.querySelector('article')?.textContent ?? '');
    expect(text).toContain('number 2 ');
    await waitFor('the place', async () => /number 3\d /.test(await marked(tab, 'sentence')));
  });
});
