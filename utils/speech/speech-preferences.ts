// pure
import type { Pronunciations } from './said/pronunciations.ts';
import type { StoredVerbosity } from './said/verbosity.ts';

/** What the person chose about the voice. Part of `Settings`. */
export interface SpeechPreferences {
  /** 0.5 to 4; 1 is the voice's own speed. */
  readonly rate: number;
  /** 0 to 2. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly volume: number;
  /** `voiceURI` chosen for a language, by primary subtag ("en"). */
  readonly voices: Readonly<Record<string, string>>;
  /** How much is said. */
  readonly verbosity: StoredVerbosity;
  /** How the person wants words said. */
  readonly pronunciations: Pronunciations;
}
