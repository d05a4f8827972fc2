// pure
import type { Block, TextSpan } from '../document/reading-document.ts';

/** What the voice is given for a part of a block, and the way back to the shown text. */
export interface SpokenText {
  /** '' when there is nothing to say: such a text must never reach a synthesiser. */
  readonly text: string;
  /** Offset in `Block.text` (UTF-16) behind the last part that `text` speaks. */
  readonly end: number;
  /** Offset in `Block.text` of what is spoken at an index of `text`; both count UTF-16 units. */
  toShown(charIndex: number): number;
}

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Invisible, and inside words: U+00AD, zero-width characters, bidi controls, U+FFFC. Words are joined across them. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFC]/u;
/** U+200C and U+200D shape Arabic and Indic letters and join emoji; elsewhere they are litter. */
const JOINER = /[\u200C\u200D]/u;
const NEEDS_NO_JOINER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]/u;
/**
 * What is passed over like white space. Firefox on Windows escapes `&` and `<` and so shifts every later offset
 * (SapiService.cpp), some Edge voices stop at them, and `[[ ]]` are commands to the voices of macOS.
 */
const PASSED_OVER = /(?:[\s\p{Cc}\p{Cs}]+|[-=_\u2013\u2014]{3,}|\[\[|\]\]|[&<>*_~|\u2022])/uy;
const CLOSES_UP = /[.,;:!?\u2026]/u;
/** A pause is already heard there: a stop, a clause mark or a dash, with what closes after it. */
const ENDS_WITH_PAUSE =
  /[.!?\u2026,:;\u2013\u2014\u0589\u061F\u06D4\u0964\u3001\u3002\uFF01\uFF0C\uFF1A\uFF1B\uFF1F]["'\p{Pe}\p{Pf}\s]*$/u;

const primarySubtag = (lang: string): string => lang.split('-', 1)[0]?.toLowerCase() ?? '';
const stopFor = (lang: string): string => (/^(?:zh|ja|yue)$/.test(primarySubtag(lang)) ? '\u3002' : '.');

function spoken(text: string, offsets: readonly number[], end: number): SpokenText {
  return {
    text,
    end,
    toShown: (charIndex) => (charIndex < 0 ? offsets[0] : offsets[charIndex]) ?? end,
  };
}

/**
 * The words for the voice in a part of a block's text: white space collapsed, invisible characters taken out, signs
 * that synthesisers choke on replaced, a final stop where the block needs one for the ear.
 * @param span where to speak; may begin inside a sentence.
 * @returns text '' when the part holds no letter and no digit.
 */
export function spokenText(block: Block, span: TextSpan): SpokenText {
  const shown = block.text;
  let text = '';
  const offsets: number[] = [];
  const say = (part: string, at: number) => {
    for (let i = 0; i < part.length; i++) offsets.push(at);
    text += part;
  };
  let gap = false;
  let gapIsShown = false;
  let sayable = false;
  for (let at = span.start; at < span.end;) {
    const char = String.fromCodePoint(shown.codePointAt(at) ?? 0);
    if (
      INVISIBLE.test(char) ||
      (JOINER.test(char) && (text === '' || NEEDS_NO_JOINER.test(text.at(-1) ?? '')))
    ) {
      at += char.length;
      continue;
    }
    PASSED_OVER.lastIndex = at;
    const over = PASSED_OVER.exec(shown)?.[0];
    if (over !== undefined) {
      if (over === '&' && primarySubtag(block.lang) === 'en')
        say(text === '' || text.endsWith(' ') ? 'and' : ' and', at);
      gap = true;
      gapIsShown ||= /\s/.test(over);
      at += over.length;
      continue;
    }
    if (gap && text !== '' && (gapIsShown || !CLOSES_UP.test(char))) say(' ', at);
    gap = false;
    gapIsShown = false;
    for (let i = 0; i < char.length; i++) offsets.push(at + i);
    text += char;
    sayable ||= HAS_LETTER_OR_DIGIT.test(char);
    at += char.length;
  }
  if (!sayable) return spoken('', [], span.end);
  if (block.needsStop && !ENDS_WITH_PAUSE.test(text)) say(stopFor(block.lang), offsets.at(-1) ?? span.start);
  return spoken(text, offsets, span.end);
}

/** Longest text for a voice on this device, in UTF-16 units. */
export const LOCAL_LIMIT = 600;
/** Longest text for an online voice: those of Chrome fall silent after about 15 s (crbug.com/679437). */
export const REMOTE_LIMIT = 220;

const CLAUSE_END = /[;:,\u2014](?=\s)|[\u3001\uFF0C\uFF1A\uFF1B\u061B\u060C\u2014]/gu;

function cutIndex(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  let clause = 0;
  for (const { index } of head.matchAll(CLAUSE_END)) if (index < limit) clause = index + 1;
  if (clause >= limit / 3) return clause;
  const space = head.lastIndexOf(' ');
  if (space > 0) return space;
  // No space at all (Chinese, an address): anywhere but inside a surrogate pair or before a combining mark.
  let cut = limit;
  while (cut > 1 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(cut))) cut--;
  return cut;
}

/**
 * The first piece of a spoken text that is short enough for a voice: cut behind a clause mark (`; : , —`), else at a
 * space. The rest starts at the piece's `end`.
 * @param limit UTF-16 units, `LOCAL_LIMIT` or `REMOTE_LIMIT`.
 */
export function cutForVoice(whole: SpokenText, limit: number): SpokenText {
  if (whole.text.length <= limit) return whole;
  const cut = cutIndex(whole.text, limit);
  const rest = whole.text.slice(cut);
  const text = whole.text.slice(0, cut);
  const end = whole.toShown(cut + (rest.length - rest.trimStart().length));
  return { text, end, toShown: (charIndex) => Math.min(whole.toShown(Math.max(charIndex, 0)), end) };
}
