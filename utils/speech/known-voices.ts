// pure
import type { Voice } from './engine.ts';
import { maximal } from './language-tag.ts';
import { FOLDED } from './voice-data/folded.ts';
import { callName, matchName, QUALITY } from './voice-name.ts';

/** What the tables in `voice-data` tell about a voice. */
export interface KnownVoice {
  /** Place in the order of recommendation, from 0. */
  readonly order: number;
  readonly region: string;
  readonly gender: 'female' | 'male';
  /** Of its smallest variant: see `QUALITY`. */
  readonly quality: number;
  /** What to call it, in its own language; '' to go by its name. */
  readonly label: string;
}

/** Known voices of a language by `matchName`. */
export type VoiceTable = ReadonlyMap<string, readonly KnownVoice[]>;

/** What helps to choose among voices besides their own list. Two that are the same object tell the same. */
export interface VoiceData {
  /** By primary subtag; languages are missing as long as their table has not been loaded, or when there is none. */
  readonly tables: ReadonlyMap<string, VoiceTable>;
  /** BCP 47 tags that the person prefers, best first: their regions count for texts that name none. */
  readonly languages: readonly string[];
  /** See voice-variant.ts, which comes with the first table. */
  readonly variantQuality?: (name: string, voiceURI: string) => number | undefined;
}

export const NO_VOICE_DATA: VoiceData = { tables: new Map(), languages: [] };

/** A voice as it is judged. */
export interface Grade {
  readonly voice: Voice;
  /** What to call it. */
  readonly label: string;
  readonly known: KnownVoice | undefined;
  readonly quality: number;
  /** A variant, a sound effect, or hardly to be understood: not offered beside others. */
  readonly folded: boolean;
  /** Sends the text to the voice's maker. */
  readonly online: boolean;
}

/** Whether a voice sends the text to its maker. Firefox calls the system's own voices remote too; its URIs tell them. */
export const isOnline = ({ localService, voiceURI }: Voice): boolean =>
  !localService && !voiceURI.startsWith('urn:moz-tts:');

/** espeak-ng offers each language with some hundred timbres, named "English+Annie". */
const isVariant = (name: string): boolean => name.indexOf('+') > 0;

/** Judges a voice. What the table does not know counts as low: it comes after what people have recommended. */
export function grade(
  voice: Voice,
  table: VoiceTable | undefined,
  variantQuality?: VoiceData['variantQuality'],
): Grade {
  const { name, voiceURI } = voice;
  const key = matchName(name);
  const all = table?.get(key);
  const region = maximal(voice.lang)?.region;
  const known = all?.find((entry) => entry.region === region) ?? all?.[0];
  return {
    voice,
    label: known ? known.label || callName(name) : name,
    known,
    quality: Math.max(known?.quality ?? QUALITY.low, variantQuality?.(name, voiceURI) ?? 0),
    folded: isVariant(name) || FOLDED.has(key) || key.startsWith('espeak '),
    online: isOnline(voice),
  };
}
