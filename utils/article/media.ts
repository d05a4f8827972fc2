// DOM-only
import { STAMP_PICTURE, STAND_IN_SRC } from '../capture/stamps.ts';
import type { ArticleLabels } from './article.ts';
import { nameOf, sizeOf } from './picture-facts.ts';

/** Where the stand-in of a player or frame leads. Ours: capture removes attributes of this prefix from pages. */
const HREF = 'data-lectern-href';
type MediaKind = 'video' | 'audio' | 'embed';

const AUDIO_FRAME =
  /soundcloud|spotify|podcast|megaphone\.fm|acast\.com|simplecast|buzzsprout|bandcamp|transistor\.fm|audioboom/i;
const VIDEO_FRAME =
  /youtube|youtu\.be|vimeo|dailymotion|brightcove|jwp(?:layer|cdn)|wistia|ted\.com|twitch\.tv|v\.qq\.com|bilibili|archive\.org\/embed|kaltura|player\.|\/video\//i;
const OTHER_FRAME =
  /datawrapper|flourish|infogram|google\.[\w.]+\/maps|openstreetmap|platform\.twitter|instagram\.com|tiktok|documentcloud|codepen|observablehq|juxtapose/i;
/** A frame or player of this size or less shows nothing to look at. CSS px. */
const LEAST_SIDE = 50;

function frameKind(src: string): MediaKind | undefined {
  if (!/^(?:https?:)?\/\//.test(src)) return undefined;
  if (AUDIO_FRAME.test(src)) return 'audio';
  if (VIDEO_FRAME.test(src)) return 'video';
  return OTHER_FRAME.test(src) ? 'embed' : undefined;
}

function kindOf(element: Element): MediaKind | undefined {
  if (element.localName === 'audio') return 'audio';
  const { width, height } = sizeOf(element) ?? { width: Infinity, height: Infinity };
  if (Math.min(width, height) <= LEAST_SIDE) return undefined;
  return element.localName === 'video'
    ? 'video'
    : frameKind(element.getAttribute('src') ?? element.getAttribute('data-src') ?? '');
}

/**
 * Puts a stand-in `img` in the place of every player and of every frame of a known kind, so that extraction treats it
 * as it treats a picture, and removes all other frames (advertisements, trackers, log-ins).
 * @param page address of the page, where the player is.
 */
export function standInForMedia(document: Document, page: string): void {
  for (const element of document.querySelectorAll('video, audio, iframe')) {
    const kind = kindOf(element);
    const src = element.getAttribute('src') ?? element.getAttribute('data-src') ?? '';
    const address = element.localName === 'iframe' ? URL.parse(src, page)?.href : page;
    if (!kind || !address) {
      element.remove();
      continue;
    }
    const image = document.createElement('img');
    image.setAttribute('src', STAND_IN_SRC);
    image.setAttribute('alt', nameOf(element).name);
    image.setAttribute(STAMP_PICTURE, kind);
    image.setAttribute(HREF, address);
    element.replaceWith(image);
  }
}

/** A player's or frame's stand-in as a paragraph: "Video: title", a link to where it plays. Undefined for pictures. */
export function mediaParagraph(image: Element, labels: ArticleLabels): HTMLElement | undefined {
  const kind = image.getAttribute(STAMP_PICTURE);
  if (kind !== 'video' && kind !== 'audio' && kind !== 'embed') return undefined;
  const document = image.ownerDocument;
  const paragraph = document.createElement('p');
  paragraph.className = 'media';
  const link = document.createElement('a');
  link.setAttribute('href', image.getAttribute(HREF) ?? '');
  const title = image.getAttribute('alt') ?? '';
  link.textContent = title ? `${labels[kind]}: ${title}` : labels[kind];
  paragraph.append(link);
  return paragraph;
}
