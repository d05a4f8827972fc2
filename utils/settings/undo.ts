// pure
import type { Settings, StoredSettings } from './settings.ts';
import { APPEARANCE_NAMES } from './appearance.ts';

/** What brings back an earlier state: values to set, and settings to put back to their default. */
export interface UndoStep {
  readonly change: StoredSettings;
  readonly reset: readonly (keyof Settings)[];
}

export interface UndoSteps {
  readonly length: number;
  /**
   * Call before some settings change.
   * @param now ms; changes of the same settings that follow each other quickly, as when a slider is moved, are one.
   */
  remember(stored: StoredSettings, names: readonly (keyof Settings)[], now: number): void;
  /** The last step, which is then forgotten. */
  take(): UndoStep | undefined;
}

/** Longest time between two changes that are one to the person, ms. */
const TOGETHER_MS = 1000;
const MOST = 50;

/** Only the look can be taken back: the voice has answered to its changes already. */
const UNDOABLE: ReadonlySet<string> = new Set([...APPEARANCE_NAMES, 'marking']);

export function createUndo(): UndoSteps {
  const steps: UndoStep[] = [];
  let lastNames = '';
  let lastAt = -Infinity;
  return {
    get length() {
      return steps.length;
    },
    remember(stored, names, now) {
      const undoable = names.filter((name) => UNDOABLE.has(name));
      if (undoable.length === 0) return;
      const joined = undoable.toSorted().join(' ');
      const together = joined === lastNames && now - lastAt <= TOGETHER_MS;
      lastNames = joined;
      lastAt = now;
      if (together) return;
      steps.push({
        change: Object.fromEntries(
          Object.entries(stored).filter(([name]) => undoable.some((one) => one === name)),
        ),
        reset: undoable.filter((name) => !(name in stored)),
      });
      if (steps.length > MOST) steps.shift();
    },
    take() {
      lastNames = '';
      return steps.pop();
    },
  };
}
