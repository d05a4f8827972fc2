// browser
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Settings, StoredSettings } from './settings.ts';
import { parseStoredSettings, withDefaults } from './settings.ts';

const KEY = 'settings';

async function loadStored(): Promise<StoredSettings> {
  return parseStoredSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** The settings as they are now; the defaults when storage does not answer. */
export async function loadSettings(): Promise<Settings> {
  return withDefaults(await loadStored().catch(() => ({})));
}

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** Applies at once and stores; other open readers follow. */
  change(change: StoredSettings): void;
  /** Back to the defaults for these. */
  reset(names: readonly (keyof Settings)[]): void;
}

/** Settings that are live in every open page: a change made in one reaches all others. */
export async function openSettings(): Promise<SettingsStore> {
  const stored = signal(await loadStored().catch((): StoredSettings => ({})));
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) stored.value = parseStoredSettings(change.newValue);
  });
  const store = (next: StoredSettings): void => {
    stored.value = next;
    // What cannot be stored (a full disk, a locked profile) still applies here.
    browser.storage.local.set({ [KEY]: next }).catch(() => undefined);
  };
  return {
    settings: computed(() => withDefaults(stored.value)),
    change: (change) => store({ ...stored.value, ...change }),
    reset(names) {
      const kept = Object.entries(stored.value).filter(([name]) => !names.some((reset) => reset === name));
      store(Object.fromEntries(kept));
    },
  };
}
