// browser
import { browser } from 'wxt/browser';
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings, withDefaults } from './settings.ts';

const KEY = 'settings';

/** What the person has set; nothing when storage does not answer. */
export async function readStored(): Promise<StoredSettings> {
  try {
    return parseStoredSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return {};
  }
}

/** Keeps it. What cannot be kept (a full disk, a locked profile) still applies in the page that set it. */
export async function writeStored(settings: StoredSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings }).catch(() => undefined);
}

/** Calls back with each change, also those of other pages. */
export function onStoredChange(listener: (settings: StoredSettings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) listener(parseStoredSettings(change.newValue));
  });
}

/** The settings as they are now. */
export const loadSettings = async (): Promise<Settings> => withDefaults(await readStored());
