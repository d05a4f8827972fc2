/** Pages that are broken, huge or odd. The person reads the story or a plain sentence, and nothing is lost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { Route, WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import { SENTENCES, storyPage, TITLE } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const BROWSERS: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

const MEGABYTE = 1_000_000;
/** From the press to the readable story of 20 MB, on a slow machine that runs other things. */
const LONGEST_OPENING = 90_000;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle cx="150" cy="100" r="80"/></svg>';

const brokenData = [
  '{"@type":"NewsArticle","headline":"A headline that never ends',
  '{"@graph":[null,1,"x",{"@type":["NewsArticle",7,null],"headline":{"a":1},"author":[null,{"name":[[]]}],"datePublished":"soon"}]}',
  '<!-- [] -->',
  '',
];

const routes: Record<string, Route | string> = {
  '/lang-marks': storyPage({ lang: '!!' }),
  '/lang-long': storyPage({ lang: 'en_US_POSIX_x_y' }),
  '/lang-inside': storyPage({
    inside:
      '<p lang="x-@@">A paragraph in no language that anyone has named.</p><p lang="">And one in none at all, on purpose.</p>',
  }),
  '/pictures-missing': storyPage({
    inside:
      '<figure><img src="/gone.jpg" width="640" height="400" alt="A bell on a wooden frame above a grey sea"><figcaption>The bell in 1998.</figcaption></figure>',
  }),
  '/plain': { body: SENTENCES.concat(SENTENCES).join('\n\n'), type: 'text/plain; charset=utf-8' },
  '/data-broken': storyPage({
    head: brokenData.map((data) => `<script type="application/ld+json">${data}</script>`).join(''),
  }),
  '/pictures-5000': storyPage({
    inside: Array.from(
      { length: 5000 },
      (_, index) =>
        `<p><img src="/pictures/${index}.svg" width="300" height="200" loading="lazy" alt="The slip in year ${index + 1}"></p>`,
    ).join('\n'),
  }),
  '/long-text': storyPage({ inside: paragraphs(6 * MEGABYTE) }),
  '/large-text': storyPage({ inside: paragraphs(20 * MEGABYTE) }),
  '/large-data': storyPage({
    head: `<script type="application/json">${'"wave", '.repeat((20 * MEGABYTE) / 8)}</script>`,
  }),
};

for (let index = 0; index < 5000; index += 1) {
  routes[`/pictures/${index}.svg`] = { body: PICTURE, type: 'image/svg+xml' };
}

/** Paragraphs of a story, no two alike, of about so many bytes of markup. */
function paragraphs(bytes: number): string {
  const parts: string[] = [];
  for (let length = 0; length < bytes; length += parts.at(-1)?.length ?? bytes) {
    parts.push(`<p>Day ${parts.length + 1}. ${SENTENCES.join(' ')}</p>`);
  }
  return parts.join('\n');
}

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => (document.querySelector('main article')?.textContent ?? '').replaceAll(/\s+/g, ' '));

/** A short sign of all that a page holds: its number of elements and of characters. */
const signOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => `${document.querySelectorAll('*').length} ${document.documentElement.outerHTML.length}`);

describe.each(Object.entries(BROWSERS))('%s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({ routes });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    const [, ...others] = await browser.tabs();
    for (const tab of others) await tab.close();
    await browser.voice?.clear();
  });

  const opened = async (path: string): Promise<Tab> => {
    await browser.voice?.setSpeed(60);
    const tab = await browser.open(server.origin + path);
    await openReader(browser, tab);
    return tab;
  };

  /** What was said, where there is a voice that tells. */
  async function expectSaid(words: readonly string[]): Promise<void> {
    const spoken = (await browser.spokenTexts())?.join(' ');
    for (const part of words) if (spoken !== undefined) expect(spoken).toContain(part);
  }

  it.each(['/lang-marks', '/lang-long', '/lang-inside', '/data-broken'])(
    '%s: reads the story to its end',
    async (path) => {
      const tab = await opened(path);
      for (const sentence of SENTENCES) expect(await textOf(tab)).toContain(sentence);
      expect(await tab.evaluate(() => document.querySelector('article h1')?.textContent)).toBe(TITLE);
      await waitForStatus(tab, 'finished', 30_000);
      await expectSaid([TITLE, ...SENTENCES.map((sentence) => sentence.split(',')[0] ?? '')]);
    },
  );

  it('shows and says the description of a picture that does not load', async () => {
    const tab = await opened('/pictures-missing');
    const descriptions = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-image-description]')].map(
        ({ innerText }) => innerText,
      ),
    );
    expect(descriptions).toEqual(['A bell on a wooden frame above a grey sea']);
    await waitForStatus(tab, 'finished', 30_000);
    await expectSaid(['Image: A bell on a wooden frame above a grey sea', 'The bell in 1998']);
  });

  it('opens a page of plain text', async () => {
    const tab = await opened('/plain');
    const text = await tab.evaluate(() =>
      (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' '),
    );
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it('opens a story with 5,000 pictures, each with its words, and fetches those in view only', async () => {
    const tab = await browser.open(`${server.origin}/pictures-5000`);
    const before = server.requests.length;
    const started = performance.now();
    await openReader(browser, tab);
    expect(performance.now() - started).toBeLessThan(LONGEST_OPENING);
    expect(await tab.evaluate(() => document.querySelectorAll('[data-image-description]').length)).toBe(5000);
    await tab.waitFor('speech', () => document.documentElement.dataset['speech'] !== 'idle');
    expect(server.requests.length - before).toBeLessThan(200);
  });

  it.each([
    ['/large-text', 30_000],
    ['/large-data', 4],
  ])(
    '%s, 20 MB: opens, and leaves the page as it was',
    async (path, atLeast) => {
      const tab = await browser.open(server.origin + path);
      const before = await signOf(tab);
      const started = performance.now();
      await browser.pressToolbarButton(tab);
      const isOpen = (): boolean =>
        location.pathname === '/reader.html' && document.querySelector('main article p') !== null;
      await waitFor('the story', () => tab.evaluate(isOpen), { timeout: LONGEST_OPENING });
      const took = performance.now() - started;
      expect(
        await tab.evaluate(() => document.querySelectorAll('main article p').length),
      ).toBeGreaterThanOrEqual(atLeast);
      await tab.waitFor('speech', () =>
        ['speaking', 'finished'].includes(document.documentElement.dataset['speech'] ?? ''),
      );
      expect(took).toBeLessThan(LONGEST_OPENING);
      await tab.click(button('Back to page'));
      await tab.waitFor(
        'the page',
        () => location.protocol === 'http:' && document.readyState === 'complete',
      );
      expect(await signOf(tab)).toBe(before);
    },
    180_000,
  );

  it('a long page shows how far it is while it opens, can be left half-way, and opens anew', async () => {
    const tab = await browser.open(`${server.origin}/long-text`);
    const before = await signOf(tab);
    // Looked for within the page, since from outside the story may be there between two looks; and answered before the
    // press, since the page that goes takes an answer with it that is still on its way.
    const leaveAtTheBar = (): boolean => {
      if (location.pathname !== '/reader.html') return false;
      const look = (): void => {
        const back = document.querySelector<HTMLButtonElement>('.banner button');
        if (!back || !document.querySelector('progress')) return void setTimeout(look, 5);
        addEventListener('pagehide', () =>
          localStorage.setItem('leftWith', document.querySelector('article') ? 'a story' : 'a bar'),
        );
        back.click();
      };
      setTimeout(look, 0);
      return true;
    };
    await browser.pressToolbarButton(tab);
    await waitFor('the reader', () => tab.evaluate(leaveAtTheBar), { timeout: LONGEST_OPENING });
    const isPage = (): boolean => location.protocol === 'http:' && document.readyState === 'complete';
    await waitFor('the page', () => tab.evaluate(isPage), { timeout: LONGEST_OPENING });
    expect(await signOf(tab)).toBe(before);
    await tab.evaluate(() => history.forward());
    const isOpen = (): boolean =>
      location.pathname === '/reader.html' && document.querySelector('article p') !== null;
    await waitFor('the story', () => tab.evaluate(isOpen), { timeout: LONGEST_OPENING });
    expect(await tab.evaluate(() => localStorage.getItem('leftWith'))).toBe('a bar');
  }, 180_000);

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
