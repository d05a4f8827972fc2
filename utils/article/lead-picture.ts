// DOM-only
import { STAMP_PICTURE } from '../capture/stamps.ts';
import { describeImage } from './describe-image.ts';
import { descriptionOf, looksLikeFurniture, nameOf, pictureKey, sizeOf } from './picture-facts.ts';
import { collapsed, sameWords } from './words.ts';

/** Reading order of the page, written before extraction and read after it. Ours: see STAMP_PREFIX. */
const ORDER = 'data-lectern-order';
const FURNITURE = 'nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"]';

/** A picture that may be the story's lead, kept aside because extraction may drop it. */
export interface LeadCandidate {
  readonly order: number;
  readonly key: string;
  /** Copy of the picture's figure, or of the picture. */
  readonly copy: Element;
}

const orderOf = (element: Element): number => Number(element.getAttribute(ORDER) ?? Number.NaN);

function isTeaser(image: Element): boolean {
  const link = image.closest('a');
  return link !== null && collapsed(link.textContent).length > 20;
}

function isDescribed(image: Element, headline: string): boolean {
  const caption = collapsed(image.closest('figure')?.querySelector('figcaption')?.textContent);
  const facts = {
    ...nameOf(image),
    description: descriptionOf(image),
    size: sizeOf(image),
    caption,
    headline,
  };
  const { kind } = describeImage(facts);
  const { width, height } = facts.size ?? { width: 200, height: 200 };
  return (kind === 'described' || kind === 'caption-only') && Math.min(width, height) >= 120;
}

/**
 * Numbers paragraphs and pictures in reading order and takes copies of the pictures that can be the lead: described
 * and large, or declared as the story's picture (`og:image`), after the title, outside the page's furniture.
 */
export function findLeadCandidates(document: Document, title: string): readonly LeadCandidate[] {
  const marked = [...document.querySelectorAll('h1, p, img')];
  marked.forEach((element, order) => element.setAttribute(ORDER, String(order)));
  const heading = marked.find(
    (element) => element.localName === 'h1' && sameWords(element.textContent ?? '', title),
  );
  if (!heading) return [];
  const declared = document.createElement('img');
  declared.setAttribute(
    'src',
    document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
  );
  const candidates = marked.filter((element) => {
    if (
      element.localName !== 'img' ||
      orderOf(element) < orderOf(heading) ||
      element.hasAttribute(STAMP_PICTURE)
    )
      return false;
    if (element.closest(FURNITURE) || isTeaser(element) || looksLikeFurniture(element)) return false;
    return (
      isDescribed(element, title) ||
      (pictureKey(declared) !== '' && pictureKey(element) === pictureKey(declared))
    );
  });
  return candidates.slice(0, 3).map((image) => {
    const figure = image.closest('figure');
    const whole = figure && figure.querySelectorAll('img').length === 1 ? figure : image;
    return { order: orderOf(image), key: pictureKey(image), copy: whole.cloneNode(true) as Element };
  });
}

/** Brings the lead back when extraction lost it: the first candidate that stands before the first kept paragraph. */
export function restoreLead(root: Element, candidates: readonly LeadCandidate[]): void {
  const paragraph = [...root.querySelectorAll(`p[${ORDER}]`)].find(
    (each) => collapsed(each.textContent).length >= 40,
  );
  if (!paragraph) return;
  const lead = candidates.find(({ order }) => order < orderOf(paragraph));
  if (!lead) return;
  const images = [...root.querySelectorAll('img')];
  if (images.some((image) => orderOf(image) <= lead.order || pictureKey(image) === lead.key)) return;
  root.prepend(lead.copy);
}
