import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>Part ${i + 1}. ${TEXT}</p>`).join('');

function story(inner: string): HTMLElement {
  const html = `<title>Doctor</title><article><h1>Doctor</h1>${paragraphs(3)}${inner}${paragraphs(2)}</article>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  if (!article.ok) throw new Error(article.error);
  return parse(article.value.html).body;
}

const text = (inner: string): string => (story(inner).textContent ?? '').replaceAll(/\s+/g, ' ');

describe('words of a sentence stay, whatever their elements are called', () => {
  test.each([
    [
      '<p>He said in <a class="related-link" href="/x">an earlier interview</a> that it rained.</p>',
      'in an earlier interview that',
    ],
    [
      '<p>They published <a href="/s" aria-label="Study on social isolation, opens in new tab">a large study</a> in May.</p>',
      'published a large study in',
    ],
    ['<p>It is <span class="social-word">together</span> that we mourn.</p>', 'is together that'],
    [`<h2 id="related-work">Related work</h2><p>${TEXT}</p>`, 'Related work'],
    [
      `<section id="social-life"><h2>Social life</h2><p>Short words on it, which are a part of the story all the same.</p></section>`,
      'Short words on it',
    ],
    [
      '<p>It is known that <img src="/f.png" width="90" height="16" alt="x² + y² = r²"> is a circle.</p>',
      'that x² + y² = r² is a circle',
    ],
    [
      '<figure>Loose words before.<img src="/a.jpg" width="640" height="400" alt="A bench at night under a lamp"><p>And a paragraph in it.</p></figure>',
      'Loose words before.',
    ],
    [
      `<blockquote><p>${TEXT}</p><footer>— A nurse who was there</footer></blockquote>`,
      'A nurse who was there',
    ],
  ])('%s', (inner, expected) => expect(text(inner)).toContain(expected));
});

test('what a page names as furniture goes', () => {
  const said = text(
    '<div class="newsletter-signup"><h3>Our letter</h3><p>Each morning at seven.</p></div><div aria-label="Share"><p>Tell a friend</p></div>',
  );
  expect(said).not.toContain('Each morning');
  expect(said).not.toContain('Tell a friend');
});

test('a fallback picture does not take the place of the real one', () => {
  const image = story(
    '<p><img src="https://news.example/photo.jpg" data-fallback-src="/assets/images/missing.png" width="640" height="400" alt="A bench at night under a lamp"></p>',
  ).querySelector('img');
  expect(image?.getAttribute('src')).toBe('https://news.example/photo.jpg');
});

test.each(['https://www.youtube.com:99999/embed/x', 'https://www.youtube.com/\u0000:x', 'https://['])(
  'a frame with the broken address %s costs the frame only',
  (src) =>
    expect(text(`<iframe src="${src}" width="640" height="360" title="Film"></iframe>`)).toContain('Part 2.'),
);

test('pictures of one file with words of their own are all kept', () => {
  const images = [1, 2, 3].map(
    (id) =>
      `<figure><img src="https://news.example/photo.jpg?id=${id}" width="640" height="400" alt="Lamp number ${id} by the doors"></figure>`,
  );
  expect(story(images.join('')).querySelectorAll('figure img')).toHaveLength(3);
});
