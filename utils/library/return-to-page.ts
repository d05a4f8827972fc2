// browser
import { browser } from 'wxt/browser';
import { parseReturnToPage } from '../messages.ts';
import type { OpenedPage } from './opened-page.ts';

let leaving = false;

/** Shows the page that the story was taken from: by going back where the reader took its place, else its own tab. */
export async function returnToPage(opened: OpenedPage | undefined): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (!opened || opened.inSameTab) {
    if (history.length > 1) history.back();
    else if (opened) location.replace(opened.page.url);
    else leaving = false;
    return;
  }
  const reader = await browser.tabs.getCurrent();
  try {
    await browser.tabs.update(opened.pageTabId, { active: true });
    if (reader?.id !== undefined) await browser.tabs.remove(reader.id);
  } catch {
    // The page's own tab was closed meanwhile.
    if (/^https?:/.test(opened.page.url)) location.assign(opened.page.url);
  } finally {
    leaving = false;
  }
}

/** Does the same when the toolbar button is pressed in this tab. */
export async function returnWhenPressed(opened: OpenedPage | undefined): Promise<void> {
  // A reader that the browser kept and shows again may leave again.
  addEventListener('pageshow', () => (leaving = false));
  const tab = await browser.tabs.getCurrent();
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (parseReturnToPage(message)?.tabId === tab?.id) void returnToPage(opened);
  });
}
