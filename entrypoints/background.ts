import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { captureInTurn } from '../utils/library/capture-link.ts';
import { listenLater } from '../utils/library/listen-later.ts';
import { createMenus, runMenu } from '../utils/library/menus.ts';
import { forgetPresses, pressed } from '../utils/library/open-reader.ts';
import { forgetPrivatePages } from '../utils/library/page-store.ts';
import { runCommand } from '../utils/library/run-command.ts';
import { isReaderCommand, parseCaptureLink } from '../utils/messages.ts';

export default defineBackground(() => {
  // Private windows of Chromium have a worker and menus of their own, and no `onInstalled` runs there.
  if (import.meta.env.CHROME) createMenus();
  else browser.runtime.onInstalled.addListener(createMenus);
  browser.action.onClicked.addListener((tab) => void pressed(tab, { readAloud: false }));
  browser.contextMenus.onClicked.addListener(runMenu);
  browser.commands.onCommand.addListener((command, tab) => {
    if (isReaderCommand(command)) void runCommand(command, tab);
    else if (command === 'listen-later' && tab) void listenLater(tab);
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
