// pure
/** A story, ready to be mounted and read. */
export interface Article {
  /** Address of the page that it was taken from. */
  readonly url: string;
  readonly title: string;
  /** Who wrote it, without a leading "By"; '' when unknown. */
  readonly byline: string;
  /** Name of the site; the host name when the page gives none. */
  readonly siteName: string;
  /** ISO 8601, the day as the page means it; '' when unknown or unreadable. */
  readonly publishedTime: string;
  /** The same, of the last change. May be the day of publication. */
  readonly modifiedTime: string;
  /** The part of the site that it stands in ("Health"); '' when unknown. */
  readonly section: string;
  /** Its address by the page's own account; the page's address when it gives none of its own site. */
  readonly canonicalUrl: string;
  /** Address of the picture that the page puts forward for it; '' when none. Hostile, like every address. */
  readonly leadPicture: string;
  /** BCP 47 tag that `Intl` accepts, or '' when unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Sanitised body of the story (an `article-body` div) in a document without a browsing context. Adopt it to show it. */
  readonly content: HTMLElement;
}

/** What stands in for a picture: the words, how good they are, and where they came from. */
export interface Alternative {
  readonly kind: AlternativeKind;
  /** Words to show and speak; '' for `unlabelled`, `caption-only` and `decorative`. */
  readonly text: string;
}

export type AlternativeKind =
  /** The page describes it. */
  | 'described'
  /** Only its caption says what it shows; the caption is read where it stands. */
  | 'caption-only'
  /** Large enough to matter, and nobody described it. Said and shown as such, never by its file name. */
  | 'unlabelled'
  /** Marked as decorative, or too small to be content. Silent. */
  | 'decorative';

/** Why a captured page gave no story. */
export type ExtractionFailure =
  /** There is text, but no part of it is a story. */
  | 'no-article'
  /** There is no text at all. */
  | 'empty';

/** Words that the article stage writes into the story, in the language of the interface. */
export interface ArticleLabels {
  /** "Image: {words}", with the words in place. Given as the text before the words. */
  readonly imagePrefix: string;
  /** "Image without description." */
  readonly imageUnlabelled: string;
  /** "Video" */
  readonly video: string;
  /** "Audio" */
  readonly audio: string;
  /** "Embedded content" */
  readonly embed: string;
}
