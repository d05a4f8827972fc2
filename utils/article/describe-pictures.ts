// DOM-only
import { STAMP_PICTURE } from '../capture/stamps.ts';
import type { Alternative, ArticleLabels } from './article.ts';
import { captionCreditLines } from './credit-lines.ts';
import { describeImage, isUsefulDescription } from './describe-image.ts';
import { named, nameSet, nearest, newElement } from './elements.ts';
import { CREDIT_ONLY } from './gather-figures.ts';
import { longDescriptionOf, type LongDescriptions } from './long-descriptions.ts';
import { mediaBlocks } from './media.ts';
import { buildFigure, pictureOf, putInstead, type Picture } from './picture-figure.ts';
import {
  descriptionOf,
  linkElsewhere,
  looksLikeFurniture,
  looksLikeTracker,
  nameOf,
  pictureKey,
  sizeOf,
} from './picture-facts.ts';
import { collapsed, shareOfWordsIn } from './words.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

/** From how many pictures on the same words describe none of them, and how large a part of all pictures that must be. */
const REPEATED = 3;
const MOST = 0.6;

/** Which pictures have the same words, to find those that a publishing system gives to all of them. */
class Uses {
  readonly #all = new Map<string, number>();
  readonly #seen = new Map<string, Set<string>>();
  #named = 0;

  constructor(images: Iterable<Element>) {
    for (const image of images) {
      const { name } = nameOf(image);
      if (name === '') continue;
      this.#named += 1;
      this.#all.set(name, (this.#all.get(name) ?? 0) + 1);
    }
  }

  /** Whether a picture is one of many with the words that it has, and not one of the first of them. */
  repeats(text: string, image: Element): boolean {
    const pictures = (this.#seen.get(text) ?? new Set<string>()).add(pictureKey(image));
    this.#seen.set(text, pictures);
    return pictures.size >= REPEATED && (this.#all.get(nameOf(image).name) ?? 0) >= MOST * this.#named;
  }
}

function alternativeOf(
  { image, linked, caption }: Picture,
  headline: string,
  longDescription: string,
  uses: Uses,
): Alternative {
  const facts = {
    ...nameOf(image),
    description: descriptionOf(image),
    tooltip: collapsed(image.getAttribute('title')),
    caption: collapsed(caption?.textContent),
    longDescription,
    size: sizeOf(image),
    headline,
    isLink: linked !== image && linkElsewhere(image) !== undefined,
  };
  const alternative = describeImage({ ...facts, isRepeated: false });
  if (!alternative.text) return alternative;
  // Who took a picture does not stand in for what is in it.
  const isCredit = caption?.hasAttribute(CREDIT_ONLY) ?? false;
  return uses.repeats(alternative.text, image) && !isCredit
    ? describeImage({ ...facts, isRepeated: true })
    : alternative;
}

const HOLDERS = nameSet('p li td th dd h2 h3 h4 h5 h6');
/** A picture lower than this stands in a line of text. CSS px. */
const INLINE_HEIGHT = 48;

/** A figure with several pictures or figures becomes one figure each; its caption goes to the last picture. */
function splitFigures(root: Element): void {
  for (const figure of named(root, 'figure')) {
    const images = named(figure, 'img');
    const [inner] = named(figure, 'figure');
    if (!inner && images.length < 2) continue;
    const caption = [...figure.children].find((child) => child.localName === 'figcaption');
    const last = inner ? undefined : images.at(-1);
    if (caption && last) {
      const own = newElement(figure.ownerDocument, 'figure');
      const { linked } = pictureOf(last);
      linked.replaceWith(own);
      own.append(linked, caption);
    } else if (caption) asParagraph(caption);
    unwrap(figure);
  }
}

function asParagraph(element: Element): void {
  const paragraph = newElement(element.ownerDocument, 'p');
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

/** A picture between letters that is a letter itself (an emoji drawn as an image) becomes that letter. */
function isInlineSymbol(image: Element): boolean {
  const { name } = nameOf(image);
  return name !== '' && name.length <= 12 && !/[\p{L}\p{N}]/u.test(name);
}

/** A small picture with words in the middle of a sentence (a formula, a sign) stands for those words. */
function isInlineWords(image: Element): boolean {
  const size = sizeOf(image);
  const holder = nearest(image, HOLDERS);
  const isSmall = size !== undefined && Math.min(size.width, size.height) < INLINE_HEIGHT;
  if (!isSmall || !holder || collapsed(holder.textContent) === '') return false;
  const { name } = nameOf(image);
  return isUsefulDescription(name) && shareOfWordsIn(name, holder.textContent) < 0.8;
}

/** A player in a figure keeps its caption there, under the poster and the link. */
function showMedia({ figure, linked }: Picture, blocks: readonly Element[], root: Element): void {
  const [only] = blocks;
  if (figure) linked.replaceWith(...blocks);
  else if (blocks.length === 1 && only) putInstead(linked, only, root);
  else {
    const holder = newElement(root.ownerDocument, 'figure');
    holder.append(...blocks);
    putInstead(linked, holder, root);
  }
}

/** How much a picture's words are worth, for choosing between two showings of the same picture. */
const worth = ({ kind, text }: Alternative): number => (text ? 2 : kind === 'caption-only' ? 1 : 0);

/**
 * Shows every picture of a story with the words that stand in for it, in one markup, and drops what is none:
 * icons, spacers, the same picture again. Players and frames become links.
 */
export function describePictures(
  root: Element,
  headline: string,
  labels: ArticleLabels,
  longDescriptions: LongDescriptions,
): void {
  splitFigures(root);
  captionCreditLines(root);
  const uses = new Uses(root.querySelectorAll('img'));
  let last: { readonly key: string; readonly alternative: Alternative; readonly image: Element } | undefined;
  for (const image of named(root, 'img')) {
    const picture = pictureOf(image);
    const media = mediaBlocks(image, labels);
    if (media) {
      showMedia(picture, media, root);
      continue;
    }
    if (isInlineSymbol(image) || isInlineWords(image)) {
      image.replaceWith(nameOf(image).name);
      continue;
    }
    const long = longDescriptionOf(image, longDescriptions);
    const alternative = alternativeOf(picture, headline, long?.text ?? '', uses);
    const key = pictureKey(image);
    // One file may draw many pictures ("photo.jpg?id=2"): other words, another picture.
    const before = last?.alternative.text ?? '';
    const hasOtherWords = alternative.text !== '' && before !== '' && alternative.text !== before;
    const isAgain = key === last?.key && !image.hasAttribute(STAMP_PICTURE) && !hasOtherWords;
    const isBetter = last !== undefined && worth(alternative) > worth(last.alternative);
    if ((isAgain && !isBetter) || isOrnament(image, alternative) || isStray(picture, alternative)) {
      removePicture(picture);
      continue;
    }
    if (isAgain && last) removePicture(pictureOf(last.image));
    last = { key, alternative, image };
    if (alternative.kind !== 'decorative' || alternative.raw)
      buildFigure(picture, alternative, long, labels, root);
    else if (image.hasAttribute(STAMP_PICTURE)) removePicture(picture);
    else image.setAttribute('alt', '');
  }
}

/** Portraits of authors, logos, buttons; pictures without words that count visits or advertise. A caption tells otherwise. */
const isStray = ({ image, caption }: Picture, { text }: Alternative): boolean =>
  !caption && (looksLikeFurniture(image) || (text === '' && looksLikeTracker(image)));

/** A decorative picture with a side below this is a rule, a bullet or a badge. CSS px. */
const LEAST_SIDE = 40;
/** A decorative picture that is only a link to somewhere must be larger than this to be worth its place. CSS px. */
const THUMBNAIL = 250;

/**
 * Decorative pictures stay, without words, when they are large enough that their absence would be seen, or may be:
 * a picture that was not loaded yet has no size.
 */
function isOrnament(image: Element, { kind }: Alternative): boolean {
  if (kind !== 'decorative') return false;
  const size = sizeOf(image);
  const side = size && Math.min(size.width, size.height);
  return side !== undefined && side < (linkElsewhere(image) ? THUMBNAIL : LEAST_SIDE);
}
