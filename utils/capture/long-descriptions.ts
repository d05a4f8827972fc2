// browser
import { referredTo } from './accessible-name.ts';
import {
  attribute,
  closest,
  collapsed,
  contains,
  elementById,
  find,
  findAll,
  localName,
  matches,
  parentElement,
  previousElement,
  textContent,
} from './dom-access.ts';
import { written } from './html-writer.ts';
import { renderingOf } from './rendered.ts';
import { STAMP_LONG_DESCRIPTION, STAMP_LONG_TARGET } from './stamps.ts';

const PICTURE =
  'img, svg, canvas, video, audio, iframe, object, embed, [role=img], [role=image], [role^=graphics-]';
const SOURCE = `figure, picture, ${PICTURE}`;
const REFERRING = '[aria-details], [aria-describedby], [longdesc]';

/** An end of a sentence with another sentence behind it, in any script that marks ends; not "e.g. by" or "Dr. Kerr". */
const TWO_SENTENCES =
  /[\p{L}\p{M}\p{N}]{3,}["'”’»)\]]*[.!?…։؟।።]["'”’»)\]]*\s+[^\p{Ll}\s]|[。！？]["'”’」』）]*[^\s"'”’」』）]/u;
const STRUCTURE = 'table, ul, ol, dl, p + p';

/** More than fits in the sentence that is said under a picture. */
const isLong = (target: Element): boolean =>
  find(target, STRUCTURE) !== null || TWO_SENTENCES.test(collapsed(textContent(target) ?? ''));

/** The picture that a reference on an element is about. */
const pictureOf = (source: Element): Element | null =>
  /^(?:figure|picture)$/.test(localName(source)) ? find(source, PICTURE) : source;

/** The picture in whose figure a `details` is, or right behind which it is. */
function nearbyPicture(details: Element): Element | null {
  const figure = closest(details, 'figure');
  if (figure) return find(figure, PICTURE);
  const before = previousElement(details);
  return before && matches(before, SOURCE) ? pictureOf(before) : null;
}

/** Data in a canvas, which only screen readers get: not the line for browsers that cannot draw. */
const DATA = 'table, ul, ol, dl';

/** The picture in whose figure a table of its data is kept out of view until a button shows it. */
function chartOf(table: Element): Element | null {
  const figure = renderingOf(table) === 'gone' ? closest(table, 'figure, [role=figure]') : null;
  return figure && find(figure, PICTURE);
}

function targetsOf(source: Element): readonly Element[] {
  const fragment = /^#(.+)$/.exec(attribute(source, 'longdesc').trim())?.[1];
  const byAddress = fragment === undefined ? null : elementById(source, fragment);
  return [
    ...referredTo(source, 'aria-details'),
    ...referredTo(source, 'aria-describedby').filter(isLong),
    ...(byAddress ? [byAddress] : []),
  ];
}

/** Finds which pictures are described at length where, and gives each pair a token. */
export class LongDescriptions {
  readonly targets = new Set<Element>();
  readonly #tokens = new Map<Element, string>();
  readonly #described = new Set<Element>();
  readonly #marks: Map<Element, string>;

  /** @param marks receives the attributes for the copies of elements. */
  constructor(marks: Map<Element, string>) {
    this.#marks = marks;
  }

  /** Looks through a document or a shadow tree, without the shadow trees in it. */
  search(root: Node): void {
    // Short selectors: these are tried on every element of the page.
    for (const source of findAll(root, REFERRING)) {
      const picture = matches(source, SOURCE) ? pictureOf(source) : null;
      if (picture) this.#connect(picture, targetsOf(source));
    }
    for (const details of findAll(root, 'details')) {
      const picture = nearbyPicture(details);
      if (picture) this.#connect(picture, [details]);
    }
    for (const canvas of findAll(root, 'canvas')) {
      const data = [...findAll(canvas, DATA)].filter((each) => !closest(parentElement(each) ?? canvas, DATA));
      if (data.length > 0) this.#connect(canvas, data);
    }
    for (const table of findAll(root, 'table')) {
      const picture = closest(table, 'canvas') === null ? chartOf(table) : null;
      if (picture) this.#connect(picture, [table]);
    }
  }

  #connect(picture: Element, targets: readonly Element[]): void {
    if (this.#described.has(picture)) return;
    const isCanvas = localName(picture) === 'canvas';
    const apart = targets.filter(
      (target) => !contains(target, picture) && (isCanvas || !contains(picture, target)),
    );
    const known = apart.map((target) => this.#tokens.get(target)).find((each) => each !== undefined);
    const token = known ?? `long-${this.#tokens.size + 1}`;
    if (apart.length === 0) return;
    this.#described.add(picture);
    for (const target of apart) {
      if (this.#tokens.has(target)) continue;
      this.#tokens.set(target, token);
      this.targets.add(target);
      this.#mark(target, written(STAMP_LONG_TARGET, token));
    }
    this.#mark(picture, written(STAMP_LONG_DESCRIPTION, token));
  }

  #mark(element: Element, stamp: string): void {
    this.#marks.set(element, (this.#marks.get(element) ?? '') + stamp);
  }
}
