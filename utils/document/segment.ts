// pure
import { bracketsOf } from './brackets.ts';
import { isSayable, isSpace } from './characters.ts';
import { extraCuts } from './extra-cuts.ts';
import { goesOn } from './goes-on.ts';
import type { Sentence, TextSpan, Word } from './reading-document.ts';
import { rightOf, rulesFor } from './sentence-rules.ts';
import { LONGEST_UNSTOPPED, splitUnstopped } from './unstopped.ts';

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

/** White space other than a space. Line ends are among it: in HTML text they are no breaks, but for UAX #29 hard ones. */
const WHITE = /[^\S ]|\u0085/g;

/**
 * A copy of the same length for the segmenter. Two languages write marks that it takes for others: the Greek
 * question mark looks like a semicolon, and Armenian's full stop is often typed as a colon.
 */
function shadow(text: string, language: string): string {
  const plain = text.replaceAll(WHITE, ' ');
  if (language === 'el') return plain.replaceAll(/;(?=\s|$)/g, '?');
  if (language === 'hy') return plain.replaceAll(/:(?=\s|$)/g, '։');
  return plain;
}

/**
 * UAX #29 takes a quotation mark or bracket that opens right after a stop for one that closes, and breaks after it:
 * 「…」 in text without spaces.
 */
function beforeOpener(text: string, at: number): number {
  if (text.charCodeAt(at - 1) < 0x2018) return at;
  let begin = at;
  while (begin > 0 && '「『（【〈《“‘'.includes(text.charAt(begin - 1))) begin -= 1;
  return begin;
}

/**
 * Cuts a block's text into sentences by UAX #29 (`Intl.Segmenter`), undoes the breaks that are none (abbreviations,
 * initials, ordinals, brackets and quotations left open) and adds those that it misses (after "…" and note marks).
 * For the ear a pause in mid-sentence is worse than one that is missing, so in doubt a sentence goes on.
 * @param text the block's text; @param lang its BCP 47 tag or ''.
 * @returns sentences in order with white space trimmed; none for a text of which nothing can be said.
 */
export function sentencesOf(text: string, lang: string): readonly Sentence[] {
  if (!isSayable(text)) return [];
  const language = /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
  const rules = rulesFor(language);
  const plain = shadow(text, language);
  const isInBrackets = bracketsOf(plain);
  const extra = extraCuts(plain, rules);
  const sentences: Sentence[] = [];
  let start = 0;
  while (isSpace(plain.charCodeAt(start))) start += 1;
  const cut = (at: number): void => {
    let end = at;
    while (isSpace(plain.charCodeAt(end - 1))) end -= 1;
    const span = { start, end };
    if (end - start <= LONGEST_UNSTOPPED) sentences.push({ index: sentences.length, span });
    else
      for (const part of splitUnstopped(plain, span)) sentences.push({ index: sentences.length, span: part });
    start = at;
    while (isSpace(plain.charCodeAt(start))) start += 1;
  };
  let next = 0;
  const cutExtras = (before: number): void => {
    for (let found = extra[next]; found && found.at <= before; found = extra[++next]) {
      if (found.at <= start || rightOf(plain, found.at).kind === 'none') continue;
      if (!HAS_LETTER_OR_DIGIT.test(plain.slice(start, found.at))) continue;
      if (found.firm || !isInBrackets(start, found.at)) cut(found.at);
    }
  };
  for (const { index } of segmenter(lang, 'sentence').segment(plain)) {
    const at = beforeOpener(plain, index);
    if (next < extra.length) cutExtras(at);
    if (at > start && !goesOn(plain, start, at, rules) && !isInBrackets(start, at)) cut(at);
  }
  cutExtras(plain.length);
  if (start < plain.length) cut(plain.length);
  return sentences;
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
