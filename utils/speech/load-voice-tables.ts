// pure
import type { VoiceTable } from './known-voices.ts';
import { parseVoiceTable } from './voice-table.ts';
import { primaryLanguage } from './language-tag.ts';

export { variantQuality } from './voice-variant.ts';

/**
 * Loads what is known about the voices of some languages: a few kB for each.
 * @param langs BCP 47 tags; '' and languages without a table are passed over.
 */
export async function loadVoiceTables(langs: Iterable<string>): Promise<ReadonlyMap<string, VoiceTable>> {
  const { TABLES } = await import('./voice-data/index.ts');
  const languages = [...new Set([...langs].map(primaryLanguage))];
  const loaded = await Promise.all(
    languages.map(async (language) => {
      const load = Object.hasOwn(TABLES, language) ? TABLES[language] : undefined;
      return load && ([language, parseVoiceTable((await load()).default)] as const);
    }),
  );
  return new Map(loaded.filter((entry) => entry !== undefined));
}
