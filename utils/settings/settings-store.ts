// browser
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Settings, StoredSettings } from './settings.ts';
import { withDefaults } from './settings.ts';
import { onStoredChange, readStored, settleStored, writeStored } from './stored-settings.ts';
import type { UndoStep } from './undo.ts';
import { createUndo } from './undo.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** Only what the person has set. */
  readonly stored: ReadonlySignal<StoredSettings>;
  /** Applies at once and stores; other open pages follow. */
  change(change: StoredSettings): void;
  /** Back to the defaults for these. */
  reset(names: readonly (keyof Settings)[]): void;
  /** Takes back the last change of this page that has not been taken back. */
  undo(): void;
  readonly canUndo: ReadonlySignal<boolean>;
}

/** Least time between two writes, ms: synced storage takes 120 a minute (MAX_WRITE_OPERATIONS_PER_MINUTE). */
const APART_MS = 700;

/** Settings that are live in every open page: a change made in one reaches all others. */
export async function openSettings(): Promise<SettingsStore> {
  const stored = signal(await readStored());
  /** Changed here and not yet stored. */
  let waiting = new Set<keyof Settings>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = 0;
  /** Storage has changed since it was last read. */
  let stale = false;
  // While our own writes are under way, what storage holds is older than what is shown here.
  const isBusy = (): boolean => writing > 0 || waiting.size > 0;
  const refresh = async (): Promise<void> => {
    if (!stale || isBusy()) return;
    stale = false;
    const shown = stored.peek();
    const read = await readStored();
    if (shown === stored.peek() && !isBusy()) stored.value = read;
    else {
      // Something was set here meanwhile: once it is stored, all is read again.
      stale = true;
      await refresh();
    }
  };
  onStoredChange(() => {
    stale = true;
    void refresh();
  });
  const write = async (): Promise<void> => {
    const names = waiting;
    waiting = new Set();
    if (names.size === 0) return;
    const now = stored.peek();
    const changed = Object.fromEntries(
      Object.entries(now).filter(([name]) => names.has(name as keyof Settings)),
    );
    writing += 1;
    await writeStored(
      changed,
      [...names].filter((name) => !(name in now)),
    );
    writing -= 1;
    await refresh();
  };
  const writeSoon = (): void => {
    if (timer !== undefined) return;
    void write();
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting.size > 0) writeSoon();
    }, APART_MS);
  };
  addEventListener('pagehide', () => void write());
  void settleStored();
  const undoSteps = createUndo();
  const steps = signal(0);
  const apply = ({ change, reset }: UndoStep): void => {
    const kept = Object.entries(stored.peek()).filter(([name]) => !reset.some((one) => one === name));
    stored.value = { ...Object.fromEntries(kept), ...change };
    for (const name of [...reset, ...(Object.keys(change) as (keyof Settings)[])]) waiting.add(name);
    writeSoon();
  };
  const remember = (names: readonly (keyof Settings)[]): void => {
    undoSteps.remember(stored.peek(), names, Date.now());
    steps.value = undoSteps.length;
  };
  return {
    settings: computed(() => withDefaults(stored.value)),
    stored,
    change(change) {
      remember(Object.keys(change) as (keyof Settings)[]);
      apply({ change, reset: [] });
    },
    reset(names) {
      remember(names);
      apply({ change: {}, reset: names });
    },
    undo() {
      const step = undoSteps.take();
      steps.value = undoSteps.length;
      if (step) apply(step);
    },
    canUndo: computed(() => steps.value > 0),
  };
}
