// browser
import type { EngineEvent, SpeechEngine, Utterance, Voice } from './engine.ts';

/** False when the person or the browser's maker has switched speech off (`media.webspeech.synth.enabled` in Firefox). */
export function isSpeechAvailable(): boolean {
  return typeof speechSynthesis === 'object' && typeof SpeechSynthesisUtterance === 'function';
}

const POLL_MS = 250;
const POLLS = 40;

/** A `SpeechEngine` over the browser's Web Speech API; undefined when it has none. */
export function createWebSpeechEngine(): SpeechEngine | undefined {
  return isSpeechAvailable() ? new WebSpeechEngine() : undefined;
}

/**
 * It speaks from a small frame of its own, because Firefox can wedge the synthesiser of a document for good, and a new
 * document is the only cure. The list of voices comes from the page itself, so that it outlives the frame.
 */
class WebSpeechEngine implements SpeechEngine {
  readonly #closed = new AbortController();
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #voiceListeners = new Set<() => void>();
  /** Utterances that are being spoken: some browsers stop reporting once an utterance has been collected. */
  readonly #held = new Set<SpeechSynthesisUtterance>();
  readonly #natives = new WeakMap<Voice, SpeechSynthesisVoice>();
  #voices: readonly Voice[] = [];
  #frame: HTMLIFrameElement | undefined;

  constructor() {
    const { signal } = this.#closed;
    speechSynthesis.addEventListener('voiceschanged', () => this.#readVoices(), { signal });
    addEventListener('pagehide', () => this.cancel(), { signal });
    this.#readVoices();
    // `voiceschanged` alone is not enough: Chromium does not fire it for the voices of a late extension.
    let polls = 0;
    const poll = setInterval(() => {
      this.#readVoices();
      if (++polls === POLLS) clearInterval(poll);
    }, POLL_MS);
    signal.addEventListener('abort', () => clearInterval(poll));
  }

  speak({ attempt, text, lang, voice, rate, pitch, volume }: Utterance): void {
    const view = this.#view();
    if (!view) return this.#report({ type: 'error', attempt, code: 'unknown' });
    const utterance = new view.SpeechSynthesisUtterance(text);
    Object.assign(utterance, { lang, rate, pitch, volume });
    utterance.voice = (voice && this.#natives.get(voice)) ?? null;
    utterance.addEventListener('start', () => this.#report({ type: 'start', attempt }));
    utterance.addEventListener('boundary', ({ name, charIndex }) => {
      if (name === 'word' || name === '') this.#report({ type: 'boundary', attempt, charIndex });
    });
    utterance.addEventListener('pause', () => this.#report({ type: 'paused', attempt }));
    utterance.addEventListener('end', ({ elapsedTime }) => {
      this.#held.delete(utterance);
      this.#report({ type: 'end', attempt, seconds: elapsedTime });
    });
    utterance.addEventListener('error', (event) => {
      this.#held.delete(utterance);
      // Firefox dispatches a plain SpeechSynthesisEvent here, without `error` (nsSpeechTask::DispatchErrorImpl).
      const code: string | undefined = event.error;
      this.#report({ type: 'error', attempt, code: code ?? 'unknown' });
    });
    this.#held.add(utterance);
    view.speechSynthesis.speak(utterance);
  }

  cancel(): void {
    this.#frame?.contentWindow?.speechSynthesis.cancel();
  }

  rebuild(): void {
    this.cancel();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#held.clear();
  }

  voices(): readonly Voice[] {
    return this.#voices;
  }

  /**
   * The page itself never speaks, only its frame. In Firefox `speaking` is true for speech of any page all the same
   * (SpeechSynthesis::Speaking), in Chromium only for the document's own.
   */
  othersSpeak(): boolean {
    return speechSynthesis.speaking;
  }

  onEvent(listener: (event: EngineEvent) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  onVoices(listener: () => void, signal: AbortSignal): void {
    this.#voiceListeners.add(listener);
    signal.addEventListener('abort', () => this.#voiceListeners.delete(listener));
  }

  dispose(): void {
    this.rebuild();
    this.#closed.abort();
    this.#listeners.clear();
    this.#voiceListeners.clear();
  }

  #report(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The frame's window; a frame that is not there (yet, or any more) is made. */
  #view(): (Window & typeof globalThis) | null {
    if (!this.#frame?.isConnected && !this.#closed.signal.aborted) {
      this.#frame = document.createElement('iframe');
      this.#frame.hidden = true;
      this.#frame.tabIndex = -1;
      this.#frame.ariaHidden = 'true';
      document.documentElement.append(this.#frame);
    }
    // Typed as a Window without its globals; an empty frame is of our own origin.
    return (this.#frame?.contentWindow ?? null) as (Window & typeof globalThis) | null;
  }

  #readVoices(): void {
    const list = speechSynthesis.getVoices();
    const same = (voice: SpeechSynthesisVoice, old: Voice | undefined) =>
      voice.voiceURI === old?.voiceURI && voice.lang === old.lang && voice.default === old.default;
    if (list.length === this.#voices.length && list.every((voice, i) => same(voice, this.#voices[i]))) return;
    this.#voices = list.map((native) => {
      const { voiceURI, name, lang, localService } = native;
      const voice = { voiceURI, name, lang, localService, default: native.default };
      this.#natives.set(voice, native);
      return voice;
    });
    for (const listener of this.#voiceListeners) listener();
  }
}
