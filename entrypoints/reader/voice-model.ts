import { computed, signal } from '@preact/signals';
import type { VoiceModel } from '../../components/voice-model.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { primaryLanguage } from '../../utils/speech/language-tag.ts';
import { recogniserState } from '../../utils/speech/recogniser.ts';
import { rememberedVoice } from '../../utils/speech/remembered-voice.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { unspokenLanguages } from '../../utils/speech/voices.ts';
import { systemOf } from '../../utils/system.ts';
import { languageName } from './labels.ts';
import type { Preview } from './preview.ts';
import type { VoiceLibrary } from './voice-library.ts';

export interface StoryLanguages {
  /** Tag of the story, else of the interface. */
  readonly own: string;
  /** Tags of its passages. */
  readonly others: readonly string[];
  /** Its first sentence, as it is said. */
  readonly sentence: string;
}

/** Joins the views of the voices to the speech, the settings and what is known about voices. */
export function createVoiceModel(
  controller: Pick<SpeechController, 'voices' | 'voiceData'>,
  { settings, change }: SettingsStore,
  library: VoiceLibrary,
  preview: Preview,
  { own, others, sentence }: StoryLanguages,
): VoiceModel {
  const names = new Intl.DisplayNames(t('interfaceLanguage'), {
    type: 'language',
    languageDisplay: 'standard',
  });
  const { voices, voiceData } = controller;
  const languages = [own, ...others].filter(
    (lang, index, all) =>
      lang !== '' && all.findIndex((other) => primaryLanguage(other) === primaryLanguage(lang)) === index,
  );
  const canListen = signal(false);
  void recogniserState(t('interfaceLanguage')).then((state) => (canListen.value = state !== 'none'));
  return {
    canListen,
    languages,
    nameOf: (lang) => languageName(lang, names),
    voices,
    data: voiceData,
    chosen: computed(() => settings.value.voices),
    unspoken: computed(() => (voices.value.length === 0 ? [] : unspokenLanguages(voices.value, languages))),
    system: systemOf(platform()),
    onChoose(lang, voice) {
      const { [primaryLanguage(lang)]: _old, ...kept } = settings.value.voices;
      change({ voices: voice ? { ...kept, [primaryLanguage(lang)]: rememberedVoice(voice) } : kept });
    },
    onListen(lang, voice) {
      const isOwn = primaryLanguage(lang) === primaryLanguage(own);
      void import('../../utils/speech/test-sentences.ts').then(({ testSentence }) =>
        preview.say(testSentence(lang, isOwn ? sentence : ''), voice.lang, voice),
      );
    },
    onLanguage: (lang) => void library.load([lang]),
  };
}

/** `userAgentData` is there in Chromium only, and no type of TypeScript's. */
function platform(): string {
  const { userAgentData } = navigator as Navigator & { userAgentData?: { readonly platform?: string } };
  return userAgentData?.platform ?? navigator.userAgent;
}
