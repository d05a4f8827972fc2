import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Chromium } from '../support/chromium.ts';
import { chooseFromMenu } from '../support/firefox-menu.ts';
import type { Firefox } from '../support/firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { BUILDS } from './test-browser.ts';

/** The ways to start that are not the toolbar button: the keyboard shortcut, and the entry of the context menu. */
let server: WebServer;

beforeAll(async () => {
  server = await startServer({ directory: STORY });
});

afterAll(() => server?.close());

describe('Chromium', () => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true });
  });

  afterAll(() => chromium?.close());

  it('accepts the suggested shortcut', async () => {
    const commands = await chromium.worker.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
      };
      return browser.commands.getAll();
    });
    expect(commands).toContainEqual(expect.objectContaining({ name: '_execute_action', shortcut: 'Alt+R' }));
  });

  it('opens the reader by the shortcut', async () => {
    const page = await chromium.open(`${server.origin}/?shortcut`);
    const session = await chromium.context.newCDPSession(page);
    const press = async (): Promise<void> => {
      for (const type of ['rawKeyDown', 'keyUp'] as const) {
        const key = {
          modifiers: 1,
          key: 'r',
          code: 'KeyR',
          windowsVirtualKeyCode: 82,
          nativeVirtualKeyCode: 82,
        };
        await session.send('Input.dispatchKeyEvent', { type, ...key });
      }
    };
    await press();
    await waitFor('the reader', () => page.url().includes('/reader.html'));
    expect(await page.locator('main article h1').textContent()).toContain('bench');
  });

  it('asks for nothing beyond the four permissions', async () => {
    const granted = await chromium.worker.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> } };
      };
      return browser.permissions.getAll();
    });
    expect(granted.origins).toEqual([]);
    expect(granted.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
  });
});

describe('Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await launchFirefox({
      extension: BUILDS.firefox,
      testVoice: true,
    });
  });

  afterAll(() => firefox?.close());

  it('opens the reader by the shortcut', async () => {
    const tab = await firefox.open(`${server.origin}/?shortcut`);
    await tab.activate();
    await firefox.inBrowser(() => {
      const scope = window as unknown as {
        Cc: Record<string, { createInstance(kind: unknown): TextInputProcessor }>;
        Ci: { nsITextInputProcessor: unknown };
      };
      interface TextInputProcessor {
        beginInputTransactionForTests(target: Window): boolean;
        keydown(event: KeyboardEvent): void;
        keyup(event: KeyboardEvent): void;
      }
      const keys = scope.Cc['@mozilla.org/text-input-processor;1']?.createInstance(
        scope.Ci.nsITextInputProcessor,
      );
      if (!keys?.beginInputTransactionForTests(window)) throw new Error('Firefox takes no keys');
      const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
      const r = new KeyboardEvent('', { key: 'r', code: 'KeyR', keyCode: 82 });
      keys.keydown(alt);
      keys.keydown(r);
      keys.keyup(r);
      keys.keyup(alt);
    });
    const reader = await firefox.waitForTab('/reader.html');
    await reader.waitFor('the story', () => document.querySelector('main article h1') !== null);
  });

  it('reads aloud from the context menu, whatever the setting', async () => {
    const tab = await firefox.open(`${server.origin}/?menu`);
    await tab.activate();
    const [x, y] = await tab.evaluate(() => [innerWidth / 2, innerHeight / 2]);
    await chooseFromMenu(firefox, x ?? 0, y ?? 0, 'Read this page aloud');
    await waitFor('a reader that speaks or has spoken', async () => {
      for (const each of await firefox.tabs()) {
        if (!(await each.url()).includes('/reader.html')) continue;
        const speech = await each.evaluate(() => document.documentElement.dataset['speech']);
        if (each.context === tab.context && (speech === 'speaking' || speech === 'finished')) return true;
      }
      return false;
    });
  });
});
