// pure
import { primaryLanguage } from './language-tag.ts';
import type { RememberedVoice } from './remembered-voice.ts';
import type { Pronunciations } from './said/pronunciations.ts';
import type { StoredVerbosity } from './said/verbosity.ts';

/** What the person chose about the voice. Part of `Settings`. */
export interface SpeechPreferences {
  /** 0.5 to 4; 1 is the voice's own speed. For languages that have none of their own in `rates`. */
  readonly rate: number;
  /** Chosen while a language was read, by primary subtag ("en"). */
  readonly rates: Readonly<Record<string, number>>;
  /** 0 to 2. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly volume: number;
  /** Voice chosen for a language, by primary subtag ("en"). */
  readonly voices: Readonly<Record<string, RememberedVoice>>;
  /** How much is said. */
  readonly verbosity: StoredVerbosity;
  /** How the person wants words said. */
  readonly pronunciations: Pronunciations;
}

/**
 * Speed for a language. A passage in a language without a speed of its own goes at the story's.
 * @param lang BCP 47 tag of what is read. @param storyLang that of the story.
 */
export function rateFor(
  { rate, rates }: Pick<SpeechPreferences, 'rate' | 'rates'>,
  lang: string,
  storyLang: string,
): number {
  return rates[primaryLanguage(lang)] ?? rates[primaryLanguage(storyLang)] ?? rate;
}
