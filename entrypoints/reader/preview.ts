import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechEngine, Voice } from '../../utils/speech/engine.ts';
import { findRemembered } from '../../utils/speech/remembered-voice.ts';
import { sayable } from '../../utils/speech/said/spoken-builder.ts';
import type { Clock, SpeechController } from '../../utils/speech/speech-controller.ts';
import { rateFor } from '../../utils/speech/speech-preferences.ts';
import type { SpeechState } from '../../utils/speech/speech-state.ts';
import { chooseVoice } from '../../utils/speech/voices.ts';

/** Longest wait for the end of what was cancelled, ms: Firefox loses what is spoken before. */
const SETTLE_MS = 400;
/** Longest wait for the voice to be heard, ms: an online one that has to be fetched, a service that has to start. */
const START_MS = 5000;

/** Says a short text, in a frame of its own. The story is paused first. The last text asked for wins. */
export interface Preview {
  /**
   * @param lang BCP 47 tag. @param voice the person's own for the language, or the best, by default.
   * @param done called when it has been said, or could not be; not when something else came between.
   */
  say(text: string, lang: string, voice?: Voice, done?: () => void): void;
  /** Silences it. @returns false when nothing was being said, or about to be. */
  stop(): boolean;
  /** Silences it, and does something as soon as that is done: the browsers have one queue for all frames. */
  before(act: () => void): void;
}

interface Parts {
  /** What reads the story, and gives way. */
  readonly controller: Pick<SpeechController, 'pause' | 'voiceData'> & {
    readonly state: ReadonlySignal<Pick<SpeechState, 'draining'>>;
  };
  readonly settings: ReadonlySignal<Settings>;
  readonly makeEngine: () => SpeechEngine | undefined;
  readonly clock: Clock;
  /** Called when the voice is not heard. */
  readonly failed: () => void;
  readonly end: AbortSignal;
}

export function createPreview({ controller, settings, makeEngine, clock, failed, end }: Parts): Preview {
  let engine: SpeechEngine | undefined;
  let attempt = 0;
  /** `asked`: it waits for silence. `draining`: it was silenced and has not reported its end. */
  let phase: 'silent' | 'asked' | 'speaking' | 'draining' = 'silent';
  let heard = false;
  let stopTimer = (): void => {};
  let waiting: (() => void) | undefined;
  let whenSaid: (() => void) | undefined;

  const after = (ms: number, act: () => void): void => {
    stopTimer();
    stopTimer = clock.after(ms, act);
  };
  const quiet = (): void => {
    stopTimer();
    const said = phase === 'speaking' ? whenSaid : undefined;
    phase = 'silent';
    whenSaid = undefined;
    const next = waiting;
    waiting = undefined;
    (next ?? said)?.();
  };
  const fail = (): void => {
    if (phase === 'speaking') engine?.cancel();
    quiet();
    failed();
  };
  const open = (): void => {
    engine = makeEngine();
    engine?.onEvent((event) => {
      if (event.attempt !== attempt) return;
      if (event.type === 'start' || event.type === 'boundary') {
        heard = true;
        if (phase === 'speaking') stopTimer();
      } else if (event.type === 'end' || event.type === 'error') {
        const unheard = event.type === 'error' || !heard;
        if (phase === 'draining') quiet();
        else if (phase === 'speaking') (unheard ? fail : quiet)();
      }
    }, end);
  };
  const stop = (): boolean => {
    waiting = undefined;
    if (phase === 'silent') return false;
    if (phase === 'asked') quiet();
    else if (phase === 'speaking') {
      phase = 'draining';
      after(SETTLE_MS, quiet);
      engine?.cancel();
    }
    return true;
  };
  const before = (act: () => void): void => {
    stop();
    if (phase === 'silent') act();
    else waiting = act;
  };
  const speak = (text: string, lang: string, wanted: Voice | undefined): void => {
    if (!engine) return fail();
    const { pitch, volume } = settings.peek();
    const rate = rateFor(settings.peek(), lang, lang);
    const voices = engine.voices();
    const data = controller.voiceData.peek();
    // Each engine has its own list.
    const voice = findRemembered(voices, wanted) ?? chooseVoice(voices, lang, settings.peek(), [], data);
    phase = 'speaking';
    heard = false;
    attempt += 1;
    after(START_MS, fail);
    engine.speak({ attempt, text, lang: voice?.lang ?? lang, voice, rate, pitch, volume });
  };
  end.addEventListener('abort', () => {
    stopTimer();
    engine?.dispose();
  });
  return {
    stop,
    before,
    say(wanted, lang, voice, done) {
      const text = sayable(wanted);
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      controller.pause();
      if (!engine) open();
      before(() => {
        phase = 'asked';
        whenSaid = done;
        const busy = controller.state.peek().draining !== null;
        if (busy) after(SETTLE_MS, () => speak(text, lang, voice));
        else speak(text, lang, voice);
      });
    },
  };
}
