// DOM-only
import {
  STAMP_DESCRIPTION,
  STAMP_NAME,
  STAMP_NAME_FROM,
  STAMP_SIZE,
  type NameSource,
} from '../capture/stamps.ts';
import { nameSet, nearest } from './elements.ts';
import { collapsed } from './words.ts';

/** Name of a picture: the stamp where the page was captured live, the attributes where it was not. */
export function nameOf(image: Element): { readonly name: string; readonly nameFrom: NameSource } {
  const from = image.getAttribute(STAMP_NAME_FROM);
  if (from !== null) return { name: image.getAttribute(STAMP_NAME) ?? '', nameFrom: from as NameSource };
  const label = collapsed(image.getAttribute('aria-label'));
  if (label) return { name: label, nameFrom: 'aria-label' };
  const alt = image.getAttribute('alt');
  if (alt !== null) {
    const name = collapsed(alt);
    return { name, nameFrom: name ? 'alt' : alt ? 'blank-alt' : 'empty-alt' };
  }
  const title = collapsed(image.getAttribute('title'));
  return { name: title, nameFrom: title ? 'title' : 'none' };
}

export const descriptionOf = (image: Element): string => collapsed(image.getAttribute(STAMP_DESCRIPTION));

/** Rendered size in CSS px, else the one that the attributes declare, else undefined. */
export function sizeOf(image: Element): { readonly width: number; readonly height: number } | undefined {
  const stamp = image.getAttribute(STAMP_SIZE)?.split('x').map(Number);
  const declared = ['width', 'height'].map((name) => {
    const value = image.getAttribute(name) ?? '';
    return /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  });
  const [width = Number.NaN, height = Number.NaN] = stamp ?? declared;
  // A picture that was waiting to be loaded was rendered as a dot; what it declares is nearer the truth.
  if (stamp && Math.max(width, height) <= 2 && declared.some((side) => side > 2)) return undefined;
  if (Number.isNaN(width) && Number.isNaN(height)) return undefined;
  return { width: Number.isNaN(width) ? height : width, height: Number.isNaN(height) ? width : height };
}

/** Query parameters that only ask for a size or quality of the same picture. */
const SIZE_PARAMETER = /^(?:w|h|width|height|size|quality|q|dpr|fit|crop|auto|format|fm|resize|s|v)$/i;

/** The key of a picture's address, see `addressKey`. */
export const pictureKey = (image: Element): string => addressKey(image.getAttribute('src') ?? '');

/**
 * Part of an address that names the picture whatever size is asked for. The query counts only where the path names no
 * picture file ("image.php?src=…").
 */
export function addressKey(src: string): string {
  const url = /^https?:/i.test(src) ? URL.parse(src) : null;
  if (!url) return src;
  const path =
    url.host + url.pathname.replace(/(?:[-_@](?:\d+x\d+|\d+w|\dx|scaled|[swhqc]\d{2,4}))+(?=\.\w+$)/, '');
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path)) return path.toLowerCase();
  const query = [...url.searchParams].filter(([name]) => !SIZE_PARAMETER.test(name));
  return `${path}?${query.map((pair) => pair.join('=')).join('&')}`.toLowerCase();
}

/** Names of portraits and signs, as folders or file names. */
const PERSON_OR_SIGN =
  /(?:^|[/_.\s-])(?:authors?|avatars?|headshots?|byline|profile[_-]?(?:images?|pics?|photos?)|gravatar|logos?|icons?|badges?|sprites?|emojis?)(?:[/_.\s-]|\d|$)/i;
/** Names of what is pressed or turns, as file names or names of the picture itself. */
const CONTROL =
  /(?:^|[_.\s-])(?:buttons?|btn|share|social|rating|spinner|loader|logo|icon|avatar)(?:[_.\s-]|\d|$)/i;
/** How far up the page the names round a picture are about the picture. */
const NEAR = 4;

function namedAsFurniture(image: Element): boolean {
  let around: Element | null = image.parentElement;
  for (let level = 0; around && level < NEAR; level += 1, around = around.parentElement) {
    const isAuthors = /(?:^|\s)author(?:\s|$)/i.test(around.getAttribute('rel') ?? '');
    if (isAuthors || /author|avatar|byline|logo/i.test(around.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** Whether its address or the names round it say that a picture is a portrait of the author, a logo or an icon. */
export function looksLikeFurniture(image: Element): boolean {
  const path = (image.getAttribute('src') ?? '').split(/[?#]/)[0] ?? '';
  if (path.startsWith('data:')) return false;
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    PERSON_OR_SIGN.test(path) ||
    CONTROL.test(file) ||
    CONTROL.test(`${image.className} ${image.id}`) ||
    namedAsFurniture(image)
  );
}

const TRACKER = /adserv|\/ads?\/|banner|pixel|beacon|tracking|tracker|analytics|counter/i;

/** Whether an address says that what it draws counts visits or advertises. Only to be asked of pictures without words. */
export const looksLikeTracker = (image: Element): boolean => TRACKER.test(image.getAttribute('src') ?? '');

const PICTURE_ADDRESS =
  /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#/]|$)|\/(?:image|img|photo|media|upload)s?\//i;

const LINK = nameSet('a');

/** The link round a picture that leads to another page: not to the picture itself, nor to a place on this page. */
export function linkElsewhere(image: Element): Element | undefined {
  const link = nearest(image, LINK);
  const href = link?.getAttribute('href')?.trim() ?? '';
  if (!link || !href || /^(?:#|javascript:)/i.test(href) || PICTURE_ADDRESS.test(href)) return undefined;
  return link;
}
