/** Languages and voices, through the whole extension: which voice reads what, and what is remembered. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SpokenUtterance } from '../support/test-voice.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const GERMAN = [
  'Die letzte Fähre des Jahres legte um vier Uhr ab, mit neun Leuten und einem Hund an Bord, und niemand winkte.',
  'Ishbel Grant hatte dieses Boot vierzig Jahre lang festgemacht, und sie stand lange mit dem Seil in den Händen da.',
  'Im Frühling wird es eine Brücke geben und ein Licht, wo der Anleger war, und niemand muss mehr nach dem Meer fragen.',
  'Sie hat darum gebeten, die Glocke behalten zu dürfen, die so viel wiegt wie ein Kind von sechs Jahren, sagte sie.',
  'Der Gemeinderat hat gesagt, dass er darüber nachdenken werde, und danach gingen alle zusammen nach Hause zum Essen.',
];
const WELSH = 'Nid oes neb yn gwybod beth ddigwyddodd i’r cwch bach ar ôl hynny.';
const QUOTING = `<blockquote lang="fr"><p>Personne ne sait ce que fait la mer.</p></blockquote>
<p>She said <i lang="fr">je ne sais pas du tout</i> and then she went home with a little <i lang="fr">ennui</i>.</p>`;

let server: WebServer;

beforeAll(async () => {
  server = await startServer({
    routes: {
      '/en': storyPage(),
      '/de': storyPage({ lang: 'de', title: 'Seil und Glocke', sentences: GERMAN }),
      '/quoting': storyPage({ inside: QUOTING }),
      '/welsh': storyPage({ inside: `<p lang="cy">${WELSH}</p>` }),
      '/unmarked': storyPage({ title: 'Seil und Glocke', sentences: GERMAN }).replace(' lang="en"', ''),
      '/wrong': storyPage({ lang: 'en-US', title: 'Seil und Glocke', sentences: GERMAN }),
      '/arabic': storyPage({ lang: 'ar' }),
    },
  });
});

afterAll(() => server?.close());

const langOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('main article')?.lang ?? '');

describe('Chromium', () => {
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => void (browser = await chromiumTest()));
  afterAll(() => browser?.close());
  beforeEach(() => voice().clear());
  afterEach(() => tab?.close());

  const voice = () => {
    if (!browser.voice) throw new Error('no test voice');
    return browser.voice;
  };

  async function read(path: string, speed = 60): Promise<readonly SpokenUtterance[]> {
    await voice().setSpeed(speed);
    tab = await browser.open(`${server.origin}${path}`);
    await openReader(browser, tab);
    if (speed > 1) await waitForStatus(tab, 'finished', 60_000);
    else await waitForStatus(tab, 'speaking');
    return voice().spoken();
  }

  const voices = (spoken: readonly SpokenUtterance[]): readonly string[] => [
    ...new Set(spoken.map(({ voiceName }) => voiceName)),
  ];
  /** Browsers keep them as binary fractions of 32 bits. */
  const rates = (spoken: readonly SpokenUtterance[]): readonly number[] => [
    ...new Set(spoken.map(({ rate }) => Math.round(rate * 100) / 100)),
  ];
  const radio = (name: string): string => `.panel input[type="radio"][value="${name}"]`;

  it('reads a French quotation with the French voice, and comes back', async () => {
    const spoken = await read('/quoting');
    const said = spoken.map(({ voiceName, text }) => `${voiceName}: ${text}`);
    const first = said.findIndex((line) => line.includes('Personne'));
    expect(said.slice(first - 1, first + 5)).toEqual([
      expect.stringContaining('Test Anna: The last ferry'),
      'Test Claire: Personne ne sait ce que fait la mer.',
      'Test Anna: She said',
      'Test Claire: je ne sais pas du tout',
      'Test Anna: and then she went home with a little ennui.',
      expect.stringContaining('Test Anna: Ishbel Grant'),
    ]);
    expect(await tab.evaluate(() => document.querySelector('.notice'))).toBeNull();
  });

  it('lets a voice be heard, chosen and sped up, and remembers each for its language', async () => {
    await read('/en', 1);
    await tab.click(button('Voice'));
    await tab.click('button[aria-label="Listen: Test Cloud"]');
    await waitFor('the voice to be tried out', async () =>
      (await voice().spoken()).some(
        ({ voiceName, text }) => voiceName === 'Test Cloud' && text.includes('my voice'),
      ),
    );
    await waitForStatus(tab, 'paused');
    // The details of the other region are closed.
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.voices details'))
        details.open = true;
    });
    await tab.click(radio('Test Blind'));
    await tab.click(button('Faster'));
    await tab.click(button('Faster'));
    await tab.close();
    await voice().clear();

    await read('/de', 1);
    await tab.click(button('Slower'));
    await waitFor('a slower voice', async () => rates(await voice().spoken()).at(-1) === 1.1);
    expect(voices(await voice().spoken())).toEqual(['Test Greta']);
    await tab.close();
    await voice().clear();

    // A voice without word reports that spoke sixty times as fast would be taken for one that is not heard.
    const again = await read('/en', 3);
    expect(voices(again)).toEqual(['Test Blind']);
    expect(rates(again)).toEqual([1.2]);
    await tab.click(button('Voice'));
    expect(
      await tab.evaluate(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.checked,
        radio('Test Blind'),
      ),
    ).toBe(true);
    await tab.click('.panel input[type="radio"][value=""]');
  });

  it('tells once of a language that no voice speaks, and reads on', async () => {
    const spoken = await read('/welsh');
    expect(spoken.find(({ text }) => text === WELSH)?.voiceName).toMatch(/^Test Anna/);
    const notice = () => tab.evaluate(() => document.querySelector<HTMLElement>('.notice')?.innerText ?? '');
    expect(await notice()).toContain(
      'There is no voice for Welsh here. The story’s voice reads those passages.',
    );
    await tab.click('.notice button:first-of-type');
    expect(await notice()).toBe('');
    const panel = await tab.evaluate(() => document.querySelector<HTMLElement>('#voice')?.innerText ?? '');
    expect(panel).toContain('Linux: install speech-dispatcher');
    await tab.press('Escape');
    await tab.click(button('Play'));
    await waitForStatus(tab, 'finished', 60_000);
    expect(await notice()).toBe('');
  });

  it.each([
    ['/unmarked', 'de', 'Test Greta'],
    ['/wrong', 'de', 'Test Greta'],
    ['/arabic', 'en', 'Test Anna'],
  ])('finds out the language of %s', async (path, lang, name) => {
    const spoken = await read(path);
    expect(await langOf(tab)).toBe(lang);
    expect(voices(spoken)).toEqual([name]);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});

describe('Firefox', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await firefoxTest({ testVoice: true });
  });
  afterAll(() => browser?.close());

  it.each([
    ['/unmarked', 'de'],
    ['/wrong', 'de'],
    ['/arabic', 'en'],
    ['/en', 'en'],
  ])('finds out the language of %s', async (path, lang) => {
    const tab = await browser.open(`${server.origin}${path}`);
    await openReader(browser, tab);
    await tab.waitFor('the story', () => document.querySelector('main article') !== null);
    expect(await langOf(tab)).toBe(lang);
    await tab.close();
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
