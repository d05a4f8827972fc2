import { describe, expect, it } from 'vitest';
import type { SavedStory } from '../../../utils/export/story.ts';
import { textToCopy, writeText } from '../../../utils/export/write-text.ts';
import { figure, SAVE_LABELS, savedStory } from '../../support/saved-story.ts';

/** What is written behind the head. */
function textOf(html: string, changes: Partial<SavedStory> = {}): string {
  const text = writeText(savedStory(html, changes), SAVE_LABELS);
  return text.slice(text.indexOf('\n\n') + 2, -1);
}

describe('a story as plain text', () => {
  it('begins with its title, who, where and when, and its address', () => {
    expect(writeText(savedStory('<p>One.</p><p>Two.</p>'), SAVE_LABELS)).toBe(
      'The bell of the valley\nBy Mairi Tulloch · The Harbour Post · on 2026-11-14\nhttps://news.example/story?a=1&b=2\n\nOne.\n\nTwo.\n',
    );
    const bare = savedStory('<p>One.</p>', { byline: '', siteName: '', publishedTime: '' });
    expect(writeText(bare, SAVE_LABELS, false)).toBe('The bell of the valley\n\nOne.\n');
  });

  it('is copied with its source at the end', () => {
    expect(
      textToCopy(savedStory('<p>One.</p>', { byline: '', siteName: '', publishedTime: '' }), SAVE_LABELS),
    ).toBe(
      'The bell of the valley\n\nOne.\n\nSource: The bell of the valley\nhttps://news.example/story?a=1&b=2\n',
    );
  });

  it('parts blocks by one blank line, and breaks lines where the story does', () => {
    expect(textOf('<p> A\n  <em>b</em> </p>loose <b>words</b><p></p><h2>C</h2><hr><p>d<br> e</p>')).toBe(
      'A b\n\nloose words\n\nC\n\n* * *\n\nd\ne',
    );
  });

  it('gives lists their marks and numbers', () => {
    expect(
      textOf(
        '<ul><li>a<ul><li>b<br>c</li></ul></li><li><p>d</p></li></ul><ol start="9"><li>x</li><li>y</li><li value="3">z</li></ol>',
      ),
    ).toBe('• a\n  • b\n    c\n• d\n\n9. x\n10. y\n3. z');
    expect(textOf('<ol reversed><li><p>a</p><p>b</p></li><li>c</li></ol>')).toBe('2. a\n\n   b\n\n1. c');
    expect(textOf('<dl><dt>Bell</dt><dd>It rings.</dd></dl>')).toBe('Bell\n    It rings.');
  });

  it('marks quotes on each of their lines', () => {
    expect(
      textOf('<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p><q>c <q>d</q></q></p>'),
    ).toBe('> a\n>\n> > b\n\n“c ‘d’”');
  });

  it('says of each cell of a table which column it is in', () => {
    expect(
      textOf(
        '<table><caption>Bells</caption><tr><th>Name</th><th colspan="2">Weight</th></tr><tr><th scope="row" rowspan="2">Anna</th><td>2 t</td><td><p>old</p><p>worn</p></td></tr><tr><td></td><td>new</td></tr></table>',
      ),
    ).toBe('Bells\n\nName: Anna\nWeight: 2 t\nWeight: old; worn\n\nName: Anna\nWeight: new');
    expect(textOf('<table><tr><td>a</td><td>b</td></tr></table>')).toBe('a\nb');
  });

  it('puts the description in the place of a picture, with its caption and what more there is', () => {
    expect(
      textOf(
        figure(
          'A bell',
          undefined,
          '<details class="long-description"><summary>Longer description</summary><p>It hangs.</p></details><figcaption>In May</figcaption>',
        ),
      ),
    ).toBe('[Image: A bell]\n\nLonger description\n\nIt hangs.\n\nIn May');
    expect(
      textOf(
        '<figure class="picture"><img src="https://a.example/IMG_1.jpg" alt=""><p class="image-description image-unlabelled">Image without useful description. <span class="image-raw" aria-hidden="true">The page says: IMG_1</span></p><p class="picture-failed">The picture did not load.</p></figure>',
      ),
    ).toBe('[Image without useful description.]');
    expect(textOf(figure('A bell', undefined, '<figcaption data-unspoken="">A bell</figcaption>'))).toBe(
      '[Image: A bell]',
    );
    expect(textOf('<img src="https://a.example/rule.png" alt=""><p>a</p>')).toBe('a');
  });

  it('keeps notes apart from words, and drops ways back', () => {
    expect(
      textOf(
        '<p>Rang<sup><a href="#story-n1" id="story-c1">1</a></sup> twice <a href="#story-n2">[b]</a>.</p><ol><li id="story-n1">Once. <a href="#story-c1">↩︎</a></li></ol>',
      ),
    ).toBe('Rang[1] twice [b].\n\n1. Once.');
  });

  it('writes powers, formulas, ruby, code and players so that they can be read', () => {
    expect(
      textOf(
        '<p>5 m<sup>2</sup>, the 1<sup>st</sup> H<sub>2</sub>O, <math alttext="x^2"><mi>x</mi></math> <ruby>鐘<rp>(</rp><rt>かね</rt><rp>)</rp></ruby></p><pre>a\n  b\n</pre><figure><p class="media"><a href="https://a.example/v">Video: Dawn</a></p></figure>',
      ),
    ).toBe('5 m², the 1st H₂O, x^2 鐘(かね)\n\na\n  b\n\nVideo: Dawn <https://a.example/v>');
  });
});
