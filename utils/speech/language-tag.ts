// pure
import { canonicalTag } from '../document/segment.ts';

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
  return primary === 'no' || primary === 'nn' ? 'nb' : primary;
}

const locales = new Map<string, Intl.Locale | undefined>();

/** "zh-Hant-TW" for "zh-TW": a text without region goes with the voice of the language's largest region. */
export function maximal(tag: string): Intl.Locale | undefined {
  const normal = normalTag(tag);
  if (!locales.has(normal))
    locales.set(normal, normal === '' ? undefined : new Intl.Locale(normal).maximize());
  return locales.get(normal);
}
