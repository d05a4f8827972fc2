// pure
import type { OpenedPage } from './opened-page.ts';
import { placeAddress } from './place.ts';

/** A story in the library. What it says is the captured page that it refers to; where the person is in it, its place. */
export interface Story {
  /** From `placeAddress`: a story is there once, however often it was opened. */
  readonly address: string;
  /** Address of the page as the browser showed it, or of the link. */
  readonly url: string;
  /** Id of its `OpenedPage`; '' for a link that nobody has opened yet. */
  readonly pageId: string;
  readonly title: string;
  /** Name of the site, or its host. */
  readonly site: string;
  /** BCP 47 tag; '' when unknown. */
  readonly lang: string;
  /** When it came into the library, ms since 1970. */
  readonly savedAt: number;
  /** When it was opened or listened to last, ms since 1970. */
  readonly usedAt: number;
  /** What its page weighs, roughly. */
  readonly bytes: number;
  /** What its kept pictures weigh; 0 when none are kept. */
  readonly pictureBytes: number;
  /** Share that was read, 0 to 1. */
  readonly share: number;
  /** Whole minutes to its end; 0 when unknown. */
  readonly minutesLeft: number;
  /** Heard to its end. */
  readonly heard: boolean;
  /** Never removed to make room. */
  readonly pinned: boolean;
  /** Order in the queue, from 1; 0 when it is not in it. */
  readonly queue: number;
  /** Its title, site, language and words were taken from the story itself. */
  readonly indexed: boolean;
}

/** Bytes that a story takes, roughly, its kept pictures included. */
export const weightOf = ({ bytes, pictureBytes }: Story): number => bytes + pictureBytes;

/** What can be known of a story only by taking it out of its page. */
export type StoryFacts = Pick<Story, 'title' | 'site' | 'lang'>;

/** UTF-16 code units of a title, a site's name or a language tag that are kept. */
const LONGEST = { title: 300, site: 100, lang: 35, url: 4000 } as const;

/** In one line: a line break or a tab in a title is the page’s own affair. */
const shortened = (text: string, length: number): string =>
  text.replaceAll(/\s+/g, ' ').trim().slice(0, length);

/** Bytes of a text in the browser's database: one for each code unit as long as all of it is Latin-1, else two. */
const bytesOf = (text: string): number => text.length * (/[\u0100-\uFFFF]/.test(text) ? 2 : 1);

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

const NEW = {
  pageId: '',
  site: '',
  lang: '',
  bytes: 0,
  pictureBytes: 0,
  share: 0,
  minutesLeft: 0,
  heard: false,
  pinned: false,
  queue: 0,
  indexed: false,
} as const;

/**
 * The entry of a captured page: a new one, or the one that its address has, which keeps what the person made of it.
 * @returns undefined for what cannot be in the library: private pages, pages without an address, failures.
 */
export function storyOfPage(opened: OpenedPage, known?: Story): Story | undefined {
  const { page, id, openedAt, isPrivate, further = [] } = opened;
  if (isPrivate || 'failure' in page) return undefined;
  const address = placeAddress(page.url);
  if (address === '') return undefined;
  return {
    ...NEW,
    savedAt: openedAt,
    site: shortened(hostOf(page.url), LONGEST.site),
    lang: shortened(page.lang, LONGEST.lang),
    ...known,
    title: known?.indexed ? known.title : shortened(page.title, LONGEST.title) || hostOf(page.url),
    address,
    url: page.url,
    pageId: id,
    usedAt: openedAt,
    bytes: [page, ...further].reduce((sum, { html }) => sum + bytesOf(html), 0),
    // The page may say something else today.
    indexed: false,
  };
}

/** The entry of a link that was kept unopened; undefined when its address is none of a story. */
export function storyOfLink(url: string, title: string, now: number): Story | undefined {
  const address = placeAddress(url);
  if (address === '') return undefined;
  return {
    ...NEW,
    address,
    url,
    title: shortened(title, LONGEST.title) || shortened(address, LONGEST.title),
    site: shortened(hostOf(url), LONGEST.site),
    savedAt: now,
    usedAt: now,
  };
}

/** The same entry with what the story itself says. */
export const withFacts = (story: Story, { title, site, lang }: StoryFacts): Story => ({
  ...story,
  title: shortened(title, LONGEST.title) || story.title,
  site: shortened(site, LONGEST.site) || story.site,
  lang: shortened(lang, LONGEST.lang) || story.lang,
  indexed: true,
});

const isText = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.length <= length;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Checks a stored or imported record field by field; undefined when it is damaged. */
export function parseStory(value: unknown): Story | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    address,
    url,
    pageId,
    title,
    site,
    lang,
    savedAt,
    usedAt,
    bytes,
    // Entries that were made before pictures could be kept have none.
    pictureBytes = 0,
    share,
    minutesLeft,
    queue,
    ...flags
  } = value as Partial<Record<keyof Story, unknown>>;
  const { heard, pinned, indexed } = flags;
  if (!isText(url, LONGEST.url) || !isText(address, LONGEST.url) || !isText(pageId, 100)) return undefined;
  // Whatever a file says: the address follows from the page's own, and leads nowhere but to the web or a file.
  if (address === '' || placeAddress(url) !== address) return undefined;
  if (!isText(title, LONGEST.title) || !isText(site, LONGEST.site) || !isText(lang, LONGEST.lang))
    return undefined;
  if (!isCount(savedAt) || !isCount(usedAt) || !isCount(bytes) || !isCount(minutesLeft)) return undefined;
  if (!isCount(pictureBytes)) return undefined;
  if (!isCount(share) || share > 1 || !isCount(queue)) return undefined;
  if (!isFlag(heard) || !isFlag(pinned) || !isFlag(indexed)) return undefined;
  const texts = { address, url, pageId, title, site, lang };
  const counts = { savedAt, usedAt, bytes, pictureBytes, share, minutesLeft, queue };
  return { ...texts, ...counts, heard, pinned, indexed };
}
