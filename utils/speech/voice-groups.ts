// pure
import type { Voice } from './engine.ts';
import type { Grade, VoiceData } from './known-voices.ts';
import { normalTag } from './language-tag.ts';
import { QUALITY } from './voice-name.ts';
import { rankedVoices, voicesByLanguage } from './voices.ts';

/** Voices of one language and region. */
export interface VoiceGroup {
  /** BCP 47 tag without anything but language, script and region. */
  readonly lang: string;
  /** Recommended ones, others on this device, online ones; none that are folded. */
  readonly voices: readonly Grade[];
}

/** What there is to choose from for a language. */
export interface VoiceChoices {
  /** The region that suits the text best first. */
  readonly groups: readonly VoiceGroup[];
  /** Variants, sound effects and voices that are hard to understand. */
  readonly folded: readonly Grade[];
}

/** Good enough to be named first. */
export const isRecommended = ({ known, quality }: Grade): boolean =>
  known !== undefined && quality >= QUALITY.normal;

const groupTag = (lang: string): string => {
  const tag = normalTag(lang);
  return tag === '' ? '' : new Intl.Locale(tag).baseName;
};

/** @param lang BCP 47 tag of the text. */
export function voiceChoices(voices: readonly Voice[], lang: string, data: VoiceData): VoiceChoices {
  const all = rankedVoices(voices, lang, data);
  const offered = all.filter(({ folded }) => !folded);
  const groups = [...Map.groupBy(offered, ({ voice }) => groupTag(voice.lang))].map(([tag, grades]) => ({
    lang: tag,
    voices: grades,
    // `rankedVoices` asks first whether a voice is online: here the region counts for more.
    near: Math.min(...grades.map(({ nearness }) => nearness)),
  }));
  return {
    groups: groups.toSorted((a, b) => a.near - b.near).map(({ near: _near, ...group }) => group),
    folded: all.filter(({ folded }) => folded),
  };
}

/** Folded voices whose name holds all the words of a query, in whatever order. */
export function findVoices(voices: readonly Grade[], query: string): readonly Grade[] {
  const words = query.toLowerCase().split(/\s+/);
  return voices.filter(({ voice }) => {
    const name = voice.name.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** Primary subtags of all languages that have a voice, by their names in the interface's language. */
export function spokenLanguages(
  voices: readonly Voice[],
  nameOf: (lang: string) => string,
): readonly { readonly lang: string; readonly name: string }[] {
  return [...voicesByLanguage(voices).keys()]
    .filter((lang) => lang !== '')
    .map((lang) => ({ lang, name: nameOf(lang) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
