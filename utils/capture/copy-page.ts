// browser
import { accessibleName, hasImageRole, type PictureName } from './accessible-name.ts';
import { absoluteAddress, keptAttributes, type PageAddress } from './copy-attributes.ts';
import { DrawnPictures, isPictureObject, objectAddress, showsFallback, stamps } from './copy-picture.ts';
import {
  addressOf,
  asItStands,
  attribute,
  attributeNames,
  baseAddress,
  bodyOf,
  closest,
  contains,
  dataOf,
  find,
  firstChild,
  hasAttribute,
  isElement,
  localName,
  nextSibling,
  nodeType,
  rectOf,
  rootElement,
  textContent,
  viewOf,
} from './dom-access.ts';
import { FirstInView } from './first-in-view.ts';
import { escapedJson, escapedText, VOID_ELEMENTS, written } from './html-writer.ts';
import { LongDescriptions } from './long-descriptions.ts';
import { isContentSized, isInline, renderedSize, renderingOf, type Rendering } from './rendered.ts';
import { markSelected } from './selected-part.ts';
import { shadowRootOf } from './shadow-root.ts';
import { isText, ownDocument } from './story-frame.ts';
import { APART, Survey } from './survey.ts';
import { holdsUnsentText } from './unsent-text.ts';

const LEFT_OUT = new Set(
  'style link template base applet area map param datalist annotation-xml noembed noframes'.split(' '),
);
/** Only the element itself is copied: the rest is the person's, another page's or not text of the story. */
const WITHOUT_CONTENT = new Set('input select textarea iframe video audio img'.split(' '));
const FIELD = new Set(['input', 'textarea']);
const PLAYERS = new Set('img iframe video audio'.split(' '));
const LAZY_PICTURE = /\b(?:lazy\w*|data-(?:lazy-?)?src(?:set)?|data-original)\b/i;
/** What holds for everything inside an element. */
interface Scope {
  /** Text is not copied: `visibility: hidden` or `aria-hidden`. */
  readonly silent: boolean;
  /** Inside `aria-hidden`: pictures stay only if they are content-sized. */
  readonly ariaHidden: boolean;
  /** Name of a `role=img` round these nodes, for the `img` in it. */
  readonly given?: PictureName | undefined;
}

/** MediaWiki draws formulae as pictures, and keeps the formula itself beside them, for screen readers and us. */
function isHiddenMath(element: Element, tag: string): boolean {
  const child = tag === 'span' ? firstChild(element) : null;
  return child !== null && isElement(child) && localName(child) === 'math' && nextSibling(child) === null;
}

const OPEN: Scope = { silent: false, ariaHidden: false };

/** Frames in frames that are looked into. */
const DEEPEST_FRAME = 3;

/** The element's name in the copy, where that is another one than its own. */
const RENAMED: Readonly<Record<string, string>> = {
  frameset: 'div',
  // What a parser takes for text without elements.
  listing: 'pre',
  object: 'div',
  plaintext: 'pre',
  xmp: 'pre',
};

/**
 * Writes an inert copy of the live page, as text: elements would cost several times as much time, in a page that
 * stands still meanwhile. What needs no change is written by the browser, see `survey.ts`.
 */
export class PageCopy {
  /** Pieces of the copy. A string that is added to is kept as a tree of its parts, which costs more than a list. */
  readonly #parts: string[] = [];
  hasUnsentText = false;
  /** Words that are selected, see `CapturedPage`. */
  selection = '';
  readonly #live: Document;
  #page: PageAddress;
  /** Length of the page's text, once it is asked for. */
  #textLength = -1;
  /** Attributes for the copies of certain elements. */
  readonly #marks = new Map<Element, string>();
  readonly #long = new LongDescriptions(this.#marks);
  readonly #pictures = new DrawnPictures();
  readonly #survey: Survey;
  /** Of the document that is being copied, from the top of the page's own, in CSS px. */
  #offset = 0;
  #depth = 0;

  constructor(live: Document, page: PageAddress) {
    this.#live = live;
    this.#page = page;
    this.#survey = new Survey(this.#marks, new FirstInView(viewOf(live)));
    this.#lookAhead(live);
  }

  get html(): string {
    return this.#parts.join('');
  }

  /** Copies what is in an element, shadow trees flattened with their slots filled. */
  copyContent(from: Element, tag: string, scope: Scope = OPEN): void {
    if (tag === 'slot') {
      const assigned = (from as HTMLSlotElement).assignedNodes({ flatten: true });
      for (const node of assigned) this.#copyNode(node, scope);
      if (assigned.length > 0) return;
    }
    const shadow = shadowRootOf(from, tag);
    if (shadow) this.#lookAhead(shadow);
    for (let node = firstChild(shadow ?? from); node; node = nextSibling(node)) this.#copyNode(node, scope);
  }

  /** Finds what has to be known before the first element of a document or shadow tree is written. */
  #lookAhead(root: Node): void {
    this.#long.search(root);
    if (nodeType(root) === 9 && !this.selection) this.selection = markSelected(root as Document, this.#marks);
    this.#survey.look(root, this.#offset);
  }

  #copyNode(node: Node, scope: Scope): void {
    const type = nodeType(node);
    if (type === 3) {
      if (!scope.silent) this.#parts.push(escapedText(dataOf(node)));
      return;
    }
    if (type !== 1) return;
    const { length } = this.#parts;
    try {
      this.#copyElement(node as Element, scope);
    } catch {
      // An element that the page has made unreadable is left out; the rest is still a story.
      this.#parts.length = length;
    }
  }

  #copyElement(from: Element, outer: Scope): void {
    const rendering = this.#survey.changes.get(from);
    if (!rendering && !outer.ariaHidden) {
      this.#parts.push(asItStands(from));
      return;
    }
    const tag = localName(from);
    if (tag === 'script') return this.#copyData(from);
    if (tag === 'noscript') return this.#copyPictureTwins(from);
    if (LEFT_OUT.has(tag)) {
      // Where the story goes on, and its own address.
      if (/^(?:next|canonical)$/i.test(attribute(from, 'rel') ?? ''))
        this.#parts.push(`<link${keptAttributes(from, 'link', attributeNames(from), this.#page)}>`);
      return;
    }
    const names = attributeNames(from);
    const isOwn = tag === 'annotation' || isHiddenMath(from, tag);
    const shown = APART.has(tag) ? renderingOf(from) : rendering;
    const scope = isOwn ? outer : this.#scopeOf(from, tag, names, outer, shown);
    if (!scope) return this.#copyHiddenTargets(from);
    if (FIELD.has(tag) || names.includes('contenteditable'))
      this.hasUnsentText ||= holdsUnsentText(from, tag);
    let marks = this.#marks.get(from) ?? '';
    if (this.#copyPicture(from, tag, names, scope, marks) || this.#copyFrame(from, tag, scope, marks)) return;
    if (PLAYERS.has(tag)) marks += stamps(from, outer.given);
    const name = nameFor(from, tag);
    this.#parts.push('<', name, keptAttributes(from, tag, names, this.#page), marks, '>');
    if (VOID_ELEMENTS.has(tag)) return;
    // A parser drops the first line break in these.
    if (name === 'pre' && (textContent(from) ?? '').startsWith('\n')) this.#parts.push('\n');
    if (tag === 'object') this.#survey.look(from, this.#offset);
    if (!WITHOUT_CONTENT.has(tag)) this.copyContent(from, tag, scope);
    else if (tag === 'video' || tag === 'audio') this.#copySources(from);
    this.#parts.push('</', name, '>');
  }

  /** What holds inside an element; undefined when nothing of it is to be copied. */
  #scopeOf(
    from: Element,
    tag: string,
    names: readonly string[],
    outer: Scope,
    rendering: Rendering = 'shown',
  ): Scope | undefined {
    if (rendering === 'gone') return undefined;
    const isPicture = tag === 'img';
    if (isPicture && rendering === 'no-text' && !isLazy(from, names)) return undefined;
    const ariaHidden = outer.ariaHidden || (names.includes('aria-hidden') && this.#isAriaHidden(from));
    const silent = ariaHidden || (rendering === 'no-text' && !isPicture);
    const isNaming = !isPicture && names.includes('role') && hasImageRole(from);
    const name = isNaming ? accessibleName(from) : undefined;
    return { silent, ariaHidden, given: name?.name ? name : outer.given };
  }

  /**
   * `aria-hidden` is the author's word that a part says nothing new. But a dialog sets it on all the rest of the page
   * while it is open, so it does not count on what holds half of the page's text.
   */
  #isAriaHidden(element: Element): boolean {
    if (attribute(element, 'aria-hidden') !== 'true') return false;
    const body = bodyOf(this.#live);
    if (this.#textLength < 0) this.#textLength = body ? (textContent(body) ?? '').length : 0;
    return (textContent(element) ?? '').length * 2 < this.#textLength;
  }

  /** Copies what is a picture, but no `img`. @returns whether nothing more is to be copied of the element. */
  #copyPicture(from: Element, tag: string, names: readonly string[], scope: Scope, marks: string): boolean {
    if (tag === 'img' || tag === 'picture') return scope.ariaHidden && !isContentSized(renderedSize(from));
    const isDrawing = tag === 'svg' || tag === 'canvas';
    const isObject = (tag === 'object' || tag === 'embed') && isPictureObject(from);
    if (isObject ? showsFallback(from) : !isDrawing && !(names.includes('role') && hasImageRole(from)))
      return false;
    const image = !isObject && find(from, 'img') ? '' : this.#pictures.standIn(from, this.#page, marks);
    this.#parts.push(image);
    if (tag === 'canvas' && image !== '') this.#copyHiddenTargets(from);
    return image !== '' || isDrawing || isObject;
  }

  /** Puts the story that a frame holds in its place. @returns whether nothing more is to be copied of the element. */
  #copyFrame(from: Element, tag: string, scope: Scope, marks: string): boolean {
    const isObject = tag === 'object' || tag === 'embed';
    if ((!isObject && tag !== 'iframe' && tag !== 'frame') || (tag === 'object' && showsFallback(from)))
      return false;
    const document = this.#depth < DEEPEST_FRAME ? ownDocument(from) : undefined;
    const { length } = this.#parts;
    if (document) this.#copyDocument(document, from, scope);
    if (isText(this.#parts.slice(length).join(''))) return true;
    this.#parts.length = length;
    if (isObject) {
      const address = absoluteAddress(objectAddress(from), this.#page);
      if (/^https?:/.test(address))
        this.#parts.push(`<iframe${written('src', address)}${stamps(from)}${marks}></iframe>`);
    }
    return tag !== 'iframe';
  }

  #copyDocument(document: Document, frame: Element, scope: Scope): void {
    const outer = { page: this.#page, offset: this.#offset };
    const [root, body] = [rootElement(document), bodyOf(document)];
    const base = baseAddress(document);
    // A frame whose markup is in the page has the page's addresses, and "about:srcdoc" for its own.
    const url = addressOf(document).startsWith('about:') ? base : addressOf(document);
    this.#page = { base, url };
    this.#offset += rectOf(frame).top;
    this.#depth += 1;
    try {
      this.#lookAhead(document);
      if (!root || !body) return;
      this.#parts.push(`<div${languageOf(root)}>`);
      this.copyContent(body, 'body', scope);
      this.#parts.push('</div>');
    } finally {
      this.#depth -= 1;
      this.#offset = outer.offset;
      this.#page = outer.page;
    }
  }

  /** Descriptions of pictures that the page keeps out of view are copied as what they are. */
  #copyHiddenTargets(gone: Element): void {
    for (const target of this.#long.targets) {
      if (!contains(gone, target)) continue;
      const tag = localName(target);
      const name = nameFor(target, tag);
      const kept = keptAttributes(target, tag, attributeNames(target), this.#page);
      this.#parts.push(`<${name} hidden=""${kept}${this.#marks.get(target) ?? ''}>`);
      this.#survey.look(target, this.#offset);
      this.copyContent(target, tag);
      this.#parts.push(`</${name}>`);
    }
  }

  /** What the page says of itself, and the source of formulae that a script has drawn. */
  #copyData(from: Element): void {
    const type = attribute(from, 'type').toLowerCase();
    const text = textContent(from) ?? '';
    if (type.startsWith('application/ld+json'))
      this.#parts.push(`<script type="application/ld+json">${escapedJson(text)}</script>`);
    else if (type.startsWith('math/tex') && !/<[!/]/.test(text))
      this.#parts.push(`<script${written('type', type)}>${text}</script>`);
  }

  /** Pictures that the page holds for browsers without scripts, often the only ones with an address. */
  #copyPictureTwins(from: Element): void {
    const markup = textContent(from) ?? '';
    if (!/<img\b/i.test(markup)) return;
    const images = new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('img');
    const twins = [...images].map(
      (image) => `<img${keptAttributes(image, 'img', attributeNames(image), this.#page)}>`,
    );
    this.#parts.push(`<noscript>${twins.join('')}</noscript>`);
  }

  #copySources(from: Element): void {
    for (let child = firstChild(from); child; child = nextSibling(child)) {
      if (!isElement(child) || localName(child) !== 'source' || !hasAttribute(child, 'src')) continue;
      this.#parts.push(`<source${keptAttributes(child, 'source', attributeNames(child), this.#page)}>`);
    }
  }
}

/** Elements that only the page's scripts know become plain ones, so that the article stage sees blocks and lines. */
function nameFor(from: Element, tag: string): string {
  if (tag !== 'slot' && /^[a-z][a-z0-9]*$/.test(tag)) return RENAMED[tag] ?? tag;
  // Written out and read again, a `div` would end the paragraph that it stands in.
  return tag === 'slot' || isInline(from) || closest(from, 'p') ? 'span' : 'div';
}

function isLazy(image: Element, names: readonly string[]): boolean {
  return LAZY_PICTURE.test(`${names.join(' ')} ${attribute(image, 'class')} ${attribute(image, 'loading')}`);
}

/** Language and direction of a document in a frame. */
function languageOf(root: Element): string {
  const lang = attribute(root, 'lang') || attribute(root, 'xml:lang');
  return (lang && written('lang', lang)) + written('dir', getComputedStyle(root).direction);
}
