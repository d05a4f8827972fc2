// browser
import { MOST_BYTES, MOST_STORIES } from './bounds.ts';
import { openDatabase } from './database.ts';
import { fileHead, filedStory, fileTail, type FiledStory } from './library-file.ts';
import { laterPage } from './later-page.ts';
import { parseOpenedPage } from './opened-page.ts';
import { savePlace, loadPlace } from './place-store.ts';
import { saveInDatabase } from './page-store.ts';
import { lastPlace } from './queue.ts';
import { storyOfPage, weightOf } from './story.ts';
import { changeStory, loadLibrary } from './story-store.ts';

/** The whole library as a file. @throws when the browser does not let it be read. */
export async function exportLibrary(): Promise<{ readonly file: Blob; readonly count: number }> {
  const { stories } = await loadLibrary();
  const database = await openDatabase();
  const parts: Blob[] = [];
  for (const story of stories) {
    const opened = parseOpenedPage(await database.get('pages', story.pageId));
    const page = opened && 'html' in opened.page ? opened.page : undefined;
    const place = await loadPlace(story.address);
    const text = filedStory({ story, ...(page && { page }), ...(place && { place }) });
    // A blob of its own: the browser may keep it outside the memory.
    parts.push(new Blob([parts.length > 0 ? ',\n' : '', text]));
  }
  const file = new Blob([fileHead(), ...parts, fileTail()], { type: 'application/json' });
  return { file, count: stories.length };
}

export interface Imported {
  readonly added: number;
  /** They were there already, and stay as they are. */
  readonly known: number;
  /** The library is full: nothing that is in it goes for a file. */
  readonly noRoom: number;
}

/** Brings in the stories of a file; what is there stays. @throws when the browser does not take one. */
export async function importStories(filed: readonly FiledStory[]): Promise<Imported> {
  const { stories } = await loadLibrary();
  const there = new Set(stories.map(({ address }) => address));
  const last = lastPlace(stories) - 1;
  const now = Date.now();
  let bytes = stories.reduce((sum, story) => sum + weightOf(story), 0);
  let [added, known, noRoom] = [0, 0, 0];
  for (const { story, page, place } of filed) {
    if (there.has(story.address)) {
      known += 1;
      continue;
    }
    const opened = page && laterPage(page);
    const size = (opened && storyOfPage(opened)?.bytes) ?? 0;
    if (there.size >= MOST_STORIES || bytes + size > MOST_BYTES) {
      noRoom += 1;
      continue;
    }
    if (opened) await saveInDatabase(opened);
    await changeStory(story.address, () => ({
      ...story,
      pageId: opened?.id ?? '',
      bytes: size,
      usedAt: Math.min(story.usedAt, now),
      savedAt: Math.min(story.savedAt, now),
      queue: story.queue > 0 ? last + story.queue : 0,
      // Its words are gathered anew, from what is said and not from what the file says of it.
      indexed: false,
    }));
    if (place) await savePlace(place);
    there.add(story.address);
    bytes += size;
    added += 1;
  }
  return { added, known, noRoom };
}
