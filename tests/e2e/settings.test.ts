import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { button, isInReader, openReader, statusOf, waitForReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

/** What the person sees of the settings. */
const looks = (tab: Tab) =>
  tab.evaluate(() => {
    const article = document.querySelector('article');
    if (!article) throw new Error('no story');
    const { fontSize, fontFamily, lineHeight, maxInlineSize } = getComputedStyle(article);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return {
      fontSize,
      fontFamily,
      lineHeight,
      maxInlineSize,
      backgroundColor,
      theme: document.documentElement.dataset['theme'],
    };
  });

/** What is stored, read in the reader page itself: on the device, and where the browser syncs it from. */
const stored = (tab: Tab) =>
  tab.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
    interface Extension {
      storage: Record<'local' | 'sync', { get(key: string | null): Promise<Record<string, unknown>> }>;
    }
    const storage = (browser ?? chrome)?.storage;
    const synced = Object.entries((await storage?.sync.get(null)) ?? {});
    const { version: _, ...local } = ((await storage?.local.get('settings'))?.['settings'] ?? {}) as Record<
      string,
      unknown
    >;
    return {
      ...Object.fromEntries(synced.map(([name, value]) => [name.replace('setting.', ''), value])),
      ...local,
    };
  });

/** `voiceURI` that the open Voice panel shows as chosen; '' for automatic. */
const chosenVoice = (tab: Tab): Promise<string | undefined> =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('.voices input:checked')?.value);

/** Moves focus with Tab until it is on the element that a selector names: what a person without a mouse does. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

/** Opens a panel by its button, from the top of the page, with the keyboard. */
async function openPanel(tab: Tab, name: 'Appearance' | 'Voice'): Promise<void> {
  await tab.activate();
  await tab.evaluate(() => document.querySelector<HTMLElement>('.skip-link')?.focus());
  await tabTo(tab, button(name));
  await tab.press('Enter');
  // Panels load once the story is shown; the next stop of Tab is in the panel only when it is there.
  await tab.waitFor('the panel', () => document.querySelector('.panel') !== null);
}

/** Switches one of the two switches of the Voice panel over, with the keyboard. */
async function switchOver(tab: Tab, which: 'first' | 'last'): Promise<void> {
  await openPanel(tab, 'Voice');
  await tabTo(tab, `.panel label.choice:${which}-of-type input[type="checkbox"]`);
  await tab.press('Space');
}

describe.each(Object.entries(launchers))('%s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({ directory: STORY });
    browser = await launch();
  });

  afterEach(async () => {
    const [first, ...others] = await browser.tabs();
    await Promise.all(others.map((tab) => tab.close().catch(() => undefined)));
    await first?.activate();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const reader = async (): Promise<Tab> => {
    const tab = await browser.open(`${server.origin}/?${crypto.randomUUID()}`);
    await openReader(browser, tab);
    return tab;
  };

  it('changes the page at once, by keyboard alone, and in a second reader too', async () => {
    const other = await reader();
    const tab = await reader();
    const before = await looks(tab);
    await openPanel(tab, 'Appearance');
    await tabTo(tab, '[data-value="automatic"] input');
    await tab.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await tabTo(tab, '[data-value="sans"] input');
    await tab.press('ArrowDown');
    await tabTo(tab, 'button[aria-label="More: Text size"]');
    await tab.press('Enter', 'Enter');
    await tabTo(tab, 'button[aria-label="More: Line spacing"]');
    await tab.press('Enter');
    await tabTo(tab, 'button[aria-label="Less: Column width"]');
    await tab.press('Space');
    const after = await looks(tab);
    expect(after).toMatchObject({ fontSize: '24px', theme: 'sepia', backgroundColor: 'rgb(244, 236, 216)' });
    expect(after.fontFamily).toContain('serif');
    expect(after.fontFamily).not.toBe(before.fontFamily);
    expect(Number.parseFloat(after.lineHeight)).toBeCloseTo(24 * 1.7, 0);
    expect(after.maxInlineSize).not.toBe(before.maxInlineSize);
    await waitFor(
      'the same in the other reader',
      async () => JSON.stringify(await looks(other)) === JSON.stringify(after),
    );
    expect(await stored(tab)).toEqual({
      theme: 'sepia',
      font: 'serif',
      fontSize: 24,
      lineHeight: 1.7,
      columnWidth: 64,
    });
  });

  it('keeps it for the next story and on reload, and resets it', async () => {
    const tab = await reader();
    const chosen = await looks(tab);
    expect(chosen).toMatchObject({ fontSize: '24px', theme: 'sepia' });
    await tab.goTo(await tab.url());
    await waitForReader(tab);
    await waitFor('the size that was kept', async () => (await looks(tab)).fontSize === '24px');
    expect(await looks(tab)).toEqual(chosen);
    await openPanel(tab, 'Appearance');
    await tabTo(tab, '.panel .plain');
    await tab.press('Enter');
    await waitFor('the size that was reset', async () => (await looks(tab)).fontSize === '20px');
    expect((await looks(tab)).fontFamily).not.toBe(chosen.fontFamily);
    await waitFor('nothing to be stored', async () => Object.keys(await stored(tab)).length === 0);
  });

  it('stays silent when it is not to start by itself, until Play', async () => {
    const tab = await reader();
    await switchOver(tab, 'first');
    await waitFor('the setting', async () => (await stored(tab))['startByItself'] === false);
    await tab.close();
    const next = await reader();
    await sleep(1500);
    expect(await statusOf(next)).toBe('idle');
    await next.click(button('Play'));
    await waitFor('speech', async () => ['speaking', 'finished'].includes(await statusOf(next)));
    await switchOver(next, 'first');
    await waitFor('the setting', async () => (await stored(next))['startByItself'] === true);
  });

  it('opens stories beside their page when asked to', async () => {
    const tab = await reader();
    await switchOver(tab, 'last');
    await waitFor('the setting', async () => (await stored(tab))['openInNewTab'] === true);
    await tab.close();
    const page = await browser.open(`${server.origin}/?beside`);
    await browser.pressToolbarButton(page);
    const beside = await waitFor('a reader beside', async () => {
      for (const each of await browser.tabs()) if (each !== page && (await isInReader(each))) return each;
      return undefined;
    });
    await waitForReader(beside);
    expect(await page.url()).toContain('?beside');
    await switchOver(beside, 'last');
    await waitFor('the setting', async () => (await stored(beside))['openInNewTab'] === false);
  });

  it('remembers the voice for the language, and takes it from the current word', async () => {
    const tab = await reader();
    await openPanel(tab, 'Voice');
    await tabTo(tab, '.voices input[type="radio"]');
    const before = await chosenVoice(tab);
    expect(before).toBe('');
    await tab.press('ArrowDown');
    const chosen = await chosenVoice(tab);
    expect(chosen).not.toBe(before);
    await waitFor('the choice to be stored', async () => {
      const { voices } = await stored(tab);
      return (voices as Record<string, { voiceURI: string }> | undefined)?.['en']?.voiceURI === chosen;
    });
    await waitFor('speech', async () => (await statusOf(tab)) !== 'failed');
    const next = await reader();
    await next.click(button('Voice'));
    await waitFor('the choice', async () => (await chosenVoice(next)) === chosen);
    if (browser.voice) {
      await waitForStatus(next, 'speaking');
      expect((await browser.voice.spoken()).at(-1)?.voiceName).toBe(chosen);
    }
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
