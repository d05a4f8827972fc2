import { deleteDB, openDB } from 'idb';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import { laterPage } from '../../../utils/library/later-page.ts';
import { loadLibrary } from '../../../utils/library/story-store.ts';

const opened = (id: string, address: string, openedAt: number) => ({
  ...laterPage({
    version: 1,
    url: address,
    title: `Story ${id}`,
    lang: 'en',
    dir: 'ltr',
    contentType: 'text/html',
    html: '<p>x',
    hasUnsentText: false,
  }),
  id,
  openedAt,
});

afterAll(() => deleteDB('lectern'));

it('makes the pages of version 2 the first stories of the library', async () => {
  await deleteDB('lectern');
  const old = await openDB('lectern', 2, {
    upgrade(db) {
      db.createObjectStore('pages', { keyPath: 'id' });
      db.createObjectStore('sizes', { keyPath: 'id' });
      db.createObjectStore('places', { keyPath: 'address' }).createIndex('savedAt', 'savedAt');
    },
  });
  await old.put('pages', opened('z', 'https://story.test/1', 1));
  await old.put('pages', opened('a', 'https://story.test/1#part', 7));
  await old.put('pages', opened('b', 'https://story.test/2', 3));
  await old.put('pages', { id: 'damaged' });
  old.close();
  const { stories } = await loadLibrary();
  expect(stories.map(({ address, pageId }) => [address, pageId])).toEqual([
    ['https://story.test/1', 'a'],
    ['https://story.test/2', 'b'],
  ]);
  expect(await (await openDatabase()).count('pages')).toBe(4);
});
