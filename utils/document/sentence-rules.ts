// pure
import {
  isAsciiCapital,
  isAsciiLower,
  isDigit,
  isPlainLetter,
  isPlainMark,
  isShouted,
  isUncased,
} from './characters.ts';
import {
  type Abbreviations,
  CAPITAL_NOUNS,
  COMMON,
  DANDA,
  DOT_ORDINALS,
  ELIDES,
  LANGUAGES,
  UNSTOPPED,
} from './sentence-data.ts';

export type Kind = Exclude<keyof Abbreviations, 'openers'>;

export interface SentenceRules {
  /** Primary language subtag, '' when unknown. */
  readonly lang: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Length of the longest word in `kinds`: longer ones, which are most, need not be looked up. */
  readonly longest: number;
  readonly openers: ReadonlySet<string>;
  readonly dotOrdinals: boolean;
  /** Words are joined by an apostrophe: "l'avv." */
  readonly elides: boolean;
  readonly capitalNouns: boolean;
  /** Sentences end with "।", which leaves "." to abbreviations. */
  readonly danda: boolean;
  /** No sentence ends with "."; it stands in abbreviations. */
  readonly unstopped: boolean;
}

const known = new Map<string, SentenceRules>();

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Each word as it is and with a capital, so that a look-up need not change the case of what stands in the text. */
const capitalised = (words = ''): readonly string[] =>
  words === '' ? [] : words.split(' ').flatMap((word) => (word.length > 1 ? [word, capital(word)] : [word]));

/** @param lang primary subtag. A language without lists of its own has those of English. */
export function rulesFor(lang: string): SentenceRules {
  const made = known.get(lang);
  if (made) return made;
  const own = (Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : LANGUAGES['en']) ?? COMMON;
  const kinds = new Map<string, Kind>();
  for (const { never, number, mayEnd } of [COMMON, own]) {
    for (const word of capitalised(mayEnd)) kinds.set(word, 'mayEnd');
    for (const word of capitalised(number)) kinds.set(word, 'number');
    for (const word of capitalised(never)) kinds.set(word, 'never');
  }
  const rules: SentenceRules = {
    lang,
    kinds,
    longest: Math.max(...Array.from(kinds.keys(), ({ length }) => length)),
    openers: new Set(capitalised(own.openers)),
    dotOrdinals: DOT_ORDINALS.has(lang),
    elides: ELIDES.has(lang),
    capitalNouns: CAPITAL_NOUNS.has(lang),
    danda: DANDA.has(lang),
    unstopped: UNSTOPPED.has(lang),
  };
  known.set(lang, rules);
  return rules;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{M}]+/uy;

/** What comes after a possible end, and where its first letter or digit stands. */
export interface Right {
  readonly at: number;
  readonly kind: 'capital' | 'lower' | 'digit' | 'uncased' | 'none';
}

/** How far the first letter or digit of a sentence may be from its start. */
const REACH = 60;

export function rightOf(text: string, start: number): Right {
  let at = start;
  let code = text.charCodeAt(at);
  const limit = start + REACH;
  while (isPlainMark(code) && at < limit) code = text.charCodeAt(++at);
  if (code >= 0x410 && code <= 0x44f) return { at, kind: code < 0x430 ? 'capital' : 'lower' };
  if (!isAsciiCapital(code) && !isAsciiLower(code) && !isDigit(code) && !isUncased(code)) {
    const found = text.slice(at, limit).search(LETTER_OR_DIGIT);
    if (found < 0) return { at: start, kind: 'none' };
    at += found;
    code = text.charCodeAt(at);
  }
  if (isAsciiCapital(code)) return { at, kind: 'capital' };
  // "iPhone", "eBay": what begins so may begin a sentence.
  if (isAsciiLower(code)) return { at, kind: isAsciiCapital(text.charCodeAt(at + 1)) ? 'capital' : 'lower' };
  if (isDigit(code)) return { at, kind: 'digit' };
  if (isUncased(code)) return { at, kind: 'uncased' };
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{Lu}|\p{Lt}/u.test(letter)) return { at, kind: 'capital' };
  if (/\p{Ll}/u.test(letter)) return { at, kind: 'lower' };
  return { at, kind: /\p{N}/u.test(letter) ? 'digit' : 'uncased' };
}

/** A word with which sentences begin: then a stop before it does end one, whatever stands before the stop. */
export function isOpener(text: string, { at, kind }: Right, { openers }: SentenceRules): boolean {
  if (kind !== 'capital') return false;
  const word = capitalWordAt(text, at);
  if (word.length === 1) return text.charAt(at + 1) !== '.' && openers.has(word.toLowerCase());
  return openers.has(word) || (isShouted(word) && openers.has(word.toLowerCase()));
}

export function capitalWordAt(text: string, at: number): string {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) < 0xc0) return text.slice(at, end);
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}
