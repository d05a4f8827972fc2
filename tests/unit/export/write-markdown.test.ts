import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedStory } from '../../../utils/export/story.ts';
import { writeMarkdown } from '../../../utils/export/write-markdown.ts';
import { parse } from '../../support/dom.ts';
import { markdownHtml } from '../../support/markdown-html.ts';
import { figure, SAVE_LABELS, savedStory } from '../../support/saved-story.ts';
import { outline, story } from '../../support/story-outline.ts';

/** What is written behind title, credits and address. */
function markdownOf(html: string, changes: Partial<SavedStory> = {}): string {
  const text = writeMarkdown(savedStory(html, changes), SAVE_LABELS);
  return text.split('\n\n').slice(3).join('\n\n').slice(0, -1);
}

describe('a story as Markdown', () => {
  it('begins with its title, who, where and when, and its address', () => {
    const saved = savedStory('<p>One.</p>', { title: '# 1 *bell* <b>' });
    expect(writeMarkdown(saved, SAVE_LABELS)).toBe(
      '# # 1 \\*bell\\* \\<b\\>\n\nBy Mairi Tulloch · The Harbour Post · on 2026-11-14\n\n<https://news.example/story?a=1&b=2>\n\nOne.\n',
    );
  });

  it.each([
    ['<p>2 * 3 [x] _a_ `c` &amp;lt; A&amp;B</p>', '2 \\* 3 \\[x\\] \\_a\\_ \\`c\\` \\&lt; A&B'],
    [
      '<p>1. May</p><p>- no</p><p># no</p><p>a<br>+ b<br>2024) c</p>',
      '1\\. May\n\n\\- no\n\n\\# no\n\na\\\n\\+ b\\\n2024\\) c',
    ],
    ['<p><em>a</em><b> b </b><s>c</s></p>', '_a_ **b** ~~c~~'],
    ['<p><b>「はい」</b>と、<i>un</i>able</p>', '<strong>「はい」</strong>と、<em>un</em>able'],
    ['<p>a<b>b</b>c <b>a</b><b>b</b></p>', 'a**b**c <strong>a</strong>**b**'],
    ['<p><code>a`b</code> <code>``</code></p>', '``a`b`` ``` `` ```'],
    [
      '<p><a href="https://a.example/x_(y)">A [b]</a>! <a href="#story-x">in</a></p>',
      '[A \\[b\\]](<https://a.example/x_(y)>)\\! in',
    ],
    ['<h3>Five #</h3><hr><p>x<sup>2</sup></p>', '### Five \\#\n\n___\n\nx<sup>2</sup>'],
    ['<pre><code>a\n```\n  b\n</code></pre>', '````\na\n```\n  b\n````'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul><ul><li>d</li></ul>',
      '- a\n  3. b\n- c\n\n* d',
    ],
    ['<ol><li value="5"><p>a</p><p>b</p></li><li value="9">c</li></ol>', '- 5\\. a\n\n  b\n\n- 9\\. c'],
    ['<dl><dt>Bell</dt><dd>It rings.</dd></dl>', '- **Bell**\n\n  It rings.'],
    [
      '<p>Rang<sup><a href="#story-n">1</a></sup></p><ol><li id="story-n">Once <a href="#story-c">↩</a></li></ol>',
      'Rang\\[1\\]\n\n1. Once',
    ],
  ])('writes %j', (html, markdown) => expect(markdownOf(html)).toBe(markdown));

  it('writes tables of one line a row', () => {
    expect(
      markdownOf(
        '<table><caption>Bells</caption><tr><th>Name</th><th colspan="2">a|b</th></tr><tr><td rowspan="2"><p>x</p><p>y</p></td><td>1</td><td><code>|</code></td></tr><tr><td>2</td></tr></table>',
      ),
    ).toBe('Bells\n\n| Name | a\\|b |  |\n| --- | --- | --- |\n| x<br>y | 1 | `\\|` |\n| x<br>y | 2 |  |');
    expect(markdownOf('<table><tr><td>a</td><td>b</td></tr></table>')).toBe(
      '|  |  |\n| --- | --- |\n| a | b |',
    );
  });

  it('gives pictures by address with their description, and those without an address by it alone', () => {
    expect(markdownOf(figure('A [b] bell', undefined, '<figcaption>In May</figcaption>'))).toBe(
      '![A \\[b\\] bell](https://news.example/bell.jpg)\n\nIn May',
    );
    expect(markdownOf(figure('A bell', 'data:image/png;base64,AAAA'))).toBe('\\[A bell\\]');
    expect(
      markdownOf(
        '<figure class="picture"><p class="image-description"><span>Image: </span><span data-image-description="">A [b]</span></p></figure>',
      ),
    ).toBe('\\[Image: A \\[b\\]\\]');
  });

  it('says the same, in the same parts, when it is read back', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (html) => {
        const saved = savedStory(html);
        const markdown = writeMarkdown(saved, SAVE_LABELS).split('\n\n').slice(3).join('\n\n');
        const back = parse(await markdownHtml(markdown)).body;
        expect(outline(back)).toBe(outline(saved.content));
      }),
      { numRuns: 60 },
    );
  });
});
