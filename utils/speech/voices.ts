// pure
import { canonicalTag } from '../document/segment.ts';
import type { Voice } from './engine.ts';
import type { SpeechPreferences } from './speech-preferences.ts';

const tags = new Map<string, string>();

/**
 * A voice's language as `Intl` writes it: "en_US" → "en-US", "en-GB-X-GBCLAN" → "en-GB-x-gbclan", "eng-USA-f00"
 * (Firefox for Android) → "en". What follows the last part that `Intl` understands is dropped.
 * @returns '' when not even the first part is a language.
 */
export function normalTag(tag: string): string {
  let known = tags.get(tag);
  if (known === undefined) {
    const parts = tag.replaceAll('_', '-').split('-');
    do known = canonicalTag(parts.join('-'));
    while (known === '' && parts.pop() !== undefined && parts.length > 0);
    tags.set(tag, known);
  }
  return known;
}

/** Primary subtag under which voices are kept: "en"; '' when unknown. Bokmål also goes by its older name "no". */
export function primaryLanguage(tag: string): string {
  const primary = normalTag(tag).split('-', 1)[0] ?? '';
  return primary === 'no' ? 'nb' : primary;
}

/** Tells voices apart. `voiceURI` alone does not: in Chromium it is only the name, and two languages may share one. */
export const voiceKey = (voice: Voice): string => `${voice.voiceURI}\n${voice.lang}`;

/** Whether a voice sends the text to its maker. Firefox calls the system's own voices remote too; its URIs tell them. */
export const isOnline = ({ localService, voiceURI }: Voice): boolean =>
  !localService && !voiceURI.startsWith('urn:moz-tts:');

/** espeak-ng offers each language with some hundred timbres, named "English+Annie". */
const isVariant = (voice: Voice): boolean => voice.name.indexOf('+') > 0;

/** Sound effects that macOS lists among its voices. */
const NOVELTY =
  /^(?:Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good News|Hysterical|Jester|Organ|Pipe Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/** Voices of each primary language. Made once for each list, as Linux may list 13,000 voices. */
const indexes = new WeakMap<readonly Voice[], ReadonlyMap<string, readonly Voice[]>>();
/** Sorted lists for each full tag, without the variants. */
const sorted = new WeakMap<readonly Voice[], Map<string, readonly Voice[]>>();

function allOfLanguage(voices: readonly Voice[], lang: string): readonly Voice[] {
  let index = indexes.get(voices);
  if (!index) {
    index = Map.groupBy(voices, (voice) => primaryLanguage(voice.lang));
    indexes.set(voices, index);
  }
  return index.get(primaryLanguage(lang)) ?? [];
}

/** "zh-Hant-TW" for "zh-TW": a story without region goes with the voice of the language's largest region. */
function maximal(tag: string): Intl.Locale | undefined {
  const normal = normalTag(tag);
  return normal === '' ? undefined : new Intl.Locale(normal).maximize();
}

function rank(voice: Voice, wanted: Intl.Locale | undefined): readonly number[] {
  const has = maximal(voice.lang);
  return [
    NOVELTY.test(voice.name) ? 1 : 0,
    has?.script === wanted?.script ? 0 : 1,
    voice.default ? 0 : 1,
    has?.region === wanted?.region ? 0 : 1,
    voice.localService ? 0 : 1,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function mainVoices(voices: readonly Voice[], lang: string): readonly Voice[] {
  let lists = sorted.get(voices);
  if (!lists) sorted.set(voices, (lists = new Map()));
  const tag = normalTag(lang);
  let list = lists.get(tag);
  if (!list) {
    const all = allOfLanguage(voices, lang);
    const main = all.filter((voice) => !isVariant(voice));
    const wanted = maximal(lang);
    list = (main.length > 0 ? main : all)
      .map((voice) => ({ voice, rank: rank(voice, wanted) }))
      .toSorted((a, b) => compare(a.rank, b.rank))
      .map(({ voice }) => voice);
    lists.set(tag, list);
  }
  return list;
}

/**
 * The voices to offer for a language, best first: same script, the system's default, same region, those on this
 * device before online ones (all of them say "online" in Firefox on Linux, and keep the browser's order there), sound
 * effects last. The timbres of espeak-ng are left out, except the chosen one.
 * @param lang BCP 47 tag of the story or of a block. @param chosen `voiceURI` that must be among them if it is there.
 */
export function voicesForLanguage(voices: readonly Voice[], lang: string, chosen?: string): readonly Voice[] {
  const list = mainVoices(voices, lang);
  if (chosen === undefined || list.some((voice) => voice.voiceURI === chosen)) return list;
  const extra = allOfLanguage(voices, lang).find((voice) => voice.voiceURI === chosen);
  return extra ? [extra, ...list] : list;
}

/**
 * The voice to speak a language with: the person's choice, else the first of `voicesForLanguage`.
 * @param avoided keys (`voiceKey`) of voices that failed.
 * @returns undefined when the language has no (other) voice: the browser then chooses by `Utterance.lang`.
 */
export function chooseVoice(
  voices: readonly Voice[],
  lang: string,
  preferences: SpeechPreferences,
  avoided: readonly string[] = [],
): Voice | undefined {
  if (primaryLanguage(lang) === '') {
    return voices.find((voice) => voice.default && !avoided.includes(voiceKey(voice)));
  }
  const chosen = preferences.voices[primaryLanguage(lang)];
  const list = voicesForLanguage(voices, lang, chosen);
  const usable = avoided.length > 0 ? list.filter((voice) => !avoided.includes(voiceKey(voice))) : list;
  return usable.find((voice) => voice.voiceURI === chosen) ?? usable[0];
}
