/**
 * The shipped extraction as a judge of extractors wants it: `extract(document, url)` over any DOM, no browser needed.
 * What only a live page knows (sizes, what is rendered) is absent, and so is the sanitiser, which browsers bring.
 * Runs under the Node of this project (`node_modules/.bin/node`), which reads TypeScript.
 */
import { extractArticle } from '../../utils/article/extract-article.ts';
import { LABELS } from './labels.ts';

/** What Lectern says itself of a picture is none of the page's words: a judge compares those. */
const labels = Object.fromEntries(
  Object.entries(LABELS).map(([key, label]) => [key, key.startsWith('image') ? '' : label]),
);

/**
 * @param {Document} document The parsed page. It is used up.
 * @param {string} url
 * @returns {{ title: string, byline: string, date: string, html: string } | null} null when there is no story.
 */
export function extract(document, url) {
  const root = document.documentElement;
  const page = {
    version: 1,
    url,
    title: document.title,
    lang: root?.getAttribute('lang') ?? '',
    dir: root?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr',
    contentType: 'text/html',
    html: '',
    hasUnsentText: false,
  };
  const article = extractArticle(document, page, labels);
  if (!article.ok) return null;
  const { title, byline, publishedTime, html, removals } = article.value;
  return { title, byline, date: publishedTime, html, removals };
}
