// browser
/**
 * Reads of the live page that it cannot clobber. A control named "attributes" hides `form.attributes`, an image named
 * "body" hides `document.body` (HTML §3.1.7 and §4.10.3, "LegacyOverrideBuiltIns"), in isolated worlds too. The
 * prototypes' own accessors are out of its reach. They also work on nodes of other same-origin documents.
 */
function reader<P extends Node, K extends keyof P & string>(prototype: P, name: K): (node: Node) => P[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
  // A bound `call` is the quickest of the ways there are to call an accessor: this is done for every node.
  return Function.prototype.call.bind(get) as (node: Node) => P[K];
}

export const nodeType = reader(Node.prototype, 'nodeType');
export const firstChild = reader(Node.prototype, 'firstChild');
export const nextSibling = reader(Node.prototype, 'nextSibling');
export const parentElement = reader(Node.prototype, 'parentElement');
export const ownerDocument = reader(Node.prototype, 'ownerDocument');
export const textContent = reader(Node.prototype, 'textContent');
export const baseAddress = reader(Node.prototype, 'baseURI');
export const dataOf = reader(CharacterData.prototype, 'data');
export const localName = reader(Element.prototype, 'localName');
export const openShadowRoot = reader(Element.prototype, 'shadowRoot');
/** An element with all that is in it, as markup. */
export const asItStands = reader(Element.prototype, 'outerHTML');
export const previousElement = reader(Element.prototype, 'previousElementSibling');
/** Null in a document that a script has emptied. */
export const rootElement: (node: Node) => HTMLElement | null = reader(Document.prototype, 'documentElement');
export const bodyOf: (node: Node) => HTMLElement | null = reader(Document.prototype, 'body');
export const titleOf = reader(Document.prototype, 'title');
export const addressOf = reader(Document.prototype, 'URL');
export const contentTypeOf = reader(Document.prototype, 'contentType');
export const activeElementOf = reader(Document.prototype, 'activeElement');
export const viewOf = reader(Document.prototype, 'defaultView');

/** A method as a function of the node that it would be called on. */
const caller = <N, A extends readonly unknown[], R>(method: (this: N, ...args: A) => R) =>
  Function.prototype.call.bind(method) as (node: N, ...args: A) => R;

const getAttribute: (element: Element, name: string) => string | null = caller(
  Element.prototype.getAttribute,
);

/** Value of an attribute; '' when absent. */
export const attribute = (element: Element, name: string): string => getAttribute(element, name) ?? '';

export const attributeNames: (element: Element) => readonly string[] = caller(
  Element.prototype.getAttributeNames,
);

export const hasAttributes: (element: Element) => boolean = caller(Element.prototype.hasAttributes);

export const hasAttribute: (element: Element, name: string) => boolean = caller(
  Element.prototype.hasAttribute,
);

export const isElement = (node: Node): node is Element => nodeType(node) === 1;

export const rectOf: (element: Element) => DOMRect = caller(Element.prototype.getBoundingClientRect);

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** First element in another one that a selector fits. */
export const find = (within: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(within, selector);

/** All elements of a document, shadow tree or element that a selector fits. */
export function findAll(root: Node, selector: string): Iterable<Element> {
  const kinds = { 1: Element.prototype, 9: Document.prototype } as Readonly<Record<number, ParentNode>>;
  const own = kinds[nodeType(root)] ?? DocumentFragment.prototype;
  return own.querySelectorAll.call(root as Element, selector);
}

/** Element of an id in the tree (document or shadow tree) that a node is in. */
export function elementById(near: Node, id: string): Element | null {
  const root = Node.prototype.getRootNode.call(near);
  const type = nodeType(root);
  if (type === 9) return Document.prototype.getElementById.call(root, id);
  return type === 11 ? DocumentFragment.prototype.getElementById.call(root, id) : null;
}

/** White space runs made single spaces, ends trimmed. */
export const collapsed = (text: string): string =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
