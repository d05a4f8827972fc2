// browser
import { openDatabase } from './database.ts';
import { bytesOf, parsePictures, type KeptPicture } from './kept-pictures.ts';
import { parseStory } from './story.ts';
import { announce } from './story-store.ts';

/** The kept pictures of the story of an address; none when nothing can be read. */
export async function loadPictures(address: string): Promise<readonly KeptPicture[]> {
  try {
    return parsePictures(await (await openDatabase()).get('pictures', address));
  } catch {
    return [];
  }
}

/**
 * Keeps pictures with a story of the library, instead of those that it had; none removes them.
 * @returns false when the story is not in the library (any more).
 * @throws when the browser refuses it, or has no room left: then all is as it was.
 */
export async function savePictures(address: string, pictures: readonly KeptPicture[]): Promise<boolean> {
  const change = (await openDatabase()).transaction(['stories', 'pictures'], 'readwrite');
  const story = parseStory(await change.objectStore('stories').get(address));
  if (!story) return false;
  const store = change.objectStore('pictures');
  await Promise.all([
    change.objectStore('stories').put({ ...story, pictureBytes: bytesOf(pictures) }),
    pictures.length > 0 ? store.put({ address, pictures }) : store.delete(address),
    change.done,
  ]);
  announce();
  return true;
}
