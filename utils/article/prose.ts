// DOM-only
import { named, nameSet } from './elements.ts';
import { letterCount } from './words.ts';

const ASIDE = nameSet('nav aside footer form dialog');
const ASIDE_ROLES = nameSet('navigation complementary contentinfo dialog alertdialog');

/** Whether an element is a part of a page that is not its story, by what it is and whether it is hidden. */
export function isAside(element: Element): boolean {
  if (ASIDE.has(element.localName)) return true;
  // Most elements have no attribute that matters, and one question tells.
  return element.getAttributeNames().some((name) => {
    if (name === 'hidden') return true;
    if (name === 'role') return ASIDE_ROLES.has(element.getAttribute(name) ?? '');
    return (name === 'aria-hidden' || name === 'aria-modal') && element.getAttribute(name) === 'true';
  });
}

const STOPS = /[.!?…。！？।؟۔]["'”’»)\]]*$/u;

/** Whether a text ends as a sentence does. */
export const endsLikeSentence = (text: string): boolean => STOPS.test(text.trimEnd());

/** Letters of an element's text that stand in links. */
export function linkedLetters(element: Element): number {
  if (element.localName === 'a') return letterCount(element.textContent);
  let letters = 0;
  for (const link of named(element, 'a')) letters += letterCount(link.textContent);
  return letters;
}

/** Share (0 to 1) of an element's letters that stand in links; 0 without letters. */
export function linkShare(element: Element): number {
  const all = letterCount(element.textContent);
  return all === 0 ? 0 : Math.min(1, linkedLetters(element) / all);
}

/** Letters from which a paragraph is running text rather than a label. */
export const PROSE_LETTERS = 60;

/** Letters, those in links being as many as is told, if they are running text; else 0. */
export const proseOf = (letters: number, linked: () => number): number =>
  letters < PROSE_LETTERS || linked() > 0.4 * letters ? 0 : letters;

/** Letters of a paragraph of running text; 0 when it is a label, a list of links or too short to tell. */
export const proseLetters = (paragraph: Element): number =>
  proseOf(letterCount(paragraph.textContent), () => linkedLetters(paragraph));
