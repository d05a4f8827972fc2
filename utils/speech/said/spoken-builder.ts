// pure
import type { TextSpan } from '../../document/reading-document.ts';
import type { SpokenText } from '../spoken-text.ts';
import type { Edit } from './edit.ts';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Invisible, and inside words: U+00AD, zero-width characters, bidi controls, variation selectors, the box of keycaps,
 * U+FFFC. Words are joined across them.
 */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFC]|\u20E3|\uFE0E|\uFE0F/u;
/** U+200C and U+200D shape Arabic and Indic letters and join emoji; elsewhere they are litter. */
const JOINER = /[\u200C\u200D]/u;
const NEEDS_NO_JOINER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]/u;
/**
 * What is passed over like white space. Firefox on Windows escapes `&` and `<` and so shifts every later offset
 * (SapiService.cpp), some Edge voices stop at them, and `[[ ]]` are commands to the voices of macOS.
 */
const PASSED_OVER = /(?:[\s\p{Cc}\p{Cs}]+|[-=_\u2013\u2014]{3,}|\[\[|\]\]|[&<>*_~|\u2022])/uy;
const NOT_SAYABLE = /[\s\p{Cc}\p{Cs}&<>*_~|\u2022]+|\[\[+|\]\]+/gu;
/** Letters of mathematics, which some write whole posts in and many voices pass over. */
const STYLED_LETTER = /[\u{1D400}-\u{1D7FF}]/u;
const CLOSES_UP = /[.,;:!?\u2026]/u;
/** What closes up besides, where something between has been left out. */
const CLOSES_UP_TO_SKIPPED = /[\p{Pe}\p{Pf}\p{Pd}'\u2019]/u;
const OPENS = /[\p{Ps}\p{Pi}\u00BF\u00A1]$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A pause is already heard there: a stop, a clause mark or a dash, with what closes after it. */
const ENDS_WITH_PAUSE =
  /[.!?\u2026,:;\u2013\u2014\u0589\u060C\u061F\u06D4\u0964\u3001\u3002\uFF01\uFF0C\uFF1A\uFF1B\uFF1F]["'\p{Pe}\p{Pf}\s]*$/u;

/** Puts a spoken text together, and keeps for each of its units where it stands in the shown text. */
export class SpokenBuilder {
  readonly #shown: string;
  readonly #offsets: number[] = [];
  readonly #units: TextSpan[] = [];
  #text = '';
  /** The last signs of the text: looking into the text itself, as it grows, takes as long as it is. */
  #tail = '';
  /** Since the last sign that was said: white space, a part that was left out, a sign that was passed over. */
  #gap = false;
  #skipped = false;
  #passed = false;
  #saysStory = false;
  #introduced = false;

  /** @param shown the block's text. */
  constructor(shown: string) {
    this.#shown = shown;
  }

  /** Says a phrase in front of all else; it belongs to the word that comes next. */
  introduce(phrase: string, at: number): void {
    const say = sayable(phrase);
    if (say === '') return;
    this.#push(say, at);
    this.#introduced = true;
    this.#gap = true;
  }

  /** Says something in place of a part of the shown text, or leaves it out. */
  say({ start, say: wanted }: Edit): void {
    const say = sayable(wanted);
    const isPause = !HAS_LETTER_OR_DIGIT.test(say);
    if (say === '' || (isPause && this.#text === '')) {
      this.#skipped = true;
      return;
    }
    if (isPause) {
      if (!this.#endsWithPause()) this.#push(say, start);
    } else {
      if (wanted.startsWith(' ')) this.#gap = true;
      this.#space(say.charAt(0), start);
      const from = this.#text.length;
      this.#push(say, start);
      this.#units.push({ start: from, end: this.#text.length });
      this.#sayStory();
    }
    this.#skipped = false;
    this.#passed = false;
    this.#gap = wanted.endsWith(' ');
  }

  /** Reads one sign of the shown text as it stands. @returns where the next one starts, at most `end`. */
  read(at: number, end: number): number {
    const char = String.fromCodePoint(this.#shown.codePointAt(at) ?? 0);
    if (INVISIBLE.test(char)) return at + char.length;
    if (JOINER.test(char) && (this.#text === '' || NEEDS_NO_JOINER.test(this.#tail.at(-1) ?? ''))) {
      return at + char.length;
    }
    PASSED_OVER.lastIndex = at;
    const over = PASSED_OVER.exec(this.#shown)?.[0];
    if (over !== undefined) {
      if (/\s/.test(over)) this.#gap = true;
      else this.#passed = true;
      return Math.min(at + over.length, end);
    }
    const spaced = this.#space(char, at);
    // Two single brackets may not meet because something between them was left out.
    if (!spaced && (char === '[' || char === ']') && this.#tail.endsWith(char)) return at + 1;
    this.#gap = false;
    this.#skipped = false;
    this.#passed = false;
    if (STYLED_LETTER.test(char)) this.#push(char.normalize('NFKC'), at);
    else for (let i = 0; i < char.length; i++) this.#push(char.charAt(i), at + i);
    if (HAS_LETTER_OR_DIGIT.test(char)) this.#sayStory();
    return at + char.length;
  }

  /** A stop, unless a pause is heard there anyway. */
  pause(stop: string): void {
    if (this.#text === '' || this.#endsWithPause()) return;
    const last = /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(this.#tail) ? 2 : 1;
    const from = this.#text.length - last;
    this.#push(stop, this.#offsets.at(-1) ?? 0);
    this.#units.push({ start: from, end: this.#text.length });
  }

  /** Says a phrase behind all else; it belongs to the word before it. */
  close(phrase: string): void {
    const letter = this.#text.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
    const from = this.#text.lastIndexOf(' ', Math.max(0, letter)) + 1;
    this.#push(` ${sayable(phrase)}`, this.#offsets.at(-1) ?? 0);
    this.#units.push({ start: from, end: this.#text.length });
  }

  /** @param end offset in the shown text behind the last part that is spoken. */
  finish(end: number): SpokenText {
    const offsets = this.#saysStory ? this.#offsets : [];
    const text = this.#saysStory ? this.#text : '';
    return {
      text,
      end,
      units: this.#saysStory ? this.#units : [],
      toShown: (charIndex) => (charIndex < 0 ? offsets[0] : offsets[charIndex]) ?? end,
      toSpoken(offset) {
        let low = 0;
        let high = offsets.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((offsets[middle] ?? end) < offset) low = middle + 1;
          else high = middle;
        }
        return low;
      },
    };
  }

  #endsWithPause(): boolean {
    return ENDS_WITH_PAUSE.test(this.#tail);
  }

  /** Puts the space in front of a sign that belongs there. @returns true when it did. */
  #space(next: string, at: number): boolean {
    if (!(this.#gap || this.#skipped || this.#passed) || this.#text === '') return false;
    const last = this.#tail.at(-1) ?? '';
    if (CLOSES_UP.test(next) && (this.#skipped || !this.#gap)) return false;
    if (this.#skipped && OPENS.test(last)) return false;
    if (this.#skipped && CLOSES_UP_TO_SKIPPED.test(next) && !(this.#gap && /\p{Pd}/u.test(next)))
      return false;
    if (!this.#gap && UNSPACED.test(last) && UNSPACED.test(next)) return false;
    this.#push(' ', at);
    return true;
  }

  #push(text: string, at: number): void {
    for (let i = 0; i < text.length; i++) this.#offsets.push(at);
    this.#text += text;
    this.#tail = (this.#tail + text).slice(-12);
  }

  #sayStory(): void {
    if (this.#introduced) this.#units.push({ start: 0, end: this.#text.length });
    this.#introduced = false;
    this.#saysStory = true;
  }
}

/** One line without signs that synthesisers choke on. */
export const sayable = (text: string): string =>
  text
    .replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/gu, '')
    .replaceAll(NOT_SAYABLE, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
