// browser
import { browser } from 'wxt/browser';
import { openDatabase } from './database.ts';
import type { OpenedPage } from './opened-page.ts';
import { pageSize, parseOpenedPage } from './opened-page.ts';

const PRIVATE_PREFIX = 'private-page-';

/**
 * Keeps an opened page until `tidyLibrary` forgets it, so that reload, Forward and a restarted browser find it.
 * Pages of private windows are kept in memory only, and only while their tab is open; so is a page when the
 * browser refuses the database.
 * @throws when neither place takes it.
 */
export async function savePage(page: OpenedPage): Promise<void> {
  if (page.isPrivate) return savePrivately(page);
  try {
    await saveInDatabase(page);
  } catch {
    await savePrivately(page);
  }
}

/**
 * The same without the way out into memory.
 * @throws when the browser refuses the database, or has no room left.
 */
export async function saveInDatabase(page: OpenedPage): Promise<void> {
  const change = (await openDatabase()).transaction(['pages', 'sizes'], 'readwrite');
  await Promise.all([
    change.objectStore('pages').put(page),
    change.objectStore('sizes').put(pageSize(page)),
    change.done,
  ]);
}

async function savePrivately(page: OpenedPage): Promise<void> {
  const { session } = browser.storage;
  const store = (): Promise<void> => session.set({ [PRIVATE_PREFIX + page.id]: page });
  // Over the quota of 10 MB in all, the oldest ones of other tabs give way, one at a time.
  const others = (await privatePages()).filter(({ readerTabId }) => readerTabId !== page.readerTabId);
  for (const { id } of others.toSorted((a, b) => a.openedAt - b.openedAt)) {
    try {
      return await store();
    } catch {
      await session.remove(PRIVATE_PREFIX + id);
    }
  }
  await store();
}

async function privatePages(): Promise<readonly OpenedPage[]> {
  const entries = Object.entries(await browser.storage.session.get());
  return entries.flatMap(([key, value]) => {
    const page = key.startsWith(PRIVATE_PREFIX) ? parseOpenedPage(value) : undefined;
    return page ? [page] : [];
  });
}

/** The page of an id; undefined when it is not kept (any more). Asks both places at once: the person is waiting. */
export async function loadPage(id: string): Promise<OpenedPage | undefined> {
  const [inMemory, inDatabase] = await Promise.all([loadPrivately(id), loadFromDatabase(id)]);
  if (!inMemory) return inDatabase;
  return inMemory.isPrivate ? inMemory : { ...inMemory, unkept: true };
}

async function loadPrivately(id: string): Promise<OpenedPage | undefined> {
  const key = PRIVATE_PREFIX + id;
  return parseOpenedPage((await browser.storage.session.get(key))[key]);
}

async function loadFromDatabase(id: string): Promise<OpenedPage | undefined> {
  try {
    return parseOpenedPage(await (await openDatabase()).get('pages', id));
  } catch {
    return undefined;
  }
}

/** Forgets the private pages that were opened in a tab, once it is closed. */
export async function forgetPrivatePages(tabId: number): Promise<void> {
  const pages = (await privatePages()).filter(({ readerTabId }) => readerTabId === tabId);
  if (pages.length > 0) await browser.storage.session.remove(pages.map(({ id }) => PRIVATE_PREFIX + id));
}
