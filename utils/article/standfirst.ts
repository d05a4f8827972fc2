// DOM-only
import { bodyOf, holds, nameSet, newElement, walkerOf, type Roll } from './elements.ts';
import { endsLikeSentence, isAside, linkShare } from './prose.ts';
import { collapsed, letterCount, sameWords, shareOfWordsIn, wordsOf } from './words.ts';

/** Elements after a headline among which its standfirst is looked for: the headline's box, the byline's, the picture's. */
const MOST_AFTER = 120;
/** Letters of a standfirst. More is the story's first paragraph, less is a label. */
const LEAST = 15;
const LONGEST = 500;
/** Letters and words of one that only its place or name tells. */
const LEAST_NAMED = 30;
const LEAST_WORDS = 6;
/** Share of a description that a cut one still has. */
const MOST_CUT = 0.6;

/** What templates call the words under a headline, in one word or at the end of several ("article__subdeck"). */
const NAME =
  /(?:^|[\s_-]|sub|[a-z](?=[A-Z]))(?:sub-?(?:head|heading|headline|hed|title|deck|line)s?|dek|deck|standfirst|headline-?summary|entry-summary|(?:story|article|post)-?(?:description|summary|excerpt|intro|lead|lede|dek|deck)|chapo|chapeau|vorspann|entradilla|bajada|sottotitolo|sommario|underrubrik|ingress|lead-?in)(?=$|[\s_-]|[A-Z])/i;
/** Without the end of a sentence, a line that names a year says when. */
const YEAR = /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/;
const BLOCKS = nameSet('p div section ul ol table figure h1 h2 h3 h4 h5 h6 form');

const isDescribing = (meta: Element): boolean =>
  /^(?:twitter:)?description$/.test(meta.getAttribute('name') ?? '') ||
  meta.getAttribute('property') === 'og:description';

/** Tells texts that are what the page describes itself with, of which hosts may have cut the end. */
function describer(descriptions: readonly string[]): (text: string) => boolean {
  const known = descriptions.map((description) => {
    const words = wordsOf(description);
    const isCut = /(?:…|\.\.\.)$/.test(description);
    return { whole: words.join(' '), beginning: isCut ? words.slice(0, -1).join(' ') : undefined };
  });
  if (known.length === 0) return () => false;
  return (text) => {
    const all = wordsOf(text).join(' ');
    return known.some(
      ({ whole, beginning }) =>
        all === whole ||
        (beginning !== undefined && beginning.length >= MOST_CUT * all.length && all.startsWith(beginning)),
    );
  };
}

/** The page's headline: its only `h1`, or the one of several that the page's title repeats. */
function headlineOf(document: Document, roll: Roll): Element | undefined {
  const [first, ...others] = roll.of('h1');
  if (others.length === 0) return first;
  return [first, ...others].find(
    (each) =>
      each && wordsOf(each.textContent).length > 2 && shareOfWordsIn(each.textContent, document.title) > 0.8,
  );
}

const isNamed = (element: Element, box: Element | null): boolean =>
  NAME.test(element.getAttribute('class') ?? '') ||
  (box?.childElementCount === 1 && NAME.test(box.getAttribute('class') ?? ''));

/** A sentence or two right under the headline or in a block that is named for it; dates and names are no sentences. */
function isUnderHeadline(element: Element, text: string, headline: Element): boolean {
  const isSentence = endsLikeSentence(text);
  const isMeant = isNamed(element, element.parentElement)
    ? isSentence || !YEAR.test(text)
    : isSentence && headline.nextElementSibling === element;
  if (!isMeant || letterCount(text) < LEAST_NAMED || wordsOf(text).length < LEAST_WORDS) return false;
  return linkShare(element) <= 0.3;
}

/**
 * The words under a headline that sum its story up. Many pages have them outside of the story's own part, or in a
 * heading, and extraction drops them. A page's own description of itself, said again below the headline, is one.
 * @returns '' when there is none.
 */
export function standfirstOf(document: Document, roll: Roll): string {
  const headline = headlineOf(document, roll);
  if (!headline) return '';
  const isDescription = describer(
    roll
      .of('meta')
      .filter(isDescribing)
      .map((meta) => collapsed(meta.getAttribute('content')))
      .filter((words) => letterCount(words) >= LEAST && words.length <= LONGEST),
  );
  const body = bodyOf(document);
  if (!body) return '';
  const walker = walkerOf(body, 1);
  walker.currentNode = headline;
  for (let walked = 0; walked < MOST_AFTER; walked += 1) {
    const element = walker.nextNode() as Element | null;
    if (!element) break;
    if (!/^(?:p|h[2-6]|div|span|strong|em)$/.test(element.localName)) continue;
    // What is in a box of blocks comes next.
    if (holds(element, BLOCKS)) continue;
    const words = collapsed(element.textContent);
    if (words.length > LONGEST || letterCount(words) < LEAST || headline.contains(element)) continue;
    if (isDescription(words) || isUnderHeadline(element, words, headline))
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
  const paragraph = newElement(story.ownerDocument, 'p');
  paragraph.textContent = standfirst;
  story.prepend(paragraph);
}

function isWithinAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isAside(at)) return true;
  return false;
}
