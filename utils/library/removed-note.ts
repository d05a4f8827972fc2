// browser
import { browser } from 'wxt/browser';
import type { Tidied } from './story-store.ts';

const KEY = 'library-removed';
/** Titles that are told; of more only their number. */
const MOST_TITLES = 20;

/** What had to go to make room, and what the person has not been told of yet. */
export interface RemovedNote {
  readonly count: number;
  readonly titles: readonly string[];
  /** Stories whose kept pictures had to go. */
  readonly pictures: number;
}

/** Notes what was removed by itself, until `forgetRemoved`. */
export async function noteRemoved({ removed, withoutPictures }: Tidied): Promise<void> {
  if (removed.length === 0 && withoutPictures.length === 0) return;
  const { count, titles, pictures } = await loadRemoved();
  const note: RemovedNote = {
    count: count + removed.length,
    titles: [...titles, ...removed.map(({ title }) => title)].slice(-MOST_TITLES),
    pictures: pictures + withoutPictures.length,
  };
  await browser.storage.local.set({ [KEY]: note });
}

export async function loadRemoved(): Promise<RemovedNote> {
  const value: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof value !== 'object' || value === null) return { count: 0, titles: [], pictures: 0 };
  const { count, titles, pictures } = value as Partial<Record<keyof RemovedNote, unknown>>;
  return {
    count: typeof count === 'number' ? count : 0,
    titles: Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [],
    pictures: typeof pictures === 'number' ? pictures : 0,
  };
}

export const forgetRemoved = (): Promise<void> => browser.storage.local.remove(KEY);
