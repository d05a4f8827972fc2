// DOM-only
import { holds, named, namedAny, nameSet, type Roll } from './elements.ts';
import { leadsAway } from './page-words.ts';
import { isAside, linkShare, proseLetters } from './prose.ts';
import type { Removals } from './removals.ts';
import { shareOfWordsIn } from './words.ts';

/** How pages mark the part that holds their story, the narrowest mark first. */
const MARKS: readonly ((element: Element) => boolean)[] = [
  (element) => /(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? ''),
  (element) => element.localName === 'article' || element.getAttribute('role') === 'article',
  (element) => element.localName === 'main' || element.getAttribute('role') === 'main',
];
/** Share of the page's running text that a marked part must hold to be the story's. */
const LEAST_SHARE = 0.7;
/** The same of a part that holds the headline. */
const LEAST_HEADED = 0.25;

/** Finds the nearest element of a kind round others. What these share is looked at once. */
function finder(isOfKind: (element: Element) => boolean): (from: Element) => Element | undefined {
  const known = new Map<Element, Element | undefined>();
  return (from) => {
    const line: Element[] = [];
    let found: Element | undefined;
    for (let at: Element | null = from; at && !found; at = at.parentElement) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      line.push(at);
      if (isOfKind(at)) found = at;
    }
    for (const each of line) known.set(each, found);
    return found;
  };
}

const HEADINGS = nameSet('h1 h2 h3 h4 h5 h6');
const BOXES = nameSet('article section div aside li');
/** Boxes round a paragraph that are looked at for the heading that it stands under. */
const BOXES_UP = 3;
/** Paragraphs of a teaser: what it says of the story that its heading leads to. */
const MOST_IN_TEASER = 2;

const leadsToOther = (heading: Element, url: string): boolean =>
  linkShare(heading) > 0.8 &&
  named(heading, 'a').some((link) => {
    const to = URL.parse(link.getAttribute('href') ?? '', url);
    const here = URL.parse(url);
    return to !== null && (to.host !== here?.host || to.pathname !== here.pathname);
  });

/** Whether a box is a teaser, by its only heading and how much stands under it; undefined without a heading. */
function isTeaser(box: Element, url: string): boolean | undefined {
  const [heading, second] = namedAny(box, HEADINGS);
  if (!heading) return undefined;
  return !second && leadsToOther(heading, url) && named(box, 'p').length <= MOST_IN_TEASER;
}

/**
 * Tells paragraphs under a heading that is a link to another page: they say what that page is about. A box is looked
 * through once, as a long story has all its paragraphs in one.
 */
function teaserFinder(url: string): (paragraph: Element) => boolean {
  const known = new Map<Element, boolean | undefined>();
  return (paragraph) => {
    let box = paragraph.parentElement;
    for (let up = 0; box && up < BOXES_UP; up += 1, box = box.parentElement) {
      if (!known.has(box)) known.set(box, isTeaser(box, url));
      const found = known.get(box);
      if (found !== undefined) return found;
    }
    return false;
  };
}

/** A box that begins with a heading such as "You may also like", whatever it holds and however much. */
function isOfOthers(box: Element): boolean {
  if (!BOXES.has(box.localName)) return false;
  const first = box.firstElementChild;
  return first !== null && HEADINGS.has(first.localName) && leadsAway(first.textContent);
}

/** Letters of the paragraphs of running text of a page, in order. */
type Prose = ReadonlyMap<Element, number>;

/** @param roll of the body or of its whole document. */
export const proseOfPage = (roll: Roll): Prose =>
  new Map(
    roll
      .of('p')
      .map((paragraph) => [paragraph, proseLetters(paragraph)] as const)
      .filter(([, letters]) => letters > 0),
  );

/**
 * Those of a page's paragraphs that may be its story's.
 * @param url address of the page; where it is given, what is said of other pages is left out.
 */
function storyProse(paragraphs: Prose, url = ''): Prose {
  const prose = new Map<Element, number>();
  const isOfTeaser = teaserFinder(url);
  const asideOf = finder((element) => isAside(element) || (url !== '' && isOfOthers(element)));
  for (const [paragraph, letters] of paragraphs) {
    if (!paragraph.isConnected) continue;
    if (!asideOf(paragraph) && !(url && isOfTeaser(paragraph))) prose.set(paragraph, letters);
  }
  return prose;
}

function regionOf(roll: Roll, paragraphs: Prose, url: string): Element | undefined {
  const prose = storyProse(paragraphs, url);
  const all = [...prose.values()].reduce((sum, letters) => sum + letters, 0);
  if (all === 0) return undefined;
  const headlines = roll.of('h1').filter((headline) => headline.isConnected);
  const onlyHeadline = headlines.length === 1 ? headlines[0] : undefined;
  for (const mark of MARKS) {
    const letters = new Map<Element, number>();
    const partOf = finder(mark);
    for (const [paragraph, count] of prose) {
      const part = partOf(paragraph);
      if (part) letters.set(part, (letters.get(part) ?? 0) + count);
    }
    for (const [part, count] of letters) {
      // With the page's only headline in it, the rest are other stories.
      const share = onlyHeadline && part.contains(onlyHeadline) ? LEAST_HEADED : LEAST_SHARE;
      if (count >= share * all) return part;
    }
  }
  return undefined;
}

/**
 * Takes out what follows the part in which the page itself says that its story stands: other stories, comments,
 * portraits of authors. What precedes it stays: the headline, the lead picture and the standfirst often do.
 * @param roll of the body or of its whole document; what is no longer in it may be listed.
 * @param paragraphs those of running text, see `proseOfPage`.
 * @param url address of the page.
 */
export function removeBehindStory(
  body: Element,
  roll: Roll,
  paragraphs: Prose,
  url: string,
  removals: Removals,
): void {
  let part = regionOf(roll, paragraphs, url);
  while (part && part !== body) {
    while (part.nextSibling) removals.removeFromPage(part.nextSibling, 'behind-story');
    part = part.parentElement ?? undefined;
  }
}

/** Share of the page's running text that may stand before its headline without being the story. */
const MOST_BEFORE = 0.4;
const SUBHEADINGS = nameSet('h2 h3 h4 h5 h6');

/**
 * Takes out boxes of running text under a heading of their own that stand before the page's headline: questions about
 * cookies, notices, announcements. They would be the first thing that is read.
 * @param roll of the body or of its whole document; what is no longer in it may be listed.
 * @param paragraphs those of running text, see `proseOfPage`.
 */
export function removeBeforeHeadline(
  body: Element,
  roll: Roll,
  paragraphs: Prose,
  title: string,
  removals: Removals,
): void {
  const [headline, second] = roll.of('h1').filter((each) => each.isConnected);
  if (!headline || second || shareOfWordsIn(headline.textContent, title) < LEAST_SHARE) return;
  let before = 0;
  let all = 0;
  const prose = storyProse(paragraphs);
  // The roll is in order; to ask a browser which of two elements comes first is to count those between them.
  for (const element of roll.all) {
    if (element === headline) before = all;
    all += prose.get(element) ?? 0;
  }
  if (before === 0 || before > MOST_BEFORE * all) return;
  for (let at: Element = headline; at !== body && at.parentElement; at = at.parentElement) {
    for (let box = at.previousElementSibling, next; box; box = next) {
      next = box.previousElementSibling;
      const isNotice =
        holds(box, SUBHEADINGS) && !isAside(box) && named(box, 'p').some((each) => proseLetters(each) > 0);
      if (isNotice) removals.removeFromPage(box, 'before-story');
    }
  }
}
