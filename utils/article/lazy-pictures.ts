// DOM-only
import { bestCandidate, formatSrcset, parseSrcset } from '../capture/srcset.ts';
import { STAMP_PICTURE, STAMP_PREFIX, STAND_IN_SRC } from '../capture/stamps.ts';
import { isUsefulDescription } from './describe-image.ts';
import { named, newElement, Roll } from './elements.ts';
import { nameOf } from './picture-facts.ts';
import { choosesSlide } from './slide-shows.ts';

const PLACEHOLDER_FILE =
  /(?:^|[/_-])(?:blank|spacer|transparent|placeholder|lazy(?:load)?|loading|1x1|gr[ae]y|pixel|dummy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const PICTURE_FILE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|img)(?:[?#/!,:]|$)|\/(?:image|img|photo|media|upload|asset|picture)s?[/?]/i;
const ANY_ADDRESS = /^(?:https?:)?\/\/|^\/\w|^\.{0,2}\//;
/** Where lazy loaders keep the address, the commonest first. */
const WAITING = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-full-src',
  'data-image',
  'data-url',
  'data-hi-res-src',
];
/** Other names for it: "data-lzl-src", "lazy-src", "data-large-file", "data-retina". */
const WAITING_NAME =
  /^(?!src$)[\w-]*(?:^|[-_])(?:\w{0,4}src|original|large|full|hi-?res|retina|image|img|photo|file|url)(?:[-_][\w-]*)?$/i;
const NOT_WAITING =
  /thumb|small|low|tiny|blur|placeholder|preview|fallback|share|link|page|permalink|icon|error/i;
/** Names of lists of candidates: "data-srcset", "lazy-srcset", "data-original-set". */
const WAITING_SET_NAME = /^(?!srcset$)[\w-]*(?:src|original|image)-?_?sets?$/i;

function isPlaceholder(src: string): boolean {
  if (!src || src === '#' || src.startsWith('about:') || src.startsWith('blob:')) return true;
  // A data address this short draws a dot or an empty box.
  if (src.startsWith('data:')) return src.length < 500 || src.startsWith('data:image/svg');
  return PLACEHOLDER_FILE.test(src);
}

function resolved(value: string, base: string): string {
  try {
    return new URL(value.trim(), base).href;
  } catch {
    return '';
  }
}

function resolvedSet(value: string, base: string): string {
  const candidates = parseSrcset(value).map((each) => ({ ...each, url: resolved(each.url, base) }));
  return formatSrcset(candidates.filter(({ url }) => url && !isPlaceholder(url)));
}

/** The address that waits in an attribute which lazy loaders use. */
function waitingAddress(element: Element, base: string): string {
  const others = element
    .getAttributeNames()
    .filter((name) => WAITING_NAME.test(name) && !NOT_WAITING.test(name) && !name.startsWith(STAMP_PREFIX));
  for (const name of [...WAITING, ...others]) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (!value || /\s|[{}]/.test(value)) continue;
    // A name that is not known for it must hold what is surely a picture's address.
    if (PICTURE_FILE.test(value) || (WAITING.includes(name) && ANY_ADDRESS.test(value)))
      return resolved(value, base);
  }
  return '';
}

/**
 * An address in a data attribute of any name: one address, or JSON that holds some. Only for a picture that has none
 * else, since it may be that of a fallback, an icon or the page to share.
 */
function anyAddress(element: Element, base: string): string {
  for (const { name, value } of element.attributes) {
    if (!name.startsWith('data-') || name.startsWith(STAMP_PREFIX) || WAITING_SET_NAME.test(name)) continue;
    if (/^\s*[[{]/.test(value)) {
      const found = value
        .slice(0, 5000)
        .match(/(?:https?:)?\/\/[^"'\\\s,]+/g)
        ?.find((url) => PICTURE_FILE.test(url));
      if (found) return resolved(found, base);
    } else if (
      value.length < 2000 &&
      PICTURE_FILE.test(value) &&
      !/\s/.test(value.trim()) &&
      ANY_ADDRESS.test(value.trim())
    ) {
      return resolved(value, base);
    }
  }
  return '';
}

function waitingSet(element: Element, base: string): string {
  for (const name of element.getAttributeNames()) {
    const value = WAITING_SET_NAME.test(name) ? element.getAttribute(name)?.trim() : '';
    const set = value && !/^[{[]/.test(value) ? resolvedSet(value, base) : '';
    if (set) return set;
  }
  return '';
}

/** Sources of the `picture` round an image: their candidates, those of the widest media condition first as written. */
function pictureSet(image: Element, base: string): string {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
  for (const source of picture?.querySelectorAll('source') ?? []) {
    const set = resolvedSet(source.getAttribute('srcset') ?? '', base) || waitingSet(source, base);
    if (set) return set;
  }
  return '';
}

/** Widths of the story's column, for the browser's choice among candidates: its own where it knows it. */
const SIZES = 'auto, min(100vw, 48rem)';

function makeReal(image: Element, base: string): void {
  if (image.hasAttribute(STAMP_PICTURE)) return;
  const src = image.getAttribute('src') ?? '';
  const absolute = src && resolved(src, base);
  const waiting = waitingAddress(image, base);
  const set = waitingSet(image, base) || resolvedSet(image.getAttribute('srcset') ?? '', base);
  const real =
    (waiting && !isPlaceholder(waiting) ? waiting : '') ||
    (isPlaceholder(absolute) ? '' : absolute) ||
    bestCandidate(parseSrcset(set))?.url ||
    bestCandidate(parseSrcset(pictureSet(image, base)))?.url ||
    anyAddress(image, base);
  if (set) {
    image.setAttribute('srcset', set);
    // What the page says of its own layout is wrong for ours.
    if (/\dw\b/.test(set)) image.setAttribute('sizes', SIZES);
  } else image.removeAttribute('srcset');
  if (!real) image.removeAttribute('src');
  else if (real !== src) image.setAttribute('src', real);
  forgetWaiting(image);
}

/**
 * Takes "lazy" out of the names of an image that has its address. Readability goes by that name, and would write what
 * waits in the image's other attributes over the address again, relative to nothing.
 */
function forgetWaiting(image: Element): void {
  const names = image.getAttribute('class');
  if (names && /lazy/i.test(names)) image.setAttribute('class', names.replaceAll(/\S*lazy\S*/gi, '').trim());
}

/** The image that a `noscript` repeats: the one just before it, or the last one in what is just before it. */
function imageBefore(noscript: Element): Element | undefined {
  const before = noscript.previousElementSibling;
  if (!before) return undefined;
  return before.localName === 'img' ? before : named(before, 'img').at(-1);
}

function useTwins(noscript: Element): void {
  const twins = named(noscript, 'img').filter((twin) => !/^[01]$/.test(twin.getAttribute('width') ?? ''));
  const before = imageBefore(noscript);
  const [twin] = twins;
  if (twin && before && !before.hasAttribute('src')) {
    for (const name of ['src', 'srcset', 'alt', 'title']) {
      const value = twin.getAttribute(name);
      if (value !== null && (name.startsWith('src') || !before.hasAttribute(name)))
        before.setAttribute(name, value);
    }
    noscript.remove();
  } else if (before && twins.length === 1) noscript.remove();
  else noscript.replaceWith(...twins);
}

/** Pictures of AMP pages: the runtime puts an `img` into them; without it they are elements that nobody draws. */
function makeImage(custom: Element): void {
  const inner = [...custom.querySelectorAll('img')].find(
    (each) => !each.closest('noscript, [placeholder], [fallback]'),
  );
  const image = inner ?? newElement(custom.ownerDocument, 'img');
  for (const { name, value } of custom.attributes)
    if (!image.hasAttribute(name) && name !== 'class' && name !== 'layout') image.setAttribute(name, value);
  custom.replaceWith(image);
}

/**
 * Gives every picture the address that the page's scripts would have given it, drops placeholders, and makes each
 * `picture` one `img`. A described picture without an address stays, as a stand-in for its words.
 * @param base address of the page, for relative addresses in data attributes.
 * @param whole of the document; what is no longer in it may be listed.
 * @returns its pictures, in order.
 */
export function realisePictures(
  document: Document,
  base: string,
  whole = new Roll(document),
): readonly Element[] {
  let roll = whole;
  const custom = [...roll.of('amp-img'), ...roll.of('amp-anim')];
  for (const image of custom) makeImage(image);
  if (custom.length > 0) roll = new Roll(document);
  for (const image of roll.of('img')) makeReal(image, base);
  for (const noscript of roll.of('noscript')) useTwins(noscript);
  for (const image of roll.of('img')) {
    if (image.hasAttribute('src')) continue;
    if (!isUsefulDescription(nameOf(image).name)) image.remove();
    else {
      image.setAttribute('src', STAND_IN_SRC);
      image.setAttribute(STAMP_PICTURE, 'img');
    }
  }
  for (const picture of roll.of('picture')) picture.replaceWith(...named(picture, 'img'));
  // Extraction drops buttons; one round a picture enlarges it, unless it brings up another one.
  const buttons = roll
    .of('button')
    .filter((button) => named(button, 'img').length > 0 && !button.textContent.trim());
  // All are judged while all are there: each is known by the others of its row.
  const choosing = new Set(buttons.filter(choosesSlide));
  for (const button of buttons) {
    if (choosing.has(button)) button.remove();
    else button.replaceWith(...named(button, 'img'));
  }
  return roll.of('img').filter(({ isConnected }) => isConnected);
}
