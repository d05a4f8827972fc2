// browser
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { ReaderCommand, RunCommand } from '../messages.ts';
import { isReader, pressed } from './open-reader.ts';
import { lastUsedReader } from './reader-order.ts';

/**
 * What a browser-wide shortcut does: it works on the reader that spoke last, whatever tab or window is in front. With
 * no reader open, the one for playing opens the story that is in front and reads it.
 */
export async function runCommand(command: ReaderCommand, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const tabId = await readerFor(tab);
  if (tabId !== undefined) {
    const message: RunCommand = { type: 'run-command', tabId, command };
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
    if (answer === true) return;
  }
  if (command === 'toggle-playback' && tab && !isReader(tab.url)) await pressed(tab, { readAloud: true });
}

/** In Firefox the readers of private windows have locks that the background does not see: there it is the one in front. */
async function readerFor(tab: Browser.tabs.Tab | undefined): Promise<number | undefined> {
  if (import.meta.env.FIREFOX && tab?.incognito) return isReader(tab.url) ? tab.id : undefined;
  return lastUsedReader();
}
