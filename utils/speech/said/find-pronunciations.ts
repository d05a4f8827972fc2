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

/** The forms in which a word may be written: in composed and in decomposed letters. */
const formsOf = (written: string): readonly string[] => [
  ...new Set([written.normalize('NFC'), written.normalize('NFD')]),
];

function pattern(form: string): string {
  const last = [...form].at(-1) ?? '';
  const open = UNSPACED.test(last) || HANGUL.test(last) || !/[\p{L}\p{N}\p{M}_]/u.test(last);
  return escaped(form) + (open ? '(?!\\p{M})' : `(?!${PART_OF_WORD})`);
}

/**
 * One pattern for all forms, those first that are to win. It has no groups, which the engine would reset at each place
 * of the text, and looks first whether any form can begin there.
 */
function anyOf(forms: readonly string[], before: string): readonly string[] {
  if (forms.length === 0) return [];
  const firsts = new Set(forms.map((form) => escaped([...form][0] ?? '')));
  return [`(?=${[...firsts].join('|')})${before}(?:${forms.map(pattern).join('|')})`];
}

type Search = (text: string, lang: string) => readonly Edit[];

/** Under which an entry is found again for what has been found in a text. */
function keyOf(text: string, exact: boolean): string {
  const plain = text
    .replaceAll(/[\u00AD\u200B\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC');
  return exact ? plain : plain.toUpperCase().toLowerCase();
}

function searchFor(entries: readonly Pronunciation[], exact: boolean): Search {
  if (entries.length === 0) return () => [];
  const longestFirst = entries.toSorted((a, b) => b.written.length - a.written.length);
  const forms = longestFirst.flatMap(({ written }) => formsOf(written));
  const needsBorder = (form: string): boolean =>
    /^[\p{L}\p{N}_]/u.test(form) && !UNSPACED.test([...form][0] ?? '');
  const regex = new RegExp(
    [
      ...anyOf(forms.filter(needsBorder), `(?<!${PART_OF_WORD})`),
      ...anyOf(
        forms.filter((form) => !needsBorder(form)),
        '',
      ),
    ].join('|'),
    exact ? 'gu' : 'giu',
  );
  const byKey = new Map(entries.map((entry) => [keyOf(entry.written, exact), entry]));
  return (text, lang) => {
    let borders: ReadonlySet<number> | undefined;
    const atBorder = (offset: number): boolean => {
      borders ??= new Set(
        wordsOf(text, { start: 0, end: text.length }, lang).flatMap(({ start, end }) => [start, end]),
      );
      return borders.has(offset);
    };
    return [...text.matchAll(regex)].flatMap(({ index: start, 0: found }) => {
      const entry = byKey.get(keyOf(found, exact));
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
      true,
    );
    const any = searchFor(
      list.filter(({ caseSensitive }) => !caseSensitive),
      false,
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
