// DOM-only
import { nameSet } from './elements.ts';

const UNREAD = nameSet('script style noscript template');

/** The node after one in reading order, within a root. Pages are nested deeper than calls may be. */
function nodeAfter(node: Node, root: Node): Node | null {
  if (node.firstChild && !UNREAD.has((node as Element).localName)) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Text in an element but for scripts and the like, of which some pages have more than of all else. */
export function readableText(root: Element): string {
  // Joined at last: a string that grows text by text takes long to be read.
  const texts: string[] = [];
  for (let node: Node | null = root; node; node = nodeAfter(node, root))
    if (node.nodeType === 3) texts.push(node.nodeValue ?? '');
  return texts.join('');
}
