// browser
import { attribute, attributeNames, localName } from './dom-access.ts';
import { formatSrcset, parseSrcset } from './srcset.ts';
import { STAMP_PREFIX } from './stamps.ts';

/** What extraction can use. Everything else (style, handlers, state) stays behind. */
const KEPT =
  /^(?:id|class|lang|dir|role|rel|alt|title|width|height|sizes|media|loading|label|summary|datatable|abbr|scope|start|reversed|datetime|colspan|rowspan|span|content|property|charset|alttext|open|aria-level|item(?:prop|type|scope))$/;
/** How a formula is drawn, and what language its source is in. */
const MATH =
  /^(?:display|displaystyle|encoding|scriptlevel|mathvariant|linethickness|form|fence|separators?|lspace|rspace|stretchy|symmetric|maxsize|minsize|largeop|movablelimits|accent|accentunder|columnspan|close|voffset|depth)$/;
/** MathML elements; `mark`, `main`, `map`, `menu` and `meta` of HTML have none of these attributes. */
const IS_MATH = /^(?:m[a-z]+|annotation)$/;
const ADDRESS = /^(?:href|src|poster|cite)$/;
const PICTURE_LIKE = /^(?:img|source|picture|figure|video|audio|iframe|noscript)$/;
/** By an id or a name these would hide properties of forms and of the document from whoever works on the copy. */
const CLOBBERS = /^(?:img|form|input|select|textarea|button|fieldset|output|object|embed|iframe)$/;

/** Where the page is, for making addresses absolute. */
export interface PageAddress {
  /** `document.baseURI`. */
  readonly base: string;
  /** `document.URL`. */
  readonly url: string;
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/** Absolute as it stands, which most are: parsing each link of a long page would be a tenth of the time of capture. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.~:/?&=%+,;@!$-]+$/;

/** An address made absolute; a fragment of the page itself stays one ("#note-1"). '' when it is none. */
export function absoluteAddress(value: string, page: PageAddress): string {
  if (PLAIN_ADDRESS.test(value)) return value;
  try {
    const { href, hash } = new URL(value, page.base);
    return hash && withoutFragment(href) === withoutFragment(page.url) ? hash : href;
  } catch {
    return '';
  }
}

function keptValue(tag: string, name: string, value: string, page: PageAddress): string | undefined {
  if (ADDRESS.test(name)) return absoluteAddress(value, page) || undefined;
  if (name === 'srcset') {
    const candidates = parseSrcset(value).map((each) => ({ ...each, url: absoluteAddress(each.url, page) }));
    return formatSrcset(candidates.filter(({ url }) => url));
  }
  if (CLOBBERS.test(tag) && name === 'id') return undefined;
  if (name === 'name') return tag === 'a' || tag === 'meta' ? value : undefined;
  if (name === 'type') return /^(?:ol|input|source)$/.test(tag) ? value : undefined;
  if (name === 'value') return tag === 'li' ? value : undefined;
  // Addresses of lazy pictures wait in data attributes of any name.
  if (/^data-[\w.:-]+$/.test(name))
    return PICTURE_LIKE.test(tag) && !name.startsWith(STAMP_PREFIX) ? value : undefined;
  if (MATH.test(name) && IS_MATH.test(tag)) return value;
  return KEPT.test(name) ? value : undefined;
}

/** Copies the attributes that extraction can use, addresses made absolute. */
export function copyAttributes(from: Element, to: Element, page: PageAddress): void {
  const tag = localName(from);
  // Names first: walking `attributes` makes an object of each, six times slower.
  for (const name of attributeNames(from)) {
    const kept = keptValue(tag, name, attribute(from, name), page);
    if (kept !== undefined) to.setAttribute(name, kept);
  }
  if (tag !== 'img') return;
  // What the browser chose and has already loaded. A blob address dies with the page.
  const chosen = (from as HTMLImageElement).currentSrc;
  if (chosen && !chosen.startsWith('blob:')) to.setAttribute('src', chosen);
  else if (attribute(to, 'src').startsWith('blob:')) to.removeAttribute('src');
}
