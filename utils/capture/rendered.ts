// browser
import { localName, rectOf } from './dom-access.ts';

/**
 * How much of an element the person gets: `shown`; `no-text` for `visibility: hidden`, whose descendants may still be
 * visible; `gone` for `display: none`, descendants and all.
 *
 * Opacity, size and position do not count: fades and lazy loading leave real pictures at opacity 0 or 0×0, and text
 * moved off the screen is there for screen readers. Nor does `content-visibility: hidden`, which closed `details` and
 * `hidden=until-found` use: one press would show their text.
 */
export type Rendering = 'shown' | 'no-text' | 'gone';

const VISIBLE = { visibilityProperty: true };
const checkVisibility = Function.prototype.call.bind(Element.prototype.checkVisibility) as (
  element: Element,
  options: CheckVisibilityOptions,
) => boolean;

/** Whether an element has a box on the page, seen or not. */
export const hasBox = (element: Element): boolean => checkVisibility(element, {});

export function renderingOf(element: Element): Rendering {
  // False also for `display: contents`, which has no box of its own, and inside `content-visibility: hidden`.
  if (checkVisibility(element, VISIBLE)) return 'shown';
  const { display, visibility } = getComputedStyle(element);
  // Without any style: an element of a host's own content that its shadow tree gives no slot.
  if (display === 'none' || display === '') return 'gone';
  return visibility === 'visible' ? 'shown' : 'no-text';
}

/** Whether an element flows in a line of text. */
export const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

/** A picture that failed to load leaves a line of its alternative text on the page: that is not its size. */
function hasFailed(element: Element): boolean {
  if (localName(element) !== 'img') return false;
  const { complete, naturalWidth } = element as HTMLImageElement;
  return complete && naturalWidth === 0;
}

/** Rendered size as the stamp writes it, '' when the element has no area of its own (yet). */
export function renderedSize(element: Element): string {
  if (hasFailed(element)) return '';
  const { width, height } = rectOf(element);
  return width > 0 && height > 0 ? `${Math.round(width)}x${Math.round(height)}` : '';
}

/** Sides under which a picture is an icon, in CSS px. */
const CONTENT_SIDE = 64;

export function isContentSized(size: string): boolean {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return width >= CONTENT_SIDE && height >= CONTENT_SIDE;
}
