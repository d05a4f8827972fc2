// pure
import { monthOf } from './month-names.ts';
import { canonicalLanguage, collapsed } from './words.ts';

/** Longest text in which a date is looked for. */
const LONGEST = 200;
const YEAR_FIRST = /(?<!\d)(\d{4})(?:[-/.]|\s?[년年]\s?)(\d{1,2})(?:[-/.]|\s?[월月]\s?)(\d{1,2})(?!\d)/u;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.]|\s?tháng\s?)(\d{1,2})(?:\2|,?\s(?:năm\s)?)(\d{4})(?!\d)/iu;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const SECONDS = /^\d{10}(?:\d{3})?$/;
const ZONED_TIME =
  /(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:(?:UTC|GMT)?\s*([+-]\d\d):?(\d\d)|Z|UTC|GMT)(?!\w)/;

/** Decimal digits of any script as ASCII: Unicode keeps each script's ten in one run, from zero on. */
const withAsciiDigits = (text: string): string =>
  text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    let before = 0;
    const code = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
    return String(before % 10);
  });

/** A day that exists, from 1900 to 2100, as YYYY-MM-DD; else ''. */
function dayOf(year: number, month: number, day: number): string {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return '';
  return time.toISOString().slice(0, 10);
}

/** Whether dates in a language are written with the month before the day. Without a region, what CLDR holds likely. */
function isMonthFirst(lang: string): boolean {
  const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}

/** "3/4/2024" by the custom of the language; without one only where a single reading makes sense. Dots put the day first. */
function dayOfNumbers(first: number, second: number, year: number, dotted: boolean, lang: string): string {
  const tag = canonicalLanguage(lang);
  if (dotted || first > 12 || first === second) return dayOf(year, second, first);
  if (second > 12) return dayOf(year, first, second);
  if (tag === '') return '';
  return isMonthFirst(tag) ? dayOf(year, first, second) : dayOf(year, second, first);
}

const isYear = (token: string | undefined): boolean => /^\d{4}$/.test(token ?? '');
const isDay = (token: string | undefined): boolean => /^\d{1,2}$/.test(token ?? '');

/** Date with the month in letters: the numbers beside it, over one short word ("5th of May", "5 de mayo de 2024"). */
function dayInWords(text: string, lang: string): string {
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  /** Place of the next number from a place on, over one short word that is no month itself. */
  const numberFrom = (at: number, step: 1 | -1): number => {
    const token = tokens[at] ?? '';
    const isShortWord = /^\D{1,4}$/u.test(token) && monthOf(token, lang) === 0;
    return isShortWord ? at + step : at;
  };
  for (const [at, token] of tokens.entries()) {
    const month = /^\d/.test(token) ? 0 : monthOf(token, lang);
    if (month === 0) continue;
    const left = tokens[numberFrom(at - 1, -1)];
    const next = numberFrom(at + 1, 1);
    const right = tokens[next];
    const last = tokens[numberFrom(next + 1, 1)];
    const found =
      isDay(left) && isYear(right)
        ? dayOf(yearOf(right, lang), month, Number(left))
        : isDay(right) && isYear(last)
          ? dayOf(yearOf(last, lang), month, Number(right))
          : isYear(left) && isDay(right)
            ? dayOf(yearOf(left, lang), month, Number(right))
            : '';
    if (found) return found;
  }
  return '';
}

/** Thai pages count from the Buddha: 2567 is 2024. */
const yearOf = (token: string | undefined, lang: string): number => {
  const year = Number(token);
  return /^th\b/.test(lang) && year > 2400 ? year - 543 : year;
};

function dayIn(text: string, lang: string): string {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year) return dayOf(yearOf(year, lang), Number(month), Number(day));
  const [, first, mark, second, last] = YEAR_LAST.exec(text) ?? [];
  if (first && mark) {
    const isDayFirst = !/^[-/]$/.test(mark);
    return dayOfNumbers(Number(first), Number(second), yearOf(last, lang), isDayFirst, lang);
  }
  return /\d{4}/.test(text) ? dayInWords(text, lang) : '';
}

/**
 * The first date in a text, as machines or people write it, in ISO 8601: the day as it is written there, with the time
 * only where its distance from UTC is written too. So the day stays the one that the page means, wherever it is read.
 * @param lang language of the text: for names of months, and for which of "3/4/2024" is the month.
 * @returns '' when there is none, or more than one reading.
 */
export function isoTime(text: string, lang = ''): string {
  if (!/\p{Nd}/u.test(text)) return '';
  const value = withAsciiDigits(collapsed(text.slice(0, 5 * LONGEST)).slice(0, LONGEST));
  if (SECONDS.test(value)) {
    const time = new Date(Number(value) * (value.length === 10 ? 1000 : 1));
    return `${time.toISOString().slice(0, 19)}Z`;
  }
  const day = dayIn(value, lang);
  const [time, hours = '', minutes, seconds = '00', zoneHours, zoneMinutes] = ZONED_TIME.exec(value) ?? [];
  if (!day || !time || Number(hours) > 23) return day;
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : 'Z';
  return `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}${zone}`;
}

/** The day (YYYY-MM-DD) in an address such as /2024/05/03/story; '' when there is none. */
export function dayInAddress(address: string): string {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address.slice(0, 2000)) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(day)) : '';
}
