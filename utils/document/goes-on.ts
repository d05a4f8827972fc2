// pure
import {
  isAsciiCapital,
  isAsciiLower,
  isDigit,
  isInvisible,
  isPlainCapital,
  isPlainLetter,
  isShouted,
  isSpace,
  isUncased,
} from './characters.ts';
import { AFTER_HOURS, HOURS } from './sentence-data.ts';
import {
  capitalWordAt,
  isOpener,
  type Kind,
  type Right,
  rightOf,
  type SentenceRules,
} from './sentence-rules.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What may stand between the stop of a sentence and the white space after it. */
const CLOSERS = new Set([...`"'”’“‘»«›‹)]}」』】）〉》*_`].map((mark) => mark.charCodeAt(0)));
const CONTINUING = ',;:،؛、，；：/&=)]}」』】）';
/** "12. ", "a) ", "• 9. ", "(iii) ", "A. ": a marker, not a sentence. */
const BARE_MARKER = /^[\s•⁃▪◦‣●–*-]*\(?(?:\p{N}{1,3}|\p{L}|[ivxlcIVXLC]{1,5})[.)]{1,2}\s*$/u;
const LONGEST_MARKER = 12;
const ACRONYM = /^\p{L}{1,2}(?:\.-?\p{L}{1,3})+$/u;
const ROMAN = /^[IVX]{1,5}$/;
const VOWELS = new Set([...'aeiouyAEIOUYаеёиоуыэюяіїє'].map((letter) => letter.charCodeAt(0)));
/** Before a family name: "A. De Wit". */
const PARTICLES = new Set('Da De Del Den Der Di Dos El La Le Los Van'.split(' '));
const LETTER = /^\p{L}\p{M}*$/u;
/** After a short parenthesis a stop of its own: '… stairways" (Smith 55).' */
const PARENTHESIS_THEN_STOP = /\([^()]{1,40}\)\s?[.,;:]/y;

/** Longest run without a space that is looked at for an abbreviation, and longest one that is listed. */
const LONGEST_TOKEN = 24;
const LONGEST_LISTED = 16;

/**
 * Whether a sentence goes on at a place where UAX #29 would end it.
 * @param start where the sentence starts; @param at where the next one would: after the white space.
 */
export function goesOn(text: string, start: number, at: number, rules: SentenceRules): boolean {
  if (endsPlainly(text, start, at, rules)) return false;
  const right = rightOf(text, at);
  if (right.kind === 'none') return true;
  if (isBare(text, start, at)) return true;
  if (right.kind === 'lower') return true;
  if (right.at > at && startsInside(text, at, right)) return true;

  let end = at - 1;
  while (end > start && isBlank(text.charCodeAt(end))) end -= 1;
  const spaced = at - 1 > end;
  const last = end;
  while (end > start && isClosing(text.charCodeAt(end))) end -= 1;
  const closed = last > end;
  const stop = text.charAt(end);
  if (last > end && !spaced && '[({'.includes(text.charAt(last))) return true;
  if (right.kind === 'uncased' && closed && attributionFollows(text, start, last, spaced, rules)) return true;
  if (!spaced && isGlued(text, start, end, at, right)) return true;
  if (right.at > at && isLastAside(text, at)) return true;
  if (stop !== '.' && stop !== '．') return false;
  return !stopEnds(text, start, end, right, rules);
}

/**
 * The quick way for most sentences: a word that is no abbreviation, a stop, a space, a capital. Text is cut while a
 * person waits for the first word.
 */
function endsPlainly(
  text: string,
  start: number,
  at: number,
  { kinds, longest, elides }: SentenceRules,
): boolean {
  const right = text.charCodeAt(at);
  if (isUncased(right)) return isWideStop(text.charCodeAt(at - 1)) && isUncased(text.charCodeAt(start));
  if (!isAsciiCapital(right) && (right < 0x410 || right > 0x42f)) return false;
  if (text.charCodeAt(at - 1) !== 32 || text.charCodeAt(at - 2) !== 46) return false;
  const last = text.charCodeAt(at - 3);
  if (!isAsciiLower(last) && (last < 0x430 || last > 0x44f)) return false;
  const begin = text.lastIndexOf(' ', at - 3) + 1;
  if (begin <= start || at - start <= LONGEST_MARKER) return false;
  const length = at - 2 - begin;
  if (length > LONGEST_LISTED || length < 3 || !isPlainLetter(text.charCodeAt(begin))) return false;
  const word = text.slice(begin, at - 2);
  if (
    (length <= longest && kinds.has(word)) ||
    word.includes('.') ||
    word.includes('-') ||
    word.endsWith('str')
  )
    return false;
  if (length < 6 && (isVowelless(word) || isShouted(word))) return false;
  return !elides || !/['’]/.test(word);
}

const isWideStop = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** Nothing but a marker, or nothing to say, is to the left of a place. */
function isBare(text: string, start: number, at: number): boolean {
  const first = text.charCodeAt(start);
  const isShort = at - start <= LONGEST_MARKER;
  if (!isShort && (isPlainLetter(first) || isDigit(first))) return false;
  if (isUncased(first)) return false;
  const left = text.slice(start, at);
  if (isShort && BARE_MARKER.test(left)) return true;
  return !LETTER_OR_DIGIT.test(left);
}

const isBlank = (code: number): boolean => isSpace(code) || isInvisible(code);
const isClosing = (code: number): boolean => CLOSERS.has(code) || isInvisible(code);

/** The right side begins with a mark that only stands inside a sentence. */
function startsInside(text: string, at: number, right: Right): boolean {
  const first = text.charAt(at);
  if (CONTINUING.includes(first)) return true;
  if ('”’»'.includes(first) && right.at > at + 1) return true;
  if (first !== '(') return false;
  PARENTHESIS_THEN_STOP.lastIndex = at;
  return PARENTHESIS_THEN_STOP.test(text);
}

/**
 * In scripts without capitals, what follows a quotation or a bracket that holds a whole sentence may be the rest of
 * the sentence round it: 「火事だ！」と叫んだ。
 */
function attributionFollows(
  text: string,
  start: number,
  last: number,
  spaced: boolean,
  { lang }: SentenceRules,
): boolean {
  const first = text.charAt(start);
  if (lang === 'ja' && 'とっではがをにのもなや'.includes(text.charAt(last + 1))) return true;
  const inBrackets = ')]}）】'.includes(text.charAt(last));
  if (inBrackets) return !'([{（【'.includes(first);
  if (lang === 'ko') return true;
  if (lang === 'ja') return false;
  return `"'“‘「『«»„`.includes(first) && (!spaced || lang !== 'zh');
}

/** Without a space after it a stop is part of a name, an address or a number: "Y!J", "?id=7", "1.Helado". */
function isGlued(text: string, start: number, stop: number, at: number, right: Right): boolean {
  if (right.at > at) return false;
  if (right.kind === 'uncased') return text.charAt(stop) === '.' && /[\w.]/.test(text.charAt(stop - 1));
  if (text.charCodeAt(stop) > 0xff) return false;
  return (
    right.kind === 'digit' ||
    text.charAt(stop) === '.' ||
    !/\p{Ll}{2}$/u.test(text.slice(start, stop).slice(-2))
  );
}

/** A parenthesis with which the whole text ends is an aside to the sentence before it. */
const isLastAside = (text: string, at: number): boolean =>
  text.length - at < 100 && /^\([^()]*\)\s*$/.test(text.slice(at));

/** Whether the stop at an offset ends the sentence, going by the word before it and the word after it. */
function stopEnds(text: string, start: number, stop: number, right: Right, rules: SentenceRules): boolean {
  if (rules.danda && text.slice(Math.max(0, stop - 500), stop + 500).includes('।')) return false;
  const before = text.charCodeAt(stop - 1);
  if (before === 46 || before === 0x2026)
    return !rules.capitalNouns || right.kind !== 'capital' || isOpener(text, right, rules);
  // ". . ." goes on, ". . . ." ends.
  const left = before === 32 ? text.slice(Math.max(start, stop - 8), stop) : '';
  if (left !== '') return !left.endsWith('. ') || /(?: \.){3} $/.test(left);

  let begin = stop;
  const least = Math.max(start, stop - LONGEST_TOKEN);
  while (begin > least && !isSpace(text.charCodeAt(begin - 1))) begin -= 1;
  let token = text.slice(begin, stop);
  if (!isPlainLetter(token.charCodeAt(0)) || isInvisible(text.charCodeAt(stop - 1)))
    token = token.replace(/^[^\p{L}\p{N}]+|\p{Cf}+/gu, '');
  // In text without spaces: 他叫J. Smith
  if (token.charCodeAt(0) > 0x2e7f) token = /[A-Za-z.]+$/.exec(token)?.[0] ?? token;
  if (token === '') return true;

  const kind = kindOf(token, text, begin, rules);
  if (kind === 'never') return false;
  if (kind === 'number' && numberFollows(text, right) && !isOpener(text, right, rules)) return false;
  if (kind === 'number' && token.length > 1) return true;
  if (kind === 'mayEnd') return endsBefore(token, text, start, begin, right, rules);
  if (isDigit(token.charCodeAt(token.length - 1))) return digitsEnd(token, text, begin, right, rules);
  if (right.kind === 'uncased' && rules.unstopped) return token.length > 8;
  if (isOneLetter(token)) return letterEnds(token, text, begin, right, rules);
  if (token.includes('.')) {
    // "P.-Y. Le Goff"
    if (token.includes('.-')) return false;
    return !ACRONYM.test(token) || endsBefore(token, text, start, begin, right, rules);
  }
  if (token.length <= 5) {
    if (rules.dotOrdinals && ROMAN.test(token)) return isOpener(text, right, rules);
    if (isVowelless(token)) return afterNumber(text, begin) || isOpener(text, right, rules);
  }
  return right.kind !== 'digit' || !token.endsWith('str') || !(rules.lang === 'de' || rules.lang === 'nl');
}

function kindOf(
  token: string,
  text: string,
  begin: number,
  { kinds, longest, elides }: SentenceRules,
): Kind | undefined {
  if (token.length <= 2 && text.charAt(begin - 2) === '.') {
    // "z. B.", "т. д.", "EE. UU.": looked up as one.
    const before = shortWordBefore(text, begin - 2);
    const kind = before === '' ? undefined : kinds.get(`${before}.${token}`);
    if (kind) return kind;
  }
  if (token.length > LONGEST_LISTED) return undefined;
  const found = token.length > longest ? undefined : kinds.get(token);
  if (found || token.length < 2) return found;
  if (isShouted(token)) return kinds.get(token.toLowerCase());
  const rest = afterMark(token, elides);
  return rest === '' ? undefined : kinds.get(rest);
}

/** The one or two letters that end at an offset, when they are a word of their own; else ''. */
function shortWordBefore(text: string, end: number): string {
  let begin = end;
  while (end - begin < 2 && isLetter(text, begin - 1)) begin -= 1;
  const before = text.charCodeAt(begin - 1);
  return begin === 0 || isSpace(before) || before === OPENING_BRACKET ? text.slice(begin, end) : '';
}

/** With the accents that are written as characters of their own. */
const isOneLetter = (token: string): boolean =>
  token.length === 1 ? isLetter(token, 0) : token.length <= 4 && LETTER.test(token);

const isCapital = (letter: string): boolean => isPlainCapital(letter.charCodeAt(0)) || /\p{Lu}/u.test(letter);

const OPENING_BRACKET = 40;
const ANY_LETTER = /\p{L}/u;
const isLetter = (text: string, at: number): boolean =>
  isPlainLetter(text.charCodeAt(at)) || ANY_LETTER.test(text.charAt(at));

/** Short and without a vowel, as only abbreviations are: "Hrsg", "blvd". Not "BBC", which ends sentences. */
function isVowelless(token: string): boolean {
  if (token.length < 2 || token.length > 5 || isShouted(token)) return false;
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (!isPlainLetter(code) || VOWELS.has(code) || (code >= 0xc0 && code <= 0xff)) return false;
  }
  return true;
}

/** "ex-Gov.", "l'avv.": what stands behind the mark; '' without one. */
function afterMark(token: string, elides: boolean): string {
  const hasMark = token.includes('-') || (elides && /['’]/.test(token));
  return hasMark ? ((elides ? /['’-](..+)/u : /-(..+)/u).exec(token)?.[1] ?? '') : '';
}

const numberFollows = (text: string, { at, kind }: Right): boolean =>
  kind === 'digit' || /^(?:[IVXLC]+|\p{L})(?![\p{L}'’])/u.test(text.slice(at, at + 8));

const afterNumber = (text: string, begin: number): boolean =>
  /\p{N}\s?$/u.test(text.slice(Math.max(0, begin - 2), begin));

function endsBefore(
  token: string,
  text: string,
  start: number,
  begin: number,
  right: Right,
  rules: SentenceRules,
): boolean {
  if (right.kind === 'digit') return false;
  if (isOpener(text, right, rules)) return true;
  if (right.kind !== 'capital' || !HOURS.has(token.toLowerCase())) return false;
  // "At 5 a.m. Mr Smith …" has said nothing yet.
  if (text.slice(start, Math.min(begin, start + 60)).split(' ', 4).length < 4) return false;
  return !AFTER_HOURS.has(capitalWordAt(text, right.at).toLowerCase());
}

function digitsEnd(token: string, text: string, begin: number, right: Right, rules: SentenceRules): boolean {
  if (rules.lang === 'ko') return right.kind === 'capital';
  if (!rules.dotOrdinals || !/(?:^|[^\p{N}.,:–-])\p{N}{1,2}$/u.test(token)) return true;
  // "tel. 22 123 45 67."
  if (afterNumber(text, begin)) return true;
  // "Abb. 5."
  const before = /(\p{L}+)\.\s$/u.exec(text.slice(Math.max(0, begin - 8), begin))?.[1] ?? '';
  if (rules.kinds.get(before) === 'number') return true;
  return isOpener(text, right, rules);
}

function letterEnds(
  letter: string,
  text: string,
  begin: number,
  right: Right,
  rules: SentenceRules,
): boolean {
  if (right.kind === 'uncased') return false;
  if (isCapital(letter)) {
    const and = letter === 'I' && rules.lang === 'en' ? text.slice(Math.max(0, begin - 5), begin) : '';
    if (/\b(?:and|or|than|as) $/.test(and)) return true;
    return isOpener(text, right, rules) && !PARTICLES.has(capitalWordAt(text, right.at));
  }
  // A unit: "3,5 t. La route …".
  if (afterNumber(text, begin)) return right.kind !== 'digit';
  return isOpener(text, right, rules);
}
