// browser
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import type { OpenedPage, PageSize } from './opened-page.ts';
import { parseOpenedPage } from './opened-page.ts';
import type { KeptPictures } from './kept-pictures.ts';
import type { Place } from './place.ts';
import type { StoryWords } from './search.ts';
import type { Story } from './story.ts';
import { storyOfPage } from './story.ts';

interface Schema extends DBSchema {
  pages: { key: string; value: OpenedPage };
  /** Beside the pages, so that counting them does not load their markup. */
  sizes: { key: string; value: PageSize };
  places: { key: string; value: Place; indexes: { savedAt: number } };
  /** The library; what a story says is in `pages`, where the person is in it in `places`. */
  stories: { key: string; value: Story };
  /** Beside the stories, so that listing them does not load their words. */
  words: { key: string; value: StoryWords };
  /** Only of stories whose pictures the person has asked to keep. */
  pictures: { key: string; value: KeptPictures };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

/**
 * The one database. Version 1 had pages and sizes; 2 adds places, 3 stories and words, 4 pictures.
 * @throws when the browser refuses it (a full disk, a locked profile). The next call tries again.
 */
export async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const forget = (): void => void (database = undefined);
  database ??= openDB<Schema>('lectern', 4, {
    async upgrade(db, from, _to, change) {
      if (from < 1) {
        db.createObjectStore('pages', { keyPath: 'id' });
        db.createObjectStore('sizes', { keyPath: 'id' });
      }
      if (from < 2) {
        const places = db.createObjectStore('places', { keyPath: 'address' });
        places.createIndex('savedAt', 'savedAt');
      }
      if (from < 3) {
        db.createObjectStore('stories', { keyPath: 'address' });
        db.createObjectStore('words', { keyPath: 'address' });
        await takeOverPages(change);
      }
      if (from < 4) db.createObjectStore('pictures', { keyPath: 'address' });
    },
    // A page of a later version waits until all of this one have let go.
    blocking(_from, _to, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  try {
    return await database;
  } catch (error) {
    forget();
    throw error;
  }
}

/** The pages that were kept before there was a library are its first stories. */
async function takeOverPages(
  change: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  const stories = change.objectStore('stories');
  // One after the other: together they may be as much as the memory takes.
  let cursor = await change.objectStore('pages').openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const opened = parseOpenedPage(cursor.value);
    const story = opened && storyOfPage(opened);
    const known = story && (await stories.get(story.address));
    if (story && (!known || known.usedAt < story.usedAt)) await stories.put(story);
  }
}
