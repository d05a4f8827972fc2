// browser
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { APPEARANCE_NAMES } from './appearance.ts';
import type { Look } from './presets.ts';
import type { Settings, StoredSettings } from './settings.ts';
import { withDefaults } from './settings.ts';
import { onStoredChange, readStored, settleStored, writeStored } from './stored-settings.ts';
import type { Joins, UndoStep } from './undo.ts';
import { createUndo } from './undo.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** Only what the person has set. */
  readonly stored: ReadonlySignal<StoredSettings>;
  /**
   * Applies at once and stores; other open pages follow.
   * @param goesOn true while a slider is held that has changed the same settings before: its whole move is one change.
   */
  change(change: StoredSettings, goesOn?: boolean): void;
  /** Back to the defaults for these. */
  reset(names: readonly (keyof Settings)[]): void;
  /** The whole look anew: what it does not name is at its default. */
  replaceLook(look: Look): void;
  /**
   * Takes back the last change of this page that has not been taken back.
   * @returns the settings that it changes; none when there is nothing to take back.
   */
  undo(): readonly (keyof Settings)[];
  readonly canUndo: ReadonlySignal<boolean>;
  /** Calls back right before settings change, here or in another page. */
  onBeforeChange(listener: () => void): void;
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
  const listeners = new Set<() => void>();
  const show = (settings: StoredSettings): void => {
    for (const listener of listeners) listener();
    stored.value = settings;
  };
  /** Storage has changed since it was last read. */
  let stale = false;
  // While our own writes are under way, what storage holds is older than what is shown here.
  const isBusy = (): boolean => writing > 0 || waiting.size > 0;
  const refresh = async (): Promise<void> => {
    if (!stale || isBusy()) return;
    stale = false;
    const shown = stored.peek();
    const read = await readStored();
    if (shown === stored.peek() && !isBusy()) show(read);
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
    show({ ...Object.fromEntries(kept), ...change });
    for (const name of namesOf({ change, reset })) waiting.add(name);
    writeSoon();
  };
  const remember = (names: readonly (keyof Settings)[], joins: Joins): void => {
    undoSteps.remember(stored.peek(), names, Date.now(), joins);
    steps.value = undoSteps.length;
  };
  return {
    settings: computed(() => withDefaults(stored.value)),
    stored,
    change(change, goesOn = false) {
      const step = { change, reset: [] };
      remember(namesOf(step), change.presets ? 'none' : goesOn ? 'any' : 'quick');
      apply(step);
    },
    reset(names) {
      remember(names, 'none');
      apply({ change: {}, reset: names });
    },
    replaceLook(look) {
      remember(APPEARANCE_NAMES, 'none');
      apply({ change: look, reset: APPEARANCE_NAMES });
    },
    undo() {
      const step = undoSteps.take();
      steps.value = undoSteps.length;
      if (!step) return [];
      apply(step);
      return namesOf(step);
    },
    canUndo: computed(() => steps.value > 0),
    onBeforeChange: (listener) => void listeners.add(listener),
  };
}

const namesOf = ({ change, reset }: UndoStep): readonly (keyof Settings)[] => [
  ...new Set([...reset, ...(Object.keys(change) as (keyof Settings)[])]),
];
