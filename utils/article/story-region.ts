// DOM-only
import { named } from './elements.ts';
import { isAside, proseLetters } from './prose.ts';
import type { Removals } from './removals.ts';

/** How pages mark the part that holds their story, the narrowest mark first. */
const MARKS = ['[itemprop~="articleBody"]', 'article, [role="article"]', 'main, [role="main"]'];
/** Share of the page's running text that a marked part must hold to be the story's. */
const LEAST_SHARE = 0.7;
/** The same of a part that holds the headline. */
const LEAST_HEADED = 0.25;

function proseIn(body: Element): ReadonlyMap<Element, number> {
  const prose = new Map<Element, number>();
  // Paragraphs share most of what stands round them.
  const known = new Map<Element, boolean>();
  const isInAside = (paragraph: Element): boolean => {
    const line: Element[] = [];
    let found: boolean | undefined;
    for (let at: Element | null = paragraph; at && found === undefined; at = at.parentElement) {
      found = known.get(at) ?? (isAside(at) ? true : undefined);
      line.push(at);
    }
    for (const each of line) known.set(each, found ?? false);
    return found ?? false;
  };
  for (const paragraph of named(body, 'p')) {
    const letters = proseLetters(paragraph);
    if (letters > 0 && !isInAside(paragraph)) prose.set(paragraph, letters);
  }
  return prose;
}

function regionOf(body: Element): Element | undefined {
  const prose = proseIn(body);
  const all = [...prose.values()].reduce((sum, letters) => sum + letters, 0);
  if (all === 0) return undefined;
  const headlines = named(body, 'h1');
  const onlyHeadline = headlines.length === 1 ? headlines[0] : undefined;
  for (const mark of MARKS) {
    const letters = new Map<Element, number>();
    for (const [paragraph, count] of prose) {
      const part = paragraph.closest(mark);
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
 */
export function removeBehindStory(body: Element, removals: Removals): void {
  let part = regionOf(body);
  while (part && part !== body) {
    while (part.nextSibling) removals.removeFromPage(part.nextSibling, 'behind-story');
    part = part.parentElement ?? undefined;
  }
}
