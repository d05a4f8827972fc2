import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechEngine } from '../../utils/speech/engine.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { chooseVoice } from '../../utils/speech/voices.ts';
import { createWebSpeechEngine } from '../../utils/speech/web-speech-engine.ts';

/** Longest wait for the end of what was cancelled, ms: Firefox loses what is spoken before. */
const SETTLE_MS = 400;

/**
 * Makes a function that says a short text with the voice of a language, in a frame of its own. The story is paused
 * first. The last text asked for wins.
 */
export function createPreview(
  controller: SpeechController,
  settings: ReadonlySignal<Settings>,
  lang: string,
  signal: AbortSignal,
): (text: string) => void {
  let engine: SpeechEngine | undefined;
  let attempt = 0;
  let speaking = false;
  signal.addEventListener('abort', () => engine?.dispose());
  return (text) => {
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
        const { rate, pitch, volume } = settings.peek();
        const voice = chooseVoice(engine.voices(), lang, settings.peek());
        speaking = true;
        engine.speak({ attempt: mine, text, lang: voice?.lang ?? lang, voice, rate, pitch, volume });
      },
      busy ? SETTLE_MS : 0,
    );
  };
}
