// DOM-only
import { named } from './elements.ts';

/** Whether the words before an element announce it. */
function isAnnounced(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    for (let node = at.previousSibling; node; node = node.previousSibling) {
      const text = node.nodeType === 1 || node.nodeType === 3 ? (node.textContent ?? '').trim() : '';
      if (text !== '') return /[:：]$/.test(text);
    }
  return false;
}

/** An announced list of links to other sites: sources, addresses, work done elsewhere. Menus and teasers are neither. */
export function isOfSources(list: Element, page: URL | null): boolean {
  if (!isAnnounced(list)) return false;
  const links = named(list, 'a').filter((link) => link.hasAttribute('href'));
  const isElsewhere = (link: Element): boolean =>
    (URL.parse(link.getAttribute('href') ?? '', page?.href)?.host ?? page?.host) !== page?.host;
  return links.length > 1 && links.every(isElsewhere);
}
