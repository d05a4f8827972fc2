import { deleteDB, openDB } from 'idb';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../utils/library/database.ts';
import type { Place } from '../../../utils/library/place.ts';
import { forgetPlaces, loadPlace, removePlace, savePlace } from '../../../utils/library/place-store.ts';

const place = (index: number): Place => ({
  address: `https://post.test/${index}`,
  locator: {
    block: index,
    sentence: 0,
    offset: 0,
    quote: 'It was late.',
    beginning: 'The rope',
    fraction: 0.5,
    blockCount: 2000,
  },
  savedAt: index,
});
const page = { id: 'a', openedAt: 1, page: { html: '<p>Kept</p>' } };

/** What version 1 of the extension left behind. */
async function leaveVersion1(): Promise<void> {
  const old = await openDB('lectern', 1, {
    upgrade(db) {
      db.createObjectStore('pages', { keyPath: 'id' });
      db.createObjectStore('sizes', { keyPath: 'id' });
    },
  });
  await old.put('pages', page);
  await old.put('sizes', { id: 'a', openedAt: 1, length: 11 });
  old.close();
}

afterAll(() => deleteDB('lectern'));

it('takes over the database of version 1 with all that is in it', async () => {
  await deleteDB('lectern');
  await leaveVersion1();
  const database = await openDatabase();
  expect(await database.get('pages', 'a')).toEqual(page);
  expect(await database.get('sizes', 'a')).toEqual({ id: 'a', openedAt: 1, length: 11 });
  await savePlace(place(1));
  expect(await loadPlace('https://post.test/1')).toEqual(place(1));
});

it('has one place for an address, the last one', async () => {
  await savePlace({ ...place(1), savedAt: 77 });
  expect((await loadPlace('https://post.test/1'))?.savedAt).toBe(77);
  await removePlace('https://post.test/1');
  expect(await loadPlace('https://post.test/1')).toBeUndefined();
});

it('keeps 500 places, and forgets the oldest', async () => {
  for (let index = 1; index <= 503; index += 1) await savePlace(place(index));
  const addresses = await (await openDatabase()).getAllKeys('places');
  expect(addresses).toHaveLength(500);
  for (const old of [1, 2, 3]) expect(addresses).not.toContain(`https://post.test/${old}`);
});

it('reads nothing from a damaged record', async () => {
  await (await openDatabase()).put('places', { ...place(9), savedAt: 'long ago' } as unknown as Place);
  expect(await loadPlace('https://post.test/9')).toBeUndefined();
});

it('forgets all of them on demand, and nothing else', async () => {
  await forgetPlaces();
  const database = await openDatabase();
  expect(await database.count('places')).toBe(0);
  expect(await database.count('pages')).toBe(1);
});

it('lets a later version take over, and says so by failing when it has', async () => {
  await openDatabase();
  const later = await openDB('lectern', 5);
  await expect(openDatabase()).rejects.toThrow('version');
  expect(await loadPlace('https://post.test/1')).toBeUndefined();
  await savePlace(place(1));
  later.close();
});
