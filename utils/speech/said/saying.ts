// pure
import type { SpeechContext } from '../speech-event.ts';
import type { SpeechPreferences } from '../speech-preferences.ts';
import { primaryLanguage } from '../language-tag.ts';
import type { SpokenPhrases } from './phrases.ts';
import { NO_PHRASES } from './phrases.ts';
import type { Pronunciation } from './pronunciations.ts';
import type { Verbosity } from './verbosity.ts';
import { resolveVerbosity } from './verbosity.ts';

/** All that decides how a text is said. Two that are the same object say the same. */
export interface Saying {
  /** Primary subtag of the text's language, '' when unknown. */
  readonly lang: string;
  readonly verbosity: Verbosity;
  readonly phrases: SpokenPhrases;
  readonly pronunciations: readonly Pronunciation[];
}

const plain = new Map<string, Saying>();

/** Nobody has chosen anything. @param lang BCP 47 tag or ''. */
export function plainSaying(lang: string): Saying {
  const primary = primaryLanguage(lang);
  let saying = plain.get(primary);
  if (!saying) {
    saying = { lang: primary, verbosity: resolveVerbosity({}), phrases: NO_PHRASES, pronunciations: [] };
    plain.set(primary, saying);
  }
  return saying;
}

const sayings = new WeakMap<SpeechPreferences, Map<string, Saying>>();

/** What the person has chosen, for text of a language. @param lang BCP 47 tag or ''. */
export function sayingFor(
  { preferences, phrases }: Pick<SpeechContext, 'preferences' | 'phrases'>,
  lang: string,
): Saying {
  const primary = primaryLanguage(lang);
  let known = sayings.get(preferences);
  if (!known) sayings.set(preferences, (known = new Map()));
  let saying = known.get(primary);
  const own = phrases(primary);
  if (saying?.phrases !== own) {
    const { verbosity, pronunciations } = preferences;
    saying = {
      lang: primary,
      verbosity: resolveVerbosity(verbosity),
      phrases: own,
      pronunciations: pronunciations[primary] ?? [],
    };
    known.set(primary, saying);
  }
  return saying;
}
