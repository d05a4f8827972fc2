// browser
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { captureTab } from '../capture/capture-tab.ts';
import { translate as t } from '../i18n.ts';
import { laterPage } from './later-page.ts';
import { isReader } from './open-reader.ts';
import type { OpenedPage } from './opened-page.ts';
import { loadPage, saveInDatabase } from './page-store.ts';
import { noteRemoved } from './removed-note.ts';
import { storyOfLink } from './story.ts';
import { changeStory, keepStory, queueStory, tidyLibrary } from './story-store.ts';

/** How long the toolbar button says what was done, ms. */
const SHOWN_MS = 6000;

type Outcome = 'laterKept' | 'laterLinkKept' | 'laterFailed' | 'laterPrivate' | 'laterNoRoom';

/** "Listen later" on the page of a tab: it is captured at once and stays where it is. On a reader: its story. */
export async function listenLater(tab: Browser.tabs.Tab): Promise<void> {
  await tell(tab, await keepPage(tab));
}

/** "Listen later" on a link: its address is kept, and its words as the title. */
export async function listenLaterToLink(tab: Browser.tabs.Tab, url: string): Promise<void> {
  await tell(tab, await keepLink(tab, url));
}

async function keepPage(tab: Browser.tabs.Tab): Promise<Outcome> {
  if (isPrivate(tab)) return 'laterPrivate';
  const id = isReader(tab.url) ? new URL(tab.url ?? '').searchParams.get('id') : null;
  const opened = id === null ? await capture(tab) : await loadPage(id);
  if (!opened || 'failure' in opened.page) return 'laterFailed';
  try {
    if (id === null) await saveInDatabase(opened);
    if (!(await keepStory(opened, true))) return 'laterFailed';
    await noteRemoved(await tidyLibrary());
    return 'laterKept';
  } catch {
    return 'laterNoRoom';
  }
}

async function keepLink(tab: Browser.tabs.Tab, url: string): Promise<Outcome> {
  if (isPrivate(tab)) return 'laterPrivate';
  const story = storyOfLink(url, await wordsOfLink(tab, url), Date.now());
  if (!story) return 'laterFailed';
  try {
    await changeStory(story.address, (known) => known ?? story);
    await queueStory(story.address);
    await noteRemoved(await tidyLibrary());
    return 'laterLinkKept';
  } catch {
    return 'laterNoRoom';
  }
}

/** In Chromium private windows have a database of their own, which is gone with them (`incognito: split`). */
const isPrivate = (tab: Browser.tabs.Tab): boolean => tab.incognito && import.meta.env.FIREFOX;

/** A page as it is kept when nobody opens it: going back from it leads to its address. */
async function capture(tab: Browser.tabs.Tab): Promise<OpenedPage> {
  return laterPage(await captureTab(tab));
}

/** What the page calls the link. Chromium does not tell it to menus. */
async function wordsOfLink(tab: Browser.tabs.Tab, url: string): Promise<string> {
  if (tab.id === undefined) return '';
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      args: [url],
      func: (wanted) => {
        const names = [...document.links]
          .filter(({ href }) => href === wanted)
          .map(({ innerText }) => innerText);
        return names.toSorted((a, b) => b.length - a.length)[0]?.slice(0, 300) ?? '';
      },
    });
    return typeof frame?.result === 'string' ? frame.result : '';
  } catch {
    return '';
  }
}

/** Says on the toolbar button of the tab what was done: as a sign, and in words that its name carries. */
async function tell({ id: tabId }: Browser.tabs.Tab, outcome: Outcome): Promise<void> {
  if (tabId === undefined) return;
  const isKept = outcome === 'laterKept' || outcome === 'laterLinkKept';
  const { action } = browser;
  try {
    await action.setBadgeBackgroundColor({ tabId, color: isKept ? '#0b5d1e' : '#8f1d1d' });
    await action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await action.setBadgeText({ tabId, text: isKept ? '✓' : '!' });
    await action.setTitle({ tabId, title: t(outcome) });
    await new Promise((resolve) => setTimeout(resolve, SHOWN_MS));
    await action.setBadgeText({ tabId, text: '' });
    await action.setTitle({ tabId, title: t('actionTitle') });
  } catch {
    // The tab was closed meanwhile.
  }
}
