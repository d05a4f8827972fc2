// DOM-only
import { formatSrcset } from '../capture/srcset.ts';
import { STAMP_PICTURE, STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, holds, named, nameSet, nearest, newElement } from './elements.ts';
import { looksLikeFurniture, pictureKey, sizeOf } from './picture-facts.ts';
import { collapsed, letterCount, shareOfWordsIn } from './words.ts';
import { moveChildren } from './move-nodes.ts';
import { removeCopiedSlides } from './slide-shows.ts';

const CAPTION_NAME = /caption|credit|legend|cutline|copyright/i;
const CREDIT_NAME = /credit|copyright/i;
const CREDIT = '[class*="redit"], [class*="opyright"]';
/** Longest caption that is still one, in characters. */
const LONGEST_CAPTION = 600;
const BOX = /^(?:div|span|p|a|center|dl|dt|dd|table|tbody|tr|td)$/;
/** Boxes that cannot be replaced by a figure where they stand. */
const PART = /^(?:dt|dd|tbody|tr|td)$/;
const NO_BOX_HOLDS = nameSet('h1 h2 h3 h4 h5 h6 ul ol th table blockquote pre video audio iframe');
const FIGURE = nameSet('figure');
const LINK = nameSet('a');

function isIcon(image: Element): boolean {
  const size = sizeOf(image);
  return size !== undefined && Math.min(size.width, size.height) < 64;
}

const isCaption = (element: Element): boolean =>
  element.localName === 'figcaption' ||
  /aption|redit|egend/.test(element.getAttribute('class') ?? '') ||
  element.getAttribute('itemprop') === 'caption';
/** What opens and closes a caption: "toggle-caption". */
const CAPTION_CONTROL =
  /(?:hide|show|toggle|open|close|expand)[-_]?captions?|captions?[-_]?(?:toggle|button)/i;

function captionsIn(box: Element): readonly Element[] {
  const captions = elementsIn(box).filter(isCaption);
  return captions.filter(
    (each) =>
      named(each, 'img').length === 0 &&
      collapsed(each.textContent) !== '' &&
      !CAPTION_CONTROL.test(each.className) &&
      !captions.some((other) => other !== each && other.contains(each) && named(other, 'img').length === 0),
  );
}

/** Longest text of what works the picture and is no caption of it, in characters: "Enlarge this image". */
const LONGEST_CONTROL = 24;
/** The same with a caption that is written over the picture and stands below it too. */
const LONGEST_OVERLAY = 120;

/** Whether a box with these words, and one picture, holds at most the picture's caption besides. */
function isPictureBox(box: Element, text: string): boolean {
  if (text === '') return true;
  if (text.length > LONGEST_CAPTION) return false;
  const captions = captionsIn(box).map((each) => collapsed(each.textContent));
  // What is written over the picture may be its caption once more.
  const rest = captions.reduce((words, caption) => words.replaceAll(caption, ''), text);
  return captions.length > 0 && rest.length <= LONGEST_CONTROL;
}

/** The outermost box round a picture that holds it and, at most, its caption. */
function pictureBoxOf(image: Element): Element | undefined {
  let found: Element | undefined;
  for (let box = image.parentElement; box && BOX.test(box.localName); box = box.parentElement) {
    if (named(box, 'img').length !== 1 || holds(box, NO_BOX_HOLDS)) break;
    const text = collapsed(box.textContent);
    const isBox = isPictureBox(box, text);
    if (isBox && !PART.test(box.localName)) found = box;
    // A box with a picture and a few letters that work it may lie in a box with the caption too.
    if (!isBox && text.length > LONGEST_OVERLAY) break;
  }
  return found;
}

/** Class names ("media", "header-image") on which Readability would drop the picture. */
function forgetNames(element: Element): void {
  element.removeAttribute('class');
  element.removeAttribute('id');
}

/** Share of a caption's words from which it says another one again, for the picture enlarged. */
const SAID_AGAIN = 0.9;

function captionOf(parts: readonly Element[], document: Document): Element {
  const caption = newElement(document, 'figcaption');
  if (parts.every((part) => CREDIT_NAME.test(part.className) && !/caption/i.test(part.className)))
    caption.className = 'credit';
  for (const part of parts) {
    if (shareOfWordsIn(part.textContent, caption.textContent) >= SAID_AGAIN) continue;
    for (const control of part.querySelectorAll('[class*="aption"]'))
      if (CAPTION_CONTROL.test(control.className)) control.remove();
    if (caption.hasChildNodes()) caption.append(' ');
    moveChildren(part, caption);
  }
  return caption;
}

/** The caption that stands right behind a picture in a paragraph, before its text. */
function captionBehind(image: Element): Element | undefined {
  const next = image.nextSibling;
  const isInline = next?.nodeType === 1 && /^(?:span|small|em|i)$/.test((next as Element).localName);
  return isInline && CAPTION_NAME.test((next as Element).className) ? (next as Element) : undefined;
}

/** A figure of a picture and the caption behind it, where other text stands in the same paragraph. */
function makeInnerFigure(image: Element, part: Element): Element {
  const figure = newElement(image.ownerDocument, 'figure');
  image.before(figure);
  figure.append(image, captionOf([part], image.ownerDocument));
  part.remove();
  return figure;
}

function makeFigure(box: Element): Element {
  const document = box.ownerDocument;
  const figure = newElement(document, 'figure');
  const captions = captionsIn(box);
  const [image] = named(box, 'img');
  const link = image && nearest(image, LINK);
  const picture =
    link && box.contains(link) && !captions.some((caption) => link.contains(caption)) ? link : image;
  box.replaceWith(figure);
  if (picture) figure.append(picture);
  if (captions.length > 0) {
    figure.append(captionOf(captions, document));
  }
  return figure;
}

/** Longest words of a figure that are its caption though nothing marks them as one, in characters. */
const LONGEST_UNMARKED = 300;

/** Makes a caption of what a figure of one picture calls so without marking it: as paragraphs they would be read as story. */
function markCaption(figure: Element): void {
  if (named(figure, 'img').length !== 1 || named(figure, 'figcaption').length > 0) return;
  const captions = captionsIn(figure);
  if (captions.length === 0 || collapsed(figure.textContent).length > LONGEST_UNMARKED) return;
  const caption = captionOf(captions, figure.ownerDocument);
  for (const each of captions) each.remove();
  figure.append(caption);
}

/** On a caption that only names who took the picture. Ours: see STAMP_PREFIX. */
export const CREDIT_ONLY = `${STAMP_PREFIX}credit`;

function markCredit(figure: Element): void {
  const caption = figure.querySelector('figcaption');
  if (!caption) return;
  const credits = CREDIT_NAME.test(caption.className) ? [caption] : [...caption.querySelectorAll(CREDIT)];
  const letters = credits.reduce((sum, each) => sum + letterCount(each.textContent), 0);
  if (letters > 0 && letters >= SAID_AGAIN * letterCount(caption.textContent))
    caption.setAttribute(CREDIT_ONLY, '');
}

/** How many boxes up two copies of a picture meet, when one is there to be enlarged. */
const MEET = 6;

/** Takes off the second copy of a picture in a box of its own, which a script shows enlarged: with it the box is no figure. */
function removeCopies(images: readonly Element[]): void {
  let before: Element | undefined;
  let keyBefore = '';
  for (const image of images) {
    const key = pictureKey(image);
    const isCopy =
      before !== undefined &&
      !image.hasAttribute(STAMP_PICTURE) &&
      key === keyBefore &&
      ['', before.getAttribute('alt')].includes(image.getAttribute('alt') ?? '');
    if (isCopy && before && meetInBox(before, image)) {
      offerEnlarged(before, image);
      image.remove();
    } else [before, keyBefore] = [image, key];
  }
}

/** The copy is the same picture with more to see: dense screens, and those that enlarge the page, get it. */
function offerEnlarged(image: Element, copy: Element): void {
  const [small, large] = [image, copy].map((each) => each.getAttribute('src') ?? '');
  if (small && large && small !== large && !image.hasAttribute('srcset'))
    image.setAttribute(
      'srcset',
      formatSrcset([small, large].map((url, at) => ({ url, descriptor: `${at + 1}x` }))),
    );
}

function meetInBox(first: Element, second: Element): boolean {
  let box = first.parentElement;
  for (let level = 0; box && level < MEET && !box.contains(second); level += 1) box = box.parentElement;
  if (!box?.contains(second) || collapsed(box.textContent).length > LONGEST_CAPTION) return false;
  // Without a caption there is nothing to be parted from, and layouts of old pages repeat their spacers.
  return captionsIn(box).length > 0;
}

/**
 * Makes a `figure` of every box that holds one picture and its caption, whatever the page made it of, and takes the
 * names off figures: extraction judges `div`s by their class names and their few words, and figures not at all.
 * @param images all of the body.
 */
export function gatherFigures(body: Element, images = named(body, 'img')): void {
  removeCopiedSlides(images);
  removeCopies(images);
  for (const image of images) {
    if (isIcon(image) || !body.contains(image)) continue;
    let figure = nearest(image, FIGURE);
    if (!figure) {
      const box = pictureBoxOf(image);
      // Without its names a logo or portrait could not be told from a picture; a caption tells otherwise.
      const isStory = box && (captionsIn(box).length > 0 || !looksLikeFurniture(image));
      if (box && box !== body && isStory) figure = makeFigure(box);
      const part = figure ? undefined : captionBehind(image);
      if (part) figure = makeInnerFigure(image, part);
    }
    if (!figure) continue;
    markCaption(figure);
    markCredit(figure);
    forgetNames(figure);
    for (const inner of elementsIn(figure)) if (!CAPTION_NAME.test(inner.localName)) forgetNames(inner);
    // A wrapper that holds nothing but the figure is judged as the figure would be.
    for (let parent = figure.parentElement; parent && parent !== body; parent = parent.parentElement) {
      if (
        parent.firstElementChild !== parent.lastElementChild ||
        parent.localName !== 'div' ||
        collapsed(parent.textContent) !== collapsed(figure.textContent)
      )
        break;
      forgetNames(parent);
    }
  }
}
