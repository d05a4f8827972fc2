import type { ReadonlySignal } from '@preact/signals';
import type { Look } from '../../utils/settings/presets.ts';
import type { Settings, StoredSettings } from '../../utils/settings/settings.ts';

/** What the Appearance panel asks for. */
export interface LookActions {
  /** @param goesOn true while a slider is held that has changed the same settings before. */
  readonly change: (change: StoredSettings, goesOn?: boolean) => void;
  readonly reset: (names: readonly (keyof Settings)[]) => void;
  /** The whole look anew. */
  readonly replaceLook: (look: Look) => void;
  /** @returns the settings that it takes back. */
  readonly undo: () => readonly (keyof Settings)[];
  readonly canUndo: ReadonlySignal<boolean>;
}

/** What each group of the panel's controls is given. */
export interface LookProps {
  readonly settings: Settings;
  readonly look: LookActions;
  /** Called with what was done, for those who do not see it. A slider and a radio button tell by themselves. */
  readonly onTold: (text: string) => void;
}
