/** Stories that are split over pages: joined when the person asks, and told plainly when that fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { grantedBuild } from '../support/granted-build.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { openReader, statusOf } from './reader-page.ts';
import { SENTENCES, storyPage, TITLE } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { BUILDS, chromiumTest, firefoxTest } from './test-browser.ts';

const chromiumWithHost = (): Promise<TestBrowser> =>
  chromiumTest({ extensions: [grantedBuild(BUILDS.chromium)] });

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumWithHost,
  // Asked for and given, without a window.
  firefox: () => firefoxTest({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } }),
};

const partOf = (number: number, from: number, extra = '', links = ''): string =>
  storyPage({
    sentences: SENTENCES.map((sentence) => `Part ${number}. ${sentence}`).slice(from),
    inside: `<p>Rang${number}<sup><a id="c" href="#n">1</a></sup> and then there was a silence, which nobody who was there has forgotten.</p>${extra}`,
  }).replace(
    '</article>',
    `<ol><li id="n">Note of part ${number}. <a href="#c">↩</a></li></ol></article>${links}`,
  );

const numbered = '<p>1 <a href="/story/2">2</a> <a href="/story/3">3</a></p>';

describe.each(Object.entries(launchers))('%s', (name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        '/story': partOf(1, 0, '', numbered),
        '/story/2': partOf(
          2,
          0,
          '<img src="x.png" onerror="window.hacked=1"><script>window.hacked=1</script>',
          numbered,
        ),
        '/story/3': partOf(3, 0),
        '/long/1': partOf(1, 0).replace('<head>', '<head><link rel="next" href="/long/2">'),
        '/long/20': partOf(20, 0).replace('<head>', '<head><link rel="next" href="/long/21">'),
        '/full': partOf(1, 0).replace('<head>', '<head><link rel="next" href="/full/2">'),
        '/fuller': partOf(1, 0).replace('<head>', '<head><link rel="next" href="/fuller/2">'),
        '/fuller/2': partOf(2, 0),
        '/full/2': partOf(2, 0),
        '/gone': storyPage({ head: '<link rel="next" href="/gone/2">' }),
        '/round': storyPage({ head: '<link rel="next" href="/round/2">' }),
        '/round/2': { body: '', status: 302, headers: { location: '/round' } },
        '/empty': storyPage({ head: '<link rel="next" href="/empty/2">' }),
        '/empty/2': '<p></p>',
        '/other': storyPage({ head: '<link rel="next" href="http://localhost/other/2">' }),
      },
    });
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string): Promise<Tab> => {
    const tab = await browser.open(server.origin + path);
    await openReader(browser, tab);
    await tab.waitFor('the end of the story', () => document.querySelector('.save-story') !== null);
    return tab;
  };
  const offer = (tab: Tab): Promise<string> =>
    tab.evaluate(() => document.querySelector('.further-pages')?.textContent ?? '');
  const readOn = (tab: Tab): Promise<void> => tab.click('.further-pages button');
  const waitForOffer = (tab: Tab, words: string): Promise<unknown> =>
    tab.waitFor(
      `"${words}"`,
      (text) => document.querySelector('.further-pages')?.textContent?.includes(text) === true,
      words,
    );

  /** How many further pages are kept of the story; with a count, makes them so many first, the last leading to a path. */
  const changePage = (tab: Tab, count?: number, next?: string): Promise<number> =>
    tab.evaluate(
      async (...[wanted, path]: [number | null, string | null]) => {
        interface Kept {
          page: { url: string; html: string };
          further?: object[];
        }
        const answer = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
        const database = await answer(indexedDB.open('lectern'));
        const store = database.transaction('pages', 'readwrite').objectStore('pages');
        const id = new URLSearchParams(location.search).get('id') ?? '';
        const kept = (await answer(store.get(id))) as Kept;
        if (wanted !== null) {
          kept.further = Array.from({ length: wanted }, (_, at) => ({
            ...kept.page,
            url: kept.page.url.replace(/1$/, String(at + 2)),
            html: kept.page.html.replaceAll('/long/2"', `${path}"`),
          }));
          await answer(store.put(kept));
        }
        database.close();
        return kept.further?.length ?? 0;
      },
      count ?? null,
      next ?? null,
    );
  /** What the pages of the story weigh at least, and what the library counts. */
  const weights = (tab: Tab): Promise<readonly [number, number]> =>
    tab.evaluate(async () => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
      const database = await answer(indexedDB.open('lectern'));
      const change = database.transaction(['pages', 'stories']);
      const id = new URLSearchParams(location.search).get('id') ?? '';
      const kept = (await answer(change.objectStore('pages').get(id))) as {
        page: { html: string };
        further: { html: string }[];
      };
      const stories = (await answer(change.objectStore('stories').getAll())) as {
        pageId: string;
        bytes: number;
      }[];
      database.close();
      const least = [kept.page, ...kept.further].reduce((sum, { html }) => sum + html.length, 0);
      return [least, stories.find(({ pageId }) => pageId === id)?.bytes ?? 0] as const;
    });

  it('joins the pages of a story one by one, each with its own notes, to its end', async () => {
    const tab = await open('/story');
    expect(await offer(tab)).toContain('This story goes on: page 2 of 3.');
    if (name === 'firefox')
      await waitForOffer(tab, 'The browser will ask whether Lectern may read pages of 127.0.0.1.');
    expect(server.requests.some(({ url }) => url === '/story/2')).toBe(false);
    await readOn(tab);
    await waitForOffer(tab, 'page 3 of 3');
    expect(await statusOf(tab)).toBe('idle');
    await readOn(tab);
    await waitForOffer(tab, 'Lectern may read pages of 127.0.0.1.');
    await tab.waitFor(
      'the last part',
      () => document.querySelector('main article')?.textContent?.includes('Part 3.') === true,
    );
    const story = await tab.evaluate(() => ({
      titles: [...document.querySelectorAll('h1')].map((each) => each.textContent),
      parts: [1, 2, 3].map(
        (part) => document.querySelector('main article')?.textContent?.split(`Part ${part}.`).length,
      ),
      notes: [...document.querySelectorAll<HTMLAnchorElement>('main article sup a')].map(
        (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.textContent ?? '',
      ),
      hacked: 'hacked' in window || document.querySelector('main script, main [onerror]') !== null,
    }));
    expect(story.titles).toEqual([TITLE]);
    expect(story.parts).toEqual([5, 5, 5]);
    expect(story.notes.map((text) => text.slice(0, 14))).toEqual([
      'Note of part 1',
      'Note of part 2',
      'Note of part 3',
    ]);
    expect(story.hacked).toBe(false);
    await waitForOffer(tab, 'Lectern may read pages of 127.0.0.1.');
    expect(await offer(tab)).not.toContain('goes on');
    const [asked] = server.requests.filter(({ url }) => url === '/story/2');
    // The site is not told that there is an extension, nor which.
    expect(JSON.stringify(asked?.headers)).not.toMatch(/extension/);
    if (name === 'firefox') {
      await tab.click('.further-pages button');
      await waitForOffer(tab, 'Lectern may no longer read pages of 127.0.0.1.');
    }
  }, 120_000);

  it.each([
    ['/gone', 'The site has no next page to give'],
    ['/round', 'The site has no next page to give'],
    ['/empty', 'The next page holds no further part of the story'],
  ])(
    'says what is wrong with %s, and keeps the story',
    async (path, words) => {
      const tab = await open(path);
      await readOn(tab);
      await waitForOffer(tab, words);
      expect(await tab.evaluate(() => document.querySelector('main article')?.textContent)).toContain(
        SENTENCES[3],
      );
    },
    60_000,
  );

  it('joins twenty pages and no more, and says so', async () => {
    const tab = await open('/long/1');
    await changePage(tab, 18, '/long/20');
    await tab.evaluate(() => location.reload());
    await waitForOffer(tab, 'This story goes on: page 20');
    await readOn(tab);
    await waitForOffer(tab, 'Lectern joins up to 20 pages.');
    expect(await offer(tab)).not.toContain('goes on');
    expect(
      await tab.evaluate(() => document.querySelector('main article')?.textContent?.split('Part 20.').length),
    ).toBe(5);
    // What it weighs in the library is what all pages weigh.
    const [least, counted] = await weights(tab);
    expect(counted).toBeGreaterThanOrEqual(least);
  }, 60_000);

  it('lets a page be read that the browser has no room for, says so, and loses nothing that was kept', async () => {
    const tab = await open('/full');
    await tab.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await readOn(tab);
    await waitForOffer(tab, 'they are here until this tab is closed');
    const text = await tab.evaluate(() => document.querySelector('main article')?.textContent ?? '');
    expect(text).toContain('Part 1.');
    expect(text).toContain('Part 2.');
    expect(await changePage(tab)).toBe(0);
    // What is in memory goes with its tab.
    await tab.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, 60_000);

  it('says so when not even memory takes it, and leaves the story as it is', async () => {
    const tab = await open('/fuller');
    await tab.evaluate(async () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      interface Extension {
        storage: { session: { set: (items: object) => Promise<void> } };
      }
      const { browser: firefox, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      // Both browsers keep 10 MB in memory, and no more: it is filled up.
      const session = (firefox ?? chrome)?.storage.session;
      for (let size = 8_000_000; size > 100;) {
        try {
          await session?.set({ [`filler${Math.random()}`]: 'x'.repeat(size) });
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await readOn(tab);
    await waitForOffer(tab, 'The next page could not be kept: the browser has no room for it.');
    expect(await offer(tab)).toContain('This story goes on: page 2.');
    expect(await tab.evaluate(() => document.querySelector('main article')?.textContent)).toContain(
      'Part 1.',
    );
  }, 60_000);

  it('offers nothing of another site', async () => {
    expect(await offer(await open('/other'))).not.toContain('goes on');
  }, 60_000);

  // Chromium tells of every handler that it does not let run, and of every page that is not there.
  it('raises no error', () =>
    expect(browser.errors().filter((each) => !/404|Executing inline event handler/.test(each))).toEqual([]));
});
