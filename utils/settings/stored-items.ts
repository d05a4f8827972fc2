// pure
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings } from './settings.ts';

/** Version of the form in which settings are stored. */
export const SETTINGS_VERSION = 2;
/** Key of the device's own storage; its value is an object by name of setting. */
export const LOCAL_KEY = 'settings';

/**
 * Synced storage has one item for each setting: what is set on two devices at once is merged one by one, and no item
 * comes near the 8,192 bytes that one may have (chrome.storage.sync, QUOTA_BYTES_PER_ITEM).
 */
const PREFIX = 'setting.';

/** Voices are a device's own. */
const OF_DEVICE: ReadonlySet<string> = new Set<keyof Settings>(['voices']);

export const itemName = (name: string): string => `${PREFIX}${name}`;

/** Items for synced storage. */
export const itemsOf = (settings: StoredSettings): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      OF_DEVICE.has(name) ? [] : [[itemName(name), value] as const],
    ),
  );

/** What of some settings stays on the device. */
export const localOnly = (settings: StoredSettings): StoredSettings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => OF_DEVICE.has(name)));

/** Settings that items of synced storage hold. */
export const settingsOf = (items: Readonly<Record<string, unknown>>): StoredSettings =>
  parseStoredSettings(
    Object.fromEntries(
      Object.entries(items).flatMap(([name, value]) =>
        name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as const] : [],
      ),
    ),
  );
