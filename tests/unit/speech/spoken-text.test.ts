import { describe, expect, it } from 'vitest';
import { cutForVoice } from '../../../utils/speech/cut-for-voice.ts';
import { NO_PHRASES } from '../../../utils/speech/said/phrases.ts';
import { plainSaying } from '../../../utils/speech/said/saying.ts';
import { resolveVerbosity } from '../../../utils/speech/said/verbosity.ts';
import { spokenText } from '../../../utils/speech/spoken-text.ts';
import { block } from './stories.ts';

const whole = (text: string, more = {}) => spokenText(block(text, more), { start: 0, end: text.length });
const say = (text: string, more = {}) => whole(text, more).text;

describe('spokenText', () => {
  it.each([
    ['  A \n\t\u00A0 story ', 'A story'],
    ['hos\u00ADpi\u200Btal \u202Anow\u202C', 'hospital now'],
    ['Tom & Jerry, R&D', 'Tom and Jerry, R and D'],
    ['& Sons', 'and Sons'],
    ['a < b > c [[slnc 9]] d', 'a less than b greater than c slnc 9 d'],
    ['**Bold** and _so_ on | here', 'Bold and so on here'],
    ['One ===== two -------- three', 'One two three'],
    ['starred*. Next~, too', 'starred. Next, too'],
    ['well-known, 3 - 1, a — b', 'well-known, 3 - 1, a, b'],
    ['a\uFFFCb\u0000c', 'ab c'],
    ['lone \uD83D here', 'lone here'],
    ['[\u00AD[x]\u200B]', '[x]'],
    ['Bonjour !', 'Bonjour !'],
  ])('%j is spoken as %j', (shown, spoken) => expect(say(shown)).toBe(spoken));

  it('says nothing for a text without letter or digit', () => {
    for (const text of ['', ' ', '...', '* * *', '🎉🎉', '— ? !', '&', '<>']) {
      expect(say(text)).toBe('');
      expect(say(text, { needsStop: true })).toBe('');
    }
  });

  it('speaks "and" for an ampersand only where that is the word', () => {
    expect(say('Müller & Sohn', { lang: 'de' })).toBe('Müller und Sohn');
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
    const saying = { ...plainSaying('en'), verbosity: resolveVerbosity({ emoji: 'read' }) };
    const text = 'a👩\u200D🚒';
    expect(spokenText(block(text), { start: 0, end: text.length }, saying).text).toBe(text);
    expect(say('in\u200Cvisible')).toBe('invisible');
  });

  it('maps each word back to where it is shown', () => {
    const text = '  «Two»   hos\u00ADpitals & one [I]';
    const spoken = whole(text);
    for (const word of ['Two', 'hos', 'one', 'I']) {
      expect(spoken.toShown(spoken.text.indexOf(word))).toBe(text.indexOf(word));
    }
    expect(spoken.toShown(spoken.text.length)).toBe(text.length);
  });

  it('speaks a part only', () => {
    const text = 'One two three four';
    expect(spokenText(block(text), { start: 4, end: 13 }).text).toBe('two three');
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
    expect(cutForVoice(whole('ab𠮷𠮷', {}), 3).text).toBe('ab');
    expect(cutForVoice(whole('医生哭了，他走出去', { lang: 'zh' }), 7).text).toBe('医生哭了，');
  });

  it('never cuts what is said as a whole, even where that makes a piece longer', () => {
    const text = 'See https://example.com/a/very/long/way and more';
    const saying = {
      ...plainSaying('en'),
      phrases: { ...NO_PHRASES, link: (host: string) => `link to ${host}` },
    };
    const spoken = spokenText(block(text), { start: 0, end: text.length }, saying);
    expect(spoken.text).toBe('See link to example.com and more');
    const first = cutForVoice(spoken, 12);
    expect([first.text, first.end]).toEqual(['See', 4]);
    const rest = spokenText(block(text), { start: first.end, end: text.length }, saying);
    expect(cutForVoice(rest, 12).text).toBe('link to example.com');
  });
});
