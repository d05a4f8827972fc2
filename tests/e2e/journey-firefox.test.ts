import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { compareWithStory, FURNITURE, STORY, TITLE } from './expected-story.ts';
import { button, openReader, statusOf } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { firefoxTest } from './test-browser.ts';

/**
 * Firefox takes no voices from extensions. Its own fake ones say each sentence in no time; what they are given is noted
 * down in the frame that speaks, at the last place before the browser.
 */
describe('Firefox, from the title to the end', () => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    browser = await firefoxTest({ prefs: { 'media.webspeech.synth.test': true } });
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
    await tab.evaluate(() => {
      const view = document.querySelector('iframe')?.contentWindow as
        (Window & typeof globalThis) | null | undefined;
      if (!view) throw new Error('There is no frame that speaks');
      const spoken: string[] = [];
      Object.assign(globalThis, { spoken });
      const { speak } = view.SpeechSynthesis.prototype;
      view.SpeechSynthesis.prototype.speak = function (utterance) {
        spoken.push(utterance.text);
        speak.call(this, utterance);
      };
    });
    await tab.click(button('Play'));
    await waitFor('speech', () =>
      tab.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken.length > 2),
    );
    await waitFor('the end of the story', async () => (await statusOf(tab)) === 'finished', {
      timeout: 60_000,
    });
    const spoken = await tab.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toBe(`${TITLE}.`);
    expect(compareWithStory(spoken)).toEqual([]);
    for (const words of FURNITURE) expect(spoken.join('\n')).not.toContain(words);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
