// pure
import { fail, ok, type Result } from '../result.ts';
import type { StoredSettings } from './settings.ts';
import { parseStoredSettings } from './settings.ts';
import { SETTINGS_VERSION } from './stored-items.ts';

/** Why a file gives no settings. */
export type FileFault = 'too-large' | 'not-json' | 'not-settings' | 'newer' | 'nothing';

export interface FileSettings {
  readonly settings: StoredSettings;
  /** Entries of the file that are unknown or damaged. */
  readonly leftOut: number;
}

/** UTF-16 code units. Everything that can be set, with lists of a thousand words, is far smaller. */
export const LARGEST_FILE = 2_000_000;

const MARK = 'settings';

/** What the person has set, as the text of a file: JSON, to be read by people too. */
export const writeSettingsFile = (settings: StoredSettings): string =>
  `${JSON.stringify({ lectern: MARK, version: SETTINGS_VERSION, settings }, null, 2)}\n`;

/** Reads such a file. Nothing is taken from a file that is not one, or that a later version wrote. */
export function readSettingsFile(text: string): Result<FileSettings, FileFault> {
  if (text.length > LARGEST_FILE) return fail('too-large');
  let file: unknown;
  try {
    // A byte order mark is no part of JSON, but editors write it.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('not-json');
  }
  if (!isRecord(file) || file['lectern'] !== MARK || typeof file['version'] !== 'number')
    return fail('not-settings');
  if (file['version'] > SETTINGS_VERSION) return fail('newer');
  const found = file['settings'];
  if (!isRecord(found)) return fail('not-settings');
  const settings = parseStoredSettings(found);
  if (Object.keys(settings).length === 0) return fail('nothing');
  return ok({ settings, leftOut: missing(found, settings) });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many entries of a value have not come through. */
function missing(given: unknown, taken: unknown): number {
  if (taken === undefined) return 1;
  if (Array.isArray(given) && Array.isArray(taken)) return Math.max(0, given.length - taken.length);
  if (!isRecord(given) || !isRecord(taken)) return 0;
  return Object.entries(given).reduce(
    (count, [name, value]) => count + missing(value, Object.hasOwn(taken, name) ? taken[name] : undefined),
    0,
  );
}
