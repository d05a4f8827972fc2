/** Pictures that are kept with a story come and go with it. */
import { deleteDB, openDB } from 'idb';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import { exportLibrary } from '../../../utils/library/library-transfer.ts';
import { parseLibraryFile } from '../../../utils/library/library-file.ts';
import { loadPictures, savePictures } from '../../../utils/library/picture-store.ts';
import { storyOfLink } from '../../../utils/library/story.ts';
import {
  changeStory,
  eraseLibrary,
  loadStory,
  removeStory,
  restoreStory,
  tidyLibrary,
} from '../../../utils/library/story-store.ts';

const url = (index: number): string => `https://story.test/${index}`;
const picture = (name: string, size = 3) => ({
  src: `https://story.test/${name}.png`,
  file: new Blob([new Uint8Array(size)], { type: 'image/png' }),
});
const keep = (index: number, change = {}): Promise<unknown> =>
  changeStory(url(index), () => {
    const story = storyOfLink(url(index), `Story ${index}`, index);
    return story && { ...story, ...change };
  });

beforeEach(() => eraseLibrary());
afterAll(() => deleteDB('lectern'));

it('weighs what is kept, keeps it beside the story, and lets it go again', async () => {
  await keep(1);
  expect(await savePictures(url(1), [picture('a', 5), picture('b', 7)])).toBe(true);
  expect((await loadStory(url(1)))?.pictureBytes).toBe(12);
  const kept = await loadPictures(url(1));
  expect(kept.map(({ src, file }) => [src, file.size, file.type])).toEqual([
    ['https://story.test/a.png', 5, 'image/png'],
    ['https://story.test/b.png', 7, 'image/png'],
  ]);
  await savePictures(url(1), []);
  expect((await loadStory(url(1)))?.pictureBytes).toBe(0);
  expect(await (await openDatabase()).count('pictures')).toBe(0);
});

it('keeps none for what is not in the library', async () => {
  expect(await savePictures(url(9), [picture('a')])).toBe(false);
  expect(await loadPictures(url(9))).toEqual([]);
});

it('goes with its story, comes back with it, and is erased with all', async () => {
  await keep(1);
  await savePictures(url(1), [picture('a')]);
  const removed = await removeStory(url(1));
  expect(await loadPictures(url(1))).toEqual([]);
  if (removed) await restoreStory(removed);
  expect(await loadPictures(url(1))).toHaveLength(1);
  await eraseLibrary();
  expect(await loadPictures(url(1))).toEqual([]);
});

it('goes before any story has to, the oldest first, and that is told', async () => {
  for (const index of [1, 2, 3]) {
    await keep(index, { bytes: 1000 });
    await savePictures(url(index), [picture('a')]);
    await changeStory(url(index), (known) => known && { ...known, pictureBytes: 140_000_000 });
  }
  const { removed, withoutPictures } = await tidyLibrary();
  expect(removed).toEqual([]);
  expect(withoutPictures.map(({ title }) => title)).toEqual(['Story 1']);
  expect((await loadStory(url(1)))?.pictureBytes).toBe(0);
  expect(await loadPictures(url(1))).toEqual([]);
  expect(await loadPictures(url(2))).toHaveLength(1);
});

it('is not in an exported file, which does not claim that it is', async () => {
  await keep(1);
  await savePictures(url(1), [picture('a')]);
  const { file } = await exportLibrary();
  expect(parseLibraryFile(await file.text())?.stories[0]?.story.pictureBytes).toBe(0);
});

it('reads nothing out of a damaged record', async () => {
  const database = await openDatabase();
  await database.put('pictures', { address: url(1), pictures: [{ src: 1 }, picture('b')] } as never);
  expect(await loadPictures(url(1))).toHaveLength(1);
});

it('is added to a library of version 3 without touching it', async () => {
  await deleteDB('lectern');
  const old = await openDB('lectern', 3, {
    upgrade(db) {
      for (const name of ['pages', 'sizes']) db.createObjectStore(name, { keyPath: 'id' });
      db.createObjectStore('places', { keyPath: 'address' }).createIndex('savedAt', 'savedAt');
      for (const name of ['stories', 'words']) db.createObjectStore(name, { keyPath: 'address' });
    },
  });
  const { pictureBytes: _, ...story } = storyOfLink(url(1), 'Old', 1) ?? { pictureBytes: 0 };
  await old.put('stories', story);
  old.close();
  expect((await loadStory(url(1)))?.title).toBe('Old');
  await savePictures(url(1), [picture('a')]);
  expect(await loadPictures(url(1))).toHaveLength(1);
});
