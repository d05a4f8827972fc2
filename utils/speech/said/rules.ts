// pure
import type { Edit } from './edit.ts';
import { commaFor, wordFor } from './language-words.ts';
import type { Saying } from './saying.ts';

/** Finds parts of a text that are said otherwise. Parts that an earlier rule has taken are not taken again. */
export type Rule = (text: string, saying: Saying) => readonly Edit[];

const edit = (start: number, length: number, say: string): Edit => ({ start, end: start + length, say });

const every = (text: string, pattern: RegExp, say: (match: RegExpExecArray) => string): readonly Edit[] =>
  [...text.matchAll(pattern)].map((match) => edit(match.index, match[0].length, say(match)));

/** Four digits are a year: "[2010] UKSC 12". */
const CITATION =
  /[[\uFF3B]\s*(?:(?:note|nb|fn)\s+)?\d{1,3}[a-z]?(?:\s*[,;\u2013-]\s*\d{1,3}[a-z]?)*\s*[\]\uFF3D]|\[(?:\p{L}+ )?(?:citation|clarification|source|page|quotation) needed\]/iu;
/** With the comma between two of them. */
const CITATIONS = new RegExp(`(?:${CITATION.source})(?:\\s*[,;\\u2013-]?\\s*(?:${CITATION.source}))*`, 'giu');
/** Superscript digits are powers (m², 10⁻³), except behind a stop, a closing quotation mark or a year. */
const RAISED_NOTE =
  /(?<=[\p{L}\p{N})][.,;:!?\u2026\u3002"\u201D\u2019\u00BB]{1,3}|(?<![\d.,])(?:1[5-9]|20)\d\d)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/gu;

export const citations: Rule = (text, { verbosity }) =>
  verbosity.notes === 'skip'
    ? [...every(text, CITATIONS, () => ''), ...every(text, RAISED_NOTE, () => '')]
    : [];

const ADDRESS =
  /(?<![\p{L}\p{N}@])(?:(?:https?|ftp):\/\/|www\.)[^\s<>"\u201C\u201D\u00AB\u00BB\u3001\u3002\uFF08\uFF09\uFF0C]+|(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"\u201C\u201D\u00AB\u00BB\u3001\u3002\uFF08\uFF09\uFF0C]*/giu;
const HOST = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i;
const LONGEST_HOST = 60;

/** A stop or bracket behind an address belongs to the sentence. */
function withoutTail(address: string): string {
  const bare = address.replace(/[.,;:!?'\u2019\u2026*_]+$/u, '');
  if (/[)\]}]$/.test(bare) && !/[([{]/.test(bare)) return withoutTail(bare.slice(0, -1));
  return bare;
}

export const addresses: Rule = (text, { verbosity, phrases }) => {
  if (verbosity.addresses === 'read') return [];
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const address = withoutTail(match[0]);
    const host = HOST.exec(address)?.[1] ?? '';
    if (!/[\p{L}\p{N}]/u.test(host)) return [];
    const say = verbosity.addresses === 'skip' ? '' : phrases.link(host.slice(-LONGEST_HOST));
    return [edit(match.index, address.length, say)];
  });
};

/** Digits, `#` and `*` are emoji to Unicode, and the signs of copyright and trade mark are words. */
const EMOJI =
  /(?![0-9#*\u00A9\u00AE\u2122\u203C\u2049])(?:\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\u200D|\uFE0E|\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])*/gv;
/** Boxes, stars, arrowheads and other dingbats; the signs of music are words. */
const ORNAMENT =
  /[[\u2500-\u27BF\u2B00-\u2BFF]--\p{Emoji_Presentation}--[\u266D-\u266F\u2776-\u2793]](?!\uFE0F)/gv;

export const emoji: Rule = (text, { verbosity }) =>
  verbosity.emoji === 'skip' ? every(text, EMOJI, () => '') : [];

export const ornaments: Rule = (text) => every(text, ORNAMENT, () => '');

const HASHTAG = /(?<![\p{L}\p{N}&/#])[#\uFF03]([\p{L}\p{N}\p{M}_]*\p{L}[\p{L}\p{N}\p{M}_]*)/gu;
const HUMPS =
  /(?<=\p{Lu}\p{Ll}|\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{Lu})|_/u;
const HANDLE = /(?<![\p{L}\p{N}._%+/-])[@\uFF20](?=[\p{L}\p{N}_]{2})/gu;

/** "#BlackLivesMatter" as three words, "@name" as the name. */
export const tags: Rule = (text) => [
  ...[...text.matchAll(HASHTAG)].flatMap(({ index, 1: name = '' }) => {
    const words = name.split(HUMPS).filter((word) => word !== '');
    const body = words.length > 1 ? [edit(index + 1, name.length, words.join(' '))] : [];
    return [edit(index, 1, ''), ...body];
  }),
  ...every(text, HANDLE, () => ''),
];

const BETWEEN_WORDS =
  /(?<!\s)\s+(?:[\u2013\u2014\u2015]{1,2}|--?)\s+(?=[\p{L}\p{N}\p{Pi}\p{Ps}"'])|(?<=[\p{L}\p{N}\p{Pe}\p{Pf}.!?\u2026"])(?:[\u2014\u2015]{1,2}|--)(?=[\p{L}\p{N}\p{Pi}\p{Ps}"])/gu;
/** Dialogue and list items; "-3.2" is a number. */
const AT_START = /^\s*(?:[\u2014\u2015]\s*(?=\S)|[\u2012\u2013-](?!(?:\p{Sc}\s?)?\.?\p{Nd})\s*(?=\S))/gu;
const RANGE = /(?<=\p{N}[%\u00B0\u2032\u2033]?)\u2013(?=\p{Sc}?\p{N})/gu;

/** "10–12", but not "2024–05–06", "3–1=2" or "–5–10". */
const isRange = (text: string, at: number): boolean =>
  /(?:^|[^\p{L}\p{N}\u2013\u2212/.,:-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{Sc}?\p{N}[\p{N}.,:]*[%\u00B0\u2032\u2033]?$/u.test(
    text.slice(Math.max(0, at - 24), at),
  ) && /^\p{Sc}?\p{N}[\p{N}.,:]*(?![\p{N}\u2013\u2212/-]|\s*=)/u.test(text.slice(at + 1, at + 25));

/** A dash between clauses is heard as a pause, one between numbers as a word where it is known. */
export const dashes: Rule = (text, { lang }) => {
  const to = wordFor('to', lang);
  const clauses = [...text.matchAll(BETWEEN_WORDS)].filter(({ index, 0: dash }) => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + dash.length);
    // "3 - 1" and "10 – 12" may be anything.
    return !(/\p{N}/u.test(before) && /\p{N}/u.test(after));
  });
  return [
    ...every(text, AT_START, () => ''),
    ...clauses.map(({ index, 0: dash }) => edit(index, dash.length, commaFor(lang))),
    ...(to === undefined ? [] : every(text, RANGE, () => to).filter(({ start }) => isRange(text, start))),
  ];
};

const CAPITALS = /(?<![\p{L}\p{N}\p{M}])\p{Lu}{5,}(?:['\u2019]\p{Lu}{1,2})?(?![\p{L}\p{N}\p{M}])/gu;
const VOWEL = /[AEIOUYÆØŒАЕЁИОУЫЭЮЯІЄΑΕΗΙΟΥΩ]/u;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Sounds that two or three letters are written with. */
const DIGRAPH = /SCH|[CGPSTW]H|CK|NG|[CDRS]Z/gu;
const UNSPEAKABLE = /[B-DF-HJ-NP-TV-XZ]{4}/u;

/** An abbreviation that nobody can say as a word: "UNHCR", "LGBTQIA". */
const isUnspeakable = (word: string): boolean => UNSPEAKABLE.test(word.replaceAll(DIGRAPH, 'S'));

/** Voices spell words in capitals; four letters and fewer are mostly meant to be spelt. */
export const capitals: Rule = (text, { verbosity, lang }) => {
  if (verbosity.capitals === 'as-written') return [];
  return every(text, CAPITALS, ([word]) => word.toLocaleLowerCase(lang || 'und')).filter(({ start, end }) => {
    const word = text.slice(start, end);
    return VOWEL.test(word.normalize('NFD')) && !ROMAN.test(word) && !isUnspeakable(word);
  });
};

const AMPERSAND = /&(?=[^&]{0,3}[\p{L}\p{N}])/gu;

export const ampersands: Rule = (text, { lang }) => {
  const and = wordFor('and', lang);
  return and === undefined ? [] : every(text, AMPERSAND, () => and);
};

/** Between two values; what else is written with these signs is no comparison: arrows, tags, quotations of mail. */
const COMPARISON =
  /(?=[<>])(?<!<[^\s<>]{0,99})(?<=[\p{L}\p{N})%] ?)[<>](?:=(?!=))?(?= ?[-\u2212.]?[\p{L}\p{N}(\p{Sc}])(?![^\s<>]{0,99}>)/gu;

/** Voices of Edge stop at "<" and ">", and Firefox on Windows counts them wrongly. */
export const comparisons: Rule = (text, { lang }) =>
  every(text, COMPARISON, ([sign]) => {
    if (sign.length > 1) return sign === '<=' ? ' \u2264 ' : ' \u2265 ';
    return wordFor(sign === '<' ? 'less' : 'greater', lang) ?? ' ';
  });

/** Dots that lead the eye across a line. */
export const leaders: Rule = (text) => every(text, /[.\u00B7\u2026]{4,}/gu, () => '\u2026 ');
