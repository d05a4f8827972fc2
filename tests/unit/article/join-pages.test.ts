import { describe, expect, it } from 'vitest';
import { joinPage } from '../../../utils/article/join-pages.ts';
import { parse } from '../../support/dom.ts';

const bodyOf = (html: string): Element => parse(html).body;

describe('a further page of a story', () => {
  it('stands behind the story, without what it says again', () => {
    const content = bodyOf('<p>Standfirst.</p><img src="https://a.example/1.jpg"><p>One.</p>');
    joinPage(
      content,
      bodyOf('<h2>The Bell</h2><p>Standfirst.</p><img src="https://a.example/1.jpg"><h2>Two</h2><p>Two.</p>'),
      'The bell',
      2,
    );
    expect(content.innerHTML).toBe(
      '<p>Standfirst.</p><img src="https://a.example/1.jpg"><p>One.</p><h2>Two</h2><p>Two.</p>',
    );
  });

  it('keeps what is said again further down', () => {
    const content = bodyOf('<p>Refrain.</p>');
    joinPage(content, bodyOf('<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>Refrain.</p>'), 'T', 2);
    expect(content.children).toHaveLength(8);
  });

  it('has notes of its own', () => {
    const content = bodyOf('<p id="story-n1">a <a href="#story-n1">x</a></p>');
    for (const page of [2, 3])
      joinPage(
        content,
        bodyOf(`<p>${page}<a id="story-c" href="#story-n%201">1</a></p><p id="story-n 1">n${page}</p>`),
        'T',
        page,
      );
    const ids = [...content.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...content.querySelectorAll('a')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(links).toEqual(['story-n1', 'story-page-2-n 1', 'story-page-3-n 1']);
    expect(links.every((id) => ids.includes(id))).toBe(true);
  });
});
