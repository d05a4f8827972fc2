import type { ArticleLabels } from '../../utils/article/article.ts';
import type { StoryHeaderLabels } from '../../utils/article/article-element.ts';
import type { Translate } from '../../utils/messages.ts';
import { normalTag } from '../../utils/speech/language-tag.ts';
import { directionOf } from '../../utils/text-direction.ts';

/** Words that are written into the story. */
export const articleLabels = (t: Translate): ArticleLabels => ({
  imagePrefix: t('imagePrefix'),
  imageLinkedPrefix: t('imageLinkedPrefix'),
  imageUnlabelled: t('imageUnlabelled'),
  imageSuspicious: t('imageSuspicious'),
  imageRawPrefix: t('imageRawPrefix'),
  longDescription: t('longDescription'),
  longDescriptionBelow: t('longDescriptionBelow'),
  longDescriptionElsewhere: t('longDescriptionElsewhere'),
  noteBack: t('noteBack'),
  video: t('video'),
  audio: t('audio'),
  embed: t('embed'),
});

/** Words and forms of the lines under the title, in the interface's language. */
export const headerLabels = (t: Translate, uiLanguage: string): StoryHeaderLabels => ({
  lang: uiLanguage,
  dir: directionOf(uiLanguage),
  table: t('table'),
  author: (name) => t('author', name),
  // The day as it is written there, wherever the reader is.
  date: (time) =>
    new Intl.DateTimeFormat(uiLanguage, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(time.slice(0, 10)),
    ),
  updated: (date) => t('updated', date),
});

/**
 * Name of a language, such as "German" or "English (Canada)"; the tag itself when it has no name or is none ("fr-").
 * `of()` throws on tags with extensions or private parts ("en-US-x-twain"), which a page may well have (ECMA-402,
 * CanonicalCodeForDisplayNames).
 */
export function languageName(lang: string, names: Intl.DisplayNames): string {
  const tag = normalTag(lang);
  return tag === '' ? lang : (names.of(new Intl.Locale(tag).baseName) ?? lang);
}

/** "12 min", for a number of minutes. */
export const minutes = (t: Translate, count: number): string => t('minutesShort', String(count));
