// browser
/**
 * Reads of the live page that it cannot clobber. A control named "attributes" hides `form.attributes`, an image named
 * "body" hides `document.body` (HTML §3.1.7 and §4.10.3, "LegacyOverrideBuiltIns"), in isolated worlds too. The
 * prototypes' own accessors are out of its reach.
 */
function reader<P extends Node, K extends keyof P & string>(prototype: P, name: K): (node: Node) => P[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => Reflect.apply(get as () => unknown, node, []) as P[K];
}

export const nodeType = reader(Node.prototype, 'nodeType');
export const firstChild = reader(Node.prototype, 'firstChild');
export const nextSibling = reader(Node.prototype, 'nextSibling');
export const textContent = reader(Node.prototype, 'textContent');
export const baseAddress = reader(Node.prototype, 'baseURI');
export const localName = reader(Element.prototype, 'localName');
export const namespaceOf = reader(Element.prototype, 'namespaceURI');
export const openShadowRoot = reader(Element.prototype, 'shadowRoot');
/** Null in a document that a script has emptied. */
export const rootElement: (node: Node) => HTMLElement | null = reader(Document.prototype, 'documentElement');
export const bodyOf: (node: Node) => HTMLElement | null = reader(Document.prototype, 'body');
export const titleOf = reader(Document.prototype, 'title');
export const addressOf = reader(Document.prototype, 'URL');
export const contentTypeOf = reader(Document.prototype, 'contentType');
export const activeElementOf = reader(Document.prototype, 'activeElement');

/** Value of an attribute; '' when absent. */
export const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

export const attributeNames = (element: Element): readonly string[] =>
  Element.prototype.getAttributeNames.call(element);

export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

export const isElement = (node: Node): node is Element => nodeType(node) === 1;

/** Element of an id in the tree (document or shadow tree) that a node is in. */
export function elementById(near: Node, id: string): Element | null {
  const root = Node.prototype.getRootNode.call(near);
  const type = nodeType(root);
  if (type === 9) return Document.prototype.getElementById.call(root, id);
  return type === 11 ? DocumentFragment.prototype.getElementById.call(root, id) : null;
}

/** White space runs made single spaces, ends trimmed. */
export const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
