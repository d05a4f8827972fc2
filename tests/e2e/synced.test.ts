/** Two devices that set the same thing, over the browsers' own storage: the other one is whoever writes to synced storage. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { openReader } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

type Items = Record<string, unknown>;
interface Extension {
  readonly storage: Readonly<
    Record<'local' | 'sync', { get(key: null): Promise<Items>; set(items: Items): Promise<void> }>
  >;
}

const ITEM = 'setting.pronunciations';
const words = (count: number): Items => ({
  en: Array.from({ length: count }, (_, index) => ({
    written: `Word number ${index} of a long list of words`,
    spoken: `Said in its own way, number ${index}`,
    caseSensitive: false,
  })),
});

/** What an area of the storage holds; after it has been given something, if it is. */
const storage = (tab: Tab, area: 'local' | 'sync', items?: Items): Promise<Items> =>
  tab.evaluate(
    async (name, given) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
      const found = (browser ?? chrome)?.storage[name];
      if (given) await found?.set(given);
      return (await found?.get(null)) ?? {};
    },
    area,
    items ?? null,
  );

const shown = (tab: Tab): Promise<unknown> =>
  tab.evaluate(() => {
    const href = document.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '';
    const text = decodeURIComponent(href.replace(/^[^,]*,/, ''));
    return (JSON.parse(text || '{}') as { settings?: Items }).settings?.['pronunciations'];
  });

describe.each(Object.entries(launchers))('in %s', (_name, launch) => {
  let server: WebServer;
  let testBrowser: TestBrowser;
  let options: Tab;

  const load = async (): Promise<void> => {
    await options.goTo((await options.url()).replace(/(?:reader|options)\.html.*/, 'options.html'));
    await options.waitFor('the page', () => document.querySelector('a[download]') !== null);
  };

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    testBrowser = await launch();
    options = await testBrowser.open(`${server.origin}/`);
    await openReader(testBrowser, options);
    await load();
  });
  afterAll(async () => {
    await testBrowser?.close();
    await server?.close();
  });

  it('what could not be synced from here stays, until another device has set it', async () => {
    const [held, other] = [words(150), words(3)];
    await storage(options, 'sync', { [ITEM]: words(1) });
    // Too long for one item of synced storage.
    await storage(options, 'local', { [ITEM]: held });
    await load();
    await waitFor('it to be refused', async () => `behind.${ITEM}` in (await storage(options, 'local')));
    await load();
    expect(await shown(options)).toEqual(held);
    await storage(options, 'sync', { [ITEM]: other });
    await waitFor('the other device’s words', async () => isDeepStrictEqual(await shown(options), other));
    await load();
    expect(await shown(options)).toEqual(other);
    await waitFor(
      'nothing left behind',
      async () => !Object.keys(await storage(options, 'local')).some((name) => name.includes(ITEM)),
    );
    expect((await storage(options, 'sync'))[ITEM]).toEqual(other);
  });
});
