import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { OptionsModel } from '../../components/options/options-model.ts';
import type { BrowserKey } from '../../components/ShortcutsSheet.tsx';
import { openBrowserKeys } from '../../utils/browser-keys.ts';
import type { MessageKey, Translate } from '../../utils/messages.ts';
import { SETTING_NAMES } from '../../utils/settings/described.ts';
import type { Settings, StoredSettings } from '../../utils/settings/settings.ts';
import { ofAnswer } from '../../utils/settings/screen-reader.ts';
import type { FileFault } from '../../utils/settings/settings-file.ts';
import { LARGEST_FILE, readSettingsFile, writeSettingsFile } from '../../utils/settings/settings-file.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { recogniserState } from '../../utils/speech/recogniser.ts';
import { languageName } from '../reader/labels.ts';
import { createOptionsVoices } from './options-voices.ts';

const FAULTS: Readonly<Record<FileFault, MessageKey>> = {
  'too-large': 'fileTooLarge',
  'not-json': 'fileNotJson',
  'not-settings': 'fileNotSettings',
  newer: 'fileNewer',
  nothing: 'fileNothing',
};
/** A status region is only read out when it changes: the same words come after a gap, ms. */
const GAP_MS = 60;

/** Joins the options page to the settings. What was done last in the large can be taken back, whatever came since. */
export function createOptions(
  store: SettingsStore,
  browserKeys: ReadonlySignal<readonly BrowserKey[]>,
  t: Translate,
): OptionsModel {
  const names = new Intl.DisplayNames(t('interfaceLanguage'), {
    type: 'language',
    languageDisplay: 'standard',
  });
  const hidden = signal<ReadonlySet<keyof Settings>>(new Set(['voiceCommands']));
  void recogniserState(t('interfaceLanguage')).then(
    (state) => (hidden.value = new Set(state === 'none' ? ['voiceCommands'] : [])),
  );
  const told = signal('');
  const tell = (text: string): void => {
    told.value = '';
    setTimeout(() => (told.value = text), GAP_MS);
  };
  /** The settings that the last large change touched, as they were before it. */
  const before = signal<
    { readonly names: readonly (keyof Settings)[]; readonly values: StoredSettings } | undefined
  >(undefined);
  const rememberFor = (touched: readonly (keyof Settings)[]): void => {
    const values = Object.entries(store.stored.peek()).filter(([name]) =>
      touched.some((one) => one === name),
    );
    before.value = { names: touched, values: Object.fromEntries(values) };
  };
  const changeUndoably = (change: StoredSettings, text: string): void => {
    rememberFor(Object.keys(change) as (keyof Settings)[]);
    store.change(change);
    tell(text);
  };
  const takeText = (text: string): void => {
    const read = readSettingsFile(text);
    if (!read.ok) return tell(t(FAULTS[read.error]));
    const { settings, leftOut } = read.value;
    const count = String(Object.keys(settings).length);
    changeUndoably(
      settings,
      leftOut === 0 ? t('fileTaken', count) : t('fileTakenLess', count, String(leftOut)),
    );
  };
  return {
    settings: store.settings,
    stored: store.stored,
    hidden,
    change: (change) =>
      store.change(change.screenReader ? { ...change, ...ofAnswer(change.screenReader) } : change),
    reset: store.reset,
    ...createOptionsVoices(store, () => tell(t('previewFailed')), new AbortController().signal),
    nameOf: (lang) => languageName(lang, names),
    browserKeys,
    openBrowserKeys: () =>
      void openBrowserKeys().then((isShown) => isShown || tell(t('shortcutsBrowserHint'))),
    told,
    tell,
    canUndo: computed(() => before.value !== undefined),
    undo() {
      const step = before.peek();
      if (!step) return;
      before.value = undefined;
      store.reset(step.names.filter((name) => !(name in step.values)));
      store.change(step.values);
      tell(t('undoneAll'));
    },
    changeUndoably,
    resetEverything() {
      rememberFor(SETTING_NAMES);
      store.reset(SETTING_NAMES);
      tell(t('everythingReset'));
    },
    file: computed(() => writeSettingsFile(store.stored.value)),
    takeFile(file) {
      if (file.size > LARGEST_FILE * 3) return tell(t('fileTooLarge'));
      file.text().then(takeText, () => tell(t('fileNotJson')));
    },
  };
}
