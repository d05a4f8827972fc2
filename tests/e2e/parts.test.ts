/** Pages that are not one story, selections, and what was left out: from the button to the story that was chosen. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { RECIPE, RESULTS } from '../support/written-pages.ts';
import { button, openReader, statusOf, waitForReader } from './reader-page.ts';
import { SENTENCES, storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: firefoxTest,
};
const BOX = 'Get our letter from the coast every Friday.';

describe.each(Object.entries(launchers))('%s', (_, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        '/results': RESULTS,
        '/recipe': RECIPE,
        '/story': storyPage({ inside: `<div class="newsletter"><p>${BOX}</p></div>` }),
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

  const textOf = (tab: Tab, selector: string): Promise<string> =>
    tab.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);
  const press = (tab: Tab, words: string): Promise<void> =>
    tab.evaluate((name) => {
      const found = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.startsWith(name),
      );
      if (!found) throw new Error(`No button says ${name}`);
      found.click();
    }, words);
  const waitForHeading = (tab: Tab, words: string): Promise<unknown> =>
    tab.waitFor(`the heading ${words}`, (text) => document.querySelector('h1')?.textContent === text, words);
  const reload = async (tab: Tab): Promise<void> => {
    await tab.evaluate(() => {
      document.querySelector('h1')?.remove();
      location.reload();
    });
    await waitForReader(tab);
  };

  it('a page that is not one story is a list, from which a part is opened by keyboard', async () => {
    const tab = await browser.open(`${server.origin}/results`);
    await openReader(browser, tab);
    expect(await textOf(tab, 'h1')).toBe('This page is not one story. What do you want to read?');
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tab.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(
      'Results for “whistling pump” 12 links, about 1 minute',
    );
    await tab.press('Enter');
    await waitForHeading(tab, 'Results for “whistling pump”');
    expect(await textOf(tab, 'main article')).toContain('what to do about number 12');
    expect(await textOf(tab, 'main article')).not.toContain('People also look for');
    await reload(tab);
    expect(await textOf(tab, 'h1')).toBe('Results for “whistling pump”');
    // The browser may drop the answer together with the page that gave it.
    await tab.goBy(-1).catch(() => undefined);
    await tab.waitFor('the page itself', () => location.pathname === '/results');
  }, 90_000);

  it('a wrong choice is mended, and the story found again', async () => {
    const tab = await browser.open(`${server.origin}/recipe`);
    await openReader(browser, tab);
    expect(await textOf(tab, 'h1')).toBe('Pipe fitter’s stew');
    await tab.waitFor('the end of the story', () => document.querySelector('.after-story button') !== null);
    await press(tab, 'Wrong part? Choose another');
    await waitForHeading(tab, 'What do you want to read?');
    await press(tab, 'Reviews 5 entries');
    await waitForHeading(tab, 'Reviews');
    expect(await textOf(tab, 'main article')).toContain('cook5');
    expect(await textOf(tab, 'main article')).not.toContain('spoons');
    await press(tab, 'Appearance');
    await tab.waitFor('the panel', () => document.querySelector('.choose-part') !== null);
    await tab.click('.choose-part');
    await waitForHeading(tab, 'What do you want to read?');
    await press(tab, 'The story, as Lectern finds it');
    await waitForHeading(tab, 'Pipe fitter’s stew');
    expect(await textOf(tab, 'main article')).toContain('spoons');
  }, 90_000);

  it('what was left out is told and brought back, at the same place', async () => {
    const tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    expect(await textOf(tab, 'main article')).not.toContain(BOX);
    await tab.waitFor('what was left out', () => document.querySelector('.after-story summary') !== null);
    expect(await textOf(tab, '.after-story summary')).toBe('Left out of this story (1)');
    expect(await textOf(tab, '.left-out')).toContain(BOX);
    await tab.click(button('Pause'));
    for (let count = 0; count < 2; count += 1) await tab.click(button('Next paragraph'));
    const place = (): Promise<string> =>
      tab.evaluate(() => document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext') ?? '');
    await tab.waitFor('the second paragraph', () =>
      /paragraph 3 of 5/.test(
        document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext') ?? '',
      ),
    );
    await press(tab, 'Bring back');
    await tab.waitFor(
      'the part in the story',
      (words) => document.querySelector('main article')?.textContent?.includes(words) === true,
      BOX,
    );
    await tab.waitFor('the list', () => document.activeElement?.localName === 'summary');
    expect(await textOf(tab, '.after-story summary')).toBe('Left out of this story (0)');
    // The same sentence, one paragraph further on, and silent.
    expect(await place()).toContain('paragraph 4 of 6');
    expect(await statusOf(tab)).toBe('idle');
    const blocks = await tab.evaluate(() =>
      [...document.querySelectorAll('.article-body > *')].map((each) => each.textContent),
    );
    expect(blocks).toEqual([SENTENCES[0], BOX, ...SENTENCES.slice(1)]);
    await reload(tab);
    expect(await textOf(tab, 'main article')).toContain(BOX);
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tab.waitFor('what was left out', () => document.querySelector('.after-story summary') !== null);
    await press(tab, 'Leave out again');
    await tab.waitFor(
      'the story without it',
      (words) => document.querySelector('main article')?.textContent?.includes(words) === false,
      BOX,
    );
  }, 90_000);

  it('a selection is read by itself, with a way to the whole story; a word is not', async () => {
    const select = (tab: Tab, from: number, to: number): Promise<void> =>
      tab.evaluate(
        (first, last) => {
          const paragraphs = document.querySelectorAll('article > p');
          const range = document.createRange();
          range.setStart(paragraphs[first]?.firstChild as Node, 4);
          range.setEnd(paragraphs[last]?.firstChild as Node, first === last ? 8 : 60);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
        },
        from,
        to,
      );
    const tab = await browser.open(`${server.origin}/story`);
    await select(tab, 1, 3);
    await openReader(browser, tab);
    expect(await textOf(tab, '.story-note')).toContain('This is only what you had selected on the page.');
    expect(await textOf(tab, '.article-body')).toBe(
      [SENTENCES[1].slice(4), SENTENCES[2], SENTENCES[3].slice(0, 60)].join(''),
    );
    await press(tab, 'Read the whole story');
    await tab.waitFor(
      'the whole story',
      (words) => document.querySelector('.article-body')?.textContent?.includes(words) === true,
      SENTENCES[0],
    );
    await tab.waitFor('the way back', () => document.querySelector('.after-story button') !== null);
    await press(tab, 'Read only what you selected');
    await tab.waitFor(
      'the selection',
      (words) => document.querySelector('.article-body')?.textContent?.includes(words) === false,
      SENTENCES[0],
    );

    const other = await browser.open(`${server.origin}/story`);
    await select(other, 1, 1);
    await openReader(browser, other);
    expect(await textOf(other, '.article-body')).toContain(SENTENCES[0]);
    expect(await textOf(other, '.story-note')).toBe('');

    const all = await browser.open(`${server.origin}/story`);
    await all.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await openReader(browser, all);
    expect(await textOf(all, '.story-note')).toBe('');
    expect(await textOf(all, '.article-body')).not.toContain('Contact');
  }, 90_000);

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
