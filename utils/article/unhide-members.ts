// DOM-only
import { nameSet, Roll } from './elements.ts';

/** What hides members of its form, and what hides members of the document, under its name or id (HTML §3.1.7, §4.10.3). */
const HIDING = nameSet('button fieldset input object output select textarea img embed form iframe frame');

/** A form's methods and properties may be hidden, its name too: then it is not even a string. */
const isHidden = (name: unknown): boolean => typeof name !== 'string';

/**
 * Takes names and ids off a page's controls, pictures and frames under which they hide what every form or document has:
 * with `<input name="hasAttribute">` a form has no such method any more, and whoever walks the page throws. Captured
 * pages have none. Every other id stays, as the target of a link.
 * @param document the parsed page. Nothing of it is trusted, not even that it has a `getElementsByTagName`.
 * @returns all its elements.
 */
export function unhideMembers(document: Document): Roll {
  const members = Object.getPrototypeOf(document) as Document;
  const form = members.createElement.call(document, 'form');
  const elements: Element[] = [];
  const walker = members.createTreeWalker.call(document, document, 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) elements.push(node as Element);
  const roll = new Roll(document, elements);
  const hiding = roll.names.filter((name) => isHidden(name) || HIDING.has(name));
  for (const element of hiding.flatMap((name) => roll.of(name))) {
    // A form's own methods may be what is hidden, so those of another one are used.
    for (const attribute of ['name', 'id']) {
      const value = form.getAttribute.call(element, attribute);
      if (value === null || !(value in form || value in members)) continue;
      form.removeAttribute.call(element, attribute);
    }
  }
  return hiding.some(isHidden) ? new Roll(document, elements) : roll;
}
