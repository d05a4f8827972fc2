import type { Locator } from '../../utils/document/locator.ts';
import { parseLocator } from '../../utils/document/locator.ts';

type State = { readonly place?: unknown; readonly listChanged?: unknown } | null;

/**
 * The place that belongs to this page's entry in the tab's history. It survives reload, Back, Forward and a browser
 * that is started anew, is known at once, and is gone with the tab.
 */
export const historyPlace = (): Locator | undefined => parseLocator((history.state as State)?.place);

/**
 * @param place undefined to forget it.
 * @param listChanged true right before a reload that changes what is left out of the story.
 */
export function rememberInHistory(place: Locator | undefined, listChanged = false): void {
  try {
    if (listChanged) history.replaceState({ place, listChanged }, '');
    else history.replaceState(place && { place }, '');
  } catch {
    // Browsers refuse when it is done too often; the next place is kept again.
  }
}

/** Whether the page was loaded anew because the list of what is left out was changed; once. */
export function takeListMark(): boolean {
  if ((history.state as State)?.listChanged !== true) return false;
  rememberInHistory(historyPlace());
  return true;
}
