import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { PagePlaces } from '../../../utils/article/page-places.ts';
import { StoryBlocks } from '../../../utils/article/story-blocks.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors, not even the nurses, understood what had happened inside, or to whom, or what it would mean for them.';
const prose = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${name} ${index + 1}. ${TEXT}</p>`).join('');

function storyOf(body: string): string {
  const html = `<html><head><title>Doctor in tears</title></head><body><nav><a href="/">Home</a></nav>${body}<footer>News</footer></body></html>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  return article.ok ? (parse(article.value.html).body.textContent ?? '') : article.error;
}

describe('what extraction leaves behind comes back', () => {
  test('sections of a page builder, in order', () => {
    const sections = [1, 2, 3, 4, 5, 6]
      .map(
        (section) =>
          `<div class="row"><div class="cell"><div class="text-block"><h2>Heading ${section}</h2>${prose(`Section ${section}, part`, section === 3 ? 6 : 1)}</div></div></div>`,
      )
      .join('');
    const story = storyOf(`<main><h1>Doctor in tears</h1>${sections}</main>`);
    const found = [...story.matchAll(/Section (\d), part 1/g)].map(([, number]) => number);
    expect(found).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(story).toContain('Heading 6');
  });

  test('the standfirst, which stands in a header', () =>
    expect(
      storyOf(
        `<article><header><h1>Doctor in tears</h1><p class="dek">Nobody had seen him cry before, in all of the thirty years that he had worked there, and nobody asked.</p></header><div class="body">${prose('Part', 6)}</div></article>`,
      ),
    ).toContain('Nobody had seen him cry before'));

  test('a list that extraction takes for furniture', () =>
    expect(
      storyOf(
        `<article><h1>Doctor in tears</h1>${prose('Part', 4)}<div><ul class="structured-list">${['flour, 200 grams of it', 'two eggs of the day', 'a glass of milk', 'salt as you like it', 'butter for the pan'].map((item) => `<li>${item}</li>`).join('')}</ul></div>${prose('Then', 4)}</article>`,
      ),
    ).toContain('butter for the pan'));
});

describe('page builders', () => {
  const widget = (inner: string): string =>
    `<div class="builder-widget text"><div class="widget-container">${inner}</div></div>`;

  test('a story in boxes that are all called widgets is whole, where only a summary of it was found', () => {
    const items = ['Erstens', 'Zweitens', 'Drittens'].map(
      (name) => `<li>${name}: ${TEXT.slice(0, 150)}.</li>`,
    );
    const story = storyOf(
      `<main><h1>Doctor in tears</h1>${widget(`Eine Zusammenfassung. ${TEXT} ${TEXT}`)}${widget(`<p>Anfang. ${TEXT}</p><ul>${items.join('')}</ul>`)}</main>`,
    );
    for (const part of ['Eine Zusammenfassung', 'Anfang.', 'Erstens:', 'Drittens:'])
      expect(story).toContain(part);
  });

  test.each(['subscriber', 'articleWidget', 'close-to-ads-of-the-week'])(
    'a story in boxes named %s is whole, though extraction drops them for a name',
    (name) => {
      const box = (inner: string): string =>
        `<div class="${name}-box extra"><div class="${name}-inner">${inner}</div></div>`;
      const items = ['First', 'Second', 'Third'].map((each) => `<li>${each}: ${TEXT.slice(0, 150)}.</li>`);
      const story = storyOf(
        `<main><h1>Doctor in tears</h1><div class="intro"><div>A summary. ${TEXT} ${TEXT}</div></div>${box(`<p>The beginning. ${TEXT}</p><ul>${items.join('')}</ul>`)}${box(`<p>The end. ${TEXT}</p><p>${TEXT}</p>`)}</main>`,
      );
      for (const part of ['A summary.', 'The end.', 'The beginning.', 'First:', 'Third:'])
        expect(story).toContain(part);
    },
  );

  test('one widget among other parts is still none of the story', () =>
    expect(
      storyOf(
        `<main><h1>Doctor in tears</h1><div class="text">${prose('Part', 4)}</div><div><div class="weather-widget"><p>Rain. ${TEXT}</p></div></div><div class="text">${prose('Then', 4)}</div></main>`,
      ),
    ).not.toContain('Rain.'));

  test('a page nested five thousand deep is read', () => {
    const body = parse('<body></body>').body;
    let at: Element = body;
    for (let depth = 0; depth < 5000; depth += 1) {
      const inner = body.ownerDocument.createElement('div');
      at.append(inner);
      at = inner;
    }
    at.innerHTML = `<p>${TEXT}</p>`;
    expect(() => new StoryBlocks(new PagePlaces(body), new Set(), 'https://news.example/')).not.toThrow();
    expect(at.firstElementChild?.getAttributeNames()).not.toEqual([]);
  });
});

describe('what is no part of the story does not', () => {
  const ASIDE_TEXT = `Ann Miller writes about hospitals. ${TEXT}`;
  test.each([
    ['an author box', `<div class="author-bio"><p>${ASIDE_TEXT}</p></div>`],
    ['a comment', `<div class="comments"><div class="comment-body"><p>${ASIDE_TEXT}</p></div></div>`],
    ['a sidebar', `<aside><p>${ASIDE_TEXT}</p></aside>`],
    ['a hidden part', `<div hidden><p>${ASIDE_TEXT}</p></div>`],
    ['a notice about cookies', `<div id="cookie-consent"><p>${ASIDE_TEXT}</p><p>${TEXT}</p></div>`],
  ])('%s', (_, part) =>
    expect(
      storyOf(`<main><article><h1>Doctor in tears</h1>${prose('Part', 6)}</article>${part}</main>`),
    ).not.toContain('Ann Miller writes'),
  );

  test('nothing is brought twice', () => {
    const story = storyOf(`<main><h1>Doctor in tears</h1><div>${prose('Part', 3)}</div></main>`);
    for (const part of ['Part 1.', 'Part 2.', 'Part 3.']) expect(story.split(part)).toHaveLength(2);
  });
});

describe('the part that the page marks as its story ends it', () => {
  test.each([
    ['article', '<article>', '</article>'],
    ['itemprop', '<div itemprop="articleBody">', '</div>'],
    ['main', '<main>', '</main>'],
  ])('%s', (_, open, close) => {
    const story = storyOf(
      `<div>${open}<h1>Doctor in tears</h1>${prose('Part', 6)}${close}<div class="next">${prose('Another story', 2)}</div></div>`,
    );
    expect(story).toContain('Part 6.');
    expect(story).not.toContain('Another story');
  });
});
