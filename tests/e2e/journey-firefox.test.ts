import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { compareWithStory, FURNITURE, STORY, TITLE } from './expected-story.ts';
import { openReader, statusOf } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { firefoxTest } from './test-browser.ts';

/** Firefox takes no voices from extensions: the one that speaks here is registered from the browser's own side. */
describe('Firefox, from the title to the end', () => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    browser = await firefoxTest({ testVoice: true });
    tab = await browser.open(`${server.origin}/`);
    await openReader(browser, tab);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('reads to the end with no input but the press', async () => {
    await waitFor('the end of the story', async () => (await statusOf(tab)) === 'finished', {
      timeout: 60_000,
    });
  });

  it('says each sentence of the story once and in order, pictures in their places, furniture never', async () => {
    const spoken = (await browser.spokenTexts()) ?? [];
    expect(spoken[0]).toBe(`${TITLE}.`);
    expect(compareWithStory(spoken)).toEqual([]);
    for (const words of FURNITURE) expect(spoken.join('\n')).not.toContain(words);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
