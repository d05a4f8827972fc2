// DOM-only
import { isBiography } from './page-words.ts';
import { proseLetters } from './prose.ts';
import { collapsed, letterCount, wordsOf } from './words.ts';

/** Letters of the longest portrait. */
const LONGEST = 600;
/** Letters of a name that tells whom a paragraph is about. */
const SHORTEST_NAME = 3;
const FULL_NAME = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}/u;

const isLife = (block: Element, text: string): boolean =>
  block.localName === 'p' && letterCount(text) <= LONGEST && isBiography(text);

/** What an author's portrait says: a name of the byline, what it does, and that this has to do with writing. */
export function isPortrait(block: Element, byline: string): boolean {
  const text = collapsed(block.textContent);
  const [name = ''] = wordsOf(text);
  return name.length >= SHORTEST_NAME && wordsOf(byline).includes(name) && isLife(block, text);
}

/** The same of somebody whom no other block of the story's running text names. */
export function isStranger(block: Element): boolean {
  const text = collapsed(block.textContent);
  const name = FULL_NAME.exec(text)?.[0];
  if (name === undefined || !isLife(block, text)) return false;
  const others = [...(block.parentElement?.children ?? [])].filter((each) => each !== block);
  return !others.some((each) => proseLetters(each) > 0 && collapsed(each.textContent).includes(name));
}
