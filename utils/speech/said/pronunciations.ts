// pure

/** How the person wants a word said. */
export interface Pronunciation {
  readonly written: string;
  readonly spoken: string;
  readonly caseSensitive: boolean;
}

/** Of a form that nobody has filled in. */
export const EMPTY_ENTRY: Pronunciation = { written: '', spoken: '', caseSensitive: false };

/** By primary subtag of the language: "en". */
export type Pronunciations = Readonly<Record<string, readonly Pronunciation[]>>;

/** UTF-16 units; a text for the voice must not grow without bounds. */
export const LONGEST_PRONUNCIATION = 100;
const MOST = 1000;

/** Brings a side of an entry into form: one line, no longer than allowed. */
const tidyEntry = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_PRONUNCIATION).trim();

const SAYABLE = /[\p{L}\p{N}]/u;

/** @returns the entry in form; undefined when a side has nothing to say. */
export function parsePronunciation(value: unknown): Pronunciation | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { written, spoken, caseSensitive } = value as Readonly<Record<string, unknown>>;
  if (typeof written !== 'string' || typeof spoken !== 'string') return undefined;
  const entry = { written: tidyEntry(written), spoken: tidyEntry(spoken) };
  if (entry.written === '' || !SAYABLE.test(entry.spoken)) return undefined;
  return { ...entry, caseSensitive: caseSensitive === true };
}

/** Reads what storage holds; what is not an entry is dropped. */
export function parsePronunciations(value: unknown): Pronunciations {
  if (typeof value !== 'object' || value === null) return {};
  const lists = Object.entries(value).flatMap(([lang, entries]) => {
    if (!Array.isArray(entries) || !/^[a-z]{2,8}$/.test(lang)) return [];
    const list = entries.flatMap((entry) => parsePronunciation(entry) ?? []).slice(0, MOST);
    return list.length > 0 ? [[lang, list]] : [];
  });
  return Object.fromEntries(lists);
}

const isSameWord = (a: Pronunciation, b: Pronunciation): boolean =>
  a.written === b.written && a.caseSensitive === b.caseSensitive;

/** Adds an entry; one for the same written word with the same care for case gives way. */
export function addPronunciation(all: Pronunciations, lang: string, entry: Pronunciation): Pronunciations {
  const others = (all[lang] ?? []).filter((other) => !isSameWord(other, entry));
  return { ...all, [lang]: [...others, entry] };
}

export function removePronunciation(all: Pronunciations, lang: string, entry: Pronunciation): Pronunciations {
  const rest = (all[lang] ?? []).filter((other) => !isSameWord(other, entry));
  const { [lang]: _, ...others } = all;
  return rest.length > 0 ? { ...all, [lang]: rest } : others;
}
