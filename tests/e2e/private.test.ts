/** A story that was opened in a private window of Firefox leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxTab } from '../support/firefox-tab.ts';
import { makeEvaluate, makeTab } from '../support/firefox-tab.ts';
import type { Firefox } from '../support/firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { atMost, waitFor } from '../support/wait.ts';
import { storyPage, TITLE } from './story-pages.ts';
import { statusOf, waitForReader } from './reader-page.ts';

/** Of the story that is opened in a normal window. */
const OPEN_TITLE = 'A story for everybody';
const PICTURE = '<figure><img src="/bell.png" alt="A bell" width="400" height="300"></figure>';
const EXTENSION = new URL('../../.output/firefox-mv3', import.meta.url).pathname;

interface ChromeWindow {
  readonly OpenBrowserWindow: (options: { private: boolean }) => unknown;
}

describe('Firefox, private window', () => {
  let server: WebServer;
  let firefox: Firefox;
  /** An extension page in a normal window, from which what is kept can be seen. */
  let witness: FirefoxTab;

  beforeAll(async () => {
    server = await startServer({
      routes: { '/open': storyPage({ title: OPEN_TITLE }), '/private': storyPage({ inside: PICTURE }) },
    });
    firefox = await launchFirefox({
      extension: EXTENSION,
      privateWindows: true,
      testVoice: true,
    });
    witness = await firefox.open(`${firefox.extensionOrigin}/reader.html`);
  });

  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  /** Contexts of the browser's own windows, or of the tabs in all windows. */
  const contexts = async (scope: object = {}): Promise<readonly string[]> => {
    const tree = await firefox.connection.send<{ contexts: { context: string }[] }>(
      'browsingContext.getTree',
      { maxDepth: 0, ...scope },
    );
    return tree.contexts.map(({ context }) => context);
  };
  const windows = (): Promise<readonly string[]> => contexts({ 'moz:scope': 'chrome' });

  /** Opens a private window and gives the browser's window and the tab in it. */
  async function openPrivateWindow(): Promise<{ readonly window: string; readonly tab: FirefoxTab }> {
    const [windowsBefore, tabsBefore] = [await windows(), await contexts()];
    await firefox.inBrowser(() => {
      (window as unknown as ChromeWindow).OpenBrowserWindow({ private: true });
      return null;
    });
    const newIn = (before: readonly string[], list: () => Promise<readonly string[]>): Promise<string> =>
      waitFor('the private window', async () => (await list()).find((context) => !before.includes(context)));
    const opened = await newIn(windowsBefore, windows);
    return { window: opened, tab: makeTab(firefox.connection, await newIn(tabsBefore, contexts)) };
  }

  /** Presses the toolbar button of a certain window. */
  async function press(chromeWindow: string): Promise<void> {
    const inWindow = makeEvaluate(firefox.connection, chromeWindow);
    await waitFor('the toolbar button', () =>
      inWindow(() => {
        const found = document.querySelector('[id$="-BAP"][data-extensionid="lectern@lectern.example"]');
        return found !== null && found.getBoundingClientRect().width > 0;
      }),
    );
    await inWindow(() => {
      const box = document
        .querySelector('[id$="-BAP"][data-extensionid="lectern@lectern.example"]')
        ?.getBoundingClientRect();
      if (!box) throw new Error('The extension has no button on the toolbar');
      const { synthesizeMouseEvent } = window as unknown as {
        synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
      };
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { clickCount: 1 });
      return null;
    });
  }

  /** All that the extension keeps, as text. */
  const kept = () =>
    witness.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { browser: { storage: Record<'local' | 'session', Area> } }
      ).browser;
      interface Area {
        get(): Promise<unknown>;
      }
      const request = <T>(asked: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          asked.addEventListener('success', () => resolve(asked.result));
          asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
        });
      const database: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const open = await request(indexedDB.open(name));
        for (const store of open.objectStoreNames)
          database.push(...(await request(open.transaction(store).objectStore(store).getAll())));
        open.close();
      }
      return {
        database: JSON.stringify(database),
        session: JSON.stringify(await storage.session.get()),
        local: JSON.stringify(await storage.local.get()),
      };
    });

  it('would find a story that was opened in a normal window', async () => {
    const tab = await firefox.open(`${server.origin}/open`);
    await firefox.pressToolbarButton(tab);
    await waitForReader(tab);
    expect((await kept()).database).toContain(OPEN_TITLE);
    await tab.close();
    expect((await kept()).database).toContain(OPEN_TITLE);
  });

  it('shows the story, and keeps it in memory only, and only while its tab is open', async () => {
    const before = await kept();
    const { window, tab } = await openPrivateWindow();
    // The window's own start page comes in its own time, and would take the story's place.
    await tab.waitFor(
      'the start page',
      () => document.readyState === 'complete' && location.href !== 'about:blank',
    );
    await waitFor('the story page', async () => {
      await atMost(5000, tab.goTo(`${server.origin}/private`));
      return (await tab.url()).startsWith(server.origin);
    });
    await press(window);
    await waitForReader(tab);
    expect(await tab.evaluate(() => document.querySelector('article h1')?.textContent)).toBe(TITLE);
    // Nor is it offered to keep its pictures.
    await tab.waitFor('the end of the story', () => document.querySelector('.save-story') !== null);
    expect(await tab.evaluate(() => document.querySelector('main article img') !== null)).toBe(true);
    expect(await tab.evaluate(() => document.querySelector('.keep-pictures') !== null)).toBe(false);
    // Its place is not kept either.
    await waitFor('the end', async () => (await statusOf(tab)) === 'finished');
    await tab.press('ArrowLeft');
    await waitFor('another place', async () => (await statusOf(tab)) === 'paused');
    const whileOpen = await kept();
    expect(whileOpen.session).toContain(TITLE);
    expect({ ...whileOpen, session: '' }).toEqual({ ...before, session: '' });
    await tab.close();
    await waitFor('nothing to be left', async () => !(await kept()).session.includes(TITLE));
    const after = await kept();
    expect(after).toEqual(before);
    expect(after.database).not.toContain(TITLE);
  });

  it('raises no error', () =>
    expect(firefox.errors.filter((error) => error.includes(firefox.extensionOrigin))).toEqual([]));
});
