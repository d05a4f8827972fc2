// DOM-only
import { holds, named, nameSet, newElement, type Roll } from './elements.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

function renamed(element: Element, tag: string): void {
  const replacement = newElement(element.ownerDocument, tag);
  for (const name of ['id', 'class', 'lang', 'dir', 'start', 'reversed', 'type', 'value']) {
    const value = element.getAttribute(name);
    if (value !== null) replacement.setAttribute(name, value);
  }
  moveChildren(element, replacement);
  element.replaceWith(replacement);
}

const GROUPED = nameSet('dt dd');

/** Lists by role, menus and grouped definitions become plain lists, which extraction and screen readers know. */
export function prepareLists(roll: Roll): void {
  // HTML, 4.4.9: a `div` may group the terms and details of a `dl`. Extraction would make paragraphs of them.
  for (const list of roll.of('dl')) {
    for (const group of Array.from(list.children))
      if (group.localName === 'div' && holds(group, GROUPED)) unwrap(group);
  }
  for (const list of roll.of('menu')) if (named(list, 'li').length > 0) renamed(list, 'ul');
  for (const list of roll.of('div')) {
    if (list.getAttribute('role') !== 'list') continue;
    const items = [...list.children];
    if (items.length === 0 || items.some((item) => !item.matches('div[role="listitem"], li'))) continue;
    for (const item of items) if (item.localName === 'div') renamed(item, 'li');
    renamed(list, 'ul');
  }
}
