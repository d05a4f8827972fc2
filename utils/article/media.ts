// DOM-only
import { STAMP_DESCRIPTION, STAMP_PICTURE, STAMP_PREFIX, STAND_IN_SRC } from '../capture/stamps.ts';
import type { ArticleLabels } from './article.ts';
import { nameSet, newElement, Roll } from './elements.ts';
import { descriptionOf, nameOf, sizeOf } from './picture-facts.ts';
import { collapsed } from './words.ts';

/** Where the stand-in of a player or frame leads, and its poster. Ours: capture removes attributes of this prefix. */
const HREF = `${STAMP_PREFIX}href`;
const POSTER = `${STAMP_PREFIX}poster`;
type MediaKind = 'video' | 'audio' | 'embed';

/** What addresses, names and titles of frames say. Kinds of things, never who offers them. */
const AUDIO_WORDS = /audio|podcast|sound|music|radio|episode|\btracks?\b|playlist|album|listen/i;
const VIDEO_WORDS = /video|player|\bwatch\b|\bclips?\b|movie|film|trailer|stream|\btv\b|\blive\b/i;
const OTHER_WORDS =
  /chart|graph|\bmaps?\b|table|visuali[sz]ation|interactive|infographic|timeline|slide|gallery|document|status/i;
/** Frames that are furniture whatever else they say. */
const FURNITURE_WORDS =
  /adserv|advert|\bads?\b|sponsor|doubleclick|banner|captcha|consent|cookie|log-?in|sign-?(?:in|up)|comments?\b|\blike\b|\bshare|subscribe|newsletter|tracking|analytics|pixel|sync|checkout|\bchat\b|survey|\bform\b/i;
const PLAYERS = nameSet('video audio iframe amp-video amp-audio amp-iframe');
const WRAPPER = 'figure, [class*="embed" i], [class*="video" i], [class*="player" i], [class*="podcast" i]';
/** The kind of a thing before its title, which we say in the story's own words. */
const KIND_BEFORE =
  /^(?:video|vídeo|vidéo|wideo|видео|audio|áudio|аудио|動画|音声|视频|視頻|音频|동영상|오디오)\s*[:：]\s*(?=\S)/iu;
/** Titles that only say that there is a player. */
const EMPTY_TITLE =
  /^(?:\S+ )?(?:video|audio|media|embed(?:ded)?|web|content|external|interactive|post|iframe|frame|widget|player)(?: (?:video|audio|player|content|embed|frame|post))*$/i;
/** A frame or player of this size or less shows nothing to look at. CSS px. */
const LEAST_SIDE = 50;
/** A frame as wide as a column and lower than this is a player for the ear. CSS px. */
const AUDIO_HEIGHT = 180;
/** Streams for scripts, which browsers do not open by themselves. */
const PLAYLIST = /\.(?:m3u8|mpd)(?:[?#]|$)/i;

const HIDDEN =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$))/i;

/** Whether a frame has the shape of a film: between 3:2 and 2:1, which players have and advertisements have not. */
function isFilmShaped(frame: Element): boolean {
  const size = sizeOf(frame);
  return (
    size !== undefined &&
    size.width >= 300 &&
    size.width / size.height >= 1.45 &&
    size.width / size.height <= 2
  );
}

/** The kind of a frame by what it asks to be allowed, its shape, its names and what it stands in. */
function frameKind(frame: Element, src: string): MediaKind | undefined {
  if (!/^https?:\/\//i.test(src)) return undefined;
  const names = ['title', 'name', 'id', 'class', 'aria-label']
    .map((name) => frame.getAttribute(name) ?? '')
    .join(' ');
  // What is asked of the player ("&ads=0", "&autoplay=1") tells nothing of what it is.
  const said = `${src.split(/[?#]/)[0] ?? ''} ${names}`;
  if (FURNITURE_WORDS.test(said.replaceAll(/[_/.]/g, ' '))) return undefined;
  const allow = frame.getAttribute('allow') ?? '';
  const isPlayer =
    frame.hasAttribute('allowfullscreen') ||
    /fullscreen|autoplay|encrypted-media|picture-in-picture/.test(allow);
  if (AUDIO_WORDS.test(said)) return 'audio';
  const height = sizeOf(frame)?.height ?? Infinity;
  if (VIDEO_WORDS.test(said)) return height < AUDIO_HEIGHT ? 'audio' : 'video';
  if (OTHER_WORDS.test(names) || (OTHER_WORDS.test(said) && !isPlayer)) return 'embed';
  if (isPlayer) return 'video';
  const isMeant = frame.closest(WRAPPER) !== null || /\bembed/i.test(src);
  if (isFilmShaped(frame) && (isMeant || frame.hasAttribute('title'))) return 'video';
  return isMeant ? 'embed' : undefined;
}

const resolved = (address: string, page: string): string => (address && URL.parse(address, page)?.href) || '';

/** First address of an element or of its sources. */
function sourceOf(element: Element): string {
  for (const each of [element, ...element.querySelectorAll('source')]) {
    const src =
      each.getAttribute('src') || each.getAttribute('data-src') || each.getAttribute('data-lazy-src');
    if (src && !src.startsWith('about:')) return src;
  }
  return '';
}

/** Where a person can play it: the file itself, or the page when only the page's script can. */
function playAddress(element: Element, page: string): string {
  const src = resolved(sourceOf(element), page);
  return /^https?:/i.test(src) && !PLAYLIST.test(src) ? src : page;
}

function kindOf(element: Element, src: string): MediaKind | undefined {
  const tag = element.localName.replace(/^amp-/, '');
  if (tag === 'audio') return 'audio';
  if (HIDDEN.test(element.getAttribute('style') ?? '')) return undefined;
  const { width, height } = sizeOf(element) ?? { width: Infinity, height: Infinity };
  if (Math.min(width, height) <= LEAST_SIDE) return undefined;
  return tag === 'iframe' ? frameKind(element, src) : 'video';
}

/**
 * Puts a stand-in `img` in the place of every player and of every frame that shows something, so that extraction
 * treats it as it treats a picture, and removes all other frames (advertisements, trackers, log-ins).
 * @param page address of the page, where the player is.
 * @param roll of the document; what is no longer in it may be listed.
 */
export function standInForMedia(document: Document, page: string, roll = new Roll(document)): void {
  for (const element of roll.all) {
    if (!PLAYERS.has(element.localName)) continue;
    const isFrame = element.localName.endsWith('iframe');
    const src = resolved(sourceOf(element), page);
    const kind = kindOf(element, src);
    const address = isFrame ? src : playAddress(element, page);
    if (!kind || !address) {
      element.remove();
      continue;
    }
    const image = newElement(document, 'img');
    image.setAttribute('src', STAND_IN_SRC);
    const { name } = nameOf(element);
    image.setAttribute('alt', EMPTY_TITLE.test(name) ? '' : name.replace(KIND_BEFORE, ''));
    image.setAttribute(STAMP_PICTURE, kind);
    image.setAttribute(HREF, address);
    const description = descriptionOf(element);
    if (description) image.setAttribute(STAMP_DESCRIPTION, description);
    const poster = resolved(element.getAttribute('poster') ?? '', page);
    if (/^https?:/i.test(poster)) image.setAttribute(POSTER, poster);
    element.replaceWith(image);
  }
}

function linkTo(href: string, content: Node | string, document: Document): Element {
  const link = newElement(document, 'a');
  link.setAttribute('href', href);
  link.append(content);
  return link;
}

/**
 * What is shown for a player's or frame's stand-in: its poster, "Video: title" as a link to where it plays, and its
 * description. Undefined for pictures.
 */
export function mediaBlocks(image: Element, labels: ArticleLabels): readonly Element[] | undefined {
  const kind = image.getAttribute(STAMP_PICTURE);
  if (kind !== 'video' && kind !== 'audio' && kind !== 'embed') return undefined;
  const document = image.ownerDocument;
  const href = image.getAttribute(HREF) ?? '';
  const title = collapsed(image.getAttribute('alt'));
  const blocks: Element[] = [];
  const poster = image.getAttribute(POSTER);
  if (poster) {
    const picture = newElement(document, 'img');
    picture.setAttribute('src', poster);
    // The words are those of the link below.
    picture.setAttribute('alt', '');
    blocks.push(picture);
  }
  const line = newElement(document, 'p');
  line.className = 'media';
  line.append(linkTo(href, title ? `${labels[kind]}: ${title}` : labels[kind], document));
  blocks.push(line);
  const description = descriptionOf(image);
  if (description && description !== title) {
    const paragraph = newElement(document, 'p');
    paragraph.textContent = description;
    blocks.push(paragraph);
  }
  return blocks;
}
