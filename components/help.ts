import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { ScreenReaderAnswer } from './ScreenReaderQuestion.tsx';
import type { BrowserKey } from './ShortcutsSheet.tsx';

/** Ways from the reader to what explains and sets it. */
export interface HelpModel {
  readonly openOptions: () => void;
  readonly showShortcuts: () => void;
  readonly hideShortcuts: () => void;
  /** Keys that work in the whole browser, while the sheet of keys is shown; undefined otherwise. */
  readonly sheet: ReadonlySignal<readonly BrowserKey[] | undefined>;
  /** The question whether a screen reader is used waits for its answer. */
  readonly asks: ReadonlySignal<boolean>;
  readonly answer: (answer: ScreenReaderAnswer) => void;
}

/** For the foot of each panel; undefined outside the reader. */
export const HelpContext = createContext<HelpModel | undefined>(undefined);
