// DOM-only
import { STAMP_PICTURE, STAMP_PREFIX } from '../capture/stamps.ts';
import type { Alternative, AlternativeKind, ArticleLabels } from './article.ts';
import { captionRepeats, describeImage, isUsefulDescription } from './describe-image.ts';
import { mediaParagraph } from './media.ts';
import {
  descriptionOf,
  looksLikeFurniture,
  looksLikeTracker,
  nameOf,
  pictureKey,
  sizeOf,
} from './picture-facts.ts';
import { collapsed, shareOfWordsIn } from './words.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

/** Elements that cannot hold a figure: a picture in one is lifted out after it. */
const HOLDS_TEXT_ONLY =
  /^(?:p|h[1-6]|pre|span|em|strong|b|i|small|sub|sup|cite|q|s|del|mark|abbr|time|code|summary|dt|caption)$/;

/** On a block that was lifted out of the paragraph before it, while the others of that paragraph follow. */
const LIFTED = `${STAMP_PREFIX}lifted`;

interface Picture {
  readonly image: Element;
  /** The link round the image and nothing else, or the image. */
  readonly linked: Element;
  readonly figure: Element | undefined;
  readonly caption: Element | undefined;
}

function pictureOf(image: Element): Picture {
  const link = image.closest('a');
  const linked =
    link && collapsed(link.textContent) === '' && link.querySelectorAll('img').length === 1 ? link : image;
  const figure = image.closest('figure') ?? undefined;
  return { image, linked, figure, caption: figure?.querySelector('figcaption') ?? undefined };
}

function alternativeOf({ image, caption }: Picture, headline: string): Alternative {
  const facts = { ...nameOf(image), description: descriptionOf(image), size: sizeOf(image), headline };
  return describeImage({ ...facts, caption: collapsed(caption?.textContent) });
}

/** The line under a picture that shows its words. Hidden from screen readers where the image's `alt` says them. */
function descriptionLine(
  document: Document,
  words: string,
  labels: ArticleLabels,
  hasImage: boolean,
): Element {
  const line = document.createElement('p');
  line.className = words ? 'image-description' : 'image-description image-unlabelled';
  if (!words) line.textContent = labels.imageUnlabelled;
  else {
    if (hasImage) line.setAttribute('aria-hidden', 'true');
    const prefix = document.createElement('span');
    prefix.textContent = labels.imagePrefix;
    const text = document.createElement('span');
    text.setAttribute('data-image-description', '');
    text.textContent = words;
    line.append(prefix, text);
  }
  return line;
}

/** Where a block for a picture can stand: the picture itself, or the paragraph or heading that it is lifted out of. */
function placeOf(node: Element, root: Element): Element {
  let place = node;
  for (let parent = node.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (HOLDS_TEXT_ONLY.test(parent.localName) || parent.localName === 'a') place = parent;
    else break;
  }
  return place;
}

/** A picture lower than this stands in a line of text. CSS px. */
const INLINE_HEIGHT = 48;

const isLifted = (element: Element | null): element is Element => element?.hasAttribute(LIFTED) ?? false;

function putInstead(instead: Element, block: Element, root: Element): void {
  const at = placeOf(instead, root);
  if (at === instead) {
    instead.replaceWith(block);
    return;
  }
  // Pictures lifted out of one paragraph keep their order.
  let last = at;
  for (let next = at.nextElementSibling; isLifted(next); next = next.nextElementSibling) last = next;
  instead.remove();
  block.setAttribute(LIFTED, '');
  last.after(block);
}

/** A figure with several pictures or figures becomes one figure each; its caption goes to the last picture. */
function splitFigures(root: Element): void {
  for (const figure of root.querySelectorAll('figure')) {
    const images = figure.querySelectorAll('img');
    const inner = figure.querySelector('figure');
    if (!inner && images.length < 2) continue;
    const caption = [...figure.children].find((child) => child.localName === 'figcaption');
    const last = inner ? undefined : [...images].at(-1);
    if (caption && last) {
      const own = figure.ownerDocument.createElement('figure');
      const { linked } = pictureOf(last);
      linked.replaceWith(own);
      own.append(linked, caption);
    } else if (caption) asParagraph(caption);
    unwrap(figure);
  }
}

function paragraphOf(document: Document, text: Node): Element {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  return paragraph;
}

function asParagraph(element: Element): void {
  const paragraph = element.ownerDocument.createElement('p');
  moveChildren(element, paragraph);
  element.replaceWith(paragraph);
}

/** A figure whose picture was none is only its caption, and a caption of nothing is a paragraph. */
function emptied(figure: Element | undefined): void {
  for (const line of figure?.querySelectorAll('.image-description') ?? []) line.remove();
  if (!figure || figure.querySelector('img, table, pre, p')) return;
  for (const caption of figure.querySelectorAll('figcaption')) asParagraph(caption);
  unwrap(figure);
}

function removePicture({ linked, figure }: Picture): void {
  linked.remove();
  emptied(figure);
}

function buildFigure(picture: Picture, alternative: Alternative, labels: ArticleLabels, root: Element): void {
  const { image, linked, caption } = picture;
  const document = root.ownerDocument;
  const hasImage = !image.hasAttribute(STAMP_PICTURE);
  const figure = document.createElement('figure');
  figure.className = 'picture';
  putInstead(picture.figure ?? linked, figure, root);
  caption?.remove();
  image.setAttribute('alt', alternative.text);
  if (hasImage) figure.append(linked);
  else image.remove();
  if (alternative.kind === 'described' || alternative.kind === 'unlabelled') {
    figure.append(descriptionLine(document, alternative.text, labels, hasImage));
  }
  if (caption && captionRepeats(caption.textContent, alternative)) caption.setAttribute('data-unspoken', '');
  if (caption) figure.append(caption);
  // Whatever else the page put into its figure stands after ours, loose text too.
  const rest = [...(picture.figure?.childNodes ?? [])].filter(
    (node) => collapsed(node.textContent) || node.nodeType === 1,
  );
  figure.after(...rest.map((node) => (node.nodeType === 3 ? paragraphOf(document, node) : node)));
}

/** A picture between letters that is a letter itself (an emoji drawn as an image) becomes that letter. */
function isInlineSymbol(image: Element): boolean {
  const { name } = nameOf(image);
  return name !== '' && name.length <= 12 && !/[\p{L}\p{N}]/u.test(name);
}

/** A small picture with words in the middle of a sentence (a formula, a sign) stands for those words. */
function isInlineWords(image: Element): boolean {
  const size = sizeOf(image);
  const holder = image.closest('p, li, td, th, dd, h2, h3, h4, h5, h6');
  const isSmall = size !== undefined && Math.min(size.width, size.height) < INLINE_HEIGHT;
  if (!isSmall || holder === null || collapsed(holder.textContent) === '') return false;
  const { name } = nameOf(image);
  return isUsefulDescription(name) && shareOfWordsIn(name, holder.textContent) < 0.8;
}

/**
 * Shows every picture of a story with the words that stand in for it, in one markup, and drops what is none:
 * icons, spacers, the same picture again. Players and frames become links.
 */
export function describePictures(root: Element, headline: string, labels: ArticleLabels): void {
  splitFigures(root);
  let last:
    | {
        readonly key: string;
        readonly kind: AlternativeKind;
        readonly text: string;
        readonly picture: Picture;
      }
    | undefined;
  for (const image of root.querySelectorAll('img')) {
    const picture = pictureOf(image);
    const media = mediaParagraph(image, labels);
    if (media) {
      if (picture.figure) picture.linked.replaceWith(media);
      else putInstead(picture.linked, media, root);
      continue;
    }
    if (isInlineSymbol(image) || isInlineWords(image)) {
      image.replaceWith(nameOf(image).name);
      continue;
    }
    const alternative = alternativeOf(picture, headline);
    const key = pictureKey(image);
    // One file may draw many pictures ("photo.jpg?id=2"): other words, another picture.
    const hasOtherWords = alternative.text !== '' && last?.text !== '' && alternative.text !== last?.text;
    const isAgain = key === last?.key && !image.hasAttribute(STAMP_PICTURE) && !hasOtherWords;
    const isBetter =
      alternative.kind === 'described' || (alternative.kind === 'caption-only' && last?.kind !== 'described');
    const isOrnament = alternative.kind === 'decorative' && !isWorthShowing(image);
    if ((isAgain && !isBetter) || isOrnament || isStray(picture, alternative)) {
      removePicture(picture);
      continue;
    }
    if (isAgain && last) removePicture(pictureOf(last.picture.image));
    last = { key, kind: alternative.kind, text: alternative.text, picture };
    if (alternative.kind !== 'decorative') buildFigure(picture, alternative, labels, root);
    else if (image.hasAttribute(STAMP_PICTURE)) removePicture(picture);
    else image.setAttribute('alt', '');
  }
}

/** Portraits of authors, logos, buttons; pictures without words that count visits or advertise. A caption tells otherwise. */
const isStray = ({ image, caption }: Picture, { text }: Alternative): boolean =>
  !caption && (looksLikeFurniture(image) || (text === '' && looksLikeTracker(image)));

/**
 * Decorative pictures stay, without words, when they are large enough that their absence would be seen, or may be:
 * a picture that was not loaded yet has no size.
 */
function isWorthShowing(image: Element): boolean {
  const size = sizeOf(image);
  return size === undefined || Math.min(size.width, size.height) >= 64;
}
