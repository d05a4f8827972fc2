// browser
import { accessibleDescription, accessibleName, hasImageRole, type PictureName } from './accessible-name.ts';
import { canvasAddress, canvasBudget } from './canvas-drawing.ts';
import { absoluteAddress, type PageAddress } from './copy-attributes.ts';
import { attribute, closest, find, localName, rectOf } from './dom-access.ts';
import { written } from './html-writer.ts';
import { hasBox, isContentSized, renderedSize } from './rendered.ts';
import {
  STAMP_DESCRIPTION,
  STAMP_NAME,
  STAMP_NAME_FROM,
  STAMP_PICTURE,
  STAMP_SIZE,
  STAND_IN_SRC,
} from './stamps.ts';
import { drawingAddress, drawingBudget } from './svg-drawing.ts';

/** What only the live page knows about a picture (or player or frame), as attributes of its copy. */
export function stamps(from: Element, given?: PictureName): string {
  const own = accessibleName(from);
  const { name, from: source } = given && !own.name ? given : own;
  const description = accessibleDescription(from);
  const size = renderedSize(from);
  return (
    (name && written(STAMP_NAME, name)) +
    written(STAMP_NAME_FROM, source) +
    (description && written(STAMP_DESCRIPTION, description)) +
    (size && written(STAMP_SIZE, size))
  );
}

/** An `object` or `embed` that shows a picture, by its type or, without one, by the ending of its address. */
export function isPictureObject(from: Element): boolean {
  const type = attribute(from, 'type');
  return type
    ? /^image\//i.test(type)
    : /\.(?:svgz?|png|jpe?g|gif|webp|avif)(?:[?#]|$)/i.test(objectAddress(from));
}

export const objectAddress = (from: Element): string =>
  attribute(from, localName(from) === 'object' ? 'data' : 'src');

/** Whether an `object` shows what it holds for the case that it cannot show what it should. */
export const showsFallback = (from: Element): boolean =>
  [...Element.prototype.querySelectorAll.call(from, '*')].some(hasBox);

/** Children of an element with a background picture that are looked through for it. */
const MOST_LAYERS = 8;

/** Address of the picture that a style sheet puts behind an element or behind something in it. */
function backgroundAddress(from: Element): string | undefined {
  const layers = [from, ...Element.prototype.querySelectorAll.call(from, '*')].slice(0, MOST_LAYERS);
  for (const layer of layers) {
    for (const pseudo of [undefined, '::before', '::after']) {
      const { backgroundImage, backgroundPosition } = getComputedStyle(layer, pseudo);
      const address = /url\("((?:https?:|data:image\/)[^"]+)"\)/.exec(backgroundImage)?.[1];
      // One of many pictures in a file, of which a part is shown by moving it.
      if (address !== undefined) return /-\d/.test(backgroundPosition) ? undefined : address;
    }
  }
  return undefined;
}

/** Address of the photograph that a drawing only frames or cuts to shape; a drawing by itself may fetch none. */
function photoAddress(svg: Element, page: PageAddress): string | undefined {
  const photo = find(svg, 'image');
  if (!photo) return undefined;
  const address = absoluteAddress(attribute(photo, 'href') || attribute(photo, 'xlink:href'), page);
  const [outer, inner] = [rectOf(svg), rectOf(photo)];
  const fills = inner.width >= outer.width * 0.8 && inner.height >= outer.height * 0.8;
  return fills && /^https?:/.test(address) ? address : undefined;
}

/** Stand-ins for the pictures of one page that are no `img` there. */
export class DrawnPictures {
  readonly #drawings = drawingBudget();
  readonly #canvases = canvasBudget();

  /**
   * An `img` that shows the same as a drawing, canvas, background or object does, or at least holds its words.
   * @param marks further attributes.
   * @returns '' for what is no picture of the story: icons, and drawings without words. An author who wrote `role=img`,
   * or a caption, meant a picture, so that stays even without words.
   */
  standIn(from: Element, page: PageAddress, marks: string): string {
    const tag = localName(from);
    const isDrawing = tag === 'svg' || tag === 'canvas';
    if (!isContentSized(renderedSize(from))) return '';
    const isMeant =
      hasImageRole(from) || tag === 'object' || tag === 'embed' || (isDrawing && this.#isCaptioned(from));
    if (!isMeant && !accessibleName(from).name && !accessibleDescription(from)) return '';
    const address = this.#addressOf(from, tag, page) ?? STAND_IN_SRC;
    const kind = tag === 'embed' ? 'object' : isDrawing || tag === 'object' ? tag : 'role-img';
    return `<img${written('src', address)}${written(STAMP_PICTURE, kind)}${stamps(from)}${marks}>`;
  }

  #isCaptioned(from: Element): boolean {
    const figure = closest(from, 'figure');
    return figure !== null && find(figure, 'figcaption') !== null;
  }

  #addressOf(from: Element, tag: string, page: PageAddress): string | undefined {
    try {
      if (tag === 'svg') return photoAddress(from, page) ?? drawingAddress(from, this.#drawings);
      if (tag === 'canvas') return canvasAddress(from, this.#canvases);
      if (tag === 'object' || tag === 'embed') return absoluteAddress(objectAddress(from), page) || undefined;
      const drawn = find(from, 'svg, canvas');
      if (drawn && isContentSized(renderedSize(drawn))) return this.#addressOf(drawn, localName(drawn), page);
      return backgroundAddress(from);
    } catch {
      return undefined;
    }
  }
}
