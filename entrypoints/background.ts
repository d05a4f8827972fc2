import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { translate } from '../utils/i18n.ts';
import { forgetPresses, pressed } from '../utils/library/open-reader.ts';
import { forgetPrivatePages } from '../utils/library/page-store.ts';
import { runCommand } from '../utils/library/run-command.ts';
import { isReaderCommand } from '../utils/messages.ts';

const READ_ALOUD = 'read-aloud';

function createMenu(): void {
  browser.contextMenus.create(
    {
      id: READ_ALOUD,
      title: translate('menuReadAloud'),
      contexts: ['page', 'image', 'video', 'audio'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    },
    // Already there: nothing to do, but an error that nobody reads is logged.
    () => void browser.runtime.lastError,
  );
}

export default defineBackground(() => {
  // Private windows of Chromium have a worker and menus of their own, and no `onInstalled` runs there.
  if (import.meta.env.CHROME) createMenu();
  else browser.runtime.onInstalled.addListener(createMenu);
  browser.action.onClicked.addListener((tab) => void pressed(tab, false));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === READ_ALOUD && tab) void pressed(tab, true);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (isReaderCommand(command)) void runCommand(command, tab);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPresses(tabId);
    void forgetPrivatePages(tabId);
  });
});
