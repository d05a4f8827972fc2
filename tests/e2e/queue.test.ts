/** Stories that are kept for later, and read one after the other. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDirectory, removeDirectory } from '../support/process.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, marked, openReader, statusOf, waitForReader, waitForStatus } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const COUNT = 5;
const title = (index: number): string => `Rope number ${index}`;
/** The third is long enough to be left in its middle by a voice that takes no time. */
const lines = (index: number): number => (index === 3 ? 60 : 8);
const page = (index: number): string =>
  storyPage({
    title: title(index),
    sentences: Array.from(
      { length: lines(index) },
      (_, line) =>
        `Line ${line + 1} of rope ${index} lies coiled upon the quay, waits for rain, and is long enough to be a sentence.`,
    ),
  });
const EMPTY = '<!doctype html><title>Elsewhere</title><p>Nothing.</p>';

const launchers = {
  chromium: (directory: string) => chromiumTest({ profile: directory, hidesTabs: true }),
  firefox: (directory: string, host: string) =>
    firefoxTest({ testVoice: true, profile: { directory, host } }),
};

describe.each(Object.entries(launchers))('%s: the queue', (name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let directory: string;
  const host = randomUUID();

  beforeAll(async () => {
    const stories = Array.from({ length: COUNT }, (_, index) => [`/${index + 1}`, { body: page(index + 1) }]);
    server = await startServer({ routes: { ...Object.fromEntries(stories), '/elsewhere': { body: EMPTY } } });
  });
  afterAll(() => server?.close());

  beforeEach(async () => {
    directory = makeDirectory(`${name}-queue`);
    browser = await launch(directory, host);
  });
  afterEach(async () => {
    await browser?.close();
    removeDirectory(directory);
  });

  /** Opens every story and puts it into the queue by the reader's button; silent, and closed again. */
  async function fillQueue(): Promise<void> {
    for (let index = 1; index <= COUNT; index += 1) {
      const tab = await browser.open(`${server.origin}/${index}`);
      await openReader(browser, tab);
      await tab.press('Escape');
      await tab.waitFor('the button', () => document.querySelector('button[title="Listen later"]') !== null);
      await tab.click(button('Listen later'));
      await tab.waitFor(
        'its other name',
        () => document.querySelector('button[title="Do not listen later"]') !== null,
      );
      if (index < COUNT) await tab.close();
    }
  }

  /** The open reader, wherever its queue is. */
  const readerTab = (): Promise<Tab> =>
    waitFor('a reader', async () => {
      for (const tab of await browser.tabs()) if ((await tab.url()).includes('/reader.html')) return tab;
      return undefined;
    });

  /** What was said since so many texts. */
  const saidSince = async (before: number): Promise<string> =>
    ((await browser.spokenTexts()) ?? []).slice(before).join(' ');

  it('plays from the first story to the last behind another tab, each with its title first', async () => {
    await fillQueue();
    await browser.voice?.setSpeed(20);
    // What was said while the queue was made does not count.
    const before = (await browser.spokenTexts())?.length ?? 0;
    const tab = await readerTab();
    const id = await tab.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('lectern');
        request.addEventListener('success', () => resolve(request.result));
      });
      const stories = await new Promise<{ pageId: string; queue: number }[]>((resolve) => {
        const request = database.transaction('stories').objectStore('stories').getAll();
        request.addEventListener('success', () =>
          resolve(request.result as { pageId: string; queue: number }[]),
        );
      });
      database.close();
      return stories.toSorted((a, b) => a.queue - b.queue)[0]?.pageId ?? '';
    });
    await tab.evaluate((first) => location.assign(`/reader.html?id=${first}&from=queue`), id);
    const front = await browser.open(`${server.origin}/elsewhere`);
    await front.activate();
    await waitFor('that it is hidden', () => tab.evaluate(() => document.hidden));
    await waitFor(
      'the end of the last story',
      async () =>
        (await saidSince(before)).includes(`Line 8 of rope ${COUNT}`) && (await statusOf(tab)) === 'finished',
      { timeout: 120_000 },
    );
    const all = await saidSince(before);
    let at = -1;
    for (let index = 1; index <= COUNT; index += 1) {
      for (const part of [title(index), `Line 1 of rope ${index}`, `Line 8 of rope ${index}`]) {
        expect(all.indexOf(part)).toBeGreaterThan(at);
        at = all.indexOf(part);
      }
    }
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
    expect(browser.errors()).toEqual([]);
  });

  it('offers the story that was being read when the browser was killed, at its sentence', async () => {
    await fillQueue();
    const tab = await readerTab();
    await tab.goTo((await tab.url()).replace(/reader.*/, 'library.html'));
    await tab.waitFor('the queue', (count) => document.querySelectorAll('.queue li').length === count, COUNT);
    await tab.click('.queue li:nth-child(3) h3 a');
    await waitForReader(tab);
    await browser.voice?.setSpeed(20);
    await waitFor('its middle', async () =>
      /Line [4-9] of rope 3|Line .. of rope 3/.test(await marked(tab, 'sentence')),
    );
    await tab.press('Escape');
    expect(await statusOf(tab)).toBe('paused');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sentence = await marked(tab, 'sentence');
    const library = (await tab.url()).replace(/reader.*/, 'library.html');
    // In its turn it says its title, and goes on there.
    const turn = (await browser.spokenTexts())?.length ?? 0;
    await tab.goTo(library);
    await tab.waitFor('the queue', (count) => document.querySelectorAll('.queue li').length === count, COUNT);
    await tab.click('.queue li:nth-child(3) h3 a');
    await waitForReader(tab);
    await waitFor('its sentence', async () => (await saidSince(turn)).includes(sentence.slice(0, 20)));
    await tab.press('Escape');
    expect(await saidSince(turn)).toMatch(new RegExp(`^${title(3)}\\. ${sentence.slice(0, 20)}`));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const left = await marked(tab, 'sentence');
    await browser.kill();
    browser = await launch(directory, host);
    const anew = await browser.open(library);
    const offered = await anew.waitFor('the offer', () => document.querySelector('.go-on')?.textContent);
    expect(offered).toContain(title(3));
    expect(offered).toContain(left.slice(0, 20));
    const before = (await browser.spokenTexts())?.length ?? 0;
    await anew.click('.go-on a');
    await waitForReader(anew);
    await waitFor('speech', async () => (await saidSince(before)) !== '');
    expect(await saidSince(before)).toMatch(new RegExp(`^${left.slice(0, 20)}`));
  });

  it('stays with a story when it is told to', async () => {
    await fillQueue();
    await browser.voice?.setSpeed(20);
    const tab = await readerTab();
    await tab.press('k');
    await waitForStatus(tab, 'finished', 60_000);
    const offered = await tab.waitFor(
      'the next one',
      () => document.querySelector('.next-story button')?.textContent,
    );
    expect(offered).toBe(`Read next: ${title(1)}`);
    const before = await tab.url();
    await tab.press('Escape');
    await tab.waitFor('that it stays', () => document.querySelectorAll('.next-story button').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await tab.url()).toBe(before);
    await tab.click('.next-story button');
    await tab.waitFor('the next story', () => document.querySelector('h1')?.textContent?.endsWith(' 1'));
    await waitForReader(tab);
  });

  it('ends with a story when the sleep timer says so, and goes on behind one that cannot be read', async () => {
    await fillQueue();
    await browser.voice?.setSpeed(20);
    const tab = await readerTab();
    await tab.goTo((await tab.url()).replace(/reader.*/, 'library.html'));
    await tab.waitFor('the queue', (count) => document.querySelectorAll('.queue li').length === count, COUNT);
    await tab.evaluate(async () => {
      sessionStorage.setItem('sleep', '{"kind":"story"}');
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('lectern');
        request.addEventListener('success', () => resolve(request.result));
      });
      const store = database.transaction('pages', 'readwrite').objectStore('pages');
      interface Kept {
        readonly page: { readonly url: string };
      }
      const all = await new Promise<Kept[]>((resolve) => {
        const request = store.getAll();
        request.addEventListener('success', () => resolve(request.result as Kept[]));
      });
      // The second has nothing to read any more.
      for (const kept of all.filter(({ page: { url } }) => url.endsWith('/2')))
        store.put({ ...kept, page: { ...kept.page, html: '<p></p>' } });
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
      database.close();
    });
    await tab.click('.queue li:first-child h3 a');
    await waitForReader(tab);
    await waitForStatus(tab, 'finished', 60_000);
    await tab.waitFor('the offer', () => document.querySelector('.next-story button') !== null);
    expect(await tab.evaluate(() => document.querySelectorAll('.next-story button').length)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await statusOf(tab)).toBe('finished');
    await tab.click('.next-story button');
    await tab.waitFor('the reason', () => document.querySelector('.problem') !== null);
    await tab.waitFor('the third story', () =>
      document.querySelector('article h1')?.textContent?.endsWith(' 3'),
    );
    await waitForStatus(tab, 'speaking');
  });
});
