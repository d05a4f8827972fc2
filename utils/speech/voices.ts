// pure
import type { Voice } from './engine.ts';
import type { Grade, VoiceData } from './known-voices.ts';
import { grade, NO_VOICE_DATA } from './known-voices.ts';
import { maximal, normalTag, primaryLanguage } from './language-tag.ts';
import { findRemembered } from './remembered-voice.ts';
import type { SpeechPreferences } from './speech-preferences.ts';

/** Tells voices apart. `voiceURI` alone does not: in Chromium it is only the name, and two languages may share one. */
export const voiceKey = (voice: Voice): string => `${voice.voiceURI}\n${voice.lang}`;

/** Voices of each primary language. Made once for each list, as Linux may list 13,000 voices. */
const indexes = new WeakMap<readonly Voice[], ReadonlyMap<string, readonly Voice[]>>();

/** All voices by the primary subtag of their language, in the browser's order. */
export function voicesByLanguage(voices: readonly Voice[]): ReadonlyMap<string, readonly Voice[]> {
  let index = indexes.get(voices);
  if (!index) {
    index = Map.groupBy(voices, (voice) => primaryLanguage(voice.lang));
    indexes.set(voices, index);
  }
  return index;
}

const allOfLanguage = (voices: readonly Voice[], lang: string): readonly Voice[] =>
  voicesByLanguage(voices).get(primaryLanguage(lang)) ?? [];

/** What a text wants of its voice: its own script and region, else the region that the person prefers. */
function wantedLocale(lang: string, { languages }: VoiceData): Intl.Locale | undefined {
  const wanted = maximal(lang);
  if (!wanted || new Intl.Locale(normalTag(lang)).region !== undefined) return wanted;
  const preferred = languages.map(maximal).find((locale) => locale?.language === wanted.language);
  return preferred?.script === wanted.script ? preferred : wanted;
}

/** Regions that sound alike go by one of them; the others each for themselves. */
function accent({ language, region = '' }: Intl.Locale): string {
  if (language === 'en') return /^(?:US|CA|PH|PR)$/.test(region) ? 'US' : 'GB';
  if (language === 'es') return region === 'ES' ? 'ES' : 'MX';
  if (language === 'pt') return region === 'BR' ? 'BR' : 'PT';
  if (language === 'fr') return region === 'CA' ? 'CA' : 'FR';
  return region;
}

/** A voice as it suits a text. */
export interface RankedVoice extends Grade {
  /** 0 for the region wanted, 1 for one that sounds like it, 2 for another, 3 for another script. */
  readonly nearness: number;
}

function nearnessOf({ lang }: Voice, wanted: Intl.Locale | undefined): number {
  const has = maximal(lang);
  if (!has || !wanted || has.script !== wanted.script) return 3;
  if (has.region === wanted.region) return 0;
  return accent(has) === accent(wanted) ? 1 : 2;
}

function rank({ voice, known, quality, online, folded, nearness }: RankedVoice): readonly number[] {
  return [
    folded ? 1 : 0,
    nearness === 3 ? 1 : 0,
    online ? 1 : 0,
    voice.default ? 0 : 1,
    nearness,
    -quality,
    known?.order ?? Infinity,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}

const cache = new WeakMap<VoiceData, WeakMap<readonly Voice[], Map<string, readonly RankedVoice[]>>>();

/**
 * All voices of a language, best first: those that can be offered before variants and sound effects; same script;
 * those on this device before online ones; the system's default, which the person may have set; same region, then one
 * that sounds like it; quality; the order of recommendation; the browser's order.
 * @param lang BCP 47 tag of the story or of a passage.
 */
export function rankedVoices(
  voices: readonly Voice[],
  lang: string,
  data: VoiceData = NO_VOICE_DATA,
): readonly RankedVoice[] {
  let lists = cache.get(data);
  if (!lists) cache.set(data, (lists = new WeakMap()));
  let byTag = lists.get(voices);
  if (!byTag) lists.set(voices, (byTag = new Map()));
  const tag = normalTag(lang);
  let list = byTag.get(tag);
  if (!list) {
    const table = data.tables.get(primaryLanguage(lang));
    const wanted = wantedLocale(lang, data);
    list = allOfLanguage(voices, lang)
      .map((voice) => ({ ...grade(voice, table, data.variantQuality), nearness: nearnessOf(voice, wanted) }))
      .map((ranked) => ({ ranked, rank: rank(ranked) }))
      .toSorted((a, b) => compare(a.rank, b.rank))
      .map(({ ranked }) => ranked);
    byTag.set(tag, list);
  }
  return list;
}

/**
 * The voice to speak a language with: the person's choice, else the first of `rankedVoices`. Variants and sound
 * effects speak unasked only where there is nothing else.
 * @param avoided keys (`voiceKey`) of voices that failed.
 * @returns undefined when the language has no (other) voice: the browser then chooses by `Utterance.lang`.
 */
export function chooseVoice(
  voices: readonly Voice[],
  lang: string,
  preferences: Pick<SpeechPreferences, 'voices'>,
  avoided: readonly string[] = [],
  data: VoiceData = NO_VOICE_DATA,
): Voice | undefined {
  const isUsable = (voice: Voice): boolean => avoided.length === 0 || !avoided.includes(voiceKey(voice));
  const language = primaryLanguage(lang);
  if (language === '') return voices.find((voice) => voice.default && isUsable(voice));
  const chosen = findRemembered(allOfLanguage(voices, lang), preferences.voices[language]);
  if (chosen && isUsable(chosen)) return chosen;
  const list = rankedVoices(voices, lang, data);
  const foldedToo = list[0]?.folded === true;
  return list.find(({ voice, folded }) => folded === foldedToo && isUsable(voice))?.voice;
}

/** Languages among some that no voice speaks. @param langs BCP 47 tags, one for each primary language. */
export function unspokenLanguages(voices: readonly Voice[], langs: readonly string[]): readonly string[] {
  const spoken = voicesByLanguage(voices);
  return langs.filter((lang) => !spoken.has(primaryLanguage(lang)));
}
