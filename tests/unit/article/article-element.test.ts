import { expect, test } from 'vitest';
import type { Article } from '../../../utils/article/article.ts';
import { createArticleElement } from '../../../utils/article/article-element.ts';
import { parse } from '../../support/dom.ts';

const LABELS = {
  lang: 'en',
  dir: 'ltr',
  table: 'Table',
  author: (name: string) => `By ${name}`,
  date: (time: string) => time.slice(0, 10),
  updated: (date: string) => `Updated ${date}`,
} as const;

function lineOf(changes: Partial<Article>): string | undefined {
  const document = parse('');
  const article: Article = {
    url: 'https://news.example/story',
    title: 'Doctor in tears',
    byline: 'Ada Byron',
    siteName: 'The Daily',
    publishedTime: '2024-05-01T10:00:00Z',
    modifiedTime: '',
    section: '',
    canonicalUrl: 'https://news.example/story',
    leadPicture: '',
    lang: 'en',
    dir: 'ltr',
    content: document.createElement('div'),
    ...changes,
  };
  return createArticleElement(document, article, LABELS).querySelector('.story-meta')?.textContent;
}

test.each([
  [{}, 'By Ada Byron · The Daily · 2024-05-01'],
  [{ modifiedTime: '2024-05-01T23:00:00Z' }, 'By Ada Byron · The Daily · 2024-05-01'],
  [{ modifiedTime: '2024-05-02' }, 'By Ada Byron · The Daily · 2024-05-01 · Updated 2024-05-02'],
  [{ publishedTime: '', modifiedTime: '2024-05-02' }, 'By Ada Byron · The Daily · Updated 2024-05-02'],
  [{ byline: 'The daily' }, 'The Daily · 2024-05-01'],
  [{ byline: '', siteName: '', publishedTime: '' }, ''],
])('the line under the title for %j', (changes, expected) => expect(lineOf(changes)).toBe(expected));
