// browser
import { accessibleName, type PictureName } from './accessible-name.ts';
import { copyAttributes, type PageAddress } from './copy-attributes.ts';
import { standIn, stamp } from './copy-picture.ts';
import {
  attribute,
  attributeNames,
  bodyOf,
  firstChild,
  hasAttribute,
  isElement,
  localName,
  namespaceOf,
  nextSibling,
  nodeType,
  openShadowRoot,
  textContent,
} from './dom-access.ts';
import { isContentSized, isInline, renderedSize, renderingOf } from './rendered.ts';
import { holdsUnsentText } from './unsent-text.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const LEFT_OUT =
  /^(?:style|link|template|base|object|embed|frameset|frame|applet|area|map|param|datalist|annotation-xml)$/;
/** Without a box of their own in any case. */
const NEVER_RENDERED = /^(?:head|title|meta|source|track|br|wbr|annotation)$/;
/** Only the element itself is copied: the rest is the person's, another page's or not text of the story. */
const WITHOUT_CONTENT = /^(?:input|select|textarea|iframe|video|audio|img)$/;
const PLAYERS = /^(?:img|iframe|video|audio)$/;
const LAZY_PICTURE = /\b(?:lazy\w*|data-(?:lazy-?)?src(?:set)?|data-original)\b/i;

/** What holds for everything inside an element. */
interface Scope {
  /** Text is not copied: `visibility: hidden` or `aria-hidden`. */
  readonly silent: boolean;
  /** Inside `aria-hidden`: pictures stay only if they are content-sized. */
  readonly ariaHidden: boolean;
  /** Name of a `role=img` round these nodes, for the `img` in it. */
  readonly given?: PictureName;
}

/** MediaWiki draws formulae as pictures, and keeps the formula itself beside them, for screen readers and us. */
function isHiddenMath(element: Element): boolean {
  const child = localName(element) === 'span' ? firstChild(element) : null;
  return child !== null && isElement(child) && localName(child) === 'math' && nextSibling(child) === null;
}

/** One walk over the live page that writes an inert copy. */
export class PageCopy {
  readonly document = new DOMParser().parseFromString('<!doctype html>', 'text/html');
  hasUnsentText = false;
  readonly #page: PageAddress;
  readonly #textLength: number;

  constructor(live: Document, page: PageAddress) {
    this.#page = page;
    const body = bodyOf(live);
    this.#textLength = body ? (textContent(body) ?? '').length : 0;
  }

  /** Copies what is in an element into another one, shadow trees flattened with their slots filled. */
  copyContent(from: Element, into: Element, scope: Scope = { silent: false, ariaHidden: false }): void {
    const tree = openShadowRoot(from) ?? from;
    const assigned =
      localName(from) === 'slot' ? (from as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    if (assigned.length > 0) for (const node of assigned) this.#copyNode(node, into, scope);
    else for (let node = firstChild(tree); node; node = nextSibling(node)) this.#copyNode(node, into, scope);
  }

  #copyNode(node: Node, into: Element, scope: Scope): void {
    if (nodeType(node) === 3) {
      if (!scope.silent) into.appendChild(this.document.createTextNode((node as Text).data));
      return;
    }
    if (!isElement(node)) return;
    try {
      this.#copyElement(node, into, scope);
    } catch {
      // An element that the page has made unreadable is left out; the rest is still a story.
    }
  }

  #copyElement(from: Element, into: Element, outer: Scope): void {
    const tag = localName(from);
    if (tag === 'script') this.#copyData(from, into);
    else if (tag === 'noscript') this.#copyPictureTwins(from, into);
    if (tag === 'script' || tag === 'noscript' || LEFT_OUT.test(tag)) return;
    const scope = NEVER_RENDERED.test(tag) || isHiddenMath(from) ? outer : this.#scopeOf(from, outer);
    if (!scope) return;
    this.hasUnsentText ||= holdsUnsentText(from);
    if (tag === 'img' || tag === 'picture') {
      if (scope.ariaHidden && !isContentSized(renderedSize(from))) return;
    } else if (tag === 'svg' || tag === 'canvas' || attribute(from, 'role') === 'img') {
      const image = Element.prototype.querySelector.call(from, 'img')
        ? undefined
        : standIn(from, this.document);
      if (image) into.append(image);
      if (image || tag === 'svg' || tag === 'canvas') return;
    }
    const to = this.#elementFor(from, tag, into);
    copyAttributes(from, to, this.#page);
    into.appendChild(to);
    if (PLAYERS.test(tag)) stamp(from, to, outer.given);
    if (!WITHOUT_CONTENT.test(tag)) this.copyContent(from, to, scope);
    else if (tag === 'video' || tag === 'audio') this.#copySources(from, to);
  }

  /** What holds inside an element; undefined when nothing of it is to be copied. */
  #scopeOf(from: Element, outer: Scope): Scope | undefined {
    const rendering = renderingOf(from);
    if (rendering === 'gone') return undefined;
    const isPicture = localName(from) === 'img';
    if (isPicture && rendering === 'no-text' && !this.#isLazy(from)) return undefined;
    const ariaHidden = outer.ariaHidden || this.#isAriaHidden(from);
    const silent = ariaHidden || (rendering === 'no-text' && !isPicture);
    const name = attribute(from, 'role') === 'img' && !isPicture ? accessibleName(from) : undefined;
    const given = name?.name ? name : outer.given;
    return given ? { silent, ariaHidden, given } : { silent, ariaHidden };
  }

  /**
   * `aria-hidden` is the author's word that a part says nothing new. But a dialog sets it on all the rest of the page
   * while it is open, so it does not count on what holds half of the page's text.
   */
  #isAriaHidden(element: Element): boolean {
    if (attribute(element, 'aria-hidden') !== 'true') return false;
    return (textContent(element) ?? '').length * 2 < this.#textLength;
  }

  #isLazy(image: Element): boolean {
    const names = attributeNames(image).join(' ');
    return LAZY_PICTURE.test(`${names} ${attribute(image, 'class')} ${attribute(image, 'loading')}`);
  }

  /** Elements that only the page's scripts know become plain ones, so that the article stage sees blocks and lines. */
  #elementFor(from: Element, tag: string, into: Element): Element {
    const namespace = namespaceOf(from);
    if (namespace !== HTML && namespace !== null) return this.document.createElementNS(namespace, tag);
    if (/^[a-z][a-z0-9]*$/.test(tag) && tag !== 'slot') return this.document.createElement(tag);
    // Written out and read again, a `div` would end the paragraph that it stands in.
    const isPhrase = tag === 'slot' || isInline(from) || into.closest('p') !== null;
    return this.document.createElement(isPhrase ? 'span' : 'div');
  }

  /** What the page says of itself, and the source of formulae that a script has drawn. */
  #copyData(from: Element, into: Element): void {
    const type = attribute(from, 'type');
    if (!/^(?:application\/ld\+json|math\/tex)/i.test(type)) return;
    const data = this.document.createElement('script');
    data.setAttribute('type', type.toLowerCase());
    data.textContent = textContent(from);
    into.append(data);
  }

  /** Pictures that the page holds for browsers without scripts, often the only ones with an address. */
  #copyPictureTwins(from: Element, into: Element): void {
    const markup = textContent(from) ?? '';
    if (!/<img\b/i.test(markup)) return;
    const twins = this.document.createElement('noscript');
    for (const image of new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('img')) {
      const to = this.document.createElement('img');
      copyAttributes(image, to, this.#page);
      twins.append(to);
    }
    into.append(twins);
  }

  #copySources(from: Element, to: Element): void {
    for (let child = firstChild(from); child; child = nextSibling(child)) {
      if (!isElement(child) || localName(child) !== 'source' || !hasAttribute(child, 'src')) continue;
      const source = this.document.createElement('source');
      copyAttributes(child, source, this.#page);
      to.append(source);
    }
  }
}
