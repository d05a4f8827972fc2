import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'Wer den Putz zu früh streicht, sperrt die Feuchte ein, und im nächsten Frühjahr fällt er mitsamt der Farbe wieder von der Wand.';
const post = (
  name: string,
  author: string,
  body = `<p>${name}: ${TEXT}</p><p>Auch das: ${TEXT}</p>`,
): string => `<div class="post">${author}<div class="body">${body}</div></div>`;
const by = (name: string): string =>
  `<div class="post-author"><a href="/u/${name}">${name}</a> 12 Beiträge</div>`;

function linesOf(posts: string): readonly string[] {
  const html = `<title>Putz im Keller</title><main><div class="thread"><h1>Putz im Keller</h1>${posts}</div></main>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  const body = parse(article.ok ? article.value.html : '').body;
  return [...body.children].map((block) => (block.textContent ?? '').slice(0, 8));
}

describe('who wrote a contribution', () => {
  test('stands over it, once', () =>
    expect(linesOf(post('Eins', by('anna')) + post('Zwei', by('birke')))).toEqual([
      'anna',
      'Eins: We',
      'Auch das',
      'birke',
      'Zwei: We',
      'Auch das',
    ]));
  test.each([
    ['one post is a story, whose byline is known', post('Eins', by('anna')) + `<p>Zwei: ${TEXT}</p>`],
    [
      'a sentence is no name',
      post('Eins', by('Danke für die vielen Antworten')) + post('Zwei', by('Danke für die vielen Antworten')),
    ],
    ['nobody is made up', post('Eins', '') + post('Zwei', '')],
  ])('%s', (_, posts) => {
    const [first = ''] = linesOf(posts);
    expect(first).toMatch(/^Eins/);
  });
});
