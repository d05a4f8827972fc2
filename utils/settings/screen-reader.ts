// pure
import type { Settings, StoredSettings } from './settings.ts';

/** What an answer to "Do you use a screen reader?" sets: two voices must not talk at once, so ours waits for Play. */
export const ofAnswer = (screenReader: Settings['screenReader']): StoredSettings =>
  screenReader === 'yes' ? { screenReader, startByItself: false } : { screenReader };
