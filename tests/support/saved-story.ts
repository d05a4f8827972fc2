/** Stories to be saved, as the reader shows them. */
import type { SavedStory, SaveLabels } from '../../utils/export/story.ts';
import { parse } from './dom.ts';

export const SAVE_LABELS: SaveLabels = {
  lang: 'en',
  dir: 'ltr',
  author: (name) => `By ${name}`,
  date: (time) => `on ${time.slice(0, 10)}`,
  source: 'Source',
  contents: 'Contents',
  accessibility: 'Every picture has its description.',
};

export function savedStory(html: string, changes: Partial<SavedStory> = {}): SavedStory {
  const content = parse(`<div class="article-body">${html}</div>`).querySelector<HTMLElement>(
    '.article-body',
  );
  if (!content) throw new Error('no story');
  return {
    url: 'https://news.example/story?a=1&b=2',
    title: 'The bell of the valley',
    byline: 'Mairi Tulloch',
    siteName: 'The Harbour Post',
    publishedTime: '2026-11-14',
    lang: 'en',
    dir: 'ltr',
    content,
    ...changes,
  };
}

/** A picture as the article stage writes it. */
export const figure = (words: string, src = 'https://news.example/bell.jpg', more = ''): string =>
  `<figure class="picture"><img src="${src}" alt="${words}"><p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description="">${words}</span></p>${more}</figure>`;
