import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../utils/export/file-name.ts';

const nameOf = (title: string): string => fileName(title, 'txt', 'Story');

describe('the name of a file', () => {
  it.each([
    ['The bell of the valley', 'The bell of the valley.txt'],
    ['AC/DC: “Who?” <live> | part 1*2', 'AC DC “Who ” live part 1 2.txt'],
    ['..\\..\\etc/passwd', 'etc passwd.txt'],
    ['.hidden', 'hidden.txt'],
    ['--help', 'help.txt'],
    ['Ends with dots. . .', 'Ends with dots.txt'],
    ['CON', '_CON.txt'],
    ['nul.tar', '_nul.tar.txt'],
    ['COM¹', '_COM¹.txt'],
    ['Console', 'Console.txt'],
    ['', 'Story.txt'],
    [' ??? ', 'Story.txt'],
    ['a\u0000b\nc\u007Fd', 'ab cd.txt'],
    ['photo\u202Egpj.exe', 'photogpj.exe.txt'],
    ['\u2067عنوان\u2069 الخبر\u200F', 'عنوان الخبر.txt'],
    ['می\u200Cخواهم', 'می\u200Cخواهم.txt'],
    ['鐘の修理：第二部', '鐘の修理：第二部.txt'],
    ['e\u0301te\u0301', 'été.txt'],
    ['half a pair \uD83D', 'half a pair \uFFFD.txt'],
  ])('of %j is %j', (title, name) => expect(nameOf(title)).toBe(name));

  it('is cut at a word, and never within what a person takes for one character', () => {
    const words = nameOf('bellwether '.repeat(40));
    expect(words).toMatch(/ bellwether\.txt$/);
    expect(words.length).toBeLessThanOrEqual(184);
    const family = '👨‍👩‍👧‍👦';
    expect(nameOf(family.repeat(30))).toBe(`${family.repeat(7)}.txt`);
    expect(nameOf('鐘'.repeat(300))).toBe(`${'鐘'.repeat(60)}.txt`);
  });

  it('is one that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = nameOf(title);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(190);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(name).toMatch(/^[^.\s-](?:.*[^.\s])?\.txt$/su);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 500, examples: [['con'], ['.'], ['\u202E'], ['x'.repeat(399)]] },
    );
  });
});
