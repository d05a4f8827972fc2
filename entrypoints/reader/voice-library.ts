import type { Article } from '../../utils/article/article.ts';
import { wordsOf } from '../../utils/document/segment.ts';
import type { VoiceData } from '../../utils/speech/known-voices.ts';
import { normalTag, primaryLanguage } from '../../utils/speech/language-tag.ts';

/** Longest time that a story waits for what is known about its voices, ms. From the disk it takes about ten. */
const PATIENCE_MS = 50;

/** What is known about voices, loaded by language when first needed. */
export interface VoiceLibrary {
  readonly data: () => VoiceData;
  /** Loads what has not been asked for before. Never fails: without it voices are in a plainer order. */
  load(langs: readonly string[]): Promise<void>;
  /**
   * As `load`, but waits only as long as nobody notices. What comes later is told to the listener, and the voice
   * changes between two sentences at most.
   */
  loadInTime(langs: readonly string[]): Promise<void>;
  /** Calls back with all that is known each time there is more. */
  onData(listener: (data: VoiceData) => void): void;
}

/** @param languages BCP 47 tags that the person prefers, best first. */
export function createVoiceLibrary(languages: readonly string[]): VoiceLibrary {
  let data: VoiceData = { tables: new Map(), languages };
  let tell = (_data: VoiceData): void => {};
  const asked = new Map<string, Promise<void>>();
  const loadOne = async (language: string): Promise<void> => {
    try {
      const { loadVoiceTables, variantQuality } = await import('../../utils/speech/load-voice-tables.ts');
      const found = await loadVoiceTables([language]);
      data = { ...data, variantQuality, tables: new Map([...data.tables, ...found]) };
      tell(data);
    } catch (error) {
      console.warn(error);
    }
  };
  const load = async (langs: readonly string[]): Promise<void> => {
    const wanted = [...new Set(langs.map(primaryLanguage))].filter((language) => language !== '');
    await Promise.all(
      wanted.map((language) => {
        const loading = asked.get(language) ?? loadOne(language);
        asked.set(language, loading);
        return loading;
      }),
    );
  };
  return {
    data: () => data,
    load,
    loadInTime: (langs) =>
      Promise.race([load(langs), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    onData: (listener) => void (tell = listener),
  };
}

/** Most words in another language that do not need a voice of their own. */
const FEW_WORDS = 3;

/**
 * Language of a story and those of the parts of it that are long enough to be read in them.
 * @returns tags as `Intl` writes them, whatever the page wrote ("fr_FR"); '' for a story whose language is unknown.
 */
export function languagesOf({ lang, content }: Pick<Article, 'lang' | 'content'>): readonly string[] {
  const found = new Set([normalTag(lang)]);
  for (const part of content.querySelectorAll('[lang]')) {
    const tag = normalTag(part.getAttribute('lang') ?? '');
    const text = part.textContent.slice(0, 200);
    if (found.has(tag) || tag === '') continue;
    if (wordsOf(text, { start: 0, end: text.length }, tag).length > FEW_WORDS) found.add(tag);
  }
  return [...found];
}
