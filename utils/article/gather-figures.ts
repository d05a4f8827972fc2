// DOM-only
import { STAMP_PICTURE } from '../capture/stamps.ts';
import { elementsIn, holds, named, nameSet, nearest, newElement } from './elements.ts';
import { pictureKey, sizeOf } from './picture-facts.ts';
import { collapsed } from './words.ts';
import { moveChildren } from './move-nodes.ts';

const CAPTION_NAME = /caption|credit|legend|cutline|copyright/i;
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

function captionsIn(box: Element): readonly Element[] {
  const captions = elementsIn(box).filter(isCaption);
  return captions.filter(
    (each) =>
      named(each, 'img').length === 0 &&
      collapsed(each.textContent) !== '' &&
      !captions.some((other) => other !== each && other.contains(each) && named(other, 'img').length === 0),
  );
}

/** Longest text of what works the picture and is no caption of it, in characters: "Enlarge this image". */
const LONGEST_CONTROL = 24;

/** Whether an element holds one picture and, at most, its caption. */
function isPictureBox(box: Element): boolean {
  if (!BOX.test(box.localName) || named(box, 'img').length !== 1 || holds(box, NO_BOX_HOLDS)) return false;
  const text = collapsed(box.textContent);
  if (text === '') return true;
  const captionLength = captionsIn(box).reduce((sum, each) => sum + collapsed(each.textContent).length, 0);
  return (
    text.length <= LONGEST_CAPTION && captionLength > 0 && text.length - captionLength <= LONGEST_CONTROL
  );
}

/** A box with a picture and a few letters that work it may lie in a box with the caption too. */
function mayHoldPicture(box: Element): boolean {
  if (isPictureBox(box)) return true;
  return (
    BOX.test(box.localName) &&
    named(box, 'img').length === 1 &&
    !holds(box, NO_BOX_HOLDS) &&
    collapsed(box.textContent).length <= LONGEST_CONTROL
  );
}

/** Class names ("media", "header-image") on which Readability would drop the picture. */
function forgetNames(element: Element): void {
  element.removeAttribute('class');
  element.removeAttribute('id');
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
    const caption = newElement(document, 'figcaption');
    for (const each of captions) {
      if (caption.hasChildNodes()) caption.append(' ');
      moveChildren(each, caption);
    }
    figure.append(caption);
  }
  return figure;
}

/** How many boxes up two copies of a picture meet, when one is there to be enlarged. */
const MEET = 6;

/** Takes off the second copy of a picture in a box of its own, which a script shows enlarged: with it the box is no figure. */
function removeCopies(images: readonly Element[]): void {
  let before: Element | undefined;
  for (const image of images) {
    const isCopy =
      before !== undefined &&
      !image.hasAttribute(STAMP_PICTURE) &&
      pictureKey(image) === pictureKey(before) &&
      ['', before.getAttribute('alt')].includes(image.getAttribute('alt') ?? '');
    if (isCopy && before && meetInBox(before, image)) image.remove();
    else before = image;
  }
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
 */
export function gatherFigures(body: Element): void {
  const images = named(body, 'img');
  removeCopies(images);
  for (const image of images) {
    if (isIcon(image) || !body.contains(image)) continue;
    let figure = nearest(image, FIGURE);
    if (!figure) {
      let box: Element | undefined;
      for (
        let parent = image.parentElement;
        parent && mayHoldPicture(parent);
        parent = parent.parentElement
      ) {
        if (!PART.test(parent.localName) && isPictureBox(parent)) box = parent;
      }
      if (box && box !== body) figure = makeFigure(box);
    }
    if (!figure) continue;
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
