// DOM-only
import { plainText } from './plain-text.ts';

export interface Heading {
  readonly element: HTMLElement;
  readonly words: string;
  /** BCP 47 tag of its words, '' when unknown, and their direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto' | undefined;
}

/** A heading with those that are under it. */
export interface OutlineEntry extends Omit<Heading, 'element'> {
  /** Among all headings, in the order of the story. */
  readonly index: number;
  readonly below: readonly OutlineEntry[];
}

const DIRECTIONS = ['ltr', 'rtl', 'auto'] as const;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** The story's title and headings that have words, in order. */
export function headingsOf(article: Element): readonly Heading[] {
  return [...article.querySelectorAll<HTMLElement>(HEADINGS)].flatMap((element) => {
    const words = plainText(element);
    if (words === '' || element.closest('[data-unspoken]')) return [];
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const dir = DIRECTIONS.find((each) => each === element.closest('[dir]')?.getAttribute('dir'));
    return [{ element, words, lang, dir }];
  });
}

/**
 * The headings as a nested list, by their levels; no level is skipped in a list, whatever the story's headings do. The
 * title is the first entry, beside the highest headings: all of the story is under it, which would only indent it all.
 */
export function outlineOf(headings: readonly Heading[]): readonly OutlineEntry[] {
  interface Open extends OutlineEntry {
    readonly below: Open[];
  }
  const top: Open[] = [];
  const open: { readonly level: number; readonly below: Open[] }[] = [{ level: 0, below: top }];
  headings.forEach(({ element, words, lang, dir }, index) => {
    const level = Math.max(2, Number(element.localName.slice(1)));
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: Open = { words, lang, dir, index, below: [] };
    open.at(-1)?.below.push(entry);
    if (element.localName !== 'h1') open.push({ level, below: entry.below });
  });
  return top;
}
