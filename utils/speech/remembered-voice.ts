// pure
import type { Voice } from './engine.ts';

/** A voice that the person chose. Neither of these alone tells it apart: names repeat, and URIs change. */
export interface RememberedVoice {
  readonly name: string;
  /** As the browser gave it. */
  readonly lang: string;
  readonly voiceURI: string;
}

export const rememberedVoice = ({ name, lang, voiceURI }: Voice): RememberedVoice => ({
  name,
  lang,
  voiceURI,
});

export const isSameVoice = (a: RememberedVoice | undefined, b: RememberedVoice | undefined): boolean =>
  a?.name === b?.name && a?.lang === b?.lang && a?.voiceURI === b?.voiceURI;

/** The voice that was chosen, else its namesake in the same language, else the one with its address. */
export function findRemembered(
  voices: readonly Voice[],
  chosen: RememberedVoice | undefined,
): Voice | undefined {
  if (!chosen) return undefined;
  return (
    voices.find((voice) => isSameVoice(voice, chosen)) ??
    voices.find(({ name, lang }) => name === chosen.name && lang === chosen.lang) ??
    voices.find(({ voiceURI }) => voiceURI === chosen.voiceURI)
  );
}

/** Reads chosen voices by language from storage. Until version 0.1 only the `voiceURI` was kept, as a string. */
export function parseRememberedVoices(value: unknown): Record<string, RememberedVoice> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, entry]) => {
      const voice = parseVoice(entry);
      return voice ? [[language, voice]] : [];
    }),
  );
}

function parseVoice(value: unknown): RememberedVoice | undefined {
  if (typeof value === 'string') return { name: '', lang: '', voiceURI: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, lang, voiceURI } = value as Partial<Record<keyof RememberedVoice, unknown>>;
  if (typeof name !== 'string' || typeof lang !== 'string' || typeof voiceURI !== 'string') return undefined;
  return { name, lang, voiceURI };
}
