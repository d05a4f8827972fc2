// pure
/**
 * The seam between a web page and the extension. Everything in it was written by the page and is hostile until
 * the article stage has sanitised it.
 */
export interface CapturedPage {
  readonly version: 1;
  /** Address of the page, as the browser shows it. */
  readonly url: string;
  /** `document.title`. */
  readonly title: string;
  /** Language declared on the root element, as written there; '' when none. Not validated. */
  readonly lang: string;
  /** Computed direction of the root element. */
  readonly dir: 'ltr' | 'rtl';
  /** `document.contentType`. */
  readonly contentType: string;
  /** The rendered page as one HTML document, addresses absolute, marked with the attributes of `stamps.ts`. */
  readonly html: string;
  /** True when a field holds text that the person typed and has not sent. */
  readonly hasUnsentText: boolean;
  /**
   * Words that the person had selected, blocks parted by "\n"; absent when none were. The blocks that they are in carry
   * STAMP_SELECTED.
   */
  readonly selection?: string;
}

/** Why a page could not be captured. */
export type CaptureFailureKind =
  /** The browser's own pages, other extensions' pages: no extension may read them. */
  | 'browser-page'
  /** The browser's add-on store, which extensions may not read. */
  | 'store'
  | 'pdf'
  /** A JSON, XML or source viewer. */
  | 'data-view'
  /** The browser's "this site can't be reached" page. */
  | 'error-page'
  /** A file on this computer that the person has not allowed the extension to read. */
  | 'local-file'
  /** More than MAX_HTML_LENGTH. */
  | 'too-large'
  /** The tab was closed or went elsewhere meanwhile, or the browser refused for a reason that we do not know. */
  | 'unreachable';

export interface CaptureFailure {
  readonly version: 1;
  readonly failure: CaptureFailureKind;
  readonly url: string;
  readonly title: string;
}

/** Longest `html` that is accepted, in UTF-16 code units: a story is far below, a 20 MB page must still open. */
export const MAX_HTML_LENGTH = 40_000_000;

/** Longest `selection`, in UTF-16 code units. What is selected beyond it is still marked in the copy. */
export const MAX_SELECTION_LENGTH = 200_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Checks what came back from a page (or from storage) field by field.
 * @returns the page with only the known fields, or undefined when it is not one.
 */
export function parseCapturedPage(value: unknown): CapturedPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, url, title, lang, dir, contentType, html, hasUnsentText, selection } = value as Partial<
    Record<keyof CapturedPage, unknown>
  >;
  if (version !== 1 || !isText(url) || !isText(title) || !isText(lang) || !isText(contentType))
    return undefined;
  if ((dir !== 'ltr' && dir !== 'rtl') || !isText(html) || typeof hasUnsentText !== 'boolean')
    return undefined;
  const page = { version, url, title, lang, dir, contentType, html, hasUnsentText } as const;
  // Pages that were kept before there was this field have none.
  if (selection === undefined) return page;
  if (!isText(selection) || selection.length > MAX_SELECTION_LENGTH) return undefined;
  return { ...page, selection };
}
