// browser
import { hasImageRole } from './accessible-name.ts';
import { isPlainAddress, KEPT } from './copy-attributes.ts';
import {
  attribute,
  attributeNames,
  contentTypeOf,
  hasAttributes,
  localName,
  nodeType,
  ownerDocument,
  parentElement,
} from './dom-access.ts';
import type { FirstInView } from './first-in-view.ts';
import { written } from './html-writer.ts';
import { renderingOf, type Rendering } from './rendered.ts';
import { shadowRootOf } from './shadow-root.ts';
import { STAMP_IN_VIEW, STAMP_PREFIX } from './stamps.ts';

/** Elements that are never copied as they stand, and neither is what they hold. */
export const APART: ReadonlySet<string> = new Set(
  'script noscript style link template base applet area map param datalist annotation annotation-xml noembed noframes img svg canvas video audio iframe frame frameset object embed input select textarea'.split(
    ' ',
  ),
);
/** Elements that are copied under other names, or with care. */
const OTHERWISE = new Set('picture slot pre xmp listing plaintext'.split(' '));
/** Without a box of their own in any case. */
const NEVER_RENDERED = new Set('head title meta source track br wbr'.split(' '));

/** What the name of an element tells: it stays behind or is handled whole; it is changed in any case; it has no box. */
type Treatment = 'apart' | 'otherwise' | 'boxless' | 'plain';
const treatments = new Map<string, Treatment>();

function treatmentOf(tag: string): Treatment {
  const known = treatments.get(tag);
  if (known) return known;
  const found = APART.has(tag)
    ? 'apart'
    : NEVER_RENDERED.has(tag)
      ? 'boxless'
      : OTHERWISE.has(tag) || !/^[a-z][a-z0-9]*$/.test(tag)
        ? 'otherwise'
        : 'plain';
  treatments.set(tag, found);
  return found;
}

const NAMED_FIELDS = new Set('form button fieldset output'.split(' '));
const SHOW_ELEMENT = 1;

/** Whether an attribute may stand in the copy as it is. What extraction makes nothing of may stay: to drop it costs more. */
function isHarmless(element: Element, name: string): boolean {
  if (KEPT.has(name)) return true;
  if (name === 'href') return isPlainAddress(attribute(element, name));
  if (name.startsWith('data-')) return !name.startsWith(STAMP_PREFIX);
  return (name.startsWith('aria-') && name !== 'aria-hidden') || name === 'type' || name === 'target';
}

/**
 * What is to be changed in the copy of a tree. Most elements of a page are shown, have only harmless attributes, and
 * hold only such elements: these a browser writes by itself in a tenth of the time that a script takes.
 */
export class Survey {
  /** How elements are rendered that cannot be copied as they stand; they, or something in them. All others can. */
  readonly changes = new Map<Element, Rendering>();
  readonly #marks: Map<Element, string>;
  readonly #inView: FirstInView;

  /** @param marks further attributes for the copies of elements; receives that of the first paragraph in view. */
  constructor(marks: Map<Element, string>, inView: FirstInView) {
    this.#marks = marks;
    this.#inView = inView;
  }

  /**
   * Looks at what is in an element or a shadow tree, without the shadow trees in it.
   * @param offset of its document from the top of the page's, in CSS px.
   */
  look(root: Node, offset: number): void {
    const document = nodeType(root) === 9 ? (root as Document) : ownerDocument(root);
    if (!document) return;
    // Of other documents the browser would write XML.
    const isHtml = contentTypeOf(document) === 'text/html';
    const walker = Document.prototype.createTreeWalker.call(document, root, SHOW_ELEMENT);
    let at = walker.nextNode() as Element | null;
    while (at) {
      const tag = localName(at);
      const treatment = treatmentOf(tag);
      const hasBox = treatment === 'plain' || treatment === 'otherwise';
      const rendering = hasBox ? renderingOf(at) : 'shown';
      const isLeft = treatment === 'apart' || rendering === 'gone';
      if (
        isLeft ||
        !isHtml ||
        rendering !== 'shown' ||
        treatment === 'otherwise' ||
        this.#needsChange(at, tag, offset)
      )
        this.#add(at, rendering);
      at = (isLeft ? behind(walker) : walker.nextNode()) as Element | null;
    }
  }

  #needsChange(element: Element, tag: string, offset: number): boolean {
    if (this.#inView.isIt(element, tag, offset))
      this.#marks.set(element, (this.#marks.get(element) ?? '') + written(STAMP_IN_VIEW, ''));
    if (this.#marks.has(element) || shadowRootOf(element, tag)) return true;
    // Half of all elements have none, and to ask for a list of none costs more than this.
    if (!hasAttributes(element)) return false;
    const names = attributeNames(element);
    if (names.includes('role') && hasImageRole(element)) return true;
    return (
      (NAMED_FIELDS.has(tag) && names.includes('id')) || !names.every((name) => isHarmless(element, name))
    );
  }

  /** Whatever holds an element that is changed has to be written by us as well. */
  #add(element: Element, rendering: Rendering): void {
    this.changes.set(element, rendering);
    let at = parentElement(element);
    for (; at && !this.changes.has(at); at = parentElement(at)) this.changes.set(at, 'shown');
  }
}

/** The next element that is not in the one where the walker stands. */
function behind(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
