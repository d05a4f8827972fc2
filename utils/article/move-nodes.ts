// DOM-only
/**
 * Nodes are moved one by one here, never by `append(...childNodes)`: a spread of some 100,000 nodes overflows the
 * stack, and a page of 20 MB has them.
 */
export function moveChildren(from: Node, to: Node): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** Puts what an element holds in the element's place. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  while (element.firstChild) parentNode.insertBefore(element.firstChild, element);
  element.remove();
}
