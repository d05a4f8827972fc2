// browser
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Settings, StoredSettings } from './settings.ts';
import { withDefaults } from './settings.ts';
import { onStoredChange, readStored, writeStored } from './stored-settings.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** Applies at once and stores; other open readers follow. */
  change(change: StoredSettings): void;
  /** Back to the defaults for these. */
  reset(names: readonly (keyof Settings)[]): void;
}

/** Settings that are live in every open page: a change made in one reaches all others. */
export async function openSettings(): Promise<SettingsStore> {
  const stored = signal(await readStored());
  // While our own writes are under way their echoes are older than what is shown here.
  let writing = 0;
  onStoredChange((settings) => {
    if (writing === 0) stored.value = settings;
  });
  const store = async (next: StoredSettings): Promise<void> => {
    stored.value = next;
    writing += 1;
    await writeStored(next);
    writing -= 1;
  };
  return {
    settings: computed(() => withDefaults(stored.value)),
    change: (change) => void store({ ...stored.value, ...change }),
    reset(names) {
      const kept = Object.entries(stored.value).filter(([name]) => !names.some((reset) => reset === name));
      void store(Object.fromEntries(kept));
    },
  };
}
