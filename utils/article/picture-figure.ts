// DOM-only
import { STAMP_PREFIX, STAND_IN_SRC } from '../capture/stamps.ts';
import type { Alternative, ArticleLabels } from './article.ts';
import { captionHoldsRest, captionRepeats } from './describe-image.ts';
import { named, nameSet, nearest, newElement } from './elements.ts';
import type { LongDescription } from './long-descriptions.ts';
import { moveChildren } from './move-nodes.ts';
import { collapsed, quoted } from './words.ts';

/** A picture of the story with what the page put round it. */
export interface Picture {
  readonly image: Element;
  /** The link round the image and nothing else, or the image. */
  readonly linked: Element;
  readonly figure: Element | undefined;
  readonly caption: Element | undefined;
}

const LINK = nameSet('a');
const FIGURE = nameSet('figure');

export function pictureOf(image: Element): Picture {
  const link = nearest(image, LINK);
  const linked = link && collapsed(link.textContent) === '' && named(link, 'img').length === 1 ? link : image;
  const figure = nearest(image, FIGURE);
  return { image, linked, figure, caption: figure && named(figure, 'figcaption')[0] };
}

/** Elements that cannot hold a figure: a picture in one is lifted out after it. */
const HOLDS_TEXT_ONLY =
  /^(?:p|h[1-6]|pre|span|em|strong|b|i|small|sub|sup|cite|q|s|del|mark|abbr|time|code|summary|dt|caption)$/;

/** On a block that was lifted out of the paragraph before it, while the others of that paragraph follow. */
const LIFTED = `${STAMP_PREFIX}lifted`;

/** Where a block for a picture can stand: the picture itself, or the paragraph or heading that it is lifted out of. */
function placeOf(node: Element, root: Element): Element {
  let place = node;
  for (let parent = node.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (HOLDS_TEXT_ONLY.test(parent.localName) || parent.localName === 'a') place = parent;
    else break;
  }
  return place;
}

const isLifted = (element: Element | null): element is Element => element?.hasAttribute(LIFTED) ?? false;

/** Whether a picture stands before all words of its paragraph. A heading keeps its pictures behind it, in its part. */
function isBeforeWords(node: Element, paragraph: Element): boolean {
  if (/^h[1-6]$/.test(paragraph.localName) || collapsed(paragraph.textContent) === '') return false;
  for (let at: Node = node; at !== paragraph; at = at.parentNode ?? paragraph) {
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (collapsed(before.textContent) !== '') return false;
  }
  return true;
}

/** Puts a block in the place of a picture, or before or behind the paragraph that the picture was in. */
export function putInstead(instead: Element, block: Element, root: Element): void {
  const at = placeOf(instead, root);
  if (at === instead) {
    instead.replaceWith(block);
    return;
  }
  if (isBeforeWords(instead, at)) {
    instead.remove();
    at.before(block);
    return;
  }
  // Pictures lifted out of one paragraph keep their order.
  let last = at;
  for (let next = at.nextElementSibling; isLifted(next); next = next.nextElementSibling) last = next;
  instead.remove();
  block.setAttribute(LIFTED, '');
  last.after(block);
}

function paragraphOf(document: Document, content: Node | string): Element {
  const paragraph = newElement(document, 'p');
  paragraph.append(content);
  return paragraph;
}

/**
 * The line under a picture that shows its words. Hidden from screen readers where the image's `alt` says them.
 * `data-image-description` holds exactly what is spoken after "Image: ".
 */
function wordsLine(alternative: Alternative, labels: ArticleLabels, line: Element, hasImage: boolean): void {
  const document = line.ownerDocument;
  if (hasImage) line.setAttribute('aria-hidden', 'true');
  const prefix = newElement(document, 'span');
  prefix.textContent = alternative.kind === 'linked' ? labels.imageLinkedPrefix : labels.imagePrefix;
  const text = newElement(document, 'span');
  text.setAttribute('data-image-description', '');
  text.textContent = alternative.text;
  line.append(prefix, text);
}

/** What the page has in place of a description is shown for whoever can make something of it, and never spoken. */
function rawPart(element: Element, words: string): Element {
  element.setAttribute('data-unspoken', '');
  element.setAttribute('aria-hidden', 'true');
  element.className = 'image-raw';
  element.textContent = words;
  return element;
}

function descriptionLine(
  alternative: Alternative,
  labels: ArticleLabels,
  document: Document,
  hasImage: boolean,
): Element | undefined {
  const line = newElement(document, 'p');
  line.className = 'image-description';
  switch (alternative.kind) {
    case 'described':
    case 'linked':
    case 'complex':
      wordsLine(alternative, labels, line, hasImage);
      return line;
    case 'unlabelled':
      line.className += ' image-unlabelled';
      line.textContent = labels.imageUnlabelled;
      return line;
    case 'suspicious':
      line.className += ' image-unlabelled';
      line.append(
        `${labels.imageSuspicious} `,
        rawPart(newElement(document, 'span'), `${labels.imageRawPrefix}${alternative.raw}`),
      );
      return line;
    case 'decorative':
      return alternative.raw ? rawPart(line, alternative.raw) : undefined;
    case 'caption-only':
      return undefined;
    default:
      return alternative.kind satisfies never;
  }
}

/** A longer description to open, or, when the story itself says it, a link to the place. */
function longerPart(
  { more }: Alternative,
  long: LongDescription | undefined,
  labels: ArticleLabels,
  root: Element,
): Element {
  const document = root.ownerDocument;
  if (long?.id && root.querySelector(`[id="${quoted(long.id)}"]`)) {
    return linkTo(`#${long.id}`, labels.longDescriptionBelow, document);
  }
  const details = newElement(document, 'details');
  details.className = 'long-description';
  const summary = newElement(document, 'summary');
  summary.textContent = labels.longDescription;
  details.append(summary);
  if (long && collapsed(more) === long.text) moveChildren(long.blocks.cloneNode(true), details);
  else details.append(paragraphOf(document, more));
  return details;
}

const linkTo = (href: string, words: string, document: Document): Element => {
  const link = newElement(document, 'a');
  link.setAttribute('href', href);
  link.textContent = words;
  return paragraphOf(document, link);
};

/** Text and rest of it as one. A text cut within a sentence is in the rest again, whole. */
const wholeOf = ({ text, more }: Alternative): string =>
  text.endsWith('…') ? more : `${text} ${more}`.trim();

/** Shows a picture as one figure: image, the words that stand in for it, what more there is to say, caption. */
export function buildFigure(
  picture: Picture,
  alternative: Alternative,
  long: LongDescription | undefined,
  labels: ArticleLabels,
  root: Element,
): void {
  const { image, linked, caption } = picture;
  const document = root.ownerDocument;
  const hasImage = image.getAttribute('src') !== STAND_IN_SRC;
  const figure = newElement(document, 'figure');
  figure.className = 'picture';
  putInstead(picture.figure ?? linked, figure, root);
  caption?.remove();
  // Who reads with a screen reader has the whole text at once, as on the page, and the rest may stay closed.
  image.setAttribute('alt', long?.text ? alternative.text : wholeOf(alternative));
  if (hasImage) figure.append(linked);
  else image.remove();
  const line = descriptionLine(alternative, labels, document, hasImage);
  if (line) figure.append(line);
  const words = caption?.textContent ?? '';
  const isUnspoken = captionRepeats(words, alternative);
  if (alternative.more && (isUnspoken || !captionHoldsRest(words, alternative)))
    figure.append(longerPart(alternative, long, labels, root));
  if (long?.href) figure.append(linkTo(long.href, labels.longDescriptionElsewhere, document));
  if (isUnspoken) caption?.setAttribute('data-unspoken', '');
  if (caption) figure.append(caption);
  // Whatever else the page put into its figure stands after ours, loose text and the tables of charts too.
  const rest = [...(picture.figure?.childNodes ?? [])].filter(
    (node) => collapsed(node.textContent) || node.nodeType === 1,
  );
  figure.after(...rest.map((node) => (node.nodeType === 3 ? paragraphOf(document, node) : node)));
}
