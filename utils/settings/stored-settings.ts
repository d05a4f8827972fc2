// browser
import { browser } from 'wxt/browser';
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings, withDefaults } from './settings.ts';
import {
  behind,
  behindName,
  isItem,
  isSame,
  isSynced,
  itemName,
  itemsOf,
  outdated,
  settingsOf,
  VERSION_1_KEY,
} from './stored-items.ts';

type Items = Record<string, unknown>;
type Area = 'local' | 'sync';

/** Items of a storage; undefined where it is switched off (Firefox: `webextensions.storage.sync.enabled`). */
async function read(area: Area): Promise<Items | undefined> {
  try {
    return await browser.storage[area].get(null);
  } catch {
    return undefined;
  }
}

/** Of the device's items those that count, and the names of those that another device has outdated. */
async function readLocal(): Promise<{ synced: Items; local: Items; gone: readonly string[] }> {
  const [synced, local = {}] = await Promise.all([read('sync'), read('local')]);
  const gone = synced ? outdated(local, synced) : [];
  return {
    synced: synced ?? {},
    local: Object.fromEntries(Object.entries(local).filter(([name]) => !gone.includes(name))),
    gone,
  };
}

/** @returns false when the storage refuses: it is switched off or full, or was written too often. */
const set = (area: Area, items: Items): Promise<boolean> =>
  Object.keys(items).length === 0
    ? Promise.resolve(true)
    : browser.storage[area].set(items).then(
        () => true,
        () => false,
      );

const remove = async (area: Area, names: readonly string[]): Promise<void> => {
  if (names.length > 0) await browser.storage[area].remove([...names]).catch(() => undefined);
};

/**
 * What the person has set; nothing when storage does not answer. What only this device has counts more, as long as no
 * other device has set it since.
 */
export async function readStored(): Promise<StoredSettings> {
  const { synced, local } = await readLocal();
  return { ...settingsOf(synced), ...parseStoredSettings(local[VERSION_1_KEY]), ...settingsOf(local) };
}

/**
 * Keeps settings that have changed, and forgets those that are back at their default. They go along with the person to
 * their other devices; what sync storage refuses stays on this one. What cannot be kept at all still applies in the
 * page that set it.
 *
 * Everything is written to the device first, at once: a page that is going away gets no further than that.
 */
export async function writeStored(
  changed: StoredSettings,
  forgotten: readonly (keyof Settings)[] = [],
): Promise<void> {
  const items = itemsOf(changed);
  const gone = forgotten.map(itemName);
  const behindNames = [...Object.keys(items), ...gone].map(behindName);
  await Promise.all([set('local', items), remove('local', [...gone, ...behindNames]), remove('sync', gone)]);
  await handOver(items);
}

/**
 * Gives items of the device to synced storage, and takes those off the device that it has accepted. For the others it
 * is noted what is synced in their place.
 */
async function handOver(items: Items): Promise<void> {
  const shared = Object.entries(items).filter(([name]) => isSynced(name));
  if (shared.length === 0) return;
  if (await set('sync', Object.fromEntries(shared))) return removeUnchanged(shared);
  const [synced, local = {}] = await Promise.all([read('sync'), read('local')]);
  // One that is too long has all refused with it.
  const refused: string[] = [];
  for (const [name, value] of shared) {
    if (await set('sync', { [name]: value })) await removeUnchanged([[name, value]]);
    else refused.push(name);
  }
  if (!synced) return;
  // What has been refused before was noted then: another device may have been at it since.
  const notes = refused
    .filter((name) => !(behindName(name) in local))
    .map((name) => [behindName(name), behind(synced[name])] as const);
  await set('local', Object.fromEntries(notes));
}

/** Not what has been set anew meanwhile: that is still on its way. */
async function removeUnchanged(items: readonly (readonly [string, unknown])[]): Promise<void> {
  const now = (await read('local')) ?? {};
  const done = items.filter(([name, value]) => isSame(now[name], value));
  await remove(
    'local',
    done.flatMap(([name]) => [name, behindName(name)]),
  );
}

/**
 * Brings storage into the form of this version, and tries again to sync what synced storage had refused: it may be
 * switched on, or have room, by now. What another device has set since gives way. To be called when a page opens.
 */
export async function settleStored(): Promise<void> {
  const { local, gone } = await readLocal();
  await remove(
    'local',
    gone.flatMap((name) => [name, behindName(name)]),
  );
  const old = itemsOf(parseStoredSettings(local[VERSION_1_KEY]));
  const items = Object.fromEntries(Object.entries({ ...old, ...local }).filter(([name]) => isItem(name)));
  // What version 1 kept is forgotten only when it is kept anew.
  if (VERSION_1_KEY in local && (await set('local', items))) await remove('local', [VERSION_1_KEY]);
  await handOver(items);
}

/** Calls back after each change of stored settings, also by other pages and devices. */
export function onStoredChange(listener: () => void): void {
  const isOurs = (changes: object): boolean =>
    Object.keys(changes).some((name) => isItem(name) || name === VERSION_1_KEY);
  for (const area of ['local', 'sync'] as const) {
    browser.storage[area].onChanged.addListener((changes) => {
      if (isOurs(changes)) listener();
    });
  }
}

/** The settings as they are now. */
export const loadSettings = async (): Promise<Settings> => withDefaults(await readStored());
