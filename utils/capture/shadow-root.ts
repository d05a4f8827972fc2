// browser
import { firstChild, openShadowRoot } from './dom-access.ts';

/** What Chromium gives content scripts (`chrome.dom`), and Firefox puts on elements for them, from 63 on. */
interface ExtensionWorld {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

const ofFirefox = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get as
  ((this: Element) => ShadowRoot | null) | undefined;

/** The only elements that may have a shadow tree besides those of a page's own making (DOM §4.9, `attachShadow`). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * The shadow tree of an element, closed ones too where the browser gives them to extensions. Chromium takes some 3 µs
 * to answer, so it is asked only for what looks like a host: an element of the page's own making, or an empty one.
 */
export function shadowRootOf(element: Element, tag: string): ShadowRoot | null {
  const isOwnKind = tag.includes('-');
  if (!isOwnKind && !HOSTS.has(tag)) return null;
  const open = openShadowRoot(element);
  if (open || (!isOwnKind && firstChild(element))) return open;
  try {
    if (ofFirefox) return ofFirefox.call(element);
    return (globalThis as ExtensionWorld).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Chromium throws on what is not an HTML element.
    return null;
  }
}
