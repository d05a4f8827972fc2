// browser
import { picturesToRemove, storiesToRemove } from './bounds.ts';
import { openDatabase } from './database.ts';
import type { KeptPictures } from './kept-pictures.ts';
import type { OpenedPage } from './opened-page.ts';
import { pageSize, pagesToForget } from './opened-page.ts';
import type { Place } from './place.ts';
import { parsePlace } from './place.ts';
import { lastPlace, moveInQueue } from './queue.ts';
import type { Story } from './story.ts';
import { parseStory, storyOfPage } from './story.ts';

/*
 * Every function throws when the browser refuses the database (a full disk, a locked profile, a private window that
 * has none): whoever calls tells the person, and goes on.
 */

const CHANNEL = 'library';

export interface Library {
  readonly stories: readonly Story[];
  /** Keys of records that cannot be understood. */
  readonly damaged: readonly string[];
}

export async function loadLibrary(): Promise<Library> {
  const database = await openDatabase();
  const change = database.transaction('stories');
  const [records, keys] = await Promise.all([change.store.getAll(), change.store.getAllKeys()]);
  const parsed = records.map(parseStory);
  return {
    stories: parsed.filter((story) => story !== undefined),
    damaged: keys.filter((_, index) => !parsed[index]),
  };
}

export async function loadStory(address: string): Promise<Story | undefined> {
  return parseStory(await (await openDatabase()).get('stories', address));
}

/**
 * Changes one entry, or makes it.
 * @param change gives the new entry for the one that is there now; undefined changes nothing.
 */
export async function changeStory(
  address: string,
  change: (known: Story | undefined) => Story | undefined,
): Promise<Story | undefined> {
  const { store, done } = (await openDatabase()).transaction('stories', 'readwrite');
  const story = change(parseStory(await store.get(address)));
  await Promise.all([story && store.put(story), done]);
  if (story) announce();
  return story;
}

/** Makes a captured page a story of the library; see `storyOfPage`. The page must have been saved. */
export async function keepStory(opened: OpenedPage, toQueue: boolean): Promise<Story | undefined> {
  const address = storyOfPage(opened)?.address;
  if (address === undefined) return undefined;
  const story = await changeStory(address, (known) => storyOfPage(opened, known));
  return toQueue ? queueStory(address) : story;
}

/** Puts a story at the end of the queue; one that is in it keeps its turn. What was heard begins anew. */
export async function queueStory(address: string): Promise<Story | undefined> {
  const { store, done } = (await openDatabase()).transaction('stories', 'readwrite');
  const stories = (await store.getAll()).map(parseStory).filter((story) => story !== undefined);
  const known = stories.find((story) => story.address === address);
  if (!known) return undefined;
  const story = known.queue > 0 ? known : { ...known, queue: lastPlace(stories), heard: false };
  await Promise.all([store.put(story), done]);
  announce();
  return story;
}

export const unqueueStory = (address: string): Promise<Story | undefined> =>
  changeStory(address, (known) => known && { ...known, queue: 0 });

export async function moveStory(address: string, direction: 1 | -1): Promise<void> {
  const { store, done } = (await openDatabase()).transaction('stories', 'readwrite');
  const stories = (await store.getAll()).map(parseStory).filter((story) => story !== undefined);
  await Promise.all([...moveInQueue(stories, address, direction).map((story) => store.put(story)), done]);
  announce();
}

/** Everything that is kept of one story, so that it can be put back. */
export interface KeptStory {
  readonly story: Story;
  readonly page: OpenedPage | undefined;
  readonly words: string;
  readonly place: Place | undefined;
  readonly pictures: KeptPictures | undefined;
}

const STORES = ['stories', 'words', 'pages', 'sizes', 'places', 'pictures'] as const;

/** Takes a story out of the library, with its page, place and pictures. @returns what `restoreStory` needs; undefined when there is none. */
export async function removeStory(address: string): Promise<KeptStory | undefined> {
  const change = (await openDatabase()).transaction(STORES, 'readwrite');
  const story = parseStory(await change.objectStore('stories').get(address));
  const words = await change.objectStore('words').get(address);
  const place = parsePlace(await change.objectStore('places').get(address));
  const page = story && (await change.objectStore('pages').get(story.pageId));
  const pictures = await change.objectStore('pictures').get(address);
  await Promise.all([
    change.objectStore('stories').delete(address),
    change.objectStore('words').delete(address),
    change.objectStore('places').delete(address),
    change.objectStore('pictures').delete(address),
    ...(story ? [change.objectStore('pages').delete(story.pageId)] : []),
    ...(story ? [change.objectStore('sizes').delete(story.pageId)] : []),
    change.done,
  ]);
  announce();
  return story && { story, page, words: words?.words ?? '', place, pictures };
}

/** Undoes `removeStory`. */
export async function restoreStory({ story, page, words, place, pictures }: KeptStory): Promise<void> {
  const change = (await openDatabase()).transaction(STORES, 'readwrite');
  await Promise.all([
    change.objectStore('stories').put(story),
    change.objectStore('words').put({ address: story.address, words }),
    ...(page ? [change.objectStore('pages').put(page)] : []),
    ...(page ? [change.objectStore('sizes').put(pageSize(page))] : []),
    ...(place ? [change.objectStore('places').put(place)] : []),
    ...(pictures ? [change.objectStore('pictures').put(pictures)] : []),
    change.done,
  ]);
  announce();
}

/** Erases all stories with their pages, words, places and pictures, pinned ones too. */
export async function eraseLibrary(): Promise<void> {
  const change = (await openDatabase()).transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((name) => change.objectStore(name).clear()), change.done]);
  announce();
}

/** Removes records that cannot be understood. */
export async function removeDamaged(addresses: readonly string[]): Promise<void> {
  const change = (await openDatabase()).transaction(['stories', 'words', 'pictures'], 'readwrite');
  await Promise.all([
    ...addresses.map((address) => change.objectStore('stories').delete(address)),
    ...addresses.map((address) => change.objectStore('words').delete(address)),
    ...addresses.map((address) => change.objectStore('pictures').delete(address)),
    change.done,
  ]);
  announce();
}

/** Words of all stories, by address. */
export async function loadWords(): Promise<ReadonlyMap<string, string>> {
  const all = await (await openDatabase()).getAll('words');
  return new Map(all.map(({ address, words }) => [address, words]));
}

export async function saveWords(address: string, words: string): Promise<void> {
  await (await openDatabase()).put('words', { address, words });
}

/** What had to go to make room. */
export interface Tidied {
  readonly removed: readonly Story[];
  /** Stories that are still there, without the pictures that were kept with them. */
  readonly withoutPictures: readonly Story[];
}

/** Keeps the library within its bounds, and forgets pages that no story refers to beyond the newest 30. */
export async function tidyLibrary(): Promise<Tidied> {
  const change = (await openDatabase()).transaction(
    ['stories', 'words', 'pages', 'sizes', 'pictures'],
    'readwrite',
  );
  const stories = (await change.objectStore('stories').getAll())
    .map(parseStory)
    .filter((story) => story !== undefined);
  const bare = new Set(picturesToRemove(stories));
  const removed = storiesToRemove(
    stories.map((story) => (bare.has(story) ? { ...story, pictureBytes: 0 } : story)),
  );
  const gone = new Set(removed.map(({ address }) => address));
  const kept = new Set(stories.filter(({ address }) => !gone.has(address)).map(({ pageId }) => pageId));
  const withoutPictures = [...bare].filter(({ address }) => !gone.has(address));
  const sizes = (await change.objectStore('sizes').getAll()).filter(({ id }) => !kept.has(id));
  const pageIds = [...pagesToForget(sizes), ...removed.map(({ pageId }) => pageId)];
  await Promise.all([
    ...removed.map(({ address }) => change.objectStore('stories').delete(address)),
    ...removed.map(({ address }) => change.objectStore('words').delete(address)),
    ...[...bare, ...removed].map(({ address }) => change.objectStore('pictures').delete(address)),
    ...withoutPictures.map((story) => change.objectStore('stories').put({ ...story, pictureBytes: 0 })),
    ...pageIds.map((id) => change.objectStore('pages').delete(id)),
    ...pageIds.map((id) => change.objectStore('sizes').delete(id)),
    change.done,
  ]);
  if (removed.length > 0 || withoutPictures.length > 0) announce();
  return { removed, withoutPictures };
}

/** Tells the other open pages that the library has changed. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/**
 * Reads the library whenever it was changed, by this page or another: one reading after the other, so that the newest is
 * the last. A change that comes while it is read for the first time is not missed.
 * @returns what reads it, the first time and whenever one wants; done when that is.
 */
export function followLibrary(read: () => Promise<void>, end?: AbortSignal): () => Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  let last = Promise.resolve();
  const readNow = (): Promise<void> => {
    const reading = last.then(read);
    last = reading.catch(() => undefined);
    return reading;
  };
  channel.addEventListener('message', () => void readNow().catch(() => undefined));
  end?.addEventListener('abort', () => channel.close());
  return readNow;
}
