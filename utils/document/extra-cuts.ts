// pure
import { isSpace } from './characters.ts';
import { isMarker, listCuts } from './list-cuts.ts';
import { isOpener, rightOf, type SentenceRules } from './sentence-rules.ts';

/**
 * Stops after which something may stand that UAX #29 does not see. They are few: looking closely at each stop would
 * take longer than finding the sentences. For listCuts also those before what may be the marker of a list.
 */
const NOTEWORTHY =
  /…|[.!?](?:[^\s.,;:!?"'”’»)a-z]|["'”’»)]+\s?\[|\s(?:[[—–.(-]|\d{1,2}\)|1\.|[a-zA-Z]\)|[ai]\.))|[。！？]\[/g;
const CAPITAL = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{N}/u;
/** From the stop on: closing marks, then reference marks, which belong to the sentence that they give a source for. */
const NOTE = /["'”’»)]*\s?(?:\[\p{N}{1,3}(?:\s?[–,-]\s?\p{N}{1,3})*\])+\s+(?=\S)/uy;
const WIDE_NOTE = /(?:\[\d{1,3}(?:[–,-]\d{1,3})*\])+(?=\S)/y;
const NOTE_NUMBER = /\p{N}{1,3}\s+(?=[\p{Pi}"']?\p{Lu})/uy;
const AFTER_ELLIPSIS = /["'”’»)\]]*\s+(?=[\p{Pi}\p{Ps}"'¿¡]*\p{Lu})/uy;
const AFTER_KOREAN_ELLIPSIS = /\s+(?=\S)/y;
/** Speech that begins with a dash: ". —Sí". To UAX #29 a dash continues the sentence. */
const SPEECH = /\s+(?=[—–-]\s?[¿¡«“"]?\p{Lu})/uy;
const WORD_THEN_SPACE = /\p{Lu}\p{L}*(?:['’]\p{L}+)?[\s.]/uy;

/** End of what a sticky pattern matches at an offset; -1 when it does not. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export interface ExtraCut {
  readonly at: number;
  /** An item of a list: no other rule undoes it. */
  readonly firm: boolean;
}

/**
 * Places inside what UAX #29 takes for one sentence where another one begins.
 * @returns in ascending order.
 */
export function extraCuts(text: string, rules: SentenceRules): readonly ExtraCut[] {
  const cuts: ExtraCut[] = [];
  let hasMarker = false;
  NOTEWORTHY.lastIndex = 0;
  for (let found = NOTEWORTHY.exec(text); found; found = NOTEWORTHY.exec(text)) {
    const { index } = found;
    NOTEWORTHY.lastIndex = index + 1;
    const cut = afterStop(text, index, rules);
    if (cut > 0) cuts.push({ at: cut, firm: false });
    hasMarker ||= !isSpace(text.charCodeAt(index - 2)) && isMarker(text, index + 2);
  }
  for (const at of listCuts(text, hasMarker)) cuts.push({ at, firm: true });
  return cuts.length > 1 ? cuts.toSorted((a, b) => a.at - b.at) : cuts;
}

/** Where a sentence begins after the stop at an offset; -1 when none does. */
function afterStop(text: string, stop: number, rules: SentenceRules): number {
  const mark = text.charAt(stop);
  if (mark === '…') return afterEllipsis(text, stop, rules);
  if (mark > '…') return matchEnd(WIDE_NOTE, text, stop + 1);
  const noted = matchEnd(NOTE, text, stop + 1);
  if (noted > 0) return noted;
  if (isSpace(text.charCodeAt(stop + 1))) {
    return isFourDots(text, stop) ? stop + 2 : matchEnd(SPEECH, text, stop + 1);
  }
  if (mark !== '.') return -1;
  if (DIGIT.test(text.charAt(stop + 1))) {
    const isAfterWord = /\p{Ll}{3}$/u.test(text.slice(Math.max(0, stop - 3), stop));
    return isAfterWord || text.charAt(stop - 1) === ')' ? matchEnd(NOTE_NUMBER, text, stop + 1) : -1;
  }
  return forgottenSpace(text, stop, rules) ? stop + 1 : -1;
}

/** "compounds. . . . The": a stop, then three dots with which the next sentence begins. */
const isFourDots = (text: string, stop: number): boolean =>
  text.startsWith('. . . . ', stop) &&
  LOWER.test(text.charAt(stop - 1)) &&
  CAPITAL.test(text.charAt(stop + 8));

/** "world.Today": not "www.Example.com", not "Ph.D.". */
function forgottenSpace(text: string, stop: number, rules: SentenceRules): boolean {
  if (matchEnd(WORD_THEN_SPACE, text, stop + 1) < 0) return false;
  const left = text.slice(Math.max(0, stop - 40), stop);
  const token = left.slice(left.lastIndexOf(' ') + 1);
  if (!/(?:\p{Ll}{3}|\p{N}|\))$/u.test(token) || /[@/]|www\./i.test(token)) return false;
  return isOpener(text, rightOf(text, stop + 1), rules) || isTitle(text, stop + 1, rules);
}

function isTitle(text: string, at: number, { kinds }: SentenceRules): boolean {
  const word = /^\p{L}{2,}(?=\.\s)/u.exec(text.slice(at, at + 12))?.[0] ?? '';
  return kinds.get(word) === 'never';
}

function afterEllipsis(text: string, at: number, rules: SentenceRules): number {
  if (rules.lang === 'ko' && /[다요까죠]/.test(text.charAt(at - 1))) {
    return matchEnd(AFTER_KOREAN_ELLIPSIS, text, at + 1);
  }
  const end = matchEnd(AFTER_ELLIPSIS, text, at + 1);
  // Where nouns have capitals, a capital alone does not tell that a sentence begins.
  return end > 0 && (!rules.capitalNouns || isOpener(text, rightOf(text, end), rules)) ? end : -1;
}
