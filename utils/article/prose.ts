// DOM-only
import { collapsed, letterCount } from './words.ts';

/** Parts of a page that are not its story, by role. */
export const ASIDE =
  'nav, aside, footer, form, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="dialog"], [role="alertdialog"], [hidden], [aria-hidden="true"], [aria-modal="true"]';

const STOPS = /[.!?…。！？।؟۔]["'”’»)\]]*$/u;

/** Whether a text ends as a sentence does. */
export const endsLikeSentence = (text: string): boolean => STOPS.test(text.trimEnd());

/** Letters of an element's text that stand in links. */
export function linkedLetters(element: Element): number {
  if (element.localName === 'a') return letterCount(element.textContent);
  let letters = 0;
  for (const link of element.querySelectorAll('a')) letters += letterCount(link.textContent);
  return letters;
}

/** Share (0 to 1) of an element's letters that stand in links; 0 without letters. */
export function linkShare(element: Element): number {
  const all = letterCount(element.textContent);
  return all === 0 ? 0 : Math.min(1, linkedLetters(element) / all);
}

/** Letters from which a paragraph is running text rather than a label. */
export const PROSE_LETTERS = 60;

/** Letters of a paragraph of running text; 0 when it is a label, a list of links or too short to tell. */
export function proseLetters(paragraph: Element): number {
  const text = collapsed(paragraph.textContent);
  const letters = letterCount(text);
  if (letters < PROSE_LETTERS || linkedLetters(paragraph) > 0.4 * letters) return 0;
  return letters;
}
