// browser
import { browser } from 'wxt/browser';
import { parseReaderMessage } from '../messages.ts';
import type { OpenedPage } from './opened-page.ts';
import { sessionId } from './session-id.ts';

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
  try {
    await showPageTab(opened);
  } catch {
    // The page's own tab was closed meanwhile, or belonged to an earlier run of the browser.
    if (opened.page.url) location.assign(opened.page.url);
  } finally {
    leaving = false;
  }
}

async function showPageTab(opened: OpenedPage): Promise<void> {
  if (opened.session !== (await sessionId()))
    throw new Error('The tab ids are of another run of the browser');
  const tab = await browser.tabs.update(opened.pageTabId, { active: true });
  const reader = await browser.tabs.getCurrent();
  if (tab && tab.windowId !== reader?.windowId) await browser.windows.update(tab.windowId, { focused: true });
  if (reader?.id !== undefined) await browser.tabs.remove(reader.id);
}

/** Does the same when the toolbar button is pressed in this tab. */
export async function returnWhenPressed(opened: OpenedPage | undefined): Promise<void> {
  // A reader that the browser kept and shows again may leave again.
  addEventListener('pageshow', () => (leaving = false));
  const tab = await browser.tabs.getCurrent();
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    const known = parseReaderMessage(message);
    if (known?.type !== 'return-to-page' || known.tabId !== tab?.id) return;
    respond(true);
    void returnToPage(opened);
  });
}
