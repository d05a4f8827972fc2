// DOM-only
import {
  STAMP_DESCRIPTION,
  STAMP_LONG_DESCRIPTION,
  STAMP_LONG_TARGET,
  STAMP_NAME_FROM,
  STAMP_PREFIX,
} from '../capture/stamps.ts';
import { named, nameSet, nearest, newElement } from './elements.ts';
import { tidyStructure } from './tidy.ts';
import { collapsed, quoted } from './words.ts';

/** On a picture: the key of its long description. Ours: see STAMP_PREFIX. */
const KEY = `${STAMP_PREFIX}long-key`;
/** Longest text of `aria-describedby` that is a description and no long one, in characters. */
const LONGEST_DESCRIPTION = 120;
const DATA = 'table, ul, ol, dl';
const LONGEST_ID_LIST = 1000;

/** A longer description of a picture, put aside before extraction. */
export interface LongDescription {
  /** Copy of what the page says, one flat run of blocks. */
  readonly blocks: Element;
  readonly text: string;
  /** Id of the part of the page that says it, '' when that part is not the story's in any case. */
  readonly id: string;
  /** Address of another page that says it, '' where this one does. */
  readonly href: string;
}

export type LongDescriptions = ReadonlyMap<string, LongDescription>;

const idsIn = (element: Element, name: string): readonly string[] =>
  (element.getAttribute(name) ?? '').slice(0, LONGEST_ID_LIST).split(/\s+/).filter(Boolean);

/** What `longdesc` names of this page. */
function longdescIds(image: Element): readonly string[] {
  const [, id] = /#(.+)$/.exec(image.getAttribute('longdesc') ?? '') ?? [];
  return id ? [id] : [];
}

const FIGURE = nameSet('figure');
/** Address of another page with the long description: what `longdesc` was made for. */
function longdescPage(image: Element): string {
  const address = image.getAttribute('longdesc')?.trim() ?? '';
  return /^https?:\/\//i.test(address) ? (URL.parse(address)?.href ?? '') : '';
}

/** What describes a picture at length: by its stamp, else by its attributes, else the `details` of its figure. */
function targetsOf(image: Element, stamped: ReadonlyMap<string, Element>): readonly Element[] {
  const token = image.getAttribute(STAMP_LONG_DESCRIPTION);
  const byStamp = token === null ? undefined : stamped.get(token);
  if (byStamp) return [byStamp];
  // The live page has looked the ids up already, shadow roots and all.
  const isLive = image.hasAttribute(STAMP_NAME_FROM);
  const ids = isLive ? [] : [...idsIn(image, 'aria-details'), ...idsIn(image, 'aria-describedby')];
  const targets = [...ids, ...longdescIds(image)].flatMap(
    (id) => image.ownerDocument.querySelector(`[id="${quoted(id)}"]:not(form)`) ?? [],
  );
  if (targets.length > 0) return [...new Set(targets)];
  const details = nearest(image, FIGURE)?.getElementsByTagName('details')[0];
  return details && !details.contains(image) ? [details] : [];
}

/** The block that is all there is in a box, with the id of the box: extraction keeps the block and drops the box. */
function onlyBlockIn(target: Element): Element {
  let found = target;
  while (found.matches('div, section') && found.childElementCount === 1) {
    const only = found.firstElementChild;
    if (!only?.matches('div, section, p') || collapsed(only.textContent) !== collapsed(found.textContent))
      break;
    only.id ||= found.id;
    if (only.id === found.id) found.removeAttribute('id');
    found = only;
  }
  return found;
}

/** Names of elements that are there for screen readers alone. */
const UNSEEN = /(?:^|[\s_-])(?:sr|screen-?readers?|visually)-?(?:only|hidden|text)(?:$|[\s_-])/i;

/** A copy of what targets say, without their pictures: those stand where the page has them. */
function copyOf(targets: readonly Element[], document: Document): Element {
  const blocks = newElement(document, 'div');
  for (const target of targets) {
    const copy = target.cloneNode(true) as Element;
    copy.removeAttribute('hidden');
    for (const part of copy.querySelectorAll('img, script, style, template, summary')) part.remove();
    for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
    copy.removeAttribute('id');
    const box = newElement(document, 'div');
    box.append(...(copy.localName === 'details' || copy.localName === 'span' ? copy.childNodes : [copy]));
    blocks.append(box);
  }
  tidyStructure(blocks, '');
  return blocks;
}

/**
 * Puts the long descriptions of pictures aside: extraction would drop those that the page hides, and those that lie
 * elsewhere. `details` in a figure move: they are for the picture and for nothing else.
 * @param images all of the document.
 */
export function rememberLongDescriptions(
  document: Document,
  images = named(document, 'img'),
): LongDescriptions {
  const found = new Map<string, LongDescription>();
  const hasStamps = images.some((image) => image.hasAttribute(STAMP_LONG_DESCRIPTION));
  const stamped = new Map(
    [...(hasStamps ? document.querySelectorAll(`[${STAMP_LONG_TARGET}]:not(form)`) : [])].map((each) => [
      each.getAttribute(STAMP_LONG_TARGET) ?? '',
      each,
    ]),
  );
  const said = new Set<Element>();
  for (const image of images) {
    const targets = targetsOf(image, stamped).filter(
      // The controls of a form can hide its methods.
      (each) => !each.contains(image) && !each.closest('figcaption') && !each.querySelector('form'),
    );
    const target = targets[0] && onlyBlockIn(targets[0]);
    const href = target ? '' : longdescPage(image);
    if (href) {
      const key = String(found.size);
      image.setAttribute(KEY, key);
      found.set(key, { blocks: newElement(document, 'div'), text: '', id: '', href });
    }
    if (!target) continue;
    const text = collapsed(targets.map((each) => each.textContent).join(' '));
    if (!text) continue;
    // The cells of a table said one after the other are no sentence, however few they are.
    const isData = targets.some((each) => each.matches(DATA) || each.querySelector(DATA));
    const isShort = text.length <= LONGEST_DESCRIPTION && target.localName !== 'details' && !isData;
    if (isShort) {
      if (!image.hasAttribute(STAMP_DESCRIPTION)) image.setAttribute(STAMP_DESCRIPTION, text);
      for (const each of targets) if (UNSEEN.test(each.className)) said.add(each);
      continue;
    }
    const key = String(found.size);
    const blocks = copyOf(targets, document);
    image.setAttribute(KEY, key);
    const isOwn = target.localName === 'details' && image.closest('figure')?.contains(target);
    if (isOwn) target.remove();
    else if (!target.id) target.id = `long-description-${key}`;
    found.set(key, { blocks, text: collapsed(blocks.textContent), id: isOwn ? '' : target.id, href: '' });
  }
  // Who hears them with the picture need not hear them again, and nobody sees them.
  for (const each of said) each.remove();
  return found;
}

export const longDescriptionOf = (image: Element, known: LongDescriptions): LongDescription | undefined =>
  known.get(image.getAttribute(KEY) ?? '');
