import { placeAddress } from '../../utils/library/place.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { historyPlace, rememberInHistory } from './history-place.ts';

/** How Lectern itself led to a story, in the reader's address. */
const FROM = 'from';
const AT = 'at';

/** The library opened it: a page of the tab's history is not the story's own. */
export const isFromLibrary = (search: string): boolean => new URLSearchParams(search).has(FROM);

/** The queue opened it: it is read without a press. */
export const isFromQueue = (search: string): boolean => new URLSearchParams(search).get(FROM) === 'queue';

/**
 * A kept page as it is when the library has opened it: Back leads to the page's address. What the queue opens is read
 * aloud, and what the person goes on with begins where they were.
 */
export async function arrive(
  opened: OpenedPage | undefined,
  search: string,
): Promise<OpenedPage | undefined> {
  if (!opened || !isFromLibrary(search)) return opened;
  const atPlace = new URLSearchParams(search).get(AT) === 'place';
  if (atPlace && !historyPlace()) {
    const { loadPlace } = await import('../../utils/library/place-store.ts');
    const place = await loadPlace(placeAddress(opened.page.url));
    // Another day one wants to hear the sentence from its start.
    rememberInHistory(place && { ...place.locator, offset: 0 });
  }
  return { ...opened, inSameTab: false, session: '', readAloud: isFromQueue(search) };
}
