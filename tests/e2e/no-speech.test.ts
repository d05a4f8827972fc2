/** No voice, a voice that fails, a voice that never answers, no speech at all: a plain sentence, and the story stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, openReader, statusOf, waitForStatus } from './reader-page.ts';
import { SENTENCES, storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

/** All that can be tried is tried within 12 s; and the machine may be slow. */
const LONGEST_TRYING = 16_000;

const JAPANESE = [
  '今年最後のフェリーは四時に桟橋を離れ、九人と一匹の犬が乗っていたが、手を振る者は誰もいなかった。',
  'イシュベル・グラントはこの船を四十年のあいだ繋いできた。彼女は綱を手にしたまま長いこと立っていた。',
  '春になれば橋が架かり、桟橋のあった所には明かりがともり、海の様子を尋ねる必要はもうなくなる。',
  '彼女は六歳の子どもほどの重さがある鐘を手元に置きたいと願い出て、議会は考えてみると答えた。',
];

let server: WebServer;

beforeAll(async () => {
  server = await startServer({
    routes: {
      '/en': storyPage(),
      '/fi': storyPage({ lang: 'fi' }),
      '/ja': storyPage({ lang: 'ja', title: '綱と鐘', sentences: JAPANESE }),
      '/sv': storyPage({ lang: 'sv' }),
    },
  });
});

afterAll(() => server?.close());

const failure = (tab: Tab) =>
  tab.evaluate(() => {
    const words = document.querySelector<HTMLElement>('[role="status"]');
    const box = words?.getBoundingClientRect();
    return {
      words: words?.innerText ?? '',
      inView: box !== undefined && box.height > 10 && box.top >= 0 && box.bottom <= innerHeight,
      retry: document.querySelector('button[title="Retry"]')?.checkVisibility() ?? false,
      play: document.querySelector('button[title="Play"], button[title="Pause"]') !== null,
      story: [...document.querySelectorAll<HTMLElement>('main article p')].map(({ innerText }) => innerText),
    };
  });

/** Waits for the failure and checks that it is told in words, that Retry is there, and that the whole story is. */
async function expectFailure(tab: Tab, words: RegExp): Promise<void> {
  await waitForStatus(tab, 'failed', LONGEST_TRYING);
  const shown = await failure(tab);
  expect(shown.words).toMatch(words);
  expect(shown).toMatchObject({ inView: true, retry: true, play: false });
  expect(shown.story).toEqual(expect.arrayContaining([...SENTENCES]));
}

/** Presses Retry and waits until that has come to something. */
async function retry(tab: Tab): Promise<string> {
  await tab.click(button('Retry'));
  const changed = await tab.waitFor('another try', () => {
    const status = document.documentElement.dataset['speech'];
    return status !== 'failed' && status;
  });
  return changed;
}

describe('Chromium without a voice', () => {
  it('says so and what to do, also on Retry, and the story stays', async () => {
    const browser = await chromiumTest({ testVoice: false });
    try {
      const tab = await browser.open(`${server.origin}/en`);
      await openReader(browser, tab);
      await expectFailure(tab, /No voice is installed.*add a voice/);
      // The next try is over before anyone could see it begin.
      await tab.click(button('Retry'));
      await sleep(1000);
      await expectFailure(tab, /No voice is installed/);
      expect(browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('Chromium with a voice that comes late', () => {
  it('fails, and speaks on Retry once the voice is there', async () => {
    const browser = await chromiumTest();
    try {
      const extensions = await browser.open('chrome://extensions/');
      await switchTestVoice(extensions, false);
      const tab = await browser.open(`${server.origin}/en`);
      await openReader(browser, tab);
      await expectFailure(tab, /No voice is installed/);
      await switchTestVoice(extensions, true);
      // The voice has registered itself a moment after that, and Chromium tells no page about it.
      await waitFor('speech after Retry', async () => {
        if ((await statusOf(tab)) === 'failed') await tab.click(button('Retry'));
        await sleep(300);
        return (await statusOf(tab)) === 'speaking';
      });
      expect(browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Switches the test voice off or on, as the person could on this page of the browser. */
const switchTestVoice = (extensions: Tab, on: boolean): Promise<null> =>
  extensions.evaluate(async (enabled) => {
    interface Extension {
      readonly id: string;
      readonly name: string;
    }
    const { management } = (globalThis as unknown as { chrome: { management: Management } }).chrome;
    interface Management {
      getAll(): Promise<readonly Extension[]>;
      setEnabled(id: string, enabled: boolean): Promise<void>;
    }
    const voice = (await management.getAll()).find(({ name }) => name === 'Test voice');
    if (!voice) throw new Error('The test voice is not installed');
    await management.setEnabled(voice.id, enabled);
    return null;
  }, on);

describe('Chromium with voices that do not work', () => {
  let browser: TestBrowser;

  beforeAll(async () => void (browser = await chromiumTest()));
  afterAll(() => browser?.close());

  it('tells of a voice that fails each time, also on Retry', async () => {
    const tab = await browser.open(`${server.origin}/sv`);
    await openReader(browser, tab);
    await expectFailure(tab, /voice does not answer.*Press Retry, or choose another voice/);
    const before = (await browser.voice?.spoken())?.length ?? 0;
    await retry(tab);
    await expectFailure(tab, /voice does not answer/);
    const spoken = (await browser.voice?.spoken()) ?? [];
    expect(spoken.length).toBeGreaterThan(before);
    // Each try is for the same words: none is lost on the way.
    expect(new Set(spoken.map(({ text }) => text)).size).toBe(1);
    await tab.close();
  });

  it('tells of a voice that never answers, and the next story is heard all the same', async () => {
    const tab = await browser.open(`${server.origin}/fi`);
    await openReader(browser, tab);
    await expectFailure(tab, /voice does not answer/);
    await tab.close();
    const next = await browser.open(`${server.origin}/en`);
    await openReader(browser, next);
    await waitForStatus(next, 'speaking');
    await next.close();
  });

  it('leaves a language without a voice to the browser, and comes to an end or says why not', async () => {
    await browser.voice?.setSpeed(60);
    const tab = await browser.open(`${server.origin}/ja`);
    await openReader(browser, tab);
    const end = await tab.waitFor('an end', () => {
      const status = document.documentElement.dataset['speech'] ?? '';
      return ['finished', 'failed'].includes(status) && status;
    });
    if (end === 'failed') expect((await failure(tab)).words).toMatch(/voice/);
    const notice = await tab.evaluate(() => document.querySelector<HTMLElement>('.notice')?.innerText);
    expect(notice).toContain('There is no voice for Japanese here');
    await tab.click(button('Voice'));
    const panel = await tab.evaluate(() => document.querySelector<HTMLElement>('#voice')?.innerText ?? '');
    expect(panel).toContain('Voice for Japanese');
    expect(panel).toContain('No voice for this language was found');
    await tab.close();
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});

describe('Firefox', () => {
  it('without a voice says so, and what to do', async () => {
    // A speech service that is not there, and that Firefox does not start because it has been given an address.
    const env = { ...process.env, SPEECHD_ADDRESS: 'unix_socket:/nonexistent/speechd.sock' };
    const browser = await firefoxTest({ env });
    try {
      const tab = await browser.open(`${server.origin}/en`);
      await openReader(browser, tab);
      await expectFailure(tab, /No voice is installed.*Linux: install speech-dispatcher/);
      await retry(tab);
      expect(['preparing', 'failed']).toContain(await statusOf(tab));
      await expectFailure(tab, /No voice is installed/);
      expect(browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('with speech switched off says so at once', async () => {
    const browser = await firefoxTest({ prefs: { 'media.webspeech.synth.enabled': false } });
    try {
      const tab = await browser.open(`${server.origin}/en`);
      await openReader(browser, tab);
      expect(await tab.evaluate(() => typeof speechSynthesis)).toBe('undefined');
      await expectFailure(tab, /Speech is switched off in this browser/);
      expect(browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
