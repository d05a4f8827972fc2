// browser
import {
  attribute,
  collapsed,
  elementById,
  find,
  firstChild,
  hasAttribute,
  isElement,
  localName,
  nextSibling,
  nodeType,
} from './dom-access.ts';
import { renderingOf } from './rendered.ts';
import type { NameSource } from './stamps.ts';

/** Accessible name of a picture and the step that gave it. */
export interface PictureName {
  readonly name: string;
  readonly from: NameSource;
}

/** Whether an author calls an element a picture (`image` is ARIA 1.3's other word for `img`). */
export const hasImageRole = (element: Element): boolean =>
  /^\s*(?:img|image|graphics-(?:document|object|symbol))\b/i.test(attribute(element, 'role'));

const NO_TEXT = /^(?:script|style|template|noscript|head)$/;
const OWN_LINE =
  /^(?:address|article|aside|blockquote|br|d[dlt]|div|fig\w+|h\d|hr|li|[ou]l|p|pre|section|t[dhr]|table)$/;

/** Text alternative of a node that a label or description points to (accname 1.2 §4.3.2, steps 2B to 2I). */
function textOf(node: Node, hiddenToo: boolean): string {
  if (nodeType(node) === 3) return (node as Text).data;
  if (!isElement(node)) return '';
  const tag = localName(node);
  if (NO_TEXT.test(tag)) return '';
  if (!hiddenToo && (attribute(node, 'aria-hidden') === 'true' || renderingOf(node) !== 'shown')) return '';
  const label = attribute(node, 'aria-label');
  if (label.trim()) return label;
  if (tag === 'img') return ` ${attribute(node, 'alt')} `;
  let text = '';
  for (let child = firstChild(node); child; child = nextSibling(child)) text += textOf(child, hiddenToo);
  return OWN_LINE.test(tag) ? ` ${text} ` : text;
}

/** Elements whose ids an attribute lists, in its order. */
export const referredTo = (element: Element, name: string): readonly Element[] =>
  attribute(element, name)
    .split(/\s+/)
    .flatMap((id) => (id && elementById(element, id)) || []);

/** Words of the elements whose ids an attribute lists. A target that is itself hidden counts with all that is in it. */
function referenced(element: Element, name: string): string {
  const texts = referredTo(element, name).map((target) => textOf(target, renderingOf(target) !== 'shown'));
  return collapsed(texts.join(' '));
}

function childText(element: Element, tag: string): string {
  for (let child = firstChild(element); child; child = nextSibling(child)) {
    if (isElement(child) && localName(child) === tag) return collapsed(child.textContent ?? '');
  }
  return '';
}

/**
 * Name of an `img`, `svg`, `canvas`, `role=img`, `video`, `audio`, `object` or `iframe`, in the order of HTML-AAM 1.0 §4.1.5
 * and SVG-AAM 1.0 §7. An `object` also has the `alt` of the `img` that it holds for who cannot show it. Captions are not names here: they are read where they stand. A blank `alt` is told from an empty one,
 * and a `title` beside an empty `alt` gives no name: the three differences are explained at `describeImage`.
 */
export function accessibleName(element: Element): PictureName {
  const labelled = referenced(element, 'aria-labelledby');
  if (labelled) return { name: labelled, from: 'aria-labelledby' };
  const label = collapsed(attribute(element, 'aria-label'));
  if (label) return { name: label, from: 'aria-label' };
  const tag = localName(element);
  // What can take focus is no decoration, whatever its role says (WAI-ARIA 1.2 §4.6, conflict resolution).
  if (/^\s*(?:none|presentation)\b/.test(attribute(element, 'role')) && !hasAttribute(element, 'tabindex'))
    return { name: '', from: 'empty-alt' };
  if (tag === 'img' && hasAttribute(element, 'alt')) {
    const alt = attribute(element, 'alt');
    const name = collapsed(alt);
    return { name, from: name ? 'alt' : alt ? 'blank-alt' : 'empty-alt' };
  }
  const svgTitle = tag === 'svg' ? childText(element, 'title') : '';
  if (svgTitle) return { name: svgTitle, from: 'svg-title' };
  const fallback = tag === 'object' ? find(element, 'img[alt]') : null;
  const fallbackName = fallback ? collapsed(attribute(fallback, 'alt')) : '';
  if (fallbackName) return { name: fallbackName, from: 'alt' };
  const title = collapsed(attribute(element, 'title'));
  return title ? { name: title, from: 'title' } : { name: '', from: 'none' };
}

/** What libraries and drawing programs write into `desc` about themselves: "Created with Highcharts 12". */
const MADE_WITH = /^(?:created|made|generated|drawn|built) (?:with|by|using|in) \S+(?: \S+){0,3}$/i;

/**
 * Accessible description: `aria-describedby`, else `aria-description`; of an `svg` else its `desc`, else its `title`
 * when that is not the name (SVG-AAM 1.0 §7). The tooltip of an `img` with an `alt` is left out: it repeats the `alt`
 * or is a file name, as a rule.
 */
export function accessibleDescription(element: Element): string {
  const own = referenced(element, 'aria-describedby') || collapsed(attribute(element, 'aria-description'));
  if (own || localName(element) !== 'svg') return own;
  const title = accessibleName(element).from === 'svg-title' ? '' : childText(element, 'title');
  const description = childText(element, 'desc');
  return (MADE_WITH.test(description) ? '' : description) || title;
}
