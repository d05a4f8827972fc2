import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { translate } from '../utils/i18n.ts';
import { forgetPresses, pressed } from '../utils/library/open-reader.ts';
import { forgetPrivatePages } from '../utils/library/page-store.ts';

const READ_ALOUD = 'read-aloud';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create(
      { id: READ_ALOUD, title: translate('menuReadAloud'), contexts: ['page', 'image', 'video', 'audio'] },
      // Already there after an update: nothing to do, but unread errors are logged.
      () => void browser.runtime.lastError,
    );
  });
  browser.action.onClicked.addListener((tab) => void pressed(tab, false));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === READ_ALOUD && tab) void pressed(tab, true);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPresses(tabId);
    void forgetPrivatePages(tabId);
  });
});
