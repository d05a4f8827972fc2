// pure
import type { ReadingDocument, ReadingPosition } from '../document/reading-document.ts';
import type { EngineEvent, Utterance, Voice } from './engine.ts';
import type { VoiceData } from './known-voices.ts';
import type { PhrasesFor } from './said/phrases.ts';
import type { SpeechPreferences } from './speech-preferences.ts';
import type { SpeechState, StepUnit, Timer } from './speech-state.ts';

export type Skip = `${'next' | 'previous'}-${StepUnit}`;

/** All that can happen to the narration. */
export type SpeechEvent =
  | { readonly type: 'play' | 'pause' | 'toggle' | 'retry' }
  | { readonly type: 'seek'; readonly position: ReadingPosition }
  | { readonly type: 'skip'; readonly to: Skip }
  /** The context holds the new preferences. */
  | { readonly type: 'preferences-changed'; readonly previous: SpeechPreferences }
  /** The context holds the new list. */
  | { readonly type: 'voices-changed' }
  /** The context holds the new ones; `previous` what they were. */
  | { readonly type: 'surroundings-changed'; readonly previous: Surroundings }
  /** Where a voice that reports no words probably is: an offset in the block's text. */
  | { readonly type: 'estimate'; readonly attempt: number; readonly offset: number }
  /** A timer that was set during `attempt` has run out. */
  | { readonly type: 'timer'; readonly timer: Timer; readonly attempt: number }
  | EngineEvent;

/** What is to be done, in this order. */
export type SpeechEffect =
  | { readonly type: 'speak'; readonly utterance: Utterance }
  | { readonly type: 'cancel' }
  | { readonly type: 'rebuild' }
  /** Takes the place of a timer that is running. `ms` milliseconds. */
  | { readonly type: 'set-timer'; readonly timer: Timer; readonly attempt: number; readonly ms: number }
  | { readonly type: 'clear-timer' };

/** What lies outside of the synthesiser and decides whether it is heard. */
export interface Surroundings {
  /** The person has muted the tab. */
  readonly muted: boolean;
  /** The browser believes that it can reach the internet. */
  readonly online: boolean;
}

/** What a transition may look at besides state and event. */
export interface SpeechContext extends Surroundings {
  /** A clock that only goes forward, ms. */
  readonly now: number;
  /** Another page is known to be speaking, as Firefox tells. */
  readonly othersSpeak: boolean;
  readonly document: ReadingDocument;
  readonly voices: readonly Voice[];
  /** What is known about the voices. */
  readonly voiceData: VoiceData;
  readonly preferences: SpeechPreferences;
  /** False when the browser has no speech synthesis. */
  readonly available: boolean;
  /** Language of text whose language is unknown, '' to let the browser choose. */
  readonly fallbackLang: string;
  /** What the voice says besides the story. */
  readonly phrases: PhrasesFor;
  /** Share of the chosen volume at which what is spoken next is spoken, 0 to 1. Absent for all of it. */
  readonly gain?: number;
  /** Measured pace of the voice that is speaking, at its rate; see pace.ts. Absent as long as it is not known. */
  readonly msPerUnit?: number | undefined;
}

export interface Step {
  readonly state: SpeechState;
  readonly effects: readonly SpeechEffect[];
}
