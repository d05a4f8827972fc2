import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { translate } from '../utils/i18n.ts';
import { captureInTurn } from '../utils/library/capture-link.ts';
import { listenLater, listenLaterToLink } from '../utils/library/listen-later.ts';
import { forgetPresses, pressed } from '../utils/library/open-reader.ts';
import { forgetPrivatePages } from '../utils/library/page-store.ts';
import { runCommand } from '../utils/library/run-command.ts';
import { isReaderCommand, parseCaptureLink } from '../utils/messages.ts';

const READ_ALOUD = 'read-aloud';
const LISTEN_LATER = 'listen-later';
const LATER_LINK = 'listen-later-link';
const LIBRARY = 'library';
const OF_PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** What has to do with the library: in the menus of the toolbar button, of pages and of links. */
function createLibraryMenus(): void {
  const create = (item: Parameters<typeof browser.contextMenus.create>[0]): void =>
    void browser.contextMenus.create(item, () => void browser.runtime.lastError);
  create({ id: `${LISTEN_LATER}-button`, title: translate('listenLater'), contexts: ['action'] });
  create({ id: LIBRARY, title: translate('library'), contexts: ['action'] });
  const onPages = { documentUrlPatterns: OF_PAGES };
  create({ id: LISTEN_LATER, title: translate('listenLater'), contexts: ['page'], ...onPages });
  create({
    id: LATER_LINK,
    title: translate('listenLaterLink'),
    contexts: ['link'],
    targetUrlPatterns: OF_PAGES,
    ...onPages,
  });
}

function createMenu(): void {
  browser.contextMenus.create(
    {
      id: READ_ALOUD,
      title: translate('menuReadAloud'),
      contexts: ['page', 'image', 'video', 'audio'],
      documentUrlPatterns: OF_PAGES,
    },
    // Already there: nothing to do, but an error that nobody reads is logged.
    () => void browser.runtime.lastError,
  );
  createLibraryMenus();
}

export default defineBackground(() => {
  // Private windows of Chromium have a worker and menus of their own, and no `onInstalled` runs there.
  if (import.meta.env.CHROME) createMenu();
  else browser.runtime.onInstalled.addListener(createMenu);
  browser.action.onClicked.addListener((tab) => void pressed(tab, false));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === READ_ALOUD && tab) void pressed(tab, true);
    else if (info.menuItemId === LATER_LINK && tab) void listenLaterToLink(tab, info.linkUrl ?? '');
    else if (info.menuItemId === LIBRARY) void browser.tabs.create({ url: '/library.html' });
    else if (tab) void listenLater(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (isReaderCommand(command)) void runCommand(command, tab);
    else if (command === LISTEN_LATER && tab) void listenLater(tab);
  });
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    const known = parseCaptureLink(message);
    if (!known) return undefined;
    void captureInTurn(known.address).then(respond);
    return true;
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetPresses(tabId);
    void forgetPrivatePages(tabId);
  });
});
