// pure
import type { Settings, StoredSettings } from './settings.ts';
import { APPEARANCE_NAMES } from './appearance.ts';

/** What brings back an earlier state: values to set, and settings to put back to their default. */
export interface UndoStep {
  readonly change: StoredSettings;
  readonly reset: readonly (keyof Settings)[];
}

/**
 * Which change of the same settings belongs to the one before it: one that follows quickly, as when a key is held down;
 * any, as long as a slider is held; or none.
 */
export type Joins = 'quick' | 'any' | 'none';

export interface UndoSteps {
  readonly length: number;
  /**
   * Call before some settings change.
   * @param now ms.
   */
  remember(stored: StoredSettings, names: readonly (keyof Settings)[], now: number, joins?: Joins): void;
  /** The last step, which is then forgotten. */
  take(): UndoStep | undefined;
}

/** Longest time between two changes that are one to the person, ms. */
const TOGETHER_MS = 1000;
const MOST = 50;

/** Only the look, and looks that were kept, can be taken back: the voice has answered to its changes already. */
const UNDOABLE: ReadonlySet<string> = new Set<keyof Settings>([...APPEARANCE_NAMES, 'marking', 'presets']);

export function createUndo(): UndoSteps {
  const steps: UndoStep[] = [];
  let lastNames = '';
  let lastAt = -Infinity;
  return {
    get length() {
      return steps.length;
    },
    remember(stored, names, now, joins = 'quick') {
      const undoable = names.filter((name) => UNDOABLE.has(name));
      if (undoable.length === 0) return;
      const joined = undoable.toSorted().join(' ');
      const follows = joins === 'any' || (joins === 'quick' && now - lastAt <= TOGETHER_MS);
      const together = follows && joined === lastNames;
      lastNames = joins === 'none' ? '' : joined;
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
