/** The options page over the real store's shape: settings are a signal, files and browser keys come from the test. */
import '../../../components/styles/options.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type { OptionsModel } from '../../../components/options/options-model.ts';
import { Strings } from '../../../components/strings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import type { Settings, StoredSettings } from '../../../utils/settings/settings.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { resolveTheme, themeProperties } from '../../../utils/settings/themes.ts';
import { NO_VOICE_DATA } from '../../../utils/speech/known-voices.ts';
import { primaryLanguage } from '../../../utils/speech/language-tag.ts';
import { rememberedVoice } from '../../../utils/speech/remembered-voice.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import { translate } from './reader-stage.tsx';

const VOICES = [
  fakeVoice('Anna', 'en-GB', { default: true }),
  fakeVoice('Cloud', 'en-GB', { localService: false }),
  fakeVoice('Kate', 'en-GB'),
  fakeVoice('Claire', 'fr-FR'),
];
const NAMES: Readonly<Record<string, string>> = { en: 'English', de: 'German', fr: 'French' };
const nameOf = (lang: string): string => NAMES[lang] ?? lang;

/** @param set what the person has set. @param theme that is shown as long as they have set none. */
export function showOptions(set: StoredSettings = {}, theme: Theme = 'light') {
  const stored = signal<StoredSettings>(set);
  const settings = computed(() => withDefaults(stored.value));
  const told = signal('');
  const canUndo = signal(false);
  const asked: string[] = [];
  const change = (next: StoredSettings): void => void (stored.value = { ...stored.value, ...next });
  const model: OptionsModel = {
    settings,
    stored,
    hidden: signal(new Set<keyof Settings>()),
    change,
    reset: (names) =>
      (stored.value = Object.fromEntries(
        Object.entries(stored.value).filter(([name]) => !names.includes(name as keyof Settings)),
      )),
    nameOf,
    voice: {
      canListen: signal(false),
      languages: ['en-GB', 'de'],
      nameOf,
      voices: signal(VOICES),
      data: signal(NO_VOICE_DATA),
      chosen: computed(() => settings.value.voices),
      unspoken: signal([]),
      system: 'linux',
      onChoose: (lang, voice) => {
        const { [primaryLanguage(lang)]: _old, ...kept } = settings.value.voices;
        change({ voices: voice ? { ...kept, [primaryLanguage(lang)]: rememberedVoice(voice) } : kept });
      },
      onListen: (lang, voice) => void asked.push(`listen ${lang} ${voice.name}`),
      onLanguage: (lang) => void asked.push(`language ${lang}`),
    },
    say: (text, lang) => void asked.push(`say ${lang} ${text}`),
    browserKeys: signal([{ action: 'Open the story here', key: 'Alt+R' }]),
    openBrowserKeys: () => void asked.push('browser keys'),
    told,
    tell: (text) => (told.value = text),
    canUndo,
    undo: () => void asked.push('undo'),
    changeUndoably: (next, text) => {
      change(next);
      told.value = text;
      canUndo.value = true;
    },
    resetEverything: () => void asked.push('reset'),
    file: computed(() => JSON.stringify(stored.value)),
    takeFile: (file) => void asked.push(`file ${file.name}`),
  };
  const host = document.createElement('div');
  document.body.append(host);
  document.title = 'Settings';
  document.documentElement.lang = 'en';
  const paint = stored.subscribe((current) => {
    const shown = resolveTheme(current.theme ?? theme, { dark: false, moreContrast: false });
    document.documentElement.dataset['theme'] = shown;
    for (const [name, value] of Object.entries(themeProperties(settings.value, shown)))
      document.documentElement.style.setProperty(name, value);
  });
  render(
    <Strings.Provider value={translate}>
      <OptionsPage model={model} />
    </Strings.Provider>,
    host,
  );
  return {
    stored,
    told,
    asked,
    remove() {
      render(null, host);
      host.remove();
      paint();
    },
  };
}
