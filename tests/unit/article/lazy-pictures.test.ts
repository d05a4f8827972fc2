import { expect, test } from 'vitest';
import { realisePictures } from '../../../utils/article/lazy-pictures.ts';
import { parse } from '../../support/dom.ts';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
function imagesOf(html: string): readonly (readonly [string | null, string | null])[] {
  const document = parse(html);
  realisePictures(document, 'https://news.example/2026/story');
  expect(document.querySelector('noscript, picture, source')).toBeNull();
  return [...document.querySelectorAll('img')].map((image) => [
    image.getAttribute('src'),
    image.getAttribute('alt'),
  ]);
}

test.each([
  ['data-src', `<img src="${GIF}" data-src="/a.jpg" alt="A">`, 'https://news.example/a.jpg'],
  [
    'data-original without a src',
    '<img data-original="https://cdn.example/a.webp" alt="A">',
    'https://cdn.example/a.webp',
  ],
  [
    'low-quality picture before the real one',
    '<img src="https://cdn.example/tiny.jpg" data-src="https://cdn.example/a.jpg" alt="A">',
    'https://cdn.example/a.jpg',
  ],
  [
    'data-srcset',
    `<img src="${GIF}" data-srcset="a.jpg 320w, b.jpg 960w" alt="A">`,
    'https://news.example/2026/b.jpg',
  ],
  [
    'sources of a picture',
    `<picture><source srcset="a.webp 1x, b.webp 2x"><img src="${GIF}" alt="A"></picture>`,
    'https://news.example/2026/b.webp',
  ],
  [
    'names that loaders make up',
    '<img data-lzl-src="https://cdn.example/a.jpg" data-lzl-srcset="https://cdn.example/a.jpg 300w" alt="A">',
    'https://cdn.example/a.jpg',
  ],
  [
    'a list of candidates outside data attributes',
    '<img lazy-srcset="a.jpg 300w, b.jpg 900w" alt="A">',
    'https://news.example/2026/b.jpg',
  ],
  [
    'the candidate that is sharp in the column, not the poster',
    '<img srcset="a.jpg 320w, b.jpg 1500w, c.jpg 2400w, d.jpg 6000w" alt="A">',
    'https://news.example/2026/b.jpg',
  ],
  [
    'amp-img',
    '<amp-img src="https://cdn.example/a.jpg" width="640" height="400" alt="A"></amp-img>',
    'https://cdn.example/a.jpg',
  ],
  [
    'noscript twin',
    `<img src="${GIF}" class="lazy" alt="A"><noscript><img src="https://cdn.example/a.jpg"></noscript>`,
    'https://cdn.example/a.jpg',
  ],
  [
    'noscript alone',
    '<noscript><img src="https://cdn.example/a.jpg" alt="A"></noscript>',
    'https://cdn.example/a.jpg',
  ],
  [
    'noscript that repeats a loaded picture',
    '<img src="https://cdn.example/a.jpg" alt="A"><noscript><img src="https://cdn.example/a.jpg"></noscript>',
    'https://cdn.example/a.jpg',
  ],
  [
    'JSON of sizes',
    `<img src="${GIF}" data-src='{"w":"80","src":"//cdn.example/a.jpg"}' alt="A">`,
    'https://cdn.example/a.jpg',
  ],
  [
    'placeholder file',
    '<img src="/img/placeholder.png" data-lazy-src="/a.jpg" alt="A">',
    'https://news.example/a.jpg',
  ],
  [
    'no lazy loading at all',
    '<img src="https://cdn.example/a.jpg" data-id="7" data-caption="see b.jpg" alt="A">',
    'https://cdn.example/a.jpg',
  ],
  [
    'in a button',
    '<button><img src="https://cdn.example/a.jpg" alt="A"></button>',
    'https://cdn.example/a.jpg',
  ],
])('%s', (_, html, expected) => expect(imagesOf(html)).toEqual([[expected, 'A']]));

test('a placeholder without a picture goes, unless it has words', () => {
  expect(imagesOf(`<img src="${GIF}"><img src="${GIF}" alt="image">`)).toEqual([]);
  expect(imagesOf(`<img src="${GIF}" alt="A doctor by a wall">`)).toHaveLength(1);
});

test('what the page says of its own layout does not choose among candidates', () => {
  const document = parse('<img src="a.jpg" srcset="a.jpg 300w, b.jpg 900w" sizes="20px" alt="A">');
  realisePictures(document, 'https://news.example/2026/story');
  expect(document.querySelector('img')?.getAttribute('sizes')).toBe('auto, min(100vw, 48rem)');
});

test('the name by which extraction would look for another address goes once there is one', () => {
  const document = parse('<img class="wide lazyload" src="dot.gif" data-original="/a.jpg" alt="A">');
  realisePictures(document, 'https://news.example/2026/story');
  expect(document.querySelector('img')?.className).toBe('wide');
});
