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

/** Its turn in the queue has come: it says its title first, wherever it goes on. */
export const comesInTurn = (search: string): boolean =>
  isFromQueue(search) && new URLSearchParams(search).get(AT) !== 'place';

/**
 * A kept page as it is when the library has opened it: Back leads to the page's address. What the queue opens is read
 * aloud. It goes on where the person was, as does what they take up again themselves.
 */
export async function arrive(
  opened: OpenedPage | undefined,
  search: string,
): Promise<OpenedPage | undefined> {
  if (!opened || !isFromLibrary(search)) return opened;
  if (isFromQueue(search) && !historyPlace()) {
    const { loadPlace } = await import('../../utils/library/place-store.ts');
    const place = await loadPlace(placeAddress(opened.page.url));
    // Another day one wants to hear the sentence from its start.
    rememberInHistory(place && { ...place.locator, offset: 0 });
  }
  return { ...opened, inSameTab: false, session: '', readAloud: isFromQueue(search) };
}
