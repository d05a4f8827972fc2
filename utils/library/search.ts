// pure
import type { Story } from './story.ts';

/** Words of a story's text, by its address. */
export interface StoryWords {
  readonly address: string;
  /** Each word once, folded, parted by spaces. */
  readonly words: string;
}

/** UTF-16 code units of words that are kept of one story: its first thousand different words or so. */
const MOST_WORDS = 8000;
/** UTF-16 code units of a text that are looked at. */
const MOST_TEXT = 200_000;

/** The same letters whatever case, accents and width they are written with. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The different words of a text, so that a story is found by them. Scripts without spaces keep their runs. */
export function wordsOf(text: string): string {
  const words = new Set(folded(text.slice(0, MOST_TEXT)).match(/[\p{L}\p{N}]+/gu));
  return [...words].join(' ').slice(0, MOST_WORDS);
}

/**
 * The stories that hold every word of a query, in their order: in title, site, address or text; the last word may be
 * unfinished, as one is still typing.
 */
export function searchStories(
  stories: readonly Story[],
  words: ReadonlyMap<string, string>,
  query: string,
): readonly Story[] {
  const wanted = folded(query).match(/[\p{L}\p{N}]+/gu);
  if (!wanted) return stories;
  return stories.filter((story) => {
    const head = folded(`${story.title} ${story.site} ${story.address}`);
    const text = words.get(story.address) ?? '';
    return wanted.every((word) => head.includes(word) || text.includes(word));
  });
}
