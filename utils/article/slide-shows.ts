// DOM-only
import { pictureKey } from './picture-facts.ts';

/** What scripts call the copies of slides that they put before the first and behind the last one, so that it goes round. */
const COPY_NAME = /(?:^|[\s_-])(?:cloned?|duplicate)(?:$|[\s_-])/i;
/** Fewer slides than this do not go round. */
const LEAST_SLIDES = 3;

/** The row of slides that two pictures are in: the innermost element that holds both. */
function rowOf(first: Element, second: Element): Element | undefined {
  let row = first.parentElement;
  while (row && !row.contains(second)) row = row.parentElement;
  return row ?? undefined;
}

/** The picture of each slide; undefined when one part of the row shows none or several, and the row is something else. */
function slidesOf(row: Element): ReadonlyMap<Element, Element> | undefined {
  const slides = new Map<Element, Element>();
  for (const slide of row.children) {
    const [image, second] = slide.localName === 'img' ? [slide] : slide.querySelectorAll('img');
    if (!image || second) return undefined;
    slides.set(slide, image);
  }
  return slides.size >= LEAST_SLIDES ? slides : undefined;
}

/**
 * The slides of a row that are copies: by their names or, without such names, what stands before the first and behind
 * the last slide of a row that goes round (3 1 2 3 1 is 1 2 3).
 */
function copiesIn(slides: ReadonlyMap<Element, Element>): readonly Element[] {
  const row = [...slides.keys()];
  const keys = [...slides.values()].map(pictureKey);
  const named = row.filter((slide) => COPY_NAME.test(slide.className));
  if (named.length > 0) {
    const rest = new Set(keys.filter((_, at) => !named.includes(row[at] as Element)));
    return named.filter((slide) => rest.has(keys[row.indexOf(slide)] ?? ''));
  }
  const length = new Set(keys).size;
  const goesRound = keys.every((key, at) => at < length || key === keys[at - length]);
  if (length < LEAST_SLIDES - 1 || length === keys.length || !goesRound) return [];
  const before = Math.floor((keys.length - length) / 2);
  return row.filter((_, at) => at < before || at >= before + length);
}

/** Takes the copies of its slides out of every slide show that goes round: each picture is shown once, in its place. */
export function removeCopiedSlides(images: readonly Element[]): void {
  const before = new Map<string, Element>();
  const looked = new Set<Element>();
  for (const image of images) {
    const key = pictureKey(image);
    const first = before.get(key);
    before.set(key, first ?? image);
    const row = first && rowOf(first, image);
    if (!row || looked.has(row)) continue;
    looked.add(row);
    const slides = slidesOf(row);
    for (const copy of slides ? copiesIn(slides) : []) copy.remove();
  }
}

const SELECTED = '[aria-current], [aria-selected], [aria-pressed]';
/** How far up a slide show is round its buttons. */
const SHOW = 3;

/**
 * Whether a button with a picture chooses one of the slides that stand beside the buttons: one of its row is marked as
 * chosen, and there are as many pictures without buttons. Other buttons only enlarge their own picture.
 */
export function choosesSlide(button: Element): boolean {
  const row = button.closest('li')?.parentElement ?? button.parentElement;
  if (!row || (!row.querySelector(SELECTED) && !button.matches(SELECTED))) return false;
  const buttons = row.querySelectorAll('button img').length;
  if (buttons < 2) return false;
  let show: Element = row;
  for (let level = 0; level < SHOW && show.parentElement; level += 1) {
    show = show.parentElement;
    const others = show.querySelectorAll('img').length - show.querySelectorAll('button img').length;
    if (others >= buttons) return true;
  }
  return false;
}
