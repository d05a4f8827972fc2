// DOM-only
import type { Roll } from './elements.ts';
import { canonicalLanguage, collapsed } from './words.ts';

/** What a part of a page says of its own text, where that differs from what the page says of itself. */
export interface OwnLanguage {
  /** BCP 47 tag; '' when the part has none. */
  readonly lang: string;
  /** '' when the part has none. */
  readonly dir: 'ltr' | 'rtl' | '';
  readonly text: string;
}

const isStory = (element: Element): boolean =>
  element.localName === 'article' ||
  element.localName === 'main' ||
  element.getAttribute('role') === 'main' ||
  /(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? '');
/** Share of the story's paragraphs, by their characters, that a part must have held to speak for the story. */
const MOST = 0.8;

/**
 * Remembers the parts of a page that may be the story's and have a language or direction of their own.
 * @param roll of its document.
 */
export function rememberLanguages(roll: Roll): readonly OwnLanguage[] {
  const parts = roll.having('lang', 'dir').filter((element) => isStory(element) && element.isConnected);
  return parts.map((part) => {
    const dir = part.getAttribute('dir')?.toLowerCase();
    return {
      lang: canonicalLanguage(part.getAttribute('lang') ?? ''),
      dir: dir === 'rtl' || dir === 'ltr' ? dir : '',
      text: collapsed(part.textContent),
    };
  });
}

/** The language and direction that the innermost part round a story declares. */
export function ownLanguageOf(
  story: Element,
  parts: readonly OwnLanguage[],
): Pick<OwnLanguage, 'lang' | 'dir'> {
  if (parts.length === 0) return { lang: '', dir: '' };
  const texts = [...story.querySelectorAll('p')].map((paragraph) => collapsed(paragraph.textContent));
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  const holders = parts.filter(({ text }) => {
    const held = texts.reduce((sum, each) => sum + (text.includes(each) ? each.length : 0), 0);
    return all > 0 && held >= MOST * all;
  });
  return {
    lang: holders.findLast(({ lang }) => lang !== '')?.lang ?? '',
    dir: holders.findLast(({ dir }) => dir !== '')?.dir ?? '',
  };
}
