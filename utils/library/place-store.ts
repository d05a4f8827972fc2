// browser
import { openDatabase } from './database.ts';
import type { Place } from './place.ts';
import { KEPT_PLACES, parsePlace } from './place.ts';

/** Where the person stopped in the story of an address; undefined when that is not known, or nothing can be read. */
export async function loadPlace(address: string): Promise<Place | undefined> {
  try {
    return parsePlace(await (await openDatabase()).get('places', address));
  } catch {
    return undefined;
  }
}

/** Keeps a place, and forgets the oldest beyond 500. What cannot be kept is lost without a word: the voice goes on. */
export async function savePlace(place: Place): Promise<void> {
  try {
    const change = (await openDatabase()).transaction('places', 'readwrite');
    await change.store.put(place);
    let excess = (await change.store.count()) - KEPT_PLACES;
    let oldest = excess > 0 ? await change.store.index('savedAt').openCursor() : null;
    for (; oldest && excess > 0; excess -= 1, oldest = await oldest.continue()) await oldest.delete();
    await change.done;
  } catch {
    // Nothing that the person could do about it, and nothing that they are doing now fails.
  }
}

/** Forgets the place of a story that was heard to its end. */
export async function removePlace(address: string): Promise<void> {
  try {
    await (await openDatabase()).delete('places', address);
  } catch {
    // It could not be kept either.
  }
}

/**
 * Forgets every place, and in the library how far one was.
 * @throws when the browser refuses: the person must know that they are still there.
 */
export async function forgetPlaces(): Promise<void> {
  const change = (await openDatabase()).transaction(['places', 'stories'], 'readwrite');
  await change.objectStore('places').clear();
  let story = await change.objectStore('stories').openCursor();
  for (; story; story = await story.continue())
    await story.update({ ...story.value, share: 0, minutesLeft: 0 });
  await change.done;
}
