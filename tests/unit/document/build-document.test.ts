import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../utils/document/build-document.ts';
import {
  nextSentence,
  positionAt,
  previousSentence,
  firstPosition,
} from '../../../utils/document/position.ts';

function build(html: string, lang = 'en') {
  const { document } = new JSDOM(`<!doctype html><article>${html}</article>`).window;
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  return { article, ...buildDocument(article, lang) };
}

const blocks = (html: string) => {
  const { document } = build(html);
  return Array.from({ length: document.blockCount }, (_, index) => document.block(index)).map(
    ({ role, text }) => [role, text],
  );
};

describe('buildDocument', () => {
  it('makes a block of each title, heading, paragraph, list item and cell', () => {
    expect(
      blocks(
        '<h1>Title</h1><h2>Part</h2><p>One <b>bold</b> word.</p><ul><li>First<ul><li>Inner</li></ul>tail</li></ul>' +
          '<table><caption>Wards</caption><tr><th>Year</th><td>2021</td></tr></table><pre>let a = 1</pre>',
      ),
    ).toEqual([
      ['title', 'Title'],
      ['heading', 'Part'],
      ['paragraph', 'One bold word.'],
      ['list-item', 'First'],
      ['list-item', 'Inner'],
      ['list-item', 'tail'],
      ['caption', 'Wards'],
      ['table-cell', 'Year'],
      ['table-cell', '2021'],
      ['code', 'let a = 1'],
    ]);
  });

  it('speaks a picture’s description in its place, and nothing else that is hidden', () => {
    expect(
      blocks(
        '<p>Before.</p><figure><img alt="A ward"><p class="image-description" aria-hidden="true"><span>Image: </span>' +
          '<span data-image-description>A ward</span></p><figcaption data-unspoken>A ward</figcaption></figure>' +
          '<p aria-hidden="true">Ornament</p><p>After.</p>',
      ),
    ).toEqual([
      ['paragraph', 'Before.'],
      ['image', 'Image: A ward'],
      ['paragraph', 'After.'],
    ]);
  });

  it('keeps the two sides of a line break apart', () => {
    expect(blocks('<p>Line one<br>line two</p>')).toEqual([['paragraph', 'Line one\nline two']]);
  });

  it('leaves out blocks without a letter or digit, and ruby readings', () => {
    expect(blocks('<p>* * *</p><p>  </p><p><ruby>漢<rt>かん</rt></ruby>字</p>')).toEqual([
      ['paragraph', '漢字'],
    ]);
  });

  it('takes the language from the nearest element that tells it, and ignores broken tags', () => {
    const { document } = build(
      '<p>One.</p><blockquote lang="fr"><p>Deux.</p></blockquote><p lang="!!">Three.</p>',
    );
    expect([0, 1, 2].map((index) => document.block(index).lang)).toEqual(['en', 'fr', 'en']);
  });

  it('maps every span back to exactly its text on the page', () => {
    const { document, textMap } = build(
      '<p>She <em>ran <b>out</b></em> of <a href="#">the ward</a>.<br>Then rain.<br><br></p>',
    );
    const { text, sentences } = document.block(0);
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        if (text.slice(start, end).includes('\n')) continue;
        expect(textMap.range(0, { start, end }).toString()).toBe(text.slice(start, end));
      }
    }
    expect(sentences).toHaveLength(2);
  });

  it.each(['<p>Hello.<br></p>', '<p>Hello.<br><br>\n</p>', '<p><br>Hello.<span><br></span></p>'])(
    'maps a whole block that begins or ends with a line break: %j',
    (html) => {
      const { document, textMap } = build(html);
      const { text } = document.block(0);
      expect(textMap.range(0, { start: 0, end: text.length }).toString().trim()).toBe('Hello.');
    },
  );

  it('finds the place of a DOM position, and comes back to it', () => {
    const { article, document, textMap } = build('<p>One.</p><p>She <b>ran out</b> again.</p>');
    const bold = article.querySelector('b')?.firstChild;
    if (!bold) throw new Error('no text');
    const place = textMap.locate(bold, 4);
    expect(place).toEqual({ block: 1, offset: 8 });
    expect(positionAt(document, 1, 8)).toEqual({ block: 1, sentence: 0, offset: 8 });
    expect(textMap.locate(article, 0)).toBeUndefined();
  });

  it('throws outside its bounds', () => {
    const { document, textMap } = build('<p>One.</p>');
    expect(() => document.block(1)).toThrow(RangeError);
    expect(() => textMap.range(0, { start: 0, end: 99 })).toThrow(RangeError);
  });
});

describe('position', () => {
  it('walks all sentences forwards and the same way back', () => {
    const { document } = build('<h1>Title</h1><p>One. Two! Three?</p><p>Four.</p>');
    const walked = [];
    for (let at = firstPosition(document); at; at = nextSentence(document, at)) walked.push(at);
    expect(walked.map(({ block, sentence }) => [block, sentence])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
    ]);
    const back = [];
    for (let at = walked.at(-1); at; at = previousSentence(document, at)) back.push(at);
    expect(back.toReversed()).toEqual(walked);
  });

  it('has no first position in an empty story', () => {
    expect(firstPosition(build('<p>…</p>').document)).toBeUndefined();
  });
});
