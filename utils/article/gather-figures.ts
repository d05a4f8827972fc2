// DOM-only
import { sizeOf } from './picture-facts.ts';
import { collapsed } from './words.ts';
import { moveChildren } from './move-nodes.ts';

const CAPTION_NAME = /caption|credit|legend|cutline|copyright/i;
/** Longest caption that is still one, in characters. */
const LONGEST_CAPTION = 600;
const BOX = /^(?:div|span|p|a|center|dl|dt|dd|table|tbody|tr|td)$/;
/** Boxes that cannot be replaced by a figure where they stand. */
const PART = /^(?:dt|dd|tbody|tr|td)$/;
const NO_BOX_HOLDS = 'h1, h2, h3, h4, h5, h6, ul, ol, th, table, blockquote, pre, video, audio, iframe';

function isIcon(image: Element): boolean {
  const size = sizeOf(image);
  return size !== undefined && Math.min(size.width, size.height) < 64;
}

function captionsIn(box: Element): readonly Element[] {
  const named = [
    ...box.querySelectorAll(
      'figcaption, [class*="aption"], [class*="redit"], [class*="egend"], [itemprop="caption"]',
    ),
  ];
  return named.filter(
    (each) =>
      !each.querySelector('img') &&
      collapsed(each.textContent) !== '' &&
      !named.some((other) => other !== each && other.contains(each) && !other.querySelector('img')),
  );
}

/** Whether an element holds one picture and, at most, its caption. */
function isPictureBox(box: Element): boolean {
  if (!BOX.test(box.localName) || box.querySelectorAll('img').length !== 1 || box.querySelector(NO_BOX_HOLDS))
    return false;
  const text = collapsed(box.textContent);
  if (text === '') return true;
  const captionLength = captionsIn(box).reduce((sum, each) => sum + collapsed(each.textContent).length, 0);
  return text.length <= LONGEST_CAPTION && captionLength > 0 && text.length - captionLength <= 12;
}

/** Class names ("media", "header-image") on which Readability would drop the picture. */
function forgetNames(element: Element): void {
  element.removeAttribute('class');
  element.removeAttribute('id');
}

function makeFigure(box: Element): Element {
  const document = box.ownerDocument;
  const figure = document.createElement('figure');
  const captions = captionsIn(box);
  const image = box.querySelector('img');
  const link = image?.closest('a');
  const picture =
    link && box.contains(link) && !captions.some((caption) => link.contains(caption)) ? link : image;
  box.replaceWith(figure);
  if (picture) figure.append(picture);
  if (captions.length > 0) {
    const caption = document.createElement('figcaption');
    for (const each of captions) {
      if (caption.hasChildNodes()) caption.append(' ');
      moveChildren(each, caption);
    }
    figure.append(caption);
  }
  return figure;
}

/**
 * Makes a `figure` of every box that holds one picture and its caption, whatever the page made it of, and takes the
 * names off figures: extraction judges `div`s by their class names and their few words, and figures not at all.
 */
export function gatherFigures(body: Element): void {
  for (const image of body.querySelectorAll('img')) {
    if (isIcon(image)) continue;
    let figure: Element | null = image.closest('figure');
    if (!figure) {
      let box: Element | undefined;
      for (let parent = image.parentElement; parent && isPictureBox(parent); parent = parent.parentElement) {
        if (!PART.test(parent.localName)) box = parent;
      }
      if (box && box !== body) figure = makeFigure(box);
    }
    if (!figure) continue;
    forgetNames(figure);
    for (const inner of figure.querySelectorAll('*'))
      if (!CAPTION_NAME.test(inner.localName)) forgetNames(inner);
    // A wrapper that holds nothing but the figure is judged as the figure would be.
    for (let parent = figure.parentElement; parent && parent !== body; parent = parent.parentElement) {
      if (
        parent.childElementCount !== 1 ||
        parent.localName !== 'div' ||
        collapsed(parent.textContent) !== collapsed(figure.textContent)
      )
        break;
      forgetNames(parent);
    }
  }
}
