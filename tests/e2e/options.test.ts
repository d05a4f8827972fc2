/** The options page, what becomes of its settings in the browser's storage, and what the reader does with them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeDirectory, removeDirectory } from '../support/process.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { button, openReader, statusOf, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { BUILDS, chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

type Items = Record<string, unknown>;
type Areas = Record<'local' | 'sync', Items>;

interface Area {
  get(key: null): Promise<Items>;
  set(items: Items): Promise<void>;
  clear(): Promise<void>;
}
interface Extension {
  readonly storage: Readonly<Record<'local' | 'sync', Area>>;
}

/** Settings as they lie in storage, and nothing else of it. */
const inStorage = (tab: Tab): Promise<Areas> =>
  tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
    const storage = (browser ?? chrome)?.storage;
    const settings = async (area: 'local' | 'sync'): Promise<Items> =>
      Object.fromEntries(
        Object.entries((await storage?.[area].get(null).catch(() => ({}))) ?? {}).filter(([name]) =>
          name.startsWith('setting'),
        ),
      );
    return { local: await settings('local'), sync: await settings('sync') };
  });

/** Forgets all settings and puts something else into the device's storage. */
const putInStorage = (tab: Tab, local: Items): Promise<void> =>
  tab.evaluate(async (items) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
    const storage = (browser ?? chrome)?.storage;
    await storage?.sync.clear().catch(() => undefined);
    await storage?.local.clear();
    await storage?.local.set(items);
  }, local);

/** Start of the extension's addresses; `URL` knows no origin of theirs outside browsers. */
const originOf = async (tab: Tab): Promise<string> => (await tab.url()).replace(/\/reader\.html.*/, '');

const waitForPage = (tab: Tab) =>
  tab.waitFor(
    'the options page',
    () => document.querySelector('[data-setting="theme"] input:checked') !== null,
  );

async function reload(tab: Tab): Promise<void> {
  await tab.goTo(await tab.url());
  await waitForPage(tab);
}

const theme = (tab: Tab): Promise<string | undefined> =>
  tab.evaluate(() => document.documentElement.dataset['theme']);

/** Gives a file to the page's field, as the browser's own dialog would. */
const takeFile = (tab: Tab, text: string): Promise<void> =>
  tab.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('#take-file');
    if (!field) throw new Error('no field for a file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'lectern-settings.json', { type: 'application/json' }));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const fileOf = (settings: object): string => JSON.stringify({ lectern: 'settings', version: 2, settings });

const savedFile = (tab: Tab): Promise<{ settings: Items }> =>
  tab.evaluate(() => {
    const href = document.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '';
    return JSON.parse(decodeURIComponent(href.replace(/^[^,]*,/, ''))) as { settings: Items };
  });

/** Presses a button that has this text, or this name. */
const press = (tab: Tab, name: string): Promise<void> =>
  tab.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
    );
    if (!found) throw new Error(`no button ${wanted}`);
    found.focus();
    found.click();
  }, name);

const waitForWords = (tab: Tab, words: string) =>
  tab.waitFor(
    `“${words}”`,
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((each) => each.textContent?.includes(wanted)),
    words,
  );

const choose = (tab: Tab, setting: string, value: string): Promise<void> =>
  tab.evaluate(
    (name, wanted) =>
      document.querySelector<HTMLElement>(`[data-setting="${name}"] [data-value="${wanted}"] input`)?.click(),
    setting,
    value,
  );

/** So many entries that synced storage cannot have them in one item. */
const longList = Array.from({ length: 150 }, (_, i) => ({
  written: `Word number ${i} of a long list of words`,
  spoken: `Said in its own way, number ${i}`,
  caseSensitive: false,
}));

describe.each(Object.entries(launchers))('%s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let options: Tab;
  let origin = '';

  const reader = async (): Promise<Tab> => {
    const tab = await browser.open(`${server.origin}/?${crypto.randomUUID()}`);
    await openReader(browser, tab);
    return tab;
  };

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    browser = await launch();
    const tab = await reader();
    origin = await originOf(tab);
    await tab.click(button('Voice'));
    await tab.waitFor('the panel', () => document.querySelector('.panel-foot') !== null);
    await press(tab, 'All settings');
    options = await waitFor('the options page', async () => {
      for (const each of await browser.tabs())
        if ((await each.url()) === `${origin}/options.html`) return each;
      return undefined;
    });
    await waitForPage(options);
    await tab.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('brings over what version 1 kept, each setting where it belongs', async () => {
    await putInStorage(options, {
      settings: { version: 1, theme: 'sepia', fontSize: 26, rate: 'fast', voices: { en: 'anna' } },
    });
    await reload(options);
    expect(await theme(options)).toBe('sepia');
    const voice = { name: '', lang: '', voiceURI: 'anna' };
    const wanted = {
      local: { 'setting.voices': { en: voice } },
      sync: { 'setting.theme': 'sepia', 'setting.fontSize': 26 },
    };
    await waitFor('the settings in their places', async () =>
      isDeepStrictEqual(await inStorage(options), wanted),
    );
  });

  it('keeps on the device what is too long to sync, alone, and syncs it again when it is short', async () => {
    await takeFile(options, fileOf({ pronunciations: { en: longList }, columnWidth: 50 }));
    await waitForWords(options, 'Taken over from the file: 2 settings.');
    const where = async (): Promise<string> => {
      const { local, sync } = await inStorage(options);
      return ['pronunciations', 'columnWidth']
        .map((name) => `${name} ${`setting.${name}` in local} ${`setting.${name}` in sync}`)
        .join(', ');
    };
    await waitFor(
      'both in their places',
      async () => (await where()) === 'pronunciations true false, columnWidth false true',
    );
    await reload(options);
    expect((await savedFile(options)).settings['pronunciations']).toEqual({ en: longList });
    await takeFile(options, fileOf({ pronunciations: { en: longList.slice(0, 2) } }));
    await waitFor(
      'the list to be synced',
      async () => (await where()) === 'pronunciations false true, columnWidth false true',
    );
  });

  it('takes nothing from damaged files, what it knows from others, and gives back what was there', async () => {
    const before = (await savedFile(options)).settings;
    for (const [text, words] of [
      ['{"lectern": "settings", "ver', 'not JSON, or is damaged'],
      ['{"theme": "dark"}', 'does not hold Lectern’s settings'],
      [JSON.stringify({ lectern: 'settings', version: 99, settings: { theme: 'dark' } }), 'newer version'],
    ] as const) {
      await takeFile(options, text);
      await waitForWords(options, words);
    }
    expect((await savedFile(options)).settings).toEqual(before);
    await takeFile(options, fileOf({ theme: 'blue', lineHeight: 2, wings: 2, font: 'comic' }));
    await waitForWords(
      options,
      'Taken over from the file: 2 settings. Left out, as Lectern does not know them: 2.',
    );
    expect((await savedFile(options)).settings).toEqual({ ...before, theme: 'blue', lineHeight: 2 });
    expect(await theme(options)).toBe('blue');
    await press(options, 'Undo');
    await options.waitFor('the theme of before', () => document.documentElement.dataset['theme'] === 'sepia');
    expect((await savedFile(options)).settings).toEqual(before);
  });

  it('resets everything, takes that back, and storage follows', async () => {
    const before = (await savedFile(options)).settings;
    await press(options, 'Reset everything');
    await waitForWords(options, 'All settings are at their defaults.');
    await waitFor('nothing to be stored', async () => {
      const { local, sync } = await inStorage(options);
      return Object.keys({ ...local, ...sync }).length === 0;
    });
    await press(options, 'Undo');
    expect((await savedFile(options)).settings).toEqual(before);
    await waitFor('all to be stored', async () => {
      const { local, sync } = await inStorage(options);
      return Object.keys({ ...local, ...sync }).length === Object.keys(before).length;
    });
  });

  it('merges what two windows set at once, and shows it in both within a second', async () => {
    await putInStorage(options, {});
    await reload(options);
    const other = await browser.open(`${origin}/options.html`);
    await waitForPage(other);
    await Promise.all([choose(options, 'theme', 'dark'), choose(other, 'font', 'mono')]);
    const set = performance.now();
    for (const tab of [options, other])
      await waitFor('both settings', async () => {
        const { settings } = await savedFile(tab);
        return settings['theme'] === 'dark' && settings['font'] === 'mono';
      });
    // The waiting itself asks ten times a second, on a machine that may be busy.
    expect(performance.now() - set).toBeLessThan(3000);
    await reload(other);
    expect((await savedFile(other)).settings).toEqual({ theme: 'dark', font: 'mono' });
    await other.close();
  });

  it('changes a key that the open reader obeys at once; ? shows the keys, Esc puts them away', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await options.activate();
    await press(options, 'Change: Play or pause');
    await options.press('p');
    await waitForWords(options, '“Play or pause” now has the key P.');
    await tab.activate();
    await waitFor('the voice to obey', async () => {
      if ((await statusOf(tab)) === 'speaking') await tab.press('p');
      return (await statusOf(tab)) === 'paused';
    });
    await tab.press('k');
    expect(await statusOf(tab)).toBe('paused');
    await tab.press('?');
    await tab.waitFor('the sheet', () => document.querySelector('dialog[open]') !== null);
    const row = await tab.evaluate(() => document.querySelector('dialog tr')?.textContent);
    expect(row).toBe('Play or pauseP');
    expect(await tab.evaluate(() => document.querySelector('dialog')?.textContent)).toContain(
      'Open the story here, or go back to its page',
    );
    await tab.press('Escape');
    await tab.waitFor('no sheet', () => document.querySelector('dialog') === null);
    await tab.close();
  });

  it('lets a voice be heard, for which the story pauses, and chosen', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await options.activate();
    await options.waitFor(
      'the voices',
      () => document.querySelector('[data-setting="voices"] .voice button') !== null,
    );
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('[data-setting="voices"] .voice button')?.click(),
    );
    await waitForStatus(tab, 'paused');
    await waitFor('the voice to be heard', async () =>
      (await browser.spokenTexts())?.includes('This is how I will read to you. Do you like my voice?'),
    );
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('[data-setting="voices"] .voice input')?.click(),
    );
    await waitFor('the choice to be kept', async () => 'setting.voices' in (await inStorage(options)).local);
    await tab.close();
  });

  it('asks once about screen readers; with one the voice falls silent and waits for Play', async () => {
    const tab = await reader();
    await waitForStatus(tab, 'speaking');
    await tab.waitFor('the question', () => document.querySelector('.question') !== null);
    await press(tab, 'Yes');
    await waitForStatus(tab, 'paused');
    expect(await tab.evaluate(() => document.querySelector('.question'))).toBeNull();
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await options.waitFor(
      'the answer',
      () =>
        document.querySelector<HTMLInputElement>('[data-setting="screenReader"] input:checked')?.value ===
          'yes' &&
        document.querySelector<HTMLInputElement>('[data-setting="startByItself"] input')?.checked === false,
    );
    await tab.close();
    const next = await reader();
    expect(await statusOf(next)).toBe('idle');
    expect(await next.evaluate(() => document.querySelector('.question'))).toBeNull();
    await next.close();
  });

  it('takes the keyboard to the spoken paragraph on pause, when asked to', async () => {
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('[data-setting="focusOnStop"] input')?.click(),
    );
    await waitFor('the setting', async () => (await savedFile(options)).settings['focusOnStop'] === true);
    const tab = await reader();
    await tab.click(button('Play'));
    await waitForStatus(tab, 'speaking');
    await tab.click(button('Pause'));
    await waitForStatus(tab, 'paused');
    expect(await tab.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    await tab.close();
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});

describe('settings as a file', () => {
  it('are saved by Chromium', async () => {
    const chromium = await launchChromium({ extensions: [BUILDS.chromium] });
    try {
      const page = await chromium.open(`chrome-extension://${chromium.extensionId}/options.html`);
      await page.getByRole('radio', { name: 'Sepia' }).check();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save your settings as a file' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('lectern-settings.json');
      expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
        settings: { theme: 'sepia' },
      });
    } finally {
      await chromium.close();
    }
  });

  it('are saved by Firefox, which keeps settings where nothing is synced', async () => {
    const directory = makeDirectory('downloads');
    const server = await startServer({ directory: STORY });
    const firefox = await firefoxTest({
      testVoice: true,
      prefs: {
        'webextensions.storage.sync.enabled': false,
        'browser.download.folderList': 2,
        'browser.download.dir': directory,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    try {
      const tab = await firefox.open(`${server.origin}/`);
      await openReader(firefox, tab);
      await tab.goTo(`${await originOf(tab)}/options.html`);
      await waitForPage(tab);
      await choose(tab, 'theme', 'sepia');
      await waitFor(
        'the setting on the device',
        async () => (await inStorage(tab)).local['setting.theme'] === 'sepia',
      );
      await reload(tab);
      expect(await theme(tab)).toBe('sepia');
      await tab.click('a[download]');
      const file = join(directory, 'lectern-settings.json');
      await waitFor('the file', () => Promise.resolve(existsSync(file) && readFileSync(file, 'utf8') !== ''));
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ settings: { theme: 'sepia' } });
    } finally {
      await firefox.close();
      await server.close();
      removeDirectory(directory);
    }
  });
});
