// DOM-only
import type { Roll } from './elements.ts';
import { isAside } from './prose.ts';
import { collapsed, letterCount, sameWords, wordsOf } from './words.ts';

/** Elements after a headline among which its standfirst is looked for: the headline's box, the byline's, the picture's. */
const MOST_AFTER = 80;
/** Letters of a standfirst. More is the story's first paragraph, less is a label. */
const LEAST = 15;
const LONGEST = 500;
/** Share of a description that a cut one still has. */
const MOST_CUT = 0.6;

const isDescribing = (meta: Element): boolean =>
  /^(?:twitter:)?description$/.test(meta.getAttribute('name') ?? '') ||
  meta.getAttribute('property') === 'og:description';

/** Whether a text is what the page describes itself with, of which hosts may have cut the end. */
function isDescription(text: string, description: string): boolean {
  if (sameWords(text, description)) return true;
  const all = wordsOf(text).join(' ');
  const cut = wordsOf(description).slice(0, -1).join(' ');
  return /(?:…|\.\.\.)$/.test(description) && cut.length >= MOST_CUT * all.length && all.startsWith(cut);
}

/**
 * The words under a headline that sum its story up. Many pages have them outside of the story's own part, or in a
 * heading, and extraction drops them. A page's own description of itself, said again below the headline, is one.
 * @returns '' when there is none.
 */
export function standfirstOf(document: Document, roll: Roll): string {
  const descriptions = roll
    .of('meta')
    .filter(isDescribing)
    .map((meta) => collapsed(meta.getAttribute('content')))
    .filter((words) => letterCount(words) >= LEAST && words.length <= LONGEST);
  const headlines = roll.of('h1');
  const headline = headlines.length === 1 ? headlines[0] : undefined;
  if (descriptions.length === 0 || !headline) return '';
  const walker = document.createTreeWalker(document.body, 1);
  walker.currentNode = headline;
  for (let walked = 0; walked < MOST_AFTER; walked += 1) {
    const element = walker.nextNode() as Element | null;
    if (!element) break;
    if (!/^(?:p|h[2-6]|div|span|strong|em)$/.test(element.localName)) continue;
    const text = element.textContent;
    if (text.length > 4 * LONGEST) continue;
    const words = collapsed(text);
    if (words.length > LONGEST || letterCount(words) < LEAST || headline.contains(element)) continue;
    if (!descriptions.some((each) => isDescription(words, each))) continue;
    return isWithinAside(element) ? '' : words;
  }
  return '';
}

/** Puts a standfirst before a story that does not have it. */
export function restoreStandfirst(story: Element, standfirst: string, title: string): void {
  if (standfirst === '' || sameWords(standfirst, title)) return;
  const words = wordsOf(standfirst).join(' ');
  // Its words may stand in the story in their own right, or begin it.
  if (wordsOf(story.textContent).join(' ').includes(words)) return;
  const paragraph = story.ownerDocument.createElement('p');
  paragraph.textContent = standfirst;
  story.prepend(paragraph);
}

function isWithinAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isAside(at)) return true;
  return false;
}
