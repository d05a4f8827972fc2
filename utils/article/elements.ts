// DOM-only
/**
 * Elements by their names, without selectors: some are parsed and tried for longer than all that is done with what they
 * find. A selector stays where it says what no name does, and is asked of few elements.
 */

export type Names = ReadonlySet<string>;

/** Local names from a list with spaces. */
export const nameSet = (list: string): Names => new Set(list.split(' '));

/** What may be searched: a document, or an element of one. */
type Root = Pick<Element, 'getElementsByTagName' | 'firstElementChild'>;

/** The element after one in reading order, within a root. */
export function elementAfter(element: Element, root: Root): Element | null {
  if (element.firstElementChild) return element.firstElementChild;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
}

/** All elements in a root, in order. What happens to them afterwards does not change the list. */
export function elementsIn(root: Root): readonly Element[] {
  const elements: Element[] = [];
  for (let at = root.firstElementChild; at; at = elementAfter(at, root)) elements.push(at);
  return elements;
}

/** Elements of one name in a root, in order. */
export const named = (root: Root, name: string): readonly Element[] =>
  root.firstElementChild ? [...root.getElementsByTagName(name)] : [];

/** Elements of several names in a root, in order. */
export const namedAny = (root: Root, names: Names): readonly Element[] =>
  elementsIn(root).filter(({ localName }) => names.has(localName));

/**
 * The elements of a root by their names, as they were when they were listed. Whoever looks for many names looks once;
 * what has been taken out since is still on its list, and what has been made since is not.
 */
export class Roll {
  /** All of them, in order. */
  readonly all: readonly Element[];
  readonly #lists = new Map<string, Element[]>();
  #attributes: readonly (readonly string[])[] | undefined;

  /** @param all the elements of the root, where somebody has listed them already. */
  constructor(root: Root, all = elementsIn(root)) {
    this.all = all;
    for (const element of this.all) {
      const list = this.#lists.get(element.localName);
      if (list) list.push(element);
      else this.#lists.set(element.localName, [element]);
    }
  }

  /** All names that there are. */
  get names(): readonly string[] {
    return [...this.#lists.keys()];
  }

  /** Elements of one name, in order. */
  of(name: string): readonly Element[] {
    return this.#lists.get(name) ?? [];
  }

  /** Elements that had one of some attributes when this was first asked, in order. */
  having(...names: readonly string[]): readonly Element[] {
    this.#attributes ??= this.all.map((element) => element.getAttributeNames());
    const attributes = this.#attributes;
    return this.all.filter((_, at) => attributes[at]?.some((name) => names.includes(name)));
  }
}

/** Whether an element holds one of some names. */
export function holds(root: Element, names: Names): boolean {
  for (let at = root.firstElementChild; at; at = elementAfter(at, root))
    if (names.has(at.localName)) return true;
  return false;
}

/** An element itself, or the nearest one round it, of some names. */
export function nearest(element: Element | null, names: Names): Element | undefined {
  for (let at = element; at; at = at.parentElement) if (names.has(at.localName)) return at;
  return undefined;
}

/**
 * Makes an element of a document. Asked for its own method, a document first looks for elements of that name in the
 * whole page (HTML, 3.1.7: named access), and anew after every change; its prototype does not.
 */
export function newElement(document: Document, name: string): HTMLElement {
  const { createElement } = Object.getPrototypeOf(document) as Document;
  return createElement.call(document, name);
}

/** The body of a document, asked of its prototype too: `document.body` may be a picture of that name. */
export const bodyOf = (document: Document): HTMLElement | null =>
  Reflect.get(Object.getPrototypeOf(document) as Document, 'body', document) as HTMLElement | null;

/** Walks what is in an element. @param show bits of NodeFilter: 1 for elements, 4 for texts. */
export function walkerOf(root: Element, show: number): TreeWalker {
  const { createTreeWalker } = Object.getPrototypeOf(root.ownerDocument) as Document;
  return createTreeWalker.call(root.ownerDocument, root, show);
}
