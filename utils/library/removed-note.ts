// browser
import { browser } from 'wxt/browser';
import type { Story } from './story.ts';

const KEY = 'library-removed';
/** Titles that are told; of more only their number. */
const MOST_TITLES = 20;

/** Stories that had to go to make room, and that the person has not been told of yet. */
export interface RemovedNote {
  readonly count: number;
  readonly titles: readonly string[];
}

/** Notes what was removed by itself, until `forgetRemoved`. */
export async function noteRemoved(stories: readonly Story[]): Promise<void> {
  if (stories.length === 0) return;
  const { count, titles } = await loadRemoved();
  const all = [...titles, ...stories.map(({ title }) => title)].slice(-MOST_TITLES);
  await browser.storage.local.set({ [KEY]: { count: count + stories.length, titles: all } });
}

export async function loadRemoved(): Promise<RemovedNote> {
  const value: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof value !== 'object' || value === null) return { count: 0, titles: [] };
  const { count, titles } = value as Partial<Record<keyof RemovedNote, unknown>>;
  return {
    count: typeof count === 'number' ? count : 0,
    titles: Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [],
  };
}

export const forgetRemoved = (): Promise<void> => browser.storage.local.remove(KEY);
