import { expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const paragraphs = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${name} ${index + 1}. ${TEXT}</p>`).join('');

/** Words of the story that is found in a page, and how often a part was taken out because it stands behind it. */
function storyOf(inner: string): { readonly text: string; readonly behind: number } {
  const html = `<html><head><title>Doctor in tears</title></head><body>${inner}</body></html>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  if (!article.ok) return { text: '', behind: 0 };
  const { removals } = article.value;
  return {
    text: parse(article.value.html).body.textContent,
    behind: removals.filter(({ reason }) => reason === 'behind-story').length,
  };
}

test('other stories under headings that lead to them go, though together they are longer', () => {
  const others = Array.from(
    { length: 9 },
    (_, index) => `<div><h2><a href="/${index}">Another day</a></h2><p>Elsewhere ${index}. ${TEXT}</p></div>`,
  );
  const { text, behind } = storyOf(
    `<article>${paragraphs('Part', 5)}</article><section>${others.join('')}</section>`,
  );
  expect(text).toContain('Part 5. ');
  expect(text).not.toContain('Elsewhere');
  expect(behind).toBe(1);
});

test('a box under "You may also like" goes, though it is longer than the story', () => {
  const others = paragraphs('Elsewhere', 9)
    .replaceAll('<p>', '<article><p>')
    .replaceAll('</p>', '</p></article>');
  const { text } = storyOf(
    `<div><article><h1>Doctor in tears</h1>${paragraphs('Part', 2)}</article><article><h3>You may also like…</h3>${others}</article></div>`,
  );
  expect(text).toContain('Part 2. ');
  expect(text).not.toContain('Elsewhere');
});

test('parts whose headings lead to what they tell of at length are the story itself', () => {
  const items = Array.from(
    { length: 9 },
    (_, index) =>
      `<div><h2><a href="/${index}">Ward ${index}</a></h2>${paragraphs(`Inside ${index},`, 3)}</div>`,
  );
  const { text } = storyOf(
    `<main><article><h1>Doctor in tears</h1>${paragraphs('Part', 3)}</article><section>${items.join('')}</section></main>`,
  );
  expect(text).toContain('Part 1. ');
  expect(text).toContain('Inside 8, 3. ');
});
