// pure
import { canonicalLanguage } from './words.ts';

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];

/** Letters without case and marks: pages write "Marz" and "fevrier" too. */
const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const known = new Map<string, ReadonlyMap<string, number>>();

/** Names of the months as `Intl` writes them, folded, to 1 … 12. Both the name alone and its form beside a day ("мая"). */
function monthNames(lang: string): ReadonlyMap<string, number> {
  const before = known.get(lang);
  if (before) return before;
  const names = new Map<string, number>();
  for (const style of STYLES) {
    const options = { ...style, calendar: 'gregory', timeZone: 'UTC' };
    const format = new Intl.DateTimeFormat(lang, options);
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2023, month - 1, 1));
      const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
      if (/^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  known.set(lang, names);
  return names;
}

/**
 * Which month a word means in a language, or in English: its name, its short name, or a beginning of three letters or
 * more that fits one month only ("Sept"). A letter glued in front is allowed (Hebrew "במאי").
 * @returns 1 … 12, or 0
 */
export function monthOf(word: string, lang: string): number {
  const wanted = folded(word);
  if (wanted.length < 2) return 0;
  const tags = [...new Set([canonicalLanguage(lang), 'en'])].filter(Boolean);
  for (const names of tags.map(monthNames)) {
    const exact = names.get(wanted) ?? (/\p{Script=Hebrew}/u.test(wanted) ? names.get(wanted.slice(1)) : 0);
    if (exact) return exact;
    if (wanted.length < 3) continue;
    const fitting = new Set([...names].filter(([name]) => name.startsWith(wanted)).map(([, month]) => month));
    const [month = 0] = fitting;
    if (fitting.size === 1) return month;
  }
  return 0;
}
