// pure
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings } from './settings.ts';

/** Version of the form in which settings are stored, and of the file that they are written to. */
export const SETTINGS_VERSION = 2;
/** Where versions before 2 kept all settings: one object in the device's own storage. */
export const VERSION_1_KEY = 'settings';

/**
 * Each setting is an item of its own, in synced storage and on the device alike: what is set in two windows or on two
 * devices at once is merged one by one, nothing is read to be written, and no item comes near the 8,192 bytes that one
 * may have (chrome.storage.sync, QUOTA_BYTES_PER_ITEM) unless it is a long list.
 */
const PREFIX = 'setting.';

/** Voices are a device's own. */
const OF_DEVICE: ReadonlySet<string> = new Set<keyof Settings>(['voices']);

export const itemName = (name: string): string => `${PREFIX}${name}`;
export const isItem = (name: string): boolean => name.startsWith(PREFIX);
/** False for an item that never leaves the device. */
export const isSynced = (item: string): boolean => isItem(item) && !OF_DEVICE.has(item.slice(PREFIX.length));

/** Items of storage for some settings. */
export const itemsOf = (settings: StoredSettings): Record<string, unknown> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [itemName(name), value] as const));

/**
 * Beside an item that synced storage has refused, the device keeps what is synced in its place: when that changes,
 * another device has set it since. No clock is asked, as those of two devices need not agree.
 */
export const behindName = (item: string): string => `behind.${item}`;
export const behind = (synced: unknown): object => (synced === undefined ? {} : { synced });

/** Items of the device that another device has set anew since they were refused. */
export function outdated(
  local: Readonly<Record<string, unknown>>,
  synced: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(local).filter((item) => {
    const known = local[behindName(item)];
    return isItem(item) && known !== undefined && !isSame(known, behind(synced[item]));
  });
}

/** Storage gives objects back with their keys in another order. */
export const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);
const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Settings that items of storage hold. */
export const settingsOf = (items: Readonly<Record<string, unknown>>): StoredSettings =>
  parseStoredSettings(
    Object.fromEntries(
      Object.entries(items).flatMap(([name, value]) =>
        isItem(name) ? [[name.slice(PREFIX.length), value] as const] : [],
      ),
    ),
  );
