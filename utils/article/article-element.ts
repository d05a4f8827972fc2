// DOM-only
import type { Article } from './article.ts';
import { sameWords } from './words.ts';

/** Words for the lines under the title, in the language of the interface. */
export interface StoryHeaderLabels {
  /** BCP 47 tag and direction of these words: they are not in the story's language. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Name of a table that has no caption. */
  readonly table: string;
  readonly author: (name: string) => string;
  /** A date that a person can read, from an ISO 8601 one. */
  readonly date: (time: string) => string;
  /** "Updated 5 May 2024", given the date in words. */
  readonly updated: (date: string) => string;
}

/** The lines' parts: who, where, when, and when it was last changed if that was on a later day. */
function metaParts(
  document: Document,
  article: Article,
  labels: StoryHeaderLabels,
): readonly (Node | string)[] {
  const { byline, siteName, publishedTime, modifiedTime } = article;
  const timeOf = (iso: string, words: string): HTMLTimeElement => {
    const time = document.createElement('time');
    time.dateTime = iso;
    time.textContent = words;
    return time;
  };
  // A site that is its own author is named once.
  const author = byline && !sameWords(byline, siteName) ? labels.author(byline) : '';
  const isChanged = modifiedTime.slice(0, 10) > publishedTime.slice(0, 10);
  return [
    author,
    siteName,
    publishedTime && timeOf(publishedTime, labels.date(publishedTime)),
    isChanged ? timeOf(modifiedTime, labels.updated(labels.date(modifiedTime))) : '',
  ].filter((part) => part !== '');
}

/**
 * The element that is shown and read: title, who and when, body. The lines under the title are not spoken.
 * @param document the document that will show it: pictures start to load here, not before.
 */
export function createArticleElement(
  document: Document,
  article: Article,
  labels: StoryHeaderLabels,
): HTMLElement {
  const element = document.createElement('article');
  if (article.lang) element.lang = article.lang;
  element.dir = article.dir;
  const header = document.createElement('header');
  const title = document.createElement('h1');
  title.tabIndex = -1;
  title.textContent = article.title;
  header.append(title);
  const meta = document.createElement('p');
  meta.className = 'story-meta';
  meta.dataset['unspoken'] = '';
  meta.append(
    ...metaParts(document, article, labels).flatMap((part, at) => (at === 0 ? [part] : [' · ', part])),
  );
  const times = document.createElement('p');
  times.className = 'story-meta story-times';
  times.dataset['unspoken'] = '';
  header.append(meta, times);
  const body = document.adoptNode(article.content);
  for (const line of [meta, times]) {
    line.lang = labels.lang;
    line.dir = labels.dir;
  }
  for (const table of body.querySelectorAll('table')) frameTable(document, table, labels.table);
  element.append(header, body);
  return element;
}

/**
 * A table too wide for the column scrolls within a frame of its own, never the page (WCAG 1.4.10). The frame takes
 * focus, so that the keyboard scrolls it too.
 */
function frameTable(document: Document, table: HTMLTableElement, name: string): void {
  const frame = document.createElement('div');
  frame.className = 'table-frame';
  frame.tabIndex = 0;
  frame.role = 'region';
  frame.ariaLabel = table.caption?.textContent?.trim() || name;
  table.replaceWith(frame);
  frame.append(table);
}
