// browser
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { captureTab } from '../capture/capture-tab.ts';
import type { ReturnToPage } from '../messages.ts';
import { loadSettings } from '../settings/stored-settings.ts';
import type { OpenedPage } from './opened-page.ts';
import { savePage } from './page-store.ts';
import { sessionId } from './session-id.ts';

/**
 * A second press within this time is the tail of a double click or a tremor, not a wish to go back. Double clicks take
 * 100 to 300 ms; the reader is there after 200 ms, so more would swallow presses that were meant.
 */
const SAME_PRESS_MS = 300;

const lastPress = new Map<number, number>();
const opening = new Set<number>();

/** What a person asks for by the way they open the reader. */
export interface Wish {
  /** They asked for speech in so many words. */
  readonly readAloud: boolean;
  /** What they had selected, and nothing else, or the story from there on. */
  readonly selection?: 'only' | 'from-there';
}

/** What a press on the toolbar button does: opens the reader for the tab's story, or, in the reader, goes back to it. */
export async function pressed(tab: Browser.tabs.Tab, wish: Wish): Promise<void> {
  if (tab.id === undefined || opening.has(tab.id)) return;
  const now = Date.now();
  if (now - (lastPress.get(tab.id) ?? 0) < SAME_PRESS_MS) return;
  lastPress.set(tab.id, now);
  if (isReader(tab.url)) return wish.readAloud ? undefined : returnToPage(tab.id);
  opening.add(tab.id);
  try {
    await openReader(tab, tab.id, wish);
  } finally {
    opening.delete(tab.id);
  }
}

/** Forgets what is remembered about a closed tab. */
export function forgetPresses(tabId: number): void {
  lastPress.delete(tabId);
}

export const isReader = (url: string | undefined): boolean =>
  url?.startsWith(browser.runtime.getURL('/reader.html')) ?? false;

async function returnToPage(tabId: number): Promise<void> {
  const message: ReturnToPage = { type: 'return-to-page', tabId };
  // Only the reader in that tab answers; none does if it crashed, or is still loading.
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  if (answer !== true) await browser.tabs.goBack(tabId);
}

async function openReader(
  tab: Browser.tabs.Tab,
  tabId: number,
  { readAloud, selection }: Wish,
): Promise<void> {
  const [page, settings, session] = await Promise.all([captureTab(tab), loadSettings(), sessionId()]);
  // A page that could not be looked into may hold typed text too.
  const mayLoseText = 'failure' in page || page.hasUnsentText;
  const inSameTab = !mayLoseText && !settings.openInNewTab;
  const opened: OpenedPage = {
    id: crypto.randomUUID(),
    openedAt: Date.now(),
    page,
    session,
    pageTabId: tabId,
    readerTabId: tabId,
    inSameTab,
    readAloud,
    ...(selection === 'from-there' && { fromSelection: true }),
    // In Chromium private windows have a memory-only database of their own (`incognito: split`).
    isPrivate: tab.incognito && import.meta.env.FIREFOX,
  };
  const part = selection ? `&part=${selection === 'only' ? 'selection' : 'story'}` : '';
  const url = browser.runtime.getURL(`/reader.html?id=${opened.id}${part}`);
  try {
    await savePage(opened);
  } catch {
    // Neither the database nor memory takes it: then at least the reason is told.
    await savePage({
      ...opened,
      page: { version: 1, failure: 'too-large', url: page.url, title: page.title },
    });
  }
  if (inSameTab) {
    await browser.tabs.update(tabId, { url });
    return;
  }
  const created = await browser.tabs.create({
    url,
    index: tab.index + 1,
    windowId: tab.windowId,
    openerTabId: tabId,
  });
  if (opened.isPrivate && created.id !== undefined) await savePage({ ...opened, readerTabId: created.id });
}
