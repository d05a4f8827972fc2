import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { button, isInReader, openReader, statusOf, waitForReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

/** Longer than a double press, so that two presses are two wishes. */
const APART = 400;

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  // Fake voices of Firefox's own: nothing has to be heard here.
  firefox: () => firefoxTest({ testVoice: true }),
};

describe.each(Object.entries(launchers))('%s', (name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    const [first, ...others] = await browser.tabs();
    await Promise.all(others.map((tab) => tab.close()));
    await first?.activate();
    await browser.voice?.clear();
  });

  const onStory = async (tab: Tab): Promise<void> => {
    await waitFor('the story page', async () => (await tab.url()).startsWith(server.origin));
    await tab.waitFor('the loaded story', () => document.readyState === 'complete');
  };

  it('goes to the reader and back ten times by the button, and is never stuck', async () => {
    const tab = await browser.open(`${server.origin}/?ten`);
    for (let round = 0; round < 10; round += 1) {
      await openReader(browser, tab);
      await sleep(APART);
      await browser.pressToolbarButton(tab);
      await onStory(tab);
      await sleep(APART);
    }
    expect(await browser.urls()).toHaveLength(2);
    await openReader(browser, tab);
    await waitFor('speech', async () => ['speaking', 'finished'].includes(await statusOf(tab)));
    expect(await browser.voice?.overlaps()).toBe(name === 'chromium' ? 0 : undefined);
  }, 120_000);

  it('goes back by its own button and by the browser’s', async () => {
    const tab = await browser.open(`${server.origin}/?back`);
    await openReader(browser, tab);
    await tab.click(button('Back to page'));
    await onStory(tab);
    await sleep(APART);
    await openReader(browser, tab);
    await tab.goBy(-1);
    await onStory(tab);
  }, 60_000);

  it('keeps the reader silent on Forward until it is asked to speak', async () => {
    const tab = await browser.open(`${server.origin}/?forward`);
    await openReader(browser, tab);
    await tab.click(button('Back to page'));
    await onStory(tab);
    await tab.goBy(1);
    await waitForReader(tab);
    await sleep(1000);
    expect(['idle', 'paused', 'finished']).toContain(await statusOf(tab));
  }, 60_000);

  it('takes a double press for one', async () => {
    const tab = await browser.open(`${server.origin}/?double`);
    await browser.pressToolbarButton(tab);
    await browser.pressToolbarButton(tab);
    await waitForReader(tab);
    await sleep(APART);
    expect(await isInReader(tab)).toBe(true);
  }, 60_000);

  it('survives ten presses as fast as they come', async () => {
    const tab = await browser.open(`${server.origin}/?storm`);
    for (let press = 0; press < 10; press += 1) {
      await browser.pressToolbarButton(tab).catch(() => undefined);
      await sleep(150);
    }
    await sleep(1500);
    if (!(await isInReader(tab))) await openReader(browser, tab);
    await waitForReader(tab);
    expect(await browser.voice?.overlaps()).toBe(name === 'chromium' ? 0 : undefined);
  }, 60_000);

  it('falls silent when its tab is closed while it speaks', async () => {
    const tab = await browser.open(`${server.origin}/?closed`);
    await openReader(browser, tab);
    if (browser.voice) await waitForStatus(tab, 'speaking');
    await tab.close();
    await sleep(500);
    expect((await browser.voice?.spoken())?.at(-1)?.outcome).toBe(
      name === 'chromium' ? 'stopped' : undefined,
    );
  }, 60_000);

  it('opens beside the page when text was typed there, and leads back to it', async () => {
    const tab = await browser.open(`${server.origin}/?typed`);
    await tab.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea');
      if (field) field.value = 'I was there that night, and';
    });
    const before = (await browser.tabs()).length;
    await browser.pressToolbarButton(tab);
    const reader = await waitFor('a reader in a new tab', async () => {
      for (const candidate of await browser.tabs())
        if (candidate !== tab && (await isInReader(candidate))) return candidate;
      return undefined;
    });
    await waitForReader(reader);
    expect(await browser.tabs()).toHaveLength(before + 1);
    await reader.click(button('Back to page'));
    await waitFor('the reader’s tab to close', async () => (await browser.tabs()).length === before);
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toContain('I was there');
  }, 60_000);

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
