import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../utils/document/build-document.ts';
import { passagesOf } from '../../../utils/document/language-spans.ts';
import type { Block } from '../../../utils/document/reading-document.ts';

const page = new JSDOM('').window.document;

function blocksOf(html: string, lang = 'en'): readonly Block[] {
  const article = page.createElement('article');
  article.innerHTML = html;
  const { document } = buildDocument(article, lang);
  return Array.from({ length: document.blockCount }, (_, index) => document.block(index));
}

/** "en: He said: | fr: Je ne sais pas." for each sentence. */
const cuts = (html: string): readonly string[] =>
  blocksOf(html).flatMap((block) =>
    block.sentences.map(({ span }) =>
      passagesOf(block, span, block.lang)
        .map(({ start, end, lang }) => `${lang}: ${block.text.slice(start, end).trim()}`)
        .join(' | '),
    ),
  );

describe('passages in other languages', () => {
  it.each([
    ['a block by itself', '<p lang="fr">Bonjour tout le monde.</p>', ['fr: Bonjour tout le monde.']],
    [
      'a block within another, nearest first',
      '<blockquote lang="fr"><p>Oui.</p><p lang="de_AT">Ja.</p></blockquote><p>Yes.</p>',
      ['fr: Oui.', 'de-AT: Ja.', 'en: Yes.'],
    ],
    [
      'a word or three stay',
      '<p>It has a <i lang="fr">je ne sais</i> about it.</p>',
      ['en: It has a je ne sais about it.'],
    ],
    [
      'more become a passage',
      '<p>All of them said “<i lang="fr">je ne sais pas du tout</i>” and left the room.</p>',
      ['en: All of them said “ | fr: je ne sais pas du tout | en: ” and left the room.'],
    ],
    [
      'a sentence goes to the language of its larger part, with few words around it',
      '<p>He said: <q lang="fr">Je ne sais pas ce que vous voulez.</q></p>',
      ['fr: He said: Je ne sais pas ce que vous voulez.'],
    ],
    [
      'sentences by themselves',
      '<p>He rose. <span lang="fr">Je suis là. Où êtes-vous ?</span> He sat down.</p>',
      ['en: He rose.', 'fr: Je suis là.', 'fr: Où êtes-vous ?', 'en: He sat down.'],
    ],
    [
      'and cut by their own rules',
      '<p>He wrote it down. <span lang="de">Er kam am 3. Mai gegen Abend.</span> Then he left.</p>',
      ['en: He wrote it down.', 'de: Er kam am 3. Mai gegen Abend.', 'en: Then he left.'],
    ],
    [
      'markup within a passage does not cut it',
      '<p>All of them said <i lang="fr">je ne <b>sais</b> pas, <a>du</a> tout</i> and they left the room.</p>',
      ['en: All of them said | fr: je ne sais pas, du tout | en: and they left the room.'],
    ],
    [
      'parts side by side are one',
      '<p>All of them said <i lang="fr">je ne</i> <i lang="fr">sais pas</i> and they left the room.</p>',
      ['en: All of them said | fr: je ne sais pas | en: and they left the room.'],
    ],
    [
      'the inner of two counts',
      '<p>They said <i lang="fr">il a dit <b lang="de">das ist nicht wahr</b> et il est parti</i> in the end.</p>',
      ['en: They said il a dit | de: das ist nicht wahr | fr: et il est parti | en: in the end.'],
    ],
    [
      'another region is no other language',
      '<p>He lives in <i lang="en-GB">a flat with four rooms</i>.</p>',
      ['en: He lives in a flat with four rooms.'],
    ],
    [
      'nonsense is none',
      '<p>He lives in <i lang="?">a flat with four rooms</i>.</p>',
      ['en: He lives in a flat with four rooms.'],
    ],
  ])('%s', (_what, html, expected) => expect(cuts(html)).toEqual(expected));

  it('are absent where nothing is marked', () => {
    expect(blocksOf('<p>One. <i>Two.</i></p>')[0]).not.toHaveProperty('languages');
  });

  it('tile each sentence, whatever is marked', () => {
    const word = fc.constantFrom('one ', 'zwei ', 'trois, ', 'ok. ', '— ', '日本語。', 'Mr. ', ' ');
    const part = fc.tuple(fc.constantFrom('', 'en', 'fr', 'de', 'ja'), fc.array(word, { maxLength: 7 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const html = parts.map(([lang, words]) =>
          lang === '' ? words.join('') : `<i lang="${lang}">${words.join('')}</i>`,
        );
        for (const block of blocksOf(`<p>Begin ${html.join('')}</p>`)) {
          let last = 0;
          for (const [index, sentence] of block.sentences.entries()) {
            const { start, end } = sentence.span;
            expect(sentence.index).toBe(index);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(block.text.slice(last, start).trim()).toBe('');
            last = end;
            const passages = passagesOf(block, sentence.span, block.lang);
            expect(passages.map((passage) => passage.start)).toEqual([
              start,
              ...passages.slice(0, -1).map((passage) => passage.end),
            ]);
            expect(passages.at(-1)?.end).toBe(end);
          }
          expect(block.text.slice(last).trim()).toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});
