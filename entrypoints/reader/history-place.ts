import type { Locator } from '../../utils/document/locator.ts';
import { parseLocator } from '../../utils/document/locator.ts';

/**
 * The place that belongs to this page's entry in the tab's history. It survives reload, Back, Forward and a browser
 * that is started anew, is known at once, and is gone with the tab.
 */
export const historyPlace = (): Locator | undefined =>
  parseLocator((history.state as { place?: unknown } | null)?.place);

/** @param place undefined to forget it. */
export function rememberInHistory(place: Locator | undefined): void {
  try {
    history.replaceState(place && { place }, '');
  } catch {
    // Browsers refuse when it is done too often; the next place is kept again.
  }
}
