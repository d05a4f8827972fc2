// pure
import type { CaptureFailure, CapturedPage } from '../capture/captured-page.ts';
import { parseCapturedPage } from '../capture/captured-page.ts';

/** A page on which the person pressed the button, with what the reader needs to know about that press. */
export interface OpenedPage {
  /** In the reader's address: `reader.html?id=…`. */
  readonly id: string;
  /** ms since 1970. */
  readonly openedAt: number;
  readonly page: CapturedPage | CaptureFailure;
  /** Run of the browser in which the two tab ids below hold; another run gives them out anew. */
  readonly session: string;
  /** Tab that shows, or showed, the page itself. */
  readonly pageTabId: number;
  /** Tab of the reader; the page's own when `inSameTab`. */
  readonly readerTabId: number;
  /** True when the reader took the page's place, so that going back shows the page. */
  readonly inSameTab: boolean;
  /** True when the person asked for speech in so many words: starts whatever the setting. */
  readonly readAloud: boolean;
  /** Set when the person asked to hear the story from what they had selected on. */
  readonly fromSelection?: true;
  readonly isPrivate: boolean;
  /** Set when it is read: the browser refused to keep it, and it is there until its tab is closed. */
  readonly unkept?: true;
  /** Further pages of the same story, which the person has asked for, in order. */
  readonly further?: readonly CapturedPage[];
}

/** A story has no more pages than this, its first one included. */
export const MOST_PAGES = 20;

const FAILURES: Readonly<Record<CaptureFailure['failure'], true>> = {
  'browser-page': true,
  'data-view': true,
  'error-page': true,
  'local-file': true,
  'too-large': true,
  pdf: true,
  store: true,
  unreachable: true,
};

function parseCaptureFailure(value: unknown): CaptureFailure | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, failure, url, title } = value as Partial<Record<keyof CaptureFailure, unknown>>;
  if (version !== 1 || typeof failure !== 'string' || !Object.hasOwn(FAILURES, failure)) return undefined;
  if (typeof url !== 'string' || typeof title !== 'string') return undefined;
  return { version, failure: failure as CaptureFailure['failure'], url, title };
}

/** Checks a stored record field by field; undefined when it is damaged or of another version. */
export function parseOpenedPage(value: unknown): OpenedPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    id,
    openedAt,
    page,
    session,
    pageTabId,
    readerTabId,
    inSameTab,
    readAloud,
    fromSelection,
    isPrivate,
    further,
  } = value as Partial<Record<keyof OpenedPage, unknown>>;
  const parsed = parseCapturedPage(page) ?? parseCaptureFailure(page);
  if (!parsed || typeof id !== 'string' || typeof openedAt !== 'number') return undefined;
  if (typeof session !== 'string') return undefined;
  if (typeof pageTabId !== 'number' || typeof readerTabId !== 'number') return undefined;
  if (typeof inSameTab !== 'boolean' || typeof readAloud !== 'boolean' || typeof isPrivate !== 'boolean')
    return undefined;
  const opened: OpenedPage = {
    id,
    openedAt,
    page: parsed,
    session,
    pageTabId,
    readerTabId,
    inSameTab,
    readAloud,
    ...(fromSelection === true && { fromSelection }),
    isPrivate,
  };
  // A damaged page ends the story there; what is before it can be read.
  const pages = Array.isArray(further) ? further.slice(0, MOST_PAGES - 1).map(parseCapturedPage) : [];
  const end = pages.indexOf(undefined);
  const whole = (end < 0 ? pages : pages.slice(0, end)).filter((each) => each !== undefined);
  return whole.length > 0 ? { ...opened, further: whole } : opened;
}

/** What a kept page weighs, in UTF-16 code units of markup. */
export interface PageSize {
  readonly id: string;
  readonly openedAt: number;
  readonly length: number;
}

export const pageSize = ({ id, openedAt, page, further = [] }: OpenedPage): PageSize => ({
  id,
  openedAt,
  length: [page, ...further].reduce((sum, each) => sum + ('html' in each ? each.html.length : 0), 0),
});

const KEPT_PAGES = 30;
const KEPT_LENGTH = 60_000_000;

/** Ids of the oldest pages beyond the newest 30 or 60 million code units; the newest page always stays. */
export function pagesToForget(sizes: readonly PageSize[]): readonly string[] {
  let total = 0;
  return sizes
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .filter(({ length }, index) => {
      total += length;
      return index >= KEPT_PAGES || (index > 0 && total > KEPT_LENGTH);
    })
    .map(({ id }) => id);
}
