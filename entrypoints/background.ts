import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { translate } from '../utils/i18n.ts';
import type { Wish } from '../utils/library/open-reader.ts';
import { forgetPresses, pressed } from '../utils/library/open-reader.ts';
import { forgetPrivatePages } from '../utils/library/page-store.ts';
import { runCommand } from '../utils/library/run-command.ts';
import type { MessageKey } from '../utils/messages.ts';
import { isReaderCommand } from '../utils/messages.ts';

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

/** Entries of the context menu, and what choosing one asks for. */
const MENU: Readonly<
  Record<string, { readonly title: MessageKey; readonly contexts: Contexts; readonly wish: Wish }>
> = {
  'read-aloud': {
    title: 'menuReadAloud',
    contexts: ['page', 'image', 'video', 'audio'],
    wish: { readAloud: true },
  },
  'read-selection': {
    title: 'menuReadSelection',
    contexts: ['selection'],
    wish: { readAloud: true, selection: 'only' },
  },
  'read-from-selection': {
    title: 'menuReadFromSelection',
    contexts: ['selection'],
    wish: { readAloud: true, selection: 'from-there' },
  },
};

function createMenu(): void {
  for (const [id, { title, contexts }] of Object.entries(MENU)) {
    browser.contextMenus.create(
      {
        id,
        title: translate(title),
        contexts,
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      },
      // Already there: nothing to do, but an error that nobody reads is logged.
      () => void browser.runtime.lastError,
    );
  }
}

export default defineBackground(() => {
  // Private windows of Chromium have a worker and menus of their own, and no `onInstalled` runs there.
  if (import.meta.env.CHROME) createMenu();
  else browser.runtime.onInstalled.addListener(createMenu);
  browser.action.onClicked.addListener((tab) => void pressed(tab, { readAloud: false }));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const entry = MENU[info.menuItemId];
    if (entry && tab) void pressed(tab, entry.wish);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (isReaderCommand(command)) void runCommand(command, tab);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPresses(tabId);
    void forgetPrivatePages(tabId);
  });
});
