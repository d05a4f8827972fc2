// DOM-only
import { elementsIn } from './elements.ts';
import { isPlaced, lineOf, placeOf, type PagePlaces } from './page-places.ts';

/** Elements that hold no figure between their parts. */
const HOLDS_NO_FIGURE =
  /^(?:ul|ol|dl|menu|table|t(?:head|body|foot|r)|p|h[1-6]|pre|a|span|em|strong|b|i|figure|figcaption)$/;

/** An element of the story that the page had, and its place there. */
interface Placed {
  readonly element: Element;
  readonly place: number;
}

/** Puts a picture back between what stood before it and what stood after it on the page. */
function putOneBack(
  copy: Element,
  place: number,
  story: Element,
  kept: readonly Placed[],
  line: ReadonlySet<number>,
): void {
  let after = kept.findIndex((each) => each.place > place);
  if (after < 0) after = kept.length;
  const next = kept[after]?.element;
  const isBeside = (each: Element): boolean =>
    each !== story && !(next && each.contains(next)) && !line.has(placeOf(each));
  let before = after - 1;
  while (before >= 0 && !isBeside(kept[before]?.element ?? story)) before -= 1;
  const climb = (from: Element, goesOn: (parent: Element) => boolean): Element => {
    let at = from;
    for (let parent = at.parentElement; parent && parent !== story; parent = parent.parentElement)
      if (goesOn(parent) || HOLDS_NO_FIGURE.test(parent.localName)) at = parent;
    return at;
  };
  const previous = kept[before]?.element;
  if (previous) climb(previous, isBeside).after(copy);
  else if (next) climb(next, (parent) => !line.has(placeOf(parent))).before(copy);
  else story.append(copy);
}

/** A copy of something that stood in the page, its place there, and that of the picture in it. */
interface Lost {
  readonly copy: Element;
  readonly unit: number;
  readonly place: number;
}

/** Puts pictures back into a story, each between what stood before it and what stood after it on the page. */
export function putBack(lost: readonly Lost[], story: Element, places: PagePlaces): void {
  if (lost.length === 0) return;
  const order = elementsIn(story)
    .filter(isPlaced)
    .map((element): Placed => ({ element, place: placeOf(element) }))
    .toSorted((a, b) => a.place - b.place);
  for (const { copy, unit, place } of lost) {
    putOneBack(copy, place, story, order, new Set(lineOf(places, place)));
    order.splice(order.findLastIndex((other) => other.place < unit) + 1, 0, { element: copy, place: unit });
  }
}
