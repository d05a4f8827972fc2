// browser
import { formatSrcset, parseSrcset } from '../capture/srcset.ts';
import { OUR_CLASSES, SANITIZER_CONFIG } from './sanitizer-config.ts';
import { moveChildren, unwrap } from './move-nodes.ts';

/** Part of the HTML Sanitizer API that TypeScript's library does not declare yet. */
interface SanitizingDocument {
  parseHTML(html: string, options: { readonly sanitizer: typeof SANITIZER_CONFIG }): Document;
}

const HTML = 'http://www.w3.org/1999/xhtml';
const ID_PREFIX = 'story-';

/**
 * Pictures may come from where the page had them, or be in the page. An SVG in an `img` runs no script and fetches
 * nothing (SVG Integration, "secure static mode"), so its data address is as safe as a PNG's.
 */
const PICTURE_ADDRESS = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,])/i;
const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address when it is absolute, readable and of an allowed kind. Parsing undoes white space and entity tricks. */
function pictureAddress(value: string): string | undefined {
  const url = URL.parse(value.trim());
  return url && PICTURE_ADDRESS.test(url.href) && !url.username ? url.href : undefined;
}

function linkAddress(value: string): string | undefined {
  const url = URL.parse(value.trim());
  return url && LINK_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** Ids get a prefix, so that none is that of an element of the reader page, and none a name that scripts look up. */
function renameTargets(root: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const id = element.id || (element.getAttribute('name') ?? '');
    element.removeAttribute('name');
    const isFirst = id !== '' && !/\s/.test(id) && !ids.has(id);
    setOrRemove(element, 'id', isFirst ? ID_PREFIX + id : undefined);
    if (isFirst) ids.add(id);
  }
  return ids;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function checkLinks(root: Element, ids: ReadonlySet<string>): void {
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href.startsWith('#')) {
      const id = [href.slice(1), decoded(href.slice(1))].find((each) => ids.has(each));
      if (id !== undefined) link.setAttribute('href', `#${ID_PREFIX}${encodeURIComponent(id)}`);
      else if (link.id) link.removeAttribute('href');
      else unwrap(link);
      continue;
    }
    const address = linkAddress(href);
    if (address) {
      link.setAttribute('href', address);
      link.setAttribute('rel', 'noopener noreferrer');
    } else if (link.id) link.removeAttribute('href');
    else unwrap(link);
  }
}

/** A figure without its picture: the words under it are now the only ones, for screen readers too. */
function removePicture(image: Element): void {
  image.closest('figure')?.querySelector('p[aria-hidden]')?.removeAttribute('aria-hidden');
  image.remove();
}

function checkPictures(root: Element): void {
  let count = 0;
  for (const image of root.querySelectorAll('img')) {
    const candidates = parseSrcset(image.getAttribute('srcset') ?? '').flatMap(({ url, descriptor }) => {
      const address = /^(?:\d+w|[\d.]+x)?$/.test(descriptor) ? pictureAddress(url) : undefined;
      return address ? [{ url: address, descriptor }] : [];
    });
    const src = pictureAddress(image.getAttribute('src') ?? '') ?? candidates[0]?.url;
    if (!src) {
      removePicture(image);
      continue;
    }
    // Whatever is set last starts nothing: the document has no browsing context.
    image.setAttribute('src', src);
    setOrRemove(image, 'srcset', formatSrcset(candidates));
    if (candidates.length === 0) image.removeAttribute('sizes');
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    image.setAttribute('referrerpolicy', 'no-referrer');
    image.setAttribute('decoding', 'async');
    count += 1;
    if (count > 2) image.setAttribute('loading', 'lazy');
  }
}

function checkMarks(root: Element): void {
  for (const element of root.querySelectorAll('[class]')) {
    setOrRemove(element, 'class', [...element.classList].filter((name) => OUR_CLASSES.has(name)).join(' '));
  }
  for (const element of root.querySelectorAll('[aria-hidden]')) {
    if (!element.matches('p.image-description, .image-raw')) element.removeAttribute('aria-hidden');
  }
  for (const quote of root.querySelectorAll('[cite]'))
    setOrRemove(quote, 'cite', linkAddress(quote.getAttribute('cite') ?? ''));
}

/** Lengths in formulae, as MathML Core writes them; larger ones would draw over the rest of the story. */
const MATH_LENGTH = /^[+-]?\d{0,2}(?:\.\d+)?(?:em|ex|px|pt|%)?$/;
const MATH_LENGTHS = [
  'width',
  'height',
  'depth',
  'lspace',
  'rspace',
  'voffset',
  'minsize',
  'maxsize',
  'linethickness',
];

/** Formulae hold formulae: HTML within one is only its text. */
function checkMaths(root: Element): void {
  for (const element of root.querySelectorAll('math *')) {
    if (element.namespaceURI === HTML) element.replaceWith(element.textContent);
    for (const name of MATH_LENGTHS) {
      const value = element.getAttribute(name)?.trim();
      if (value !== undefined && !MATH_LENGTH.test(value)) element.removeAttribute(name);
    }
  }
}

/**
 * The one place where a page's markup becomes elements that the reader shows. The browser's own sanitiser keeps what
 * SANITIZER_CONFIG lists; then every address, id and class that is left is checked.
 *
 * All of it happens in a document without a browsing context: nothing is fetched and nothing runs before the result is
 * adopted, and then only the story's pictures are fetched.
 * @returns a `div.article-body`.
 */
export function sanitizeArticle(html: string): HTMLElement {
  const inert = (Document as unknown as SanitizingDocument).parseHTML(html, { sanitizer: SANITIZER_CONFIG });
  const root = inert.createElement('div');
  root.className = 'article-body';
  moveChildren(inert.body, root);
  checkMaths(root);
  checkMarks(root);
  checkPictures(root);
  checkLinks(root, renameTargets(root));
  return root;
}
