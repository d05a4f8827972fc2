import { describe, expect, test } from 'vitest';
import { dayInAddress, isoTime } from '../../../utils/article/iso-time.ts';

describe('dates as machines write them', () => {
  test.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z'],
    ['2024-05-01T10:00:00.123Z', '2024-05-01T10:00:00Z'],
    ['20240501', '2024-05-01'],
    ['2024/5/1', '2024-05-01'],
    ['1714550400', '2024-05-01T08:00:00Z'],
    ['1714550400000', '2024-05-01T08:00:00Z'],
    ['Wed, 01 May 2024 10:00:00 GMT', '2024-05-01T10:00:00Z'],
    ['Wed May 01 2024 10:00:00 GMT+0200 (CEST)', '2024-05-01T10:00:00+02:00'],
    ['yesterday', ''],
    ['', ''],
    ['0001-01-01', ''],
    ['2024-02-30', ''],
    ['2022-02-112023-06-08', ''],
  ])('%j → %j', (text, expected) => expect(isoTime(text)).toBe(expected));

  test('the day stays the one that is written, whatever day that is elsewhere', () => {
    expect(isoTime('2023-12-23T22:30:00-05:00')).toBe('2023-12-23T22:30:00-05:00');
    expect(isoTime('2023-12-22 23:21:43 -0600')).toBe('2023-12-22T23:21:43-06:00');
  });
  test('a time without its distance from UTC is no moment: the day alone', () => {
    expect(isoTime('2025-11-25 23:33:24')).toBe('2025-11-25');
  });
});

describe('dates as people write them', () => {
  test.each([
    ['en', '1 May 2024'],
    ['en', 'Published 8:00 PM EST, Wed May 1, 2024'],
    ['en', 'May 1st, 2024 by Ada Byron'],
    ['es', '1 de mayo de 2024'],
    ['fr', 'mer. 1er mai 2024'],
    ['de', 'Mittwoch, 1. Mai 2024'],
    ['pl', '1 maja 2024'],
    ['cs', '1. května 2024'],
    ['hu', '2024. május 1.'],
    ['lt', '2024 m. gegužės 1 d.'],
    ['fi', '1. toukokuuta 2024'],
    ['tr', '1 Mayıs 2024'],
    ['ru', '1 мая 2024 г.'],
    ['el', '1 Μαΐου 2024'],
    ['he', '1 במאי 2024'],
    ['ar', '١ مايو ٢٠٢٤'],
    ['hi', '१ मई २०२४'],
    ['th', '1 พฤษภาคม 2567'],
    ['vi', 'Ngày 1 tháng 5, 2024'],
    ['zh', '2024年5月1日08:19'],
    ['ja', '2024年５月１日'],
    ['ko', '2024년 5월 1일'],
    ['de', '01.05.2024'],
  ])('%s: %s', (lang, text) => expect(isoTime(text, lang)).toBe('2024-05-01'));

  test.each([
    ['Sept. 3, 2024', '2024-09-03'],
    ['Dec 19th 2024', '2024-12-19'],
    ['Jun 2024', ''],
    ['Ma 5, 2024', ''],
  ])('names of months cut short: %j → %j', (text, expected) => expect(isoTime(text, 'en')).toBe(expected));

  test('a weekday that looks like a month ("mar." is Tuesday) does not hide the month', () => {
    expect(isoTime('mar. 7 mai 2024', 'fr')).toBe('2024-05-07');
  });
  test('which number is the month depends on the language; without one, only a single reading counts', () => {
    expect(isoTime('3/4/2024', 'en-US')).toBe('2024-03-04');
    expect(isoTime('3/4/2024', 'en-GB')).toBe('2024-04-03');
    expect(isoTime('3/4/2024')).toBe('');
    expect(isoTime('9/17/2024')).toBe('2024-09-17');
    expect(isoTime('17/9/2024', 'en-US')).toBe('2024-09-17');
  });
  test('only the beginning of a long text is looked at', () => {
    expect(isoTime(`${'x '.repeat(200)} 1 May 2024`)).toBe('');
  });
});

test.each([
  ['https://news.example/2024/05/03/story', '2024-05-03'],
  ['https://news.example/story-2024/5/3', ''],
  ['https://news.example/2024-05-03-story', '2024-05-03'],
  ['https://news.example/2024/13/03/story', ''],
  ['https://news.example/2024/story', ''],
])('day in address %j → %j', (address, expected) => expect(dayInAddress(address)).toBe(expected));
