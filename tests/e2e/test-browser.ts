/** One way to drive both browsers, so that a journey is written once. */
import type { Page } from 'playwright';
import type { BrowserName } from '../support/browsers.ts';
import type { ChromiumOptions } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import type { FirefoxTab } from '../support/firefox-tab.ts';
import type { FirefoxOptions } from '../support/firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { TestVoice } from '../support/test-voice.ts';
import { waitFor } from '../support/wait.ts';

export type Tab = Omit<FirefoxTab, 'context'>;

export interface TestBrowser {
  open(url: string): Promise<Tab>;
  /** Presses the extension's toolbar button for a tab. */
  pressToolbarButton(tab: Tab): Promise<void>;
  tabs(): Promise<readonly Tab[]>;
  /** Addresses of the open tabs. */
  urls(): Promise<readonly string[]>;
  /** Uncaught errors and console errors of our own pages. */
  errors(): readonly string[];
  /** The test voice with all that can be asked of it; Chromium only, as Firefox has no voices by extension. */
  readonly voice: TestVoice | undefined;
  /** The texts that the test voice of either browser was given, in order; undefined without one. */
  spokenTexts(): Promise<readonly string[] | undefined>;
  close(): Promise<void>;
  /** Ends it as a crash or an empty battery would: nothing is put in order. */
  kill(): Promise<void>;
}

export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: new URL('../../.output/chrome-mv3', import.meta.url).pathname,
  firefox: new URL('../../.output/firefox-mv3', import.meta.url).pathname,
};

export async function chromiumTest(options: Partial<ChromiumOptions> = {}): Promise<TestBrowser> {
  const browser = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true, ...options });
  const errors: string[] = [];
  const tabs = new WeakMap<Page, Tab>();
  const pages = new WeakMap<Tab, Page>();
  const tabOf = (page: Page): Tab => {
    const known = tabs.get(page);
    if (known) return known;
    const tab = makeTab(page);
    tabs.set(page, tab);
    pages.set(tab, page);
    return tab;
  };
  const watch = (page: Page): void => {
    const ours = (): boolean => page.url().startsWith('chrome-extension:');
    page.on('pageerror', (error) => void (ours() && errors.push(String(error))));
    page.on('console', (message) => {
      // A picture that is not there is the story's affair, and tests of just that are among these.
      const ofPicture = /Failed to load resource|ERR_/.test(message.text());
      if (message.type() === 'error' && ours() && !ofPicture) errors.push(message.text());
    });
  };
  browser.context.pages().forEach(watch);
  browser.context.on('page', watch);
  const voice = options.testVoice === false ? undefined : browser.voice();
  return {
    open: async (url) => tabOf(await browser.open(url)),
    pressToolbarButton: async (tab) => {
      const page = pages.get(tab);
      if (!page) throw new Error('This tab is not of this browser');
      await browser.pressToolbarButton(page);
    },
    tabs: () => Promise.resolve(browser.context.pages().map(tabOf)),
    urls: () => Promise.resolve(browser.context.pages().map((page) => page.url())),
    errors: () => errors,
    voice,
    spokenTexts: async () => (await voice?.spoken())?.map(({ text }) => text),
    close: () => browser.close(),
    kill: async () => {
      const gone = new Promise((resolve) => browser.context.on('close', resolve));
      const session = await browser.context.browser()?.newBrowserCDPSession();
      session?.send('Browser.crash').catch(() => undefined);
      await gone;
    },
  };
}

function makeTab(page: Page): Tab {
  const evaluate: Tab['evaluate'] = async <T, A extends readonly unknown[]>(
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> => {
    const expression = `(async () => (await (${String(run)})(...${JSON.stringify(args)})) ?? null)()`;
    return page.evaluate<T>(expression);
  };
  return {
    url: () => Promise.resolve(page.url()),
    goTo: async (url) => void (await page.goto(url)),
    // Playwright's own goBack waits for a load that a page from the cache does not have. The page must have answered
    // before it goes, or evaluate fails for want of the page that it ran in.
    goBy: (delta) => page.evaluate((by) => void setTimeout(() => history.go(by)), delta),
    evaluate,
    waitFor: (what, run, ...args) => waitFor(what, () => evaluate(run, ...args)),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    click: async (selector) => {
      const target = page.locator(selector).first();
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (!box) throw new Error(`Nothing on the page is ${selector}`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    activate: () => page.bringToFront(),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    print: () => page.pdf(),
    close: () => page.close(),
  };
}

export async function firefoxTest(options: Partial<FirefoxOptions> = {}): Promise<TestBrowser> {
  const browser = await launchFirefox({ extension: BUILDS.firefox, ...options });
  const known = new Map<string, FirefoxTab>();
  const keep = (tab: FirefoxTab): FirefoxTab => {
    const found = known.get(tab.context) ?? tab;
    known.set(tab.context, found);
    return found;
  };
  const tabs = async (): Promise<readonly FirefoxTab[]> => (await browser.tabs()).map(keep);
  return {
    open: async (url) => keep(await browser.open(url)),
    pressToolbarButton: async (tab) => {
      const found = (await tabs()).find((candidate) => candidate === tab);
      if (!found) throw new Error('This tab is not of this browser');
      await browser.pressToolbarButton(found);
    },
    tabs,
    urls: async () => Promise.all((await tabs()).map((tab) => tab.url())),
    errors: () => browser.errors.filter((error) => error.includes(browser.extensionOrigin)),
    voice: undefined,
    spokenTexts: async () => browser.voice?.spoken(),
    close: () => browser.close(),
    kill: async () => {
      process.kill(browser.pid, 'SIGKILL');
      await browser.closed;
    },
  };
}
