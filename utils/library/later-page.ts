// pure
import type { OpenedPage } from './opened-page.ts';

/** A captured page that no tab shows: going back from it leads to its address. */
export const laterPage = (page: OpenedPage['page']): OpenedPage => ({
  id: crypto.randomUUID(),
  openedAt: Date.now(),
  page,
  session: '',
  pageTabId: -1,
  readerTabId: -1,
  inSameTab: false,
  readAloud: false,
  isPrivate: false,
});
