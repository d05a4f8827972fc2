import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutForVoice, spokenText } from '../../../utils/speech/spoken-text.ts';
import { block } from './stories.ts';

const whole = (text: string, more = {}) => spokenText(block(text, more), { start: 0, end: text.length });
const say = (text: string, more = {}) => whole(text, more).text;

describe('spokenText', () => {
  it.each([
    ['  A \n\t\u00A0 story ', 'A story'],
    ['hos\u00ADpi\u200Btal \u202Anow\u202C', 'hospital now'],
    ['Tom & Jerry, R&D', 'Tom and Jerry, R and D'],
    ['& Sons', 'and Sons'],
    ['a < b > c [[slnc 9]] d', 'a b c slnc 9 d'],
    ['**Bold** and _so_ on | here', 'Bold and so on here'],
    ['One ===== two -------- three', 'One two three'],
    ['starred*. Next~, too', 'starred. Next, too'],
    ['well-known, 3 - 1, a — b', 'well-known, 3 - 1, a — b'],
    ['a\uFFFCb\u0000c', 'ab c'],
    ['lone \uD83D here', 'lone here'],
    ['Bonjour !', 'Bonjour !'],
  ])('%j is spoken as %j', (shown, spoken) => expect(say(shown)).toBe(spoken));

  it('says nothing for a text without letter or digit', () => {
    for (const text of ['', ' ', '...', '* * *', '🎉🎉', '— ? !', '&', '<>']) {
      expect(say(text)).toBe('');
      expect(say(text, { needsStop: true })).toBe('');
    }
  });

  it('speaks "and" for an ampersand only where that is the word', () => {
    expect(say('Müller & Sohn', { lang: 'de' })).toBe('Müller Sohn');
    expect(say('Marks & Spencer', { lang: 'en-GB' })).toBe('Marks and Spencer');
    expect(say('this & that', { lang: '' })).toBe('this that');
  });

  it('gives a heading the stop that it lacks, and only then', () => {
    const needsStop = true;
    expect(say('A heading', { needsStop })).toBe('A heading.');
    expect(say('A heading')).toBe('A heading');
    for (const text of ['Why?', 'He said: “Go!”', 'Wait…', 'First,', '終わり。'])
      expect(say(text, { needsStop })).toBe(text);
    expect(say('見出し', { needsStop, lang: 'ja' })).toBe('見出し。');
    expect(say('标题', { needsStop, lang: 'zh-CN' })).toBe('标题。');
  });

  it('keeps the joiners that shape letters and emoji', () => {
    expect(say('می\u200Cخواهم', { lang: 'fa' })).toBe('می\u200Cخواهم');
    expect(say('a👩\u200D🚒')).toBe('a👩\u200D🚒');
    expect(say('in\u200Cvisible')).toBe('invisible');
  });

  it('maps each word back to where it is shown', () => {
    const text = '  «Two»   hos\u00ADpitals & one [1]';
    const spoken = whole(text);
    for (const word of ['Two', 'hos', 'one', '1']) {
      expect(spoken.toShown(spoken.text.indexOf(word))).toBe(text.indexOf(word));
    }
    expect(spoken.toShown(spoken.text.length)).toBe(text.length);
  });

  it('speaks a part only', () => {
    const text = 'One two three four';
    expect(spokenText(block(text), { start: 4, end: 13 }).text).toBe('two three');
  });

  const sign = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(
      ' ',
      '&',
      '<',
      '[[',
      ']]',
      '\u00AD',
      '\u202E',
      '---',
      '***',
      'word',
      '12',
      '\n',
      '👩\u200D🚒',
      '_',
      '.',
    ),
  );
  const anyText = fc.array(sign, { maxLength: 30 }).map((parts) => parts.join(''));

  it('holds for any text: no forbidden sign, offsets rise and stay inside, letters come from where they are shown', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, needsStop) => {
        const { text: spoken, toShown } = whole(text, { needsStop });
        expect(spoken).not.toMatch(/[<>&*_~|•\u00AD\u202E\n]|\[\[|\]\]| {2}|^ | $/);
        expect(spoken === '' || /[\p{L}\p{N}]/u.test(spoken)).toBe(true);
        let last = 0;
        for (let i = 0; i < spoken.length; i++) {
          const shown = toShown(i);
          expect(shown).toBeGreaterThanOrEqual(last);
          expect(shown).toBeLessThan(text.length);
          const char = spoken.charAt(i);
          if (/[^\s.and]/.test(char)) expect(text.charAt(shown)).toBe(char);
          last = shown;
        }
      }),
    );
  });

  it('cuts any text into pieces that fit and lose no letter', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 5, max: 60 }),
        (parts, limit) => {
          const text = parts.join(' ');
          const paragraph = block(text);
          let said = '';
          for (let start = 0; start < text.length;) {
            const piece = cutForVoice(spokenText(paragraph, { start, end: text.length }), limit);
            expect(piece.text.length).toBeLessThanOrEqual(limit);
            expect(piece.end).toBeGreaterThan(start);
            said += piece.text;
            start = piece.end;
          }
          // An "and" for an ampersand that ends up alone in the last piece is not said.
          const letters = (from: string) => from.replaceAll(/and|[^\p{L}\p{N}]/gu, '');
          expect(letters(said)).toBe(letters(say(text)));
        },
      ),
    );
  });
});

describe('cutForVoice', () => {
  it('leaves a short text whole', () => {
    const spoken = whole('Short, and whole.');
    expect(cutForVoice(spoken, 20)).toBe(spoken);
  });

  it('cuts behind the last clause mark that fits, else at a space, else anywhere', () => {
    const text = 'While the doctor, still in tears, walked out';
    const first = cutForVoice(whole(text), 35);
    expect(first.text).toBe('While the doctor, still in tears,');
    expect(first.end).toBe(text.indexOf('walked'));
    expect(cutForVoice(whole('one 1,000 three four'), 12).text).toBe('one 1,000');
    expect(cutForVoice(whole('abcdefgh'), 5).text).toBe('abcde');
    expect(cutForVoice(whole('ab😀😀', {}), 3).text).toBe('ab');
    expect(cutForVoice(whole('医生哭了，他走出去', { lang: 'zh' }), 7).text).toBe('医生哭了，');
  });
});
