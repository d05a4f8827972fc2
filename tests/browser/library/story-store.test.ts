import { deleteDB } from 'idb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CapturedPage } from '../../../utils/capture/captured-page.ts';
import { openDatabase } from '../../../utils/library/database.ts';
import { laterPage } from '../../../utils/library/later-page.ts';
import { parseLibraryFile } from '../../../utils/library/library-file.ts';
import { exportLibrary, importStories } from '../../../utils/library/library-transfer.ts';
import type { OpenedPage } from '../../../utils/library/opened-page.ts';
import { forgetPlaces, savePlace, loadPlace } from '../../../utils/library/place-store.ts';
import type { Story } from '../../../utils/library/story.ts';
import { storyOfLink } from '../../../utils/library/story.ts';
import {
  changeStory,
  eraseLibrary,
  keepStory,
  loadLibrary,
  loadWords,
  moveStory,
  followLibrary,
  queueStory,
  removeDamaged,
  removeStory,
  restoreStory,
  saveWords,
  tidyLibrary,
} from '../../../utils/library/story-store.ts';

const url = (index: number): string => `https://story.test/${index}`;
const opened = (index: number, change: Partial<OpenedPage> = {}): OpenedPage => ({
  ...laterPage({
    version: 1,
    url: url(index),
    title: `Story ${index}`,
    lang: 'en',
    dir: 'ltr',
    contentType: 'text/html',
    html: `<p>Text ${index}</p>`,
    hasUnsentText: false,
  }),
  id: `page-${index}`,
  openedAt: index,
  ...change,
});
const place = {
  address: url(1),
  locator: { block: 1, sentence: 0, offset: 0, quote: 'x', beginning: 'x', fraction: 0.5, blockCount: 2 },
  savedAt: 1,
};

async function keep(...pages: readonly OpenedPage[]): Promise<void> {
  const database = await openDatabase();
  for (const page of pages) {
    await database.put('pages', page);
    await database.put('sizes', { id: page.id, openedAt: page.openedAt, length: 10 });
    await keepStory(page, false);
  }
}
const titles = (stories: readonly Story[]): string[] =>
  stories.toSorted((a, b) => a.queue - b.queue).map(({ title }) => title);

beforeEach(() => eraseLibrary());
afterAll(() => deleteDB('lectern'));

describe('the library', () => {
  it('has a story once, however often it is opened, and refers to the newest page', async () => {
    await keep(opened(1), opened(2));
    await changeStory(url(1), (known) => known && { ...known, pinned: true });
    await keep(opened(1, { id: 'again', openedAt: 9 }));
    const { stories } = await loadLibrary();
    expect(stories).toHaveLength(2);
    expect(stories[0]).toMatchObject({ pageId: 'again', pinned: true, savedAt: 1, usedAt: 9 });
  });

  it('puts stories at the end of the queue, keeps their turn, and changes their order', async () => {
    await keep(opened(1), opened(2), opened(3));
    for (const index of [3, 1, 2, 3]) await queueStory(url(index));
    await moveStory(url(2), -1);
    expect(titles((await loadLibrary()).stories)).toEqual(['Story 3', 'Story 2', 'Story 1']);
    expect(await queueStory(url(99))).toBeUndefined();
  });

  it('takes a story out with its page, words and place, and puts all of it back', async () => {
    await keep(opened(1), opened(2));
    await saveWords(url(1), 'bell rope');
    await savePlace(place);
    const gone = await removeStory(url(1));
    const database = await openDatabase();
    expect(titles((await loadLibrary()).stories)).toEqual(['Story 2']);
    expect(await database.getAllKeys('pages')).toEqual(['page-2']);
    expect(await database.getAllKeys('sizes')).toEqual(['page-2']);
    expect(await loadPlace(url(1))).toBeUndefined();
    expect((await loadWords()).size).toBe(0);
    if (gone) await restoreStory(gone);
    expect(await database.get('pages', 'page-1')).toEqual(opened(1));
    expect(await loadPlace(url(1))).toEqual(place);
    expect((await loadWords()).get(url(1))).toBe('bell rope');
    expect((await loadLibrary()).stories).toHaveLength(2);
  });

  it('forgets pages that no story refers to beyond thirty, and none that one does', async () => {
    await keep(...Array.from({ length: 40 }, (_, index) => opened(index + 1)));
    const database = await openDatabase();
    for (let index = 100; index < 135; index += 1) {
      await database.put('pages', opened(index));
      await database.put('sizes', { id: `page-${index}`, openedAt: index, length: 10 });
    }
    expect(await tidyLibrary()).toEqual({ removed: [], withoutPictures: [] });
    expect(await database.count('pages')).toBe(70);
    expect(await database.get('pages', 'page-1')).toBeDefined();
    expect(await database.get('pages', 'page-104')).toBeUndefined();
  });

  it('makes room, the oldest first, and tells which', async () => {
    await keep(opened(1), opened(2), opened(3));
    await changeStory(url(1), (known) => known && { ...known, pinned: true });
    await changeStory(url(3), (known) => known && { ...known, bytes: 400_000_000 });
    expect(titles((await tidyLibrary()).removed)).toEqual(['Story 2']);
    expect(titles((await loadLibrary()).stories).toSorted()).toEqual(['Story 1', 'Story 3']);
    expect(await (await openDatabase()).getAllKeys('pages')).toEqual(['page-1', 'page-3']);
  });

  it('tells of damaged records, and shows the others', async () => {
    await keep(opened(1));
    await (await openDatabase()).put('stories', { address: url(2), title: 5 } as unknown as Story);
    expect(await loadLibrary()).toMatchObject({ damaged: [url(2)], stories: [{ title: 'Story 1' }] });
    await removeDamaged([url(2)]);
    expect((await loadLibrary()).damaged).toEqual([]);
  });

  it('is read again after a change, also after one that comes while it is read for the first time', async () => {
    const end = new AbortController();
    const seen: number[] = [];
    const gates: (() => void)[] = [];
    const read = followLibrary(async () => {
      const { stories } = await loadLibrary();
      // A slow page: the newer reading must not be overtaken by the older one.
      await new Promise<void>((resolve) => gates.push(resolve));
      seen.push(stories.length);
    }, end.signal);
    const first = read();
    await expect.poll(() => gates.length).toBe(1);
    await keep(opened(1));
    await keep(opened(2));
    gates[0]?.();
    await first;
    expect(seen).toEqual([0]);
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.();
    await expect.poll(() => gates.length).toBe(3);
    gates[2]?.();
    await expect.poll(() => seen).toEqual([0, 2, 2]);
    end.abort();
  });

  it('is followed on after a reading that failed', async () => {
    const end = new AbortController();
    let readings = 0;
    const read = followLibrary(() => {
      readings += 1;
      return readings === 1 ? Promise.reject(new Error('refused')) : Promise.resolve();
    }, end.signal);
    await expect(read()).rejects.toThrow('refused');
    await keep(opened(1));
    await expect.poll(() => readings).toBe(2);
    end.abort();
  });

  it('forgets how far one was with the places', async () => {
    await keep(opened(1));
    await changeStory(url(1), (known) => known && { ...known, share: 0.5, minutesLeft: 3, queue: 2 });
    await savePlace(place);
    await forgetPlaces();
    expect(await loadPlace(url(1))).toBeUndefined();
    expect((await loadLibrary()).stories[0]).toMatchObject({ share: 0, minutesLeft: 0, queue: 2 });
  });

  it('erases everything', async () => {
    await keep(opened(1));
    await savePlace(place);
    await saveWords(url(1), 'bell');
    await eraseLibrary();
    const database = await openDatabase();
    const counts = await Promise.all(
      (['stories', 'words', 'pages', 'sizes', 'places'] as const).map((name) => database.count(name)),
    );
    expect(counts).toEqual([0, 0, 0, 0, 0]);
  });
});

it('is exported and imported as one file, and what is there stays', async () => {
  await keep(opened(1), opened(2));
  await queueStory(url(2));
  await savePlace(place);
  await changeStory('https://story.test/link', () => storyOfLink('https://story.test/link', 'A link', 3));
  const { file, count } = await exportLibrary();
  expect(count).toBe(3);
  const filed = parseLibraryFile(await file.text());
  await removeStory(url(1));
  await changeStory(url(2), (known) => known && { ...known, pinned: true });
  expect(await importStories(filed?.stories ?? [])).toEqual({ added: 1, known: 2, noRoom: 0 });
  const { stories } = await loadLibrary();
  expect(stories.find(({ address }) => address === url(2))).toMatchObject({ pinned: true, pageId: 'page-2' });
  const back = stories.find(({ address }) => address === url(1));
  expect(back).toMatchObject({ title: 'Story 1', indexed: false });
  expect(await (await openDatabase()).get('pages', back?.pageId ?? '')).toMatchObject({
    page: opened(1).page,
    isPrivate: false,
  });
  expect(await loadPlace(url(1))).toEqual(place);
});

it('does not push stories out for a file', async () => {
  await keep(opened(1));
  await changeStory(url(1), (known) => known && { ...known, bytes: 299_999_990 });
  const { page } = opened(2);
  const story = { ...(await loadLibrary()).stories[0], address: url(2), url: url(2) } as Story;
  const result = await importStories([{ story, page: page as CapturedPage }]);
  expect(result).toEqual({ added: 0, known: 0, noRoom: 1 });
  expect((await loadLibrary()).stories).toHaveLength(1);
});
