// pure
import type { Mark } from '../../document/block-facts.ts';
import type { Edit } from './edit.ts';
import { wordFor } from './language-words.ts';
import type { Saying } from './saying.ts';

/** A hyphen, minus or en dash right before a number, behind nothing that it could join to it ("3 -1", "A-1"). */
const MINUS =
  /(?<![^\s([{"\u201C\u00AB:;,/|])(?<!\p{N}\s*)[-\u2010-\u2013\u2212](?=(?:\p{Sc}\s?)?\.?\p{Nd})/gu;
/** What the minus is of. */
const SIGNED = /^[-\u2010-\u2013\u2212]\s*\p{Sc}?[\p{Nd}.,:]*/u;
/** Behind it "–5–10" and "-12-2024" are no number with a sign. */
const GOES_ON = /^(?:[-\u2010-\u2015\u2212/]\p{Nd}|\p{L}\p{L}?-)/u;

const EXPONENT = /^\s*([-+\u2010-\u2013\u2212]?)(\d{1,3}|[nxy])\s*$/u;
/** Behind a year it is a note. */
const RAISED_DIGITS =
  /(?<=\p{Nd})(?<!(?<![\d.,])(?:1[5-9]|20)\d\d)([\u207A\u207B]?)([\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+)/gu;

/** "minus" of "-3.2%": some voices leave the sign out, and what is said then is another number. */
function minuses(text: string, lang: string): readonly Edit[] {
  const minus = wordFor('minus', lang);
  if (minus === undefined) return [];
  return [...text.matchAll(MINUS)].flatMap(({ index }) => {
    const number = SIGNED.exec(text.slice(index, index + 40))?.[0] ?? '-';
    if (GOES_ON.test(text.slice(index + number.length))) return [];
    return [{ start: index, end: index + 1, say: minus.trimStart() }];
  });
}

/** An exponent as it is said: "10 to the power of minus 3". */
function power(sign: string, digits: string, lang: string): string {
  const signed = sign === '' || sign === '+' || sign === '\u207A' ? digits : signedNumber(digits, lang);
  return (wordFor('power', lang, signed) ?? ` ${signed}`).trimEnd();
}

/** The space between what is said for a sign and a letter that follows it at once. */
export const gapBefore = (text: string, at: number): string =>
  /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) ? ' ' : '';

const signedNumber = (digits: string, lang: string): string =>
  `${(wordFor('minus', lang) ?? '\u2212').trimStart()}${digits}`;

/** Raised and lowered numbers at a number, which without their height would be digits of it: "10⁶" is not 106. */
function heights(text: string, marks: readonly Mark[], lang: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { kind, start, end } of marks) {
    if (kind !== 'raised' && kind !== 'lowered') continue;
    const inner = text.slice(start, end);
    const joinsBefore =
      /\p{Nd}$/u.test(text.slice(0, start)) && /^[-+\u2010-\u2013\u2212]?\d|^[nxy]$/u.test(inner);
    const joinsAfter = /\d$/.test(inner) && /^\d/.test(text.slice(end));
    if (!joinsBefore && !joinsAfter) continue;
    const [, sign = '', digits] = EXPONENT.exec(inner) ?? [];
    // "1½", written as one and a raised one over a lowered two.
    const isFraction = /^\s?[/\u2044]/.test(text.slice(end));
    if (kind === 'raised' && joinsBefore && !isFraction && digits !== undefined)
      edits.push({ start, end, say: power(sign, digits, lang) + gapBefore(text, end) });
    else edits.push({ start, end, say: `${joinsBefore ? ' ' : ''}${inner.trim()}${joinsAfter ? ' ' : ''}` });
  }
  for (const { index, 0: all, 1: sign = '', 2: digits = '' } of text.matchAll(RAISED_DIGITS))
    edits.push({
      start: index,
      end: index + all.length,
      say: power(sign, digits.normalize('NFKC'), lang) + gapBefore(text, index + all.length),
    });
  return edits;
}

/** Numbers that would be heard as other numbers. */
export const numbers = (text: string, marks: readonly Mark[], { lang }: Saying): readonly Edit[] => [
  ...heights(text, marks, lang),
  ...minuses(text, lang),
];
