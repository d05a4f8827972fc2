import { describe, expect, it } from 'vitest';
import { findNextPage, pageStep } from '../../../utils/article/next-page.ts';
import { parse } from '../../support/dom.ts';

const A = 'https://news.example';

describe('an address of a further page', () => {
  it.each([
    ['/story', '/story/2', 2],
    ['/story/', '/story/2/', 2],
    ['/story', '/story/page/2', 2],
    ['/story/page/2', '/story/page/3', 3],
    ['/story', '/story?page=2', 2],
    ['/story?id=77', '/story?id=77&page=2', 2],
    ['/story?id=77', '/story?seite=2&id=77', 2],
    ['/story.html', '/story-2.html', 2],
    ['/story.html', '/story_p2.html', 2],
    ['/2026/11/story', '/2026/11/story,2', 2],
    ['/story/1', '/story/2', 2],
    ['/story?page=2', '/story?page=3', 3],
  ])('of %s is %s', (first, other, number) =>
    expect(pageStep(A + first, A + other)).toEqual({ from: number - 1, to: number }),
  );

  it.each([
    ['/story', '/another-story'],
    ['/story', '/story'],
    ['/story#a', '/story#b'],
    ['/story', '/story-2-years-later'],
    ['/story', '/story/comment-page-2'],
    ['/story', '/story/2#comments'],
    ['/story?p=1234', '/story?p=1235'],
    ['/2026/11/story', '/2026/12/story'],
    ['/2026/01/story', '/2026/02/story'],
    ['/', '/2'],
    ['/story', '/story/2026'],
    ['/story?id=7', '/story?page=2'],
    ['/1/2', '/2/3'],
  ])('of %s is not %s', (first, other) => {
    expect(pageStep(A + first, A + other)).toBeUndefined();
  });

  it('is of the same site and scheme', () => {
    expect(pageStep(`${A}/story`, 'https://other.example/story/2')).toBeUndefined();
    expect(pageStep(`${A}/story`, 'http://news.example/story/2')).toBeUndefined();
    expect(pageStep(`${A}/story`, 'javascript:2')).toBeUndefined();
  });
});

describe('where a story goes on', () => {
  const next = (html: string, path = '/story') => findNextPage(parse(html), A + path);

  it('is told by rel, of a link or of the page', () => {
    expect(next(`<link rel="next" href="${A}/story/2">`)).toEqual({
      url: `${A}/story/2`,
      number: 2,
      count: 0,
    });
    expect(next(`<a rel="nofollow next" href="${A}/story/3">weiter</a>`, '/story/2')?.number).toBe(3);
    expect(next(`<a rel="next" href="${A}/the-next-story">Next</a>`)).toBeUndefined();
    expect(next(`<a rel="next" href="${A}/story/3">skips one</a>`)).toBeUndefined();
  });

  it('is told by numbered links, which tell how many there are too', () => {
    const pages = [2, 3, 4, 5].map((each) => `<a href="${A}/story?page=${each}">${each}</a>`).join(' ');
    expect(next(`<p>1 ${pages}</p>`)).toEqual({ url: `${A}/story?page=2`, number: 2, count: 5 });
    expect(next(`<p>1 ${pages}</p>`, '/story?page=5')).toBeUndefined();
    expect(next(`<sup><a href="${A}/story/2">2</a></sup>`)).toBeUndefined();
    expect(next(`<a href="${A}/story/2">3</a><a href="${A}/other/2">2</a>`)).toBeUndefined();
  });
});
