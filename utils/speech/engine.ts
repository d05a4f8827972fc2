// pure
/** The port to a speech synthesiser. An engine speaks and reports; it decides nothing. */
export interface SpeechEngine {
  /** Speaks at once. The caller sees to it that nothing else is being spoken. Reports carry `utterance.attempt`. */
  speak(utterance: Utterance): void;
  /** Silences what is being spoken. The browser may report the end of the old attempt later, as `end` or as `error`. */
  cancel(): void;
  /** Throws the synthesiser's frame away and makes a new one, for when it no longer answers. */
  rebuild(): void;
  /** What the browser lists now. Empty at first in every browser; `onVoices` tells when that changes. */
  voices(): readonly Voice[];
  /** Whether the browser says that another page is speaking. Chromium never does. Asked while ours is not heard. */
  othersSpeak(): boolean;
  /** Called with each report, until `signal` aborts. */
  onEvent(listener: (event: EngineEvent) => void, signal: AbortSignal): void;
  /** Called each time the list of voices has changed, until `signal` aborts. */
  onVoices(listener: () => void, signal: AbortSignal): void;
  /** Silences everything and releases the frame. */
  dispose(): void;
}

/** One sentence (or the rest of one) given to the synthesiser. Terms of the Web Speech API. */
export interface Utterance {
  /** Number of this attempt to speak; never used twice. */
  readonly attempt: number;
  readonly text: string;
  /** BCP 47 tag, or '' to let the browser choose. */
  readonly lang: string;
  readonly voice: Voice | undefined;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** 0 to 2. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly volume: number;
}

/** A plain copy of a `SpeechSynthesisVoice`. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** As the browser gives it: may be odd ("en_US", "en-GB-X-GBCLAN"). */
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** What the synthesiser reported about an attempt. `charIndex` counts UTF-16 code units of `Utterance.text`. */
export type EngineEvent =
  | { readonly type: 'start'; readonly attempt: number }
  | { readonly type: 'boundary'; readonly attempt: number; readonly charIndex: number }
  /** Paused, but never by us. */
  | { readonly type: 'paused'; readonly attempt: number }
  /** `seconds`: how long it took, as the browser tells. Firefox measures that beside the page, other ones in it. */
  | { readonly type: 'end'; readonly attempt: number; readonly seconds?: number }
  /** `code` is a SpeechSynthesisErrorCode, or 'unknown' (Firefox gives none). */
  | { readonly type: 'error'; readonly attempt: number; readonly code: string };
