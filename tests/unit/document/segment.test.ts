import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTag, sentencesOf, wordAt, wordsOf } from '../../../utils/document/segment.ts';

const cut = (text: string, lang = 'en'): string[] =>
  sentencesOf(text, lang).map(({ span }) => text.slice(span.start, span.end));

/** What sentences are made of, and what is hard about them. A space ends some pieces. */
const PIECES =
  'Dr._ She_ran._ e.g._this …_ \n “No!”_ x 。 42_ \u00a0 * ( ) [1]_ “ ” " \' 1._ b)_ •_ ._._._ . ? !_ 「 」 А._ ก_ ไทย —_ A \u202c \u200b 😀 é i.e 3._ । ؟_ :'
    .split(' ')
    .map((piece) => piece.replaceAll('_', ' '));

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

  it('finds sentences where the space between them was forgotten, and leaves addresses whole', () => {
    expect(cut('The deal closed.It was worth 1,000.That is a lot.')).toEqual([
      'The deal closed.',
      'It was worth 1,000.',
      'That is a lot.',
    ]);
    expect(cut('Ask www.news.Example.com or Jo.Ann@Example.org. Then wait.')).toEqual([
      'Ask www.news.Example.com or Jo.Ann@Example.org.',
      'Then wait.',
    ]);
  });

  it('keeps a short quotation or bracket together, and one that is never closed apart', () => {
    expect(cut('He said “I ran. I hid. I prayed.” Then he left.')).toEqual([
      'He said “I ran. I hid. I prayed.”',
      'Then he left.',
    ]);
    expect(cut('He said “I ran. I hid. Then he left.')).toEqual([
      'He said “I ran.',
      'I hid.',
      'Then he left.',
    ]);
    const long = Array.from({ length: 40 }, () => 'I ran on.');
    expect(cut(`“${long.join(' ')}”`).length).toBeGreaterThan(20);
  });

  it('cuts a list that stands in one block at its items', () => {
    expect(cut('a) Wash it b) Peel it c) Eat it')).toEqual(['a) Wash it', 'b) Peel it', 'c) Eat it']);
    expect(cut('• Salt • Pepper')).toEqual(['• Salt', '• Pepper']);
    expect(cut('News • Sport • Weather')).toEqual(['News • Sport • Weather']);
    expect(cut('A. B. Smith met C. D. Jones.')).toEqual(['A. B. Smith met C. D. Jones.']);
  });

  it('takes the Greek and the Armenian mark for what they are', () => {
    expect(cut('Πού είσαι; Εδώ είμαι.', 'el')).toEqual(['Πού είσαι;', 'Εδώ είμαι.']);
    expect(cut('Մութ է: Գնում եմ տուն:', 'hy')).toEqual(['Մութ է:', 'Գնում եմ տուն:']);
  });

  it('knows the language whatever its region, and falls back on English', () => {
    expect(cut('Das war am 3. Oktober. Es regnete.', 'de-AT')).toEqual([
      'Das war am 3. Oktober.',
      'Es regnete.',
    ]);
    expect(cut('Mr. Ode sang. We wept.', 'yo')).toEqual(['Mr. Ode sang.', 'We wept.']);
    expect(cut('Mr. Ode sang. We wept.', 'constructor')).toEqual(['Mr. Ode sang.', 'We wept.']);
  });

  it('covers every letter of any text once, in order, in trimmed sentences that each say something', () => {
    const piece = fc.constantFrom(...PIECES);
    const lang = fc.constantFrom('en', 'de', 'ja', 'zh', 'ko', 'hi', 'th', 'ar', 'el', 'hy', 'ru', '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), lang, (pieces, language) => {
        const text = pieces.join('');
        const sentences = sentencesOf(text, language);
        let end = 0;
        let covered = '';
        for (const { span, index } of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(sentences[index]?.span).toEqual(span);
          const sentence = text.slice(span.start, span.end);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).toMatch(/[\p{L}\p{N}]/u);
          covered += sentence;
          end = span.end;
        }
        const letters = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(covered)).toBe(letters(text));
      }),
      { numRuns: 1000 },
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
