// DOM-only
import { moveChildren, unwrap } from './move-nodes.ts';

function renamed(element: Element, tag: string): void {
  const replacement = element.ownerDocument.createElement(tag);
  for (const name of ['id', 'class', 'lang', 'dir', 'start', 'reversed', 'type', 'value']) {
    const value = element.getAttribute(name);
    if (value !== null) replacement.setAttribute(name, value);
  }
  moveChildren(element, replacement);
  element.replaceWith(replacement);
}

/** Lists by role, menus and grouped definitions become plain lists, which extraction and screen readers know. */
export function prepareLists(body: Element): void {
  // HTML, 4.4.9: a `div` may group the terms and details of a `dl`. Extraction would make paragraphs of them.
  for (const group of body.querySelectorAll('dl > div')) if (group.querySelector('dt, dd')) unwrap(group);
  for (const list of body.querySelectorAll('menu')) if (list.querySelector('li')) renamed(list, 'ul');
  for (const list of body.querySelectorAll('div[role="list"]')) {
    const items = [...list.children];
    if (items.length === 0 || items.some((item) => !item.matches('div[role="listitem"], li'))) continue;
    for (const item of items) if (item.localName === 'div') renamed(item, 'li');
    renamed(list, 'ul');
  }
}
