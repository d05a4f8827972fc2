// browser
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { OpenedPage, PageSize } from './opened-page.ts';
import type { Place } from './place.ts';

interface Schema extends DBSchema {
  pages: { key: string; value: OpenedPage };
  /** Beside the pages, so that counting them does not load their markup. */
  sizes: { key: string; value: PageSize };
  places: { key: string; value: Place; indexes: { savedAt: number } };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

/**
 * The one database. Version 1 had pages and sizes; 2 adds places.
 * @throws when the browser refuses it (a full disk, a locked profile). The next call tries again.
 */
export async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const forget = (): void => void (database = undefined);
  database ??= openDB<Schema>('lectern', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('pages', { keyPath: 'id' });
        db.createObjectStore('sizes', { keyPath: 'id' });
      }
      if (from < 2) {
        const places = db.createObjectStore('places', { keyPath: 'address' });
        places.createIndex('savedAt', 'savedAt');
      }
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
