// DOM-only
import type { CapturedPage } from '../capture/captured-page.ts';
import type { Article } from './article.ts';
import { cleanByline, joinNames, startsWithBy } from './byline.ts';
import { Roll } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { dayInAddress, isoTime } from './iso-time.ts';
import {
  bylineNear,
  isTold,
  readNearHeadline,
  timesNear,
  type NearHeadline,
  type ShownTimes,
} from './near-headline.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';
import { titleOf, titleWithoutSite } from './title.ts';
import { canonicalLanguage, collapsed, sameWords, wordsOf } from './words.ts';

export type Metadata = Pick<
  Article,
  | 'title'
  | 'byline'
  | 'siteName'
  | 'publishedTime'
  | 'modifiedTime'
  | 'section'
  | 'canonicalUrl'
  | 'leadPicture'
  | 'lang'
  | 'dir'
>;

/** What a page says of its story, and the text that it says the story has. */
export interface PageMetadata extends Metadata {
  /** See `StructuredData.articleBody`. */
  readonly articleBody: string;
}

/** Contents by name in lower case, in the order of the page. */
type Contents = ReadonlyMap<string, readonly string[]>;

/** Most values kept of one name: authors of a paper come one by one, hostile pages by the million. */
const MOST_VALUES = 50;
const LONGEST_VALUE = 2000;

/** What the page's `meta` elements say, by property, name or itemprop. */
function metaContents(roll: Roll): Contents {
  const contents = new Map<string, string[]>();
  for (const element of roll.of('meta')) {
    const content = collapsed(decodeEntities(element.getAttribute('content')?.slice(0, LONGEST_VALUE) ?? ''));
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of element.getAttribute(attribute)?.toLowerCase().split(/\s+/, 4) ?? []) {
        const values = contents.get(name) ?? [];
        if (values.length < MOST_VALUES) values.push(content);
        contents.set(name, values);
      }
    }
  }
  return contents;
}

/** The names' first value for which something can be read; '' when none. */
function firstOf(
  contents: Contents,
  names: readonly string[],
  read = (value: string): string => value,
): string {
  for (const name of names) {
    for (const value of contents.get(name) ?? []) {
      const found = read(value);
      if (found) return found;
    }
  }
  return '';
}

const AUTHOR_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'byl',
];
const PUBLISHED_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'date',
  'dc.date',
  'dc:date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'date-pub',
];
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
];

/** The first element of each property in microdata or RDFa. */
type Items = ReadonlyMap<string, Element>;

function itemsIn(roll: Roll): Items {
  const items = new Map<string, Element>();
  for (const element of roll.having('property', 'itemprop')) {
    const property = element.getAttribute('property');
    const itemprop = element.getAttribute('itemprop');
    for (const name of [property?.replace(/^schema:/, '') ?? '', ...(itemprop?.split(/\s+/) ?? [])])
      if (!items.has(name)) items.set(name, element);
  }
  return items;
}

/** Text of a property in microdata or RDFa, within the page's text. */
function itemText(items: Items, property: string, attribute = ''): string {
  const element = items.get(property);
  const value = (attribute && element?.getAttribute(attribute)) || element?.getAttribute('content');
  return collapsed(value || element?.textContent.slice(0, LONGEST_VALUE));
}

const isHere = (byline: string, siteName: string): boolean => sameWords(byline, siteName);

/**
 * Who wrote it. A later source that names the same people and more of them counts before an earlier one; a person
 * before the site itself.
 */
function bylineOf({ roll, data, contents, near }: Sources, siteName: string): string {
  const clean = (text: string): string => cleanByline(text, siteName);
  const declared = [
    joinNames(data.authors.map(clean).filter(Boolean)),
    joinNames((contents.get('citation_author') ?? []).map(inSpokenOrder).map(clean).filter(Boolean)),
    ...AUTHOR_NAMES.map((name) => clean(joinNames((contents.get(name) ?? []).flatMap(namesIn)))),
    writtenBy(contents, clean),
  ].filter(Boolean);
  const [first = ''] = declared;
  if (first && !isHere(first, siteName)) {
    const fuller = declared.find((other) => other.length > first.length && other.startsWith(`${first},`));
    return fuller ?? first;
  }
  const shown = bylineNear(near, siteName) || clean(visibleByline(roll));
  const person = [...declared, shown].find((byline) => byline && !isHere(byline, siteName));
  return person ?? (first || shown);
}

/** Several names in one value; "Byron, Ada" as libraries write it, where each author has a `citation_author` to herself. */
const namesIn = (value: string): readonly string[] => value.split(/\s*[,;]\s*/);
const inSpokenOrder = (value: string): string => value.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');

/** Twitter's cards have pairs of a label and a value; one of the labels may be "Written by". */
function writtenBy(contents: Contents, clean: (text: string) => string): string {
  const at = ['1', '2'].find((number) => startsWithBy(firstOf(contents, [`twitter:label${number}`])));
  return at ? clean(firstOf(contents, [`twitter:data${at}`])) : '';
}

const hasToken = (element: Element, attribute: string, token: string): boolean =>
  element.getAttribute(attribute)?.split(/\s+/).includes(token) ?? false;

function isByline(element: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/i.test(element.getAttribute('rel') ?? '')) return true;
  if (/byline|author-name/i.test(element.getAttribute('class') ?? '')) return true;
  if (hasToken(element, 'itemprop', 'author')) return true;
  let around = hasToken(element, 'itemprop', 'name') ? element.parentElement : null;
  while (around && !hasToken(around, 'itemprop', 'author')) around = around.parentElement;
  return around !== null;
}

/** A byline anywhere on the page, for stories without a headline that could be found. */
function visibleByline(roll: Roll): string {
  for (const element of roll.having('rel', 'class', 'itemprop').filter(isByline).slice(0, 20)) {
    const byline = cleanByline(collapsed(element.textContent.slice(0, LONGEST_VALUE)));
    if (byline && byline.length < 80) return byline;
  }
  return '';
}

function visibleTime(roll: Roll): string {
  for (const time of roll
    .of('time')
    .filter((each) => each.hasAttribute('datetime'))
    .slice(0, 20)) {
    const found = isTold(time) ? '' : isoTime(time.getAttribute('datetime') ?? '');
    if (found) return found;
  }
  return '';
}

const DAY = 24 * 60 * 60 * 1000;
const dayNumber = (time: string): number => Date.parse(time.slice(0, 10)) / DAY;

/**
 * A declared time set right by another date that the page shows beside its headline: one that is earlier (a story that
 * moved to a new system is "published" again), or the day before or after (the same moment in the place it comes from).
 */
function settled(declared: string, shown: ShownTimes, modified: string): string {
  const { published } = shown;
  if (!declared || !published || shown.days.has(declared.slice(0, 10))) return declared || published;
  const difference = dayNumber(published) - dayNumber(declared);
  const isOtherZone =
    Math.abs(difference) === 1 && /Z|00:00$/.test(declared) && dayNumber(published) !== dayNumber(modified);
  return (difference < -1 && shown.isClose) || isOtherZone ? published : declared;
}

interface Sources {
  readonly roll: Roll;
  readonly data: StructuredData;
  readonly contents: Contents;
  readonly near: NearHeadline;
  /** Looked for only where nothing else says what they would. */
  readonly items: () => Items;
}

function timesOf(sources: Sources, addresses: readonly string[], lang: string) {
  const { data, contents, near, items } = sources;
  const read = (value: string): string => isoTime(value, lang);
  const shown = timesNear(near, lang);
  const modified =
    read(data.modifiedTime) ||
    firstOf(contents, MODIFIED_NAMES, read) ||
    read(itemText(items(), 'dateModified', 'datetime')) ||
    shown.modified;
  const declared =
    read(data.publishedTime) ||
    firstOf(contents, PUBLISHED_NAMES, read) ||
    read(itemText(items(), 'datePublished', 'datetime'));
  const published =
    settled(declared, shown, modified) ||
    addresses.map(dayInAddress).find(Boolean) ||
    (shown.modified || modified ? '' : visibleTime(sources.roll));
  return { publishedTime: published, modifiedTime: modified };
}

/** An address made absolute, if it is one of the web; else ''. */
function webAddress(address: string, base: string): string {
  const found = address && URL.canParse(address, base) ? new URL(address, base) : undefined;
  return found && /^https?:$/.test(found.protocol) ? found.href : '';
}

/**
 * What is known about a story besides its text. Reads the whole page, so it must run before extraction changes it.
 *
 * Each thing is taken from the first source that has it:
 *
 * | What      | Order                                                                                                  |
 * | --------- | ------------------------------------------------------------------------------------------------------ |
 * | title     | `h1` that a declared title speaks for; JSON-LD; Open Graph; `title`; all without the site's name         |
 * | byline    | JSON-LD; `meta`; beside the headline; anywhere. A person before the site, more names before fewer          |
 * | published | JSON-LD; `meta`; microdata; each set right by the date shown; the date shown; the address; a `time`        |
 * | modified  | JSON-LD; `meta`; microdata; the date shown as that of a change                                            |
 * | site      | Open Graph; JSON-LD; `application-name`; host                                                            |
 * | section   | JSON-LD; Open Graph; microdata                                                                          |
 * | language  | root element; JSON-LD; Open Graph                                                                       |
 * | direction | computed for the root element                                                                           |
 * | canonical | `link`; Open Graph; only on the page's own site, else the page's address                                 |
 * | picture   | Open Graph; JSON-LD; Twitter                                                                            |
 */
export function readMetadata(
  document: Document,
  page: CapturedPage,
  roll = new Roll(document),
): PageMetadata {
  const blocks = roll
    .of('script')
    .filter((each) => each.getAttribute('type')?.toLowerCase() === 'application/ld+json')
    .map((each) => each.textContent);
  const data = readStructuredData(blocks);
  const contents = metaContents(roll);
  const meta = (...names: readonly string[]): string => firstOf(contents, names);
  const host = URL.canParse(page.url) ? new URL(page.url).hostname.replace(/^www\./, '') : '';
  const siteName = meta('og:site_name') || data.siteName || meta('application-name') || host;
  const lang =
    canonicalLanguage(page.lang) || canonicalLanguage(data.lang) || canonicalLanguage(meta('og:locale'));
  const declared = [
    data.headline,
    meta('og:title', 'twitter:title', 'dc.title', 'citation_title'),
    page.title,
  ]
    .map((title) => titleWithoutSite(decodeEntities(title.slice(0, LONGEST_VALUE)), siteName, host))
    .filter((title) => wordsOf(title).length > 0 && !sameWords(title, siteName));
  const title = titleOf(document, declared, siteName, roll) || collapsed(page.title.slice(0, LONGEST_VALUE));
  let found: Items | undefined;
  const items = (): Items => (found ??= itemsIn(roll));
  const sources = { roll, data, contents, near: readNearHeadline(document, title, roll), items };
  const link =
    roll
      .of('link')
      .find((each) => /(?:^|\s)canonical(?:\s|$)/i.test(each.getAttribute('rel') ?? ''))
      ?.getAttribute('href') ?? '';
  const canonical = [link, meta('og:url')].map((each) => webAddress(each, page.url)).filter(Boolean);
  const section =
    data.section || meta('article:section', 'parsely-section') || itemText(items(), 'articleSection');
  return {
    title: titleWithoutSite(title, siteName, host),
    byline: bylineOf(sources, siteName),
    siteName,
    ...timesOf(sources, [page.url, ...canonical], lang),
    section: section.length <= 60 ? section : '',
    canonicalUrl: canonical.find((each) => new URL(each).hostname.endsWith(host)) ?? page.url,
    leadPicture: webAddress(
      meta('og:image:secure_url', 'og:image', 'og:image:url') || data.picture || meta('twitter:image'),
      page.url,
    ),
    lang,
    dir: page.dir,
    articleBody: data.articleBody,
  };
}
