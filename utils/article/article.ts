// pure
import type { NameSource } from '../capture/stamps.ts';
import type { Removal } from './removals.ts';

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
  /** What was left out of it, in the order in which it went. Absent where nothing was looked for. */
  readonly removals?: readonly Removal[];
}

/** What stands in for a picture: the words, how good they are, and where they came from. */
export interface Alternative {
  readonly kind: AlternativeKind;
  /** Words to show, and to speak after "Image: "; '' where there are none. */
  readonly text: string;
  /** What is left to say for a person who wants to hear more: behind `text`, in view on demand. '' when nothing. */
  readonly more: string;
  /** What the page says and nobody needs to hear: a file name, a tooltip. Shown only. '' when nothing. */
  readonly raw: string;
  /** Where `text` and `more` came from, in order. */
  readonly from: readonly WordSource[];
}

export type WordSource = NameSource | 'description' | 'long-description';

export type AlternativeKind =
  /** The page describes it. */
  | 'described'
  /** Described, and all that a link to another page holds. */
  | 'linked'
  /** Described, and there is a longer description. */
  | 'complex'
  /** Only its caption says what it shows; the caption is read where it stands. */
  | 'caption-only'
  /** The page has words for it that describe nothing: a file name, an address, "image", the words of other pictures. */
  | 'suspicious'
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
  /** "Link, image: {words}", for a picture that is all that a link holds. */
  readonly imageLinkedPrefix: string;
  /** "Image without description." */
  readonly imageUnlabelled: string;
  /** "Image without useful description." */
  readonly imageSuspicious: string;
  /** "The page says: {words}", with what the page has in place of a description. Given as the text before it. */
  readonly imageRawPrefix: string;
  /** "Longer description" */
  readonly longDescription: string;
  /** "Longer description in the text", a link to it. */
  readonly longDescriptionBelow: string;
  /** "Longer description on another page", a link to it. */
  readonly longDescriptionElsewhere: string;
  /** "Back to the text", the name of a link from a note to where it is called. */
  readonly noteBack: string;
  /** "Video" */
  readonly video: string;
  /** "Audio" */
  readonly audio: string;
  /** "Embedded content" */
  readonly embed: string;
}
