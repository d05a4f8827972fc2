import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTag, sentencesOf, wordAt, wordsOf } from '../../../utils/document/segment.ts';

const cut = (text: string, lang = 'en'): string[] =>
  sentencesOf(text, lang).map(({ span }) => text.slice(span.start, span.end));

describe('sentencesOf', () => {
  it('cuts plain sentences and trims white space', () => {
    expect(cut('  She waited.  Nobody came! Why?\n')).toEqual(['She waited.', 'Nobody came!', 'Why?']);
  });

  it('does not stop after titles and initials', () => {
    expect(cut('Dr. Okafor met Mrs. J. Lind at St. Mary. They spoke.')).toEqual([
      'Dr. Okafor met Mrs. J. Lind at St. Mary.',
      'They spoke.',
    ]);
  });

  it('does not break at the line ends of the markup', () => {
    expect(cut('She waited\n      outside\n the ward. Then rain.')).toEqual([
      'She waited\n      outside\n the ward.',
      'Then rain.',
    ]);
  });

  it('goes on where the rest starts in lower case', () => {
    expect(cut('“Why?” she asked. Silence.')).toEqual(['“Why?” she asked.', 'Silence.']);
  });

  it('never makes a sentence of punctuation alone', () => {
    expect(cut('* * *')).toEqual([]);
    expect(cut('It ended. …')).toEqual(['It ended. …']);
  });

  it('cuts Chinese and Japanese', () => {
    expect(cut('医生哭了。她没有说话。', 'zh')).toEqual(['医生哭了。', '她没有说话。']);
    expect(cut('彼女は泣いた。誰も話さなかった。', 'ja')).toEqual(['彼女は泣いた。', '誰も話さなかった。']);
  });

  it('survives a broken language tag', () => {
    expect(cut('One. Two.', 'en_US_!!')).toEqual(['One.', 'Two.']);
  });

  it('covers every letter of any text once, in order', () => {
    const piece = fc.constantFrom(
      'Dr. ',
      'She ran. ',
      'e.g. this',
      '… ',
      '\n',
      '“No!” ',
      'x',
      '。',
      '42 ',
      '\u00a0',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const sentences = sentencesOf(text, 'en');
        let end = 0;
        let covered = '';
        for (const { span, index } of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(sentences[index]?.span).toEqual(span);
          covered += text.slice(span.start, span.end);
          end = span.end;
        }
        const letters = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(covered)).toBe(letters(text));
      }),
    );
  });
});

describe('words', () => {
  it('finds the word at an offset, and the next one from between two', () => {
    const text = 'A doctor, in tears.';
    const span = { start: 0, end: text.length };
    expect(wordsOf(text, span, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      'doctor',
      'in',
      'tears',
    ]);
    expect(wordAt(text, span, 'en', 4)).toEqual({ start: 2, end: 8 });
    expect(wordAt(text, span, 'en', 8)).toEqual({ start: 10, end: 12 });
    expect(wordAt(text, span, 'en', 18)).toBeUndefined();
  });
});

describe('canonicalTag', () => {
  it('repairs what can be repaired and refuses the rest', () => {
    expect(canonicalTag('en_us')).toBe('en-US');
    expect(canonicalTag(' DE ')).toBe('de');
    expect(canonicalTag('english!')).toBe('');
    expect(canonicalTag('')).toBe('');
  });
});
