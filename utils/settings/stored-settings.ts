// browser
import { browser } from 'wxt/browser';
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings, withDefaults } from './settings.ts';
import { itemName, itemsOf, LOCAL_KEY, localOnly, settingsOf, SETTINGS_VERSION } from './stored-items.ts';

type Items = Record<string, unknown>;

/** Items of the browser's sync storage; none where it is switched off. */
async function readSynced(): Promise<Items> {
  try {
    return await browser.storage.sync.get(null);
  } catch {
    return {};
  }
}

async function readLocal(): Promise<Items> {
  try {
    const stored: unknown = (await browser.storage.local.get(LOCAL_KEY))[LOCAL_KEY];
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

/** What the person has set; nothing when storage does not answer. What only this device has counts more. */
export async function readStored(): Promise<StoredSettings> {
  const [synced, local] = await Promise.all([readSynced(), readLocal()]);
  const stored = { ...settingsOf(synced), ...parseStoredSettings(local) };
  // Versions before 2 kept all settings on the device.
  if (local['version'] === undefined && Object.keys(local).length > 0) await writeStored(stored);
  return stored;
}

/**
 * Keeps settings that have changed, and forgets those that are back at their default. They go along with the person to
 * their other devices; what sync storage refuses (it is switched off, or full) stays on this one. What cannot be kept
 * at all still applies in the page that set it.
 */
export async function writeStored(
  changed: StoredSettings,
  forgotten: readonly (keyof Settings)[] = [],
): Promise<void> {
  const ofDevice = localOnly(changed);
  const { version: _, ...kept } = await readLocal();
  for (const name of [...Object.keys(changed), ...forgotten]) delete kept[name];
  const refused = await writeSynced(changed, forgotten);
  const local = { ...kept, ...refused, ...ofDevice, version: SETTINGS_VERSION };
  await browser.storage.local.set({ [LOCAL_KEY]: local }).catch(() => undefined);
}

/** @returns what could not be kept there. */
async function writeSynced(
  changed: StoredSettings,
  forgotten: readonly (keyof Settings)[],
): Promise<StoredSettings> {
  const items = itemsOf(changed);
  try {
    if (forgotten.length > 0) await browser.storage.sync.remove(forgotten.map(itemName));
    if (Object.keys(items).length > 0) await browser.storage.sync.set(items);
    return {};
  } catch {
    return settingsOf(items);
  }
}

/** Calls back with all settings after each change, also those of other pages and devices. */
export function onStoredChange(listener: (settings: StoredSettings) => void): void {
  const read = (): void => void readStored().then(listener);
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[LOCAL_KEY]) read();
  });
  browser.storage.sync.onChanged.addListener(read);
}

/** The settings as they are now. */
export const loadSettings = async (): Promise<Settings> => withDefaults(await readStored());
