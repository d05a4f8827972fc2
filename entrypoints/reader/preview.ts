import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechEngine, Voice } from '../../utils/speech/engine.ts';
import { findRemembered } from '../../utils/speech/remembered-voice.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { rateFor } from '../../utils/speech/speech-preferences.ts';
import { chooseVoice } from '../../utils/speech/voices.ts';
import { createWebSpeechEngine } from '../../utils/speech/web-speech-engine.ts';

/** Longest wait for the end of what was cancelled, ms: Firefox loses what is spoken before. */
const SETTLE_MS = 400;

/**
 * Says a text. @param lang BCP 47 tag. @param voice the person's own for the language, or the best, by default.
 */
export type Preview = (text: string, lang: string, voice?: Voice) => void;

/**
 * Makes a function that says a short text, in a frame of its own. The story is paused
 * first. The last text asked for wins.
 */
export function createPreview(
  controller: SpeechController,
  settings: ReadonlySignal<Settings>,
  signal: AbortSignal,
): Preview {
  let engine: SpeechEngine | undefined;
  let attempt = 0;
  let speaking = false;
  signal.addEventListener('abort', () => engine?.dispose());
  return (text, lang, wanted) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    controller.pause();
    if (!engine) {
      engine = createWebSpeechEngine();
      engine?.onEvent((event) => {
        if (event.attempt === attempt && (event.type === 'end' || event.type === 'error')) speaking = false;
      }, signal);
    }
    const busy = speaking || controller.state.peek().draining !== null;
    if (speaking) engine?.cancel();
    const mine = ++attempt;
    setTimeout(
      () => {
        if (mine !== attempt || !engine) return;
        const { pitch, volume } = settings.peek();
        const rate = rateFor(settings.peek(), lang, lang);
        const voices = engine.voices();
        const data = controller.voiceData.peek();
        // Each engine has its own list.
        const voice = findRemembered(voices, wanted) ?? chooseVoice(voices, lang, settings.peek(), [], data);
        speaking = true;
        engine.speak({ attempt: mine, text, lang: voice?.lang ?? lang, voice, rate, pitch, volume });
      },
      busy ? SETTLE_MS : 0,
    );
  };
}
