/** "Listen later" in the menus of pages and of links, and what the library says of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import { type PrivateDisplay, startDisplay } from '../support/display.ts';
import { chooseFromMenu } from '../support/firefox-menu.ts';
import type { Firefox } from '../support/firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { storyPage } from './story-pages.ts';
import { BUILDS } from './test-browser.ts';

const LINK =
  '<p><a id="link" style="font-size:3em" href="/other">The other story</a> <a id="third" style="font-size:3em" href="/third">Third</a></p>';
let server: WebServer;

beforeAll(async () => {
  server = await startServer({
    routes: {
      '/story': { body: storyPage({ inside: LINK }) },
      '/third': { body: storyPage({ title: 'The third one' }) },
      '/other': { body: storyPage({ title: 'The other one' }) },
    },
  });
});
afterAll(() => server?.close());

describe('Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox({
      extension: BUILDS.firefox,
      testVoice: true,
      // What the person is asked is granted.
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
  });
  afterAll(() => firefox?.close());

  it('keeps a page where it stands, and a link as an address, and says which is which', async () => {
    const tab = await firefox.open(`${server.origin}/story`);
    await tab.activate();
    const { x, y } = await tab.evaluate(() => {
      const box = document.querySelector('h1')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
    });
    await chooseFromMenu(firefox, x, y, 'Listen later');
    const library = await firefox.open(`${firefox.extensionOrigin}/library.html`);
    await library.waitFor('the story', () => document.querySelectorAll('.queue li').length === 1);
    await tab.activate();
    expect(await tab.url()).toBe(`${server.origin}/story`);
    const link = await tab.evaluate(() => {
      const box = document.querySelector('#link')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
    });
    await chooseFromMenu(firefox, link.x, link.y, 'Listen to this link later');
    await library.waitFor('the link', () => document.querySelectorAll('.queue li').length === 2);
    const rows = await library.evaluate(() =>
      [...document.querySelectorAll('.queue li')].map((row) => row.textContent ?? ''),
    );
    expect(rows[0]).toContain('The rope and the bell');
    expect(rows[0]).not.toContain('Only the address');
    expect(rows[1]).toContain('The other story');
    expect(rows[1]).toContain('Only the address is kept');
    await library.activate();
    await library.click('.queue button[aria-label^="Let Lectern read"]');
    await library.waitFor('the captured page', () =>
      (document.querySelector('[role="status"]')?.textContent ?? '').startsWith('Captured'),
    );
    // Its own title, taken from the story; nothing else stays open, and the right can be withdrawn.
    await library.waitFor('its title', () =>
      [...document.querySelectorAll('.queue h3')].some(({ textContent }) => textContent === 'The other one'),
    );
    expect(await library.evaluate(() => document.body.textContent?.includes('Only the address'))).toBe(false);
    expect((await firefox.tabs()).length).toBe(3);
    // A link of a site that is let in is captured when its turn comes.
    await tab.activate();
    const third = await tab.evaluate(() => {
      const box = document.querySelector('#third')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
    });
    await chooseFromMenu(firefox, third.x, third.y, 'Listen to this link later');
    await library.activate();
    await library.waitFor('the link', () => document.querySelectorAll('.queue li').length === 3);
    await library.click('.queue li:nth-child(2) h3 a');
    await library.waitFor(
      'the third story',
      () => document.querySelector('article h1')?.textContent === 'The third one',
    );
    await library.goTo(`${firefox.extensionOrigin}/library.html`);
    await library.waitFor(
      'the site',
      () => document.querySelector('button[aria-label^="Withdraw"]') !== null,
    );
    await library.click('button[aria-label^="Withdraw"]');
    await library.waitFor('no site', () => document.querySelector('button[aria-label^="Withdraw"]') === null);
    expect(firefox.errors.filter((error) => error.includes(firefox.extensionOrigin))).toEqual([]);
  });
});

describe('Chromium', () => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true });
  });
  afterAll(() => chromium?.close());

  interface Worker {
    readonly chrome: {
      contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
      tabs: { query(wanted: object): Promise<{ id: number }[]> };
      action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    };
  }
  /** As the browser would on a choice in the menu; only the right to look into the page does not come with it. */
  const choose = (menuItemId: string, linkUrl: string): Promise<void> =>
    chromium.worker.evaluate(
      async ([id, url]) => {
        const { chrome } = globalThis as unknown as Worker;
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId: id, linkUrl: url }, tab);
      },
      [menuItemId, linkUrl] as const,
    );
  const buttonSays = (): Promise<readonly string[]> =>
    chromium.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as Worker;
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const of = { tabId: tab?.id };
      return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)];
    });

  it('keeps a link, says so on the button, and what is in front when it is a reader', async () => {
    const page = await chromium.open(`${server.origin}/story`);
    await page.bringToFront();
    await choose('listen-later-link', `${server.origin}/other`);
    await waitFor('the sign', async () => (await buttonSays())[0] === '✓');
    expect((await buttonSays())[1]).toContain('The link is in your queue');
    await chromium.pressToolbarButton(page);
    await page.waitForURL(/reader\.html/);
    await page.locator('button[title="Listen later"]').waitFor();
    await choose('listen-later', '');
    await page.locator('button[title="Do not listen later"]').waitFor();
    const library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html`);
    await library.locator('.queue li').nth(1).waitFor();
    expect(await library.locator('.queue h3').allTextContents()).toEqual([
      `${server.origin}/other`,
      'The rope and the bell',
    ]);
  });

  it('says so when a page cannot be kept', async () => {
    const page = await chromium.open('chrome://version/');
    await page.bringToFront();
    await choose('listen-later', '');
    await waitFor('the sign', async () => (await buttonSays())[0] === '!');
    expect((await buttonSays())[1]).toContain('cannot read this page');
  });
});

/** The browser's own menu, by mouse and keyboard: only this brings the right to look into the page with it. */
describe.runIf(process.platform === 'linux')('Chromium on a screen', () => {
  let chromium: Chromium;
  let display: PrivateDisplay;

  beforeAll(async () => {
    display = await startDisplay();
    chromium = await launchChromium({
      extensions: [BUILDS.chromium],
      testVoice: true,
      headless: false,
      hidesTabs: true,
      env: display.env,
    });
  });
  afterAll(async () => {
    await chromium?.close();
    await display?.stop();
  });

  it('keeps a page and a link that were chosen from the menu', async () => {
    const page = await chromium.open(`${server.origin}/story`);
    await page.bringToFront();
    const library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html`);
    /** Letters go to the menu's only entry that begins with them: “Lectern”, and in it “Listen later”. */
    const choose = async (selector: string, letters: readonly string[], count: number): Promise<void> => {
      await page.bringToFront();
      const at = await page.evaluate((wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect();
        const bars = outerHeight - innerHeight;
        return { x: screenX + (box?.x ?? 0) + 20, y: screenY + bars + (box?.y ?? 0) + 20 };
      }, selector);
      await display.click(at.x, at.y, 3);
      for (const letter of letters) {
        await sleep(700);
        await display.press(letter);
      }
      await library
        .locator('.queue li')
        .nth(count - 1)
        .waitFor();
    };
    await choose('h1', ['l', 'l'], 1);
    await choose('#link', ['l'], 2);
    const rows = await library.locator('.queue li').allTextContents();
    expect(rows[0]).toContain('The rope and the bell');
    expect(rows[0]).not.toContain('Only the address is kept');
    expect(rows[1]).toContain('The other story');
    expect(rows[1]).toContain('Only the address is kept');
  });
});
