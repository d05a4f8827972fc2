// pure
import { wordsOf } from '../../document/segment.ts';
import type { Edit } from './edit.ts';
import type { Pronunciation } from './pronunciations.ts';

/** Scripts that write words without spaces: a word's border is where the segmenter sees one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Korean hangs its particles on the word: 서울 is meant in 서울에서, too. */
const HANGUL = /\p{Script=Hangul}/u;
const PART_OF_WORD = '[\\p{L}\\p{N}\\p{M}_]';
/** Marks that pages put inside words and nobody sees. */
const UNSEEN = '[\\u00AD\\u200B\\u2060]*';

const escaped = (text: string): string =>
  [...text]
    .map((char) => (/\s/.test(char) ? '\\s+' : char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')))
    .join(UNSEEN);

/** A written form as the source of a pattern; in composed and decomposed letters. */
function pattern(written: string): string {
  const [first = '', last = ''] = [[...written].at(0), [...written].at(-1)];
  const before = /[\p{L}\p{N}_]/u.test(first) && !UNSPACED.test(first) ? `(?<!${PART_OF_WORD})` : '';
  const open = UNSPACED.test(last) || HANGUL.test(last) || !/[\p{L}\p{N}\p{M}_]/u.test(last);
  const after = open ? '(?!\\p{M})' : `(?!${PART_OF_WORD})`;
  const forms = new Set([written.normalize('NFC'), written.normalize('NFD')]);
  return `${before}(?:${[...forms].map(escaped).join('|')})${after}`;
}

type Search = (text: string, lang: string) => readonly Edit[];

function searchFor(entries: readonly Pronunciation[], flags: 'gu' | 'giu'): Search {
  if (entries.length === 0) return () => [];
  const sorted = entries.toSorted((a, b) => b.written.length - a.written.length);
  const regex = new RegExp(sorted.map(({ written }) => `(${pattern(written)})`).join('|'), flags);
  return (text, lang) => {
    let borders: ReadonlySet<number> | undefined;
    const atBorder = (offset: number): boolean => {
      borders ??= new Set(
        wordsOf(text, { start: 0, end: text.length }, lang).flatMap(({ start, end }) => [start, end]),
      );
      return borders.has(offset);
    };
    return [...text.matchAll(regex)].flatMap((match) => {
      const [found, ...groups] = match;
      const entry = sorted[groups.findIndex((group) => group !== undefined)];
      const start = match.index;
      const end = start + found.length;
      const [first = '', last = ''] = [[...found].at(0), [...found].at(-1)];
      if (!entry || (UNSPACED.test(first) && !atBorder(start))) return [];
      if (UNSPACED.test(last) && !atBorder(end)) return [];
      return [{ start, end, say: entry.spoken }];
    });
  };
}

const searches = new WeakMap<readonly Pronunciation[], Search>();

/**
 * Finds the words that the person wants said otherwise: whole words only, the longest where several fit. What is said
 * for one is never searched again.
 * @returns edits in order, without overlap.
 */
export function findPronunciations(
  text: string,
  list: readonly Pronunciation[],
  lang: string,
): readonly Edit[] {
  if (list.length === 0) return [];
  let search = searches.get(list);
  if (!search) {
    const exact = searchFor(
      list.filter(({ caseSensitive }) => caseSensitive),
      'gu',
    );
    const any = searchFor(
      list.filter(({ caseSensitive }) => !caseSensitive),
      'giu',
    );
    search = (where, inLang) => [...exact(where, inLang), ...any(where, inLang)];
    searches.set(list, search);
  }
  // At the same place the longer one wins; of two as long, the one that asked for its very case.
  const found = search(text, lang).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}
