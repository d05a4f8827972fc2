import type { ReadonlySignal } from '@preact/signals';
import type { Settings, StoredSettings } from '../../utils/settings/settings.ts';
import type { BrowserKey } from '../ShortcutsSheet.tsx';
import type { VoiceModel } from '../voice-model.ts';

/** All that there is to know and to do on the options page, for its views. */
export interface OptionsModel {
  readonly settings: ReadonlySignal<Settings>;
  /** Only what the person has set. */
  readonly stored: ReadonlySignal<StoredSettings>;
  /** Settings of what this browser cannot do: they are not shown. */
  readonly hidden: ReadonlySignal<ReadonlySet<keyof Settings>>;
  readonly change: (change: StoredSettings) => void;
  readonly reset: (names: readonly (keyof Settings)[]) => void;
  /** Name of a language in the interface's language. */
  readonly nameOf: (lang: string) => string;
  /** The voices there are; its languages are the person's own. */
  readonly voice: VoiceModel;
  /** Says a text with the voice of a language; a story that is being read aloud pauses. */
  readonly say: (text: string, lang: string) => void;
  /** Keys that work in the whole browser. */
  readonly browserKeys: ReadonlySignal<readonly BrowserKey[]>;
  /** Shows the browser's page where they are changed, or tells where it is. */
  readonly openBrowserKeys: () => void;
  /** What to tell of what was just done; '' for nothing. */
  readonly told: ReadonlySignal<string>;
  readonly tell: (text: string) => void;
  /** What was done last can be taken back. */
  readonly canUndo: ReadonlySignal<boolean>;
  readonly undo: () => void;
  /** A change that is told and can be taken back. */
  readonly changeUndoably: (change: StoredSettings, text: string) => void;
  readonly resetEverything: () => void;
  /** What the person has set, as the text of a file. */
  readonly file: ReadonlySignal<string>;
  readonly takeFile: (file: File) => void;
}
