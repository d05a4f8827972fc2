// pure
import type { Sentence, TextSpan, Word } from './reading-document.ts';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Checks a language tag that a page wrote before it reaches `Intl`, whose constructors throw on malformed tags.
 * @returns the canonical tag, or '' when the tag is malformed.
 */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${lang}`;
  let found = segmenters.get(key);
  if (!found) {
    found = new Intl.Segmenter(canonicalTag(lang) || undefined, { granularity });
    segmenters.set(key, found);
  }
  return found;
}

/** Abbreviations after which a sentence goes on: ICU breaks there (measured in V8 and SpiderMonkey). */
const GOES_ON_AFTER =
  /(?:^|[\s(\p{Pi}"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|No|Nos|Fig|vs|e\.g|i\.e|cf|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|z\.B|d\.h|bzw|Nr|M|Mme|Mlle|Sra?|Sig|\p{Lu})\.["'\p{Pf})]*\s*$/u;
/** A part that starts in lower case or with a mark of continuation belongs to the sentence before it. */
const GOES_ON_WITH = /^\s*(?:[\p{Ll},;:)\]]|$)/u;

function continues(left: string, right: string): boolean {
  if (!HAS_LETTER_OR_DIGIT.test(right)) return true;
  if (!HAS_LETTER_OR_DIGIT.test(left)) return true;
  return GOES_ON_AFTER.test(left) || GOES_ON_WITH.test(right);
}

function trimmed(text: string, start: number, end: number): TextSpan {
  const part = text.slice(start, end);
  return {
    start: start + (part.length - part.trimStart().length),
    end: end - (part.length - part.trimEnd().length),
  };
}

/**
 * Cuts a block's text into sentences by UAX #29 (`Intl.Segmenter`), then undoes breaks that are none.
 * Line ends in HTML text are only white space, but a hard break for UAX #29, so the segmenter sees a copy of the
 * same length with plain spaces.
 * @param text the block's text; @param lang its BCP 47 tag or ''.
 * @returns sentences in order with white space trimmed; none for a text without a letter or digit.
 */
export function sentencesOf(text: string, lang: string): readonly Sentence[] {
  if (!HAS_LETTER_OR_DIGIT.test(text)) return [];
  const plain = text.replaceAll(/[\s\u2028\u2029]/g, ' ');
  const spans: TextSpan[] = [];
  let start = 0;
  for (const { index, segment } of segmenter(lang, 'sentence').segment(plain)) {
    const end = index + segment.length;
    const rest = plain.slice(end, end + 60);
    if (rest !== '' && continues(plain.slice(Math.max(start, end - 40), end), rest)) continue;
    spans.push(trimmed(plain, start, end));
    start = end;
  }
  return spans.map((span, index) => ({ index, span }));
}

/**
 * Words of a part of a block's text. Every segment with a letter or digit counts: `isWordLike` differs between
 * engines (Firefox denies it to some Chinese and Thai words).
 */
export function wordsOf(text: string, span: TextSpan, lang: string): readonly Word[] {
  const words: Word[] = [];
  for (const { index, segment } of segmenter(lang, 'word').segment(text.slice(span.start, span.end))) {
    if (HAS_LETTER_OR_DIGIT.test(segment)) {
      words.push({ start: span.start + index, end: span.start + index + segment.length });
    }
  }
  return words;
}

/** The word of a part of a text that holds an offset, else the next one after it. */
export function wordAt(text: string, span: TextSpan, lang: string, offset: number): Word | undefined {
  return wordsOf(text, span, lang).find((word) => offset < word.end);
}
