import type { ReadonlySignal } from '@preact/signals';
import type { Voice } from '../utils/speech/engine.ts';
import type { VoiceData } from '../utils/speech/known-voices.ts';
import type { RememberedVoice } from '../utils/speech/remembered-voice.ts';
import type { System } from '../utils/system.ts';

/** All that there is to know and to do about voices, for the views. Languages are BCP 47 tags. */
export interface VoiceModel {
  /** The browser can recognise speech on this device, at once or after it has fetched what it needs. */
  readonly canListen: ReadonlySignal<boolean>;
  /** Languages of the story, its own first. */
  readonly languages: readonly string[];
  /** Name of a language in the interface's language. */
  readonly nameOf: (lang: string) => string;
  /** What the browser lists; empty as long as it has listed none. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  readonly data: ReadonlySignal<VoiceData>;
  /** The person's choices, by primary subtag. */
  readonly chosen: ReadonlySignal<Readonly<Record<string, RememberedVoice>>>;
  /** Languages of longer passages, or of the story itself, that no voice speaks. */
  readonly unspoken: ReadonlySignal<readonly string[]>;
  /** The person's system, undefined when unknown. */
  readonly system: System | undefined;
  /** Undefined for automatic. */
  readonly onChoose: (lang: string, voice: Voice | undefined) => void;
  /** Pauses the story and lets a voice say something in its language. */
  readonly onListen: (lang: string, voice: Voice) => void;
  /** The person asks for the voices of a language. */
  readonly onLanguage: (lang: string) => void;
}
