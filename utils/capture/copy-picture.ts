// browser
import { accessibleDescription, accessibleName, type PictureName } from './accessible-name.ts';
import { attribute, localName } from './dom-access.ts';
import { isContentSized, renderedSize } from './rendered.ts';
import {
  STAMP_DESCRIPTION,
  STAMP_NAME,
  STAMP_NAME_FROM,
  STAMP_PICTURE,
  STAMP_SIZE,
  STAND_IN_SRC,
} from './stamps.ts';

/** Writes what only the live page knows about a picture (or player or frame) on its copy. */
export function stamp(from: Element, to: Element, given?: PictureName): void {
  const own = accessibleName(from);
  const { name, from: source } = given && !own.name ? given : own;
  const description = accessibleDescription(from);
  const size = renderedSize(from);
  if (name) to.setAttribute(STAMP_NAME, name);
  to.setAttribute(STAMP_NAME_FROM, source);
  if (description) to.setAttribute(STAMP_DESCRIPTION, description);
  if (size) to.setAttribute(STAMP_SIZE, size);
}

/**
 * Stand-in `img` for a picture that is not an `img`: its words are kept, its drawing is not (yet).
 * @returns undefined for what is no picture of the story: icons, and drawings without words. An author who wrote
 * `role=img` meant a picture, so it stays even without words.
 */
export function standIn(from: Element, copy: Document): Element | undefined {
  const tag = localName(from);
  const isRoleImg = attribute(from, 'role') === 'img';
  if (!isContentSized(renderedSize(from))) return undefined;
  if (!accessibleName(from).name && !accessibleDescription(from) && !isRoleImg) return undefined;
  const image = copy.createElement('img');
  image.setAttribute('src', STAND_IN_SRC);
  image.setAttribute(STAMP_PICTURE, tag === 'svg' || tag === 'canvas' ? tag : 'role-img');
  stamp(from, image);
  return image;
}
