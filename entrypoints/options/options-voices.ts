import { signal } from '@preact/signals';
import type { OptionsModel } from '../../components/options/options-model.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { primaryLanguage } from '../../utils/speech/language-tag.ts';
import { silenceReaders } from '../../utils/speech/sole-speaker.ts';
import { systemClock } from '../../utils/speech/speech-controller.ts';
import { createWebSpeechEngine } from '../../utils/speech/web-speech-engine.ts';
import { createPreview } from '../reader/preview.ts';
import { createVoiceLibrary } from '../reader/voice-library.ts';
import { createVoiceModel } from '../reader/voice-model.ts';

/**
 * Voices to hear and choose where no story is open. What a reader is saying in another tab gives way.
 * @param failed called when a voice is not heard.
 */
export function createOptionsVoices(
  store: SettingsStore,
  failed: () => void,
  end: AbortSignal,
): Pick<OptionsModel, 'voice' | 'say'> {
  const own = [...new Map(navigator.languages.map((tag) => [primaryLanguage(tag), tag])).values()];
  const library = createVoiceLibrary(navigator.languages);
  const voiceData = signal(library.data());
  library.onData((data) => (voiceData.value = data));
  void library.load(own);
  const engine = createWebSpeechEngine();
  const voices = signal(engine?.voices() ?? []);
  engine?.onVoices(() => (voices.value = engine.voices()), end);
  const preview = createPreview({
    // Whether a reader has fallen silent is not told: each text waits as long as that may take.
    controller: { pause: silenceReaders, state: signal({ draining: 0 }), voiceData },
    settings: store.settings,
    makeEngine: () => engine,
    clock: systemClock,
    failed,
    end,
  });
  addEventListener('keydown', ({ key }) => void (key === 'Escape' && preview.stop()), { signal: end });
  addEventListener('pagehide', () => void preview.stop(), { signal: end });
  const [first = t('interfaceLanguage'), ...others] = own;
  return {
    voice: createVoiceModel({ voices, voiceData }, store, library, preview, {
      own: first,
      others,
      sentence: '',
    }),
    say: (text, lang) => preview.say(text, lang),
  };
}
