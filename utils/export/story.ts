// pure
import type { Article } from '../article/article.ts';

/** A story to be taken along. `content` is only read: writers work on copies. */
export type SavedStory = Pick<
  Article,
  'url' | 'title' | 'byline' | 'siteName' | 'publishedTime' | 'lang' | 'dir' | 'content'
>;

/** Words that a file says besides the story's own, in the language of the interface. */
export interface SaveLabels {
  /** BCP 47 tag and direction of these words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly author: (name: string) => string;
  /** A date that a person can read, from an ISO 8601 one. */
  readonly date: (time: string) => string;
  /** "Source" */
  readonly source: string;
  /** "Contents" */
  readonly contents: string;
  /** Says in a sentence what the file offers to people who cannot see its pictures. */
  readonly accessibility: string;
}

/** Who, where and when, as they stand under the title; those that are not known are left out. */
export function creditsOf(story: SavedStory, labels: SaveLabels): readonly string[] {
  const { byline, siteName, publishedTime } = story;
  return [
    byline && labels.author(byline),
    siteName !== byline && siteName,
    publishedTime && labels.date(publishedTime),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
}
