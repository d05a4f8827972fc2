// browser
import { browser } from 'wxt/browser';
import { captureTab } from '../capture/capture-tab.ts';
import { laterPage } from './later-page.ts';
import type { OpenedPage } from './opened-page.ts';
import { saveInDatabase } from './page-store.ts';
import type { Story } from './story.ts';
import { keepStory, loadStory } from './story-store.ts';

/** How long a page may take to load, ms. */
const LOAD_MS = 30_000;
/** Scripts that write the story run after the page has loaded, ms. */
const SETTLE_MS = 1000;

/** What `permissions.request` is to be asked for, for one site only; undefined for what is no page of the web. */
export function siteOf(url: string): string | undefined {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return undefined;
  // Match patterns have no ports.
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether the person has granted access to the site of an address. */
async function mayRead(url: string): Promise<boolean> {
  const origin = siteOf(url);
  return origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
}

/**
 * Captures the page of a link in a tab that opens behind and closes again. Needs the site's permission.
 * @returns the page, kept in the library; undefined when it could not be loaded or is none that can be read.
 */
export async function captureLink({ url, address }: Story): Promise<OpenedPage | undefined> {
  if (!(await mayRead(url))) return undefined;
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return undefined;
  try {
    await loaded(tab.id);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const page = await captureTab(await browser.tabs.get(tab.id));
    if ('failure' in page) return undefined;
    // Kept under the address of the link, wherever that has led.
    const opened = laterPage({ ...page, url });
    await saveInDatabase(opened);
    const story = await keepStory(opened, false);
    return story?.address === address ? opened : undefined;
  } finally {
    await browser.tabs.remove(tab.id).catch(() => undefined);
  }
}

/** The same for a story of the queue whose turn has come. @returns the id of the page; '' when there is none. */
export async function captureInTurn(address: string): Promise<string> {
  try {
    const story = await loadStory(address);
    return (story && (await captureLink(story))?.id) ?? '';
  } catch {
    return '';
  }
}

async function loaded(tabId: number): Promise<void> {
  for (let waited = 0; waited < LOAD_MS; waited += 100) {
    const { status, pendingUrl, url } = await browser.tabs.get(tabId);
    if (status === 'complete' && !pendingUrl && url !== 'about:blank') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
