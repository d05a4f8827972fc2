// browser
import { attribute } from './dom-access.ts';
import { written } from './html-writer.ts';
import { formatSrcset, parseSrcset } from './srcset.ts';
import { STAMP_PREFIX } from './stamps.ts';

/** What extraction can use. Everything else (style, handlers, state) stays behind. */
export const KEPT: ReadonlySet<string> = new Set(
  'id class lang dir role rel alt title width height sizes media loading label summary datatable abbr scope start reversed datetime colspan rowspan span content property charset alttext open aria-level itemprop itemtype itemscope'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);
const PICTURE_LIKE = new Set('img source picture figure video audio iframe noscript'.split(' '));
/** How a formula is drawn, and what language its source is in. */
const MATH: ReadonlySet<string> = new Set(
  'display displaystyle encoding scriptlevel mathvariant linethickness form fence separator separators lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent accentunder columnspan close voffset depth'.split(
    ' ',
  ),
);
/** MathML elements; `mark`, `main`, `map`, `menu` and `meta` of HTML have none of these attributes. */
const IS_MATH = /^(?:m[a-z]+|annotation)$/;
/** By an id or a name these would hide properties of forms and of the document from whoever works on the copy. */
const CLOBBERS = new Set(
  'img form input select textarea button fieldset output object embed iframe'.split(' '),
);

/** Where the page is, for making addresses absolute. */
export interface PageAddress {
  /** `document.baseURI`. */
  readonly base: string;
  /** `document.URL`. */
  readonly url: string;
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/** Absolute as it stands, which most are: parsing each link of a long page would be a tenth of the time of capture. */
const PLAIN_ADDRESS = /^(?:https?:\/\/[\w.~:/?&=%+,;@!$-]+|data:image\/[\w.~:/?&=%+,;@!$-]+)$/;
/** From the root of the site, without "./" or "../" in it: needs no parsing either. */
const ROOT_RELATIVE = /^\/(?:(?!\/|\.\.?(?:\/|$))[\w.~:?&=%+,;@!$-]+(?:\/|$))*$/;

export const isPlainAddress = (value: string): boolean => PLAIN_ADDRESS.test(value);

/** Scheme and host of the last base that was asked for. */
let lastOrigin = { base: '', origin: '' };

/** "https://news.example" of a plain base address; '' when it has to be parsed. */
function originOf(base: string): string {
  if (base !== lastOrigin.base)
    lastOrigin = { base, origin: /^https?:\/\/[\w.:-]+(?=\/)/.exec(base)?.[0] ?? '' };
  return lastOrigin.origin;
}

/** An address made absolute; a fragment of the page itself stays one ("#note-1"). '' when it is none. */
export function absoluteAddress(value: string, page: PageAddress): string {
  if (PLAIN_ADDRESS.test(value)) return value;
  const origin = originOf(page.base);
  if (origin && ROOT_RELATIVE.test(value)) return origin + value;
  try {
    const { href, hash } = new URL(value, page.base);
    return hash && withoutFragment(href) === withoutFragment(page.url) ? hash : href;
  } catch {
    return '';
  }
}

/** Value of an attribute in the copy; undefined when it is not kept. Values that are not kept are not even read. */
function keptValue(from: Element, tag: string, name: string, page: PageAddress): string | undefined {
  if (KEPT.has(name)) return name === 'id' && CLOBBERS.has(tag) ? undefined : attribute(from, name);
  if (ADDRESSES.has(name)) return absoluteAddress(attribute(from, name), page) || undefined;
  // Addresses of lazy pictures wait in data attributes of any name.
  if (name.startsWith('data-')) {
    const isKept = PICTURE_LIKE.has(tag) && /^data-[\w.:-]+$/.test(name) && !name.startsWith(STAMP_PREFIX);
    return isKept ? attribute(from, name) : undefined;
  }
  if (name === 'srcset') {
    const candidates = parseSrcset(attribute(from, name)).map((each) => ({
      ...each,
      url: absoluteAddress(each.url, page),
    }));
    return formatSrcset(candidates.filter(({ url }) => url));
  }
  if (name === 'longdesc') {
    const address = absoluteAddress(attribute(from, name).trim(), page);
    return /^(?:https?:|#)/.test(address) ? address : undefined;
  }
  const isKept =
    (name === 'name' && (tag === 'a' || tag === 'meta')) ||
    (name === 'type' && (tag === 'ol' || tag === 'input' || tag === 'source')) ||
    (name === 'value' && tag === 'li') ||
    (MATH.has(name) && IS_MATH.test(tag));
  return isKept ? attribute(from, name) : undefined;
}

/** What the browser chose and has already loaded of an `img` or a player. A blob address dies with the page. */
function chosenAddress(from: Element, tag: string): string {
  if (tag !== 'img' && tag !== 'video' && tag !== 'audio') return '';
  const { currentSrc } = from as HTMLImageElement | HTMLMediaElement;
  return currentSrc && !currentSrc.startsWith('blob:') ? currentSrc : '';
}

/**
 * The attributes that extraction can use, as they stand in a tag, addresses made absolute.
 * @param names of all attributes that the element has.
 */
export function keptAttributes(
  from: Element,
  tag: string,
  names: readonly string[],
  page: PageAddress,
): string {
  const chosen = chosenAddress(from, tag);
  let all = chosen ? written('src', chosen) : '';
  for (const name of names) {
    if (name === 'src' && chosen) continue;
    const kept = keptValue(from, tag, name, page);
    const isDead = name === 'src' && kept?.startsWith('blob:');
    if (kept !== undefined && !isDead) all += written(name, kept);
  }
  return all;
}
