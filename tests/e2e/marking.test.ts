import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { startSound, type PrivateSound } from '../support/sound.ts';
import { waitFor } from '../support/wait.ts';
import { button, marked, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, (sound: PrivateSound) => Promise<TestBrowser>>> = {
  chromium: () => chromiumTest({ forcedColors: true }),
  firefox: ({ env }) => firefoxTest({ env }),
};

const LONG = 'and so it went on and on, as such stories do when nobody is there to bring them to their end';
const story = `<!doctype html><html lang="en"><title>Lamps</title><article><h1>Lamps</h1>
  <p>Somebody had lit all of the lamps early that night, ${LONG}. The second sentence is here.</p>
  ${'<p>Another paragraph waits for its turn, and so it goes on.</p>'.repeat(20)}</article></html>`;

/** Lengths of the marked text, so that a failure shows at a glance which marks are there. */
const marks = async (tab: Tab): Promise<Record<string, boolean>> => ({
  paragraph: (await marked(tab, 'paragraph')) !== '',
  sentence: (await marked(tab, 'sentence')) !== '',
  word: (await marked(tab, 'word')) !== '',
});

/** In Chromium under forced colours, where only one mark may be shown; in Firefox, whose voices here report no words. */
describe.each(Object.entries(launchers))('what is marked in %s', (name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;
  let sound: PrivateSound;

  beforeAll(async () => {
    sound = await startSound();
    server = await startServer({ routes: { '/story': story } });
    browser = await launch(sound);
    tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    await waitFor('the first paragraph', async () => {
      const sentence = (await marked(tab, 'sentence')) + (await marked(tab, 'word'));
      return sentence !== '' && sentence !== 'Lamps';
    });
    await tab.click(button('Appearance'));
    await tab.waitFor('the panel', () => document.querySelector('[data-section="reading"]') !== null);
    await tab.evaluate(() => document.querySelector('[data-section="reading"]')?.setAttribute('open', ''));
  });

  afterAll(async () => {
    await browser?.close();
    await sound?.stop();
    await server?.close();
  });

  const choose = (marking: string): Promise<void> =>
    tab.click(`fieldset:has([data-value="paragraph"]) [data-value="${marking}"] input`);
  const expectMarks = (expected: Record<string, boolean>): Promise<unknown> =>
    waitFor(JSON.stringify(expected), async () => {
      const { paragraph, sentence, word } = await marks(tab);
      return JSON.stringify({ paragraph, sentence, word }) === JSON.stringify(expected);
    });
  const only = (mark: 'paragraph' | 'sentence' | 'word' | 'none'): Record<string, boolean> => ({
    paragraph: mark === 'paragraph',
    sentence: mark === 'sentence',
    word: mark === 'word',
  });

  it('is what the person chooses, at once, and never two things in forced colours', async () => {
    const words = name === 'chromium' ? 'word' : 'sentence';
    await expectMarks(only(words));
    await choose('paragraph');
    await expectMarks(only('paragraph'));
    expect(await marked(tab, 'paragraph')).toMatch(/^Somebody had lit .*second sentence is here\.$/s);
    await choose('sentence');
    await expectMarks(only('sentence'));
    expect(await marked(tab, 'sentence')).toMatch(/^Somebody had lit [^.]*\.$/);
    await choose('none');
    await expectMarks(only('none'));
    await choose('both');
    // In Firefox the word may be reckoned already.
    await waitFor('a mark', async () => Object.values(await marks(tab)).includes(true));
  });

  it('is a reckoned word for who asks for words, once the voice is known', async ({ skip }) => {
    skip(name === 'chromium', 'the test voice reports its words');
    const isReckoned = () => document.documentElement.dataset['mark'] === 'estimated-word';
    await waitFor('a reckoned word', () => tab.evaluate(isReckoned), { timeout: 60_000 });
    const word = await waitFor('its mark', async () => (await marked(tab, 'word')) || undefined);
    expect(await tab.evaluate(() => document.querySelector('main article')?.textContent)).toContain(word);
    await choose('automatic');
    await expectMarks(only('sentence'));
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
