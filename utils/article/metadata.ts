// DOM-only
import type { CapturedPage } from '../capture/captured-page.ts';
import type { Article } from './article.ts';
import { readStructuredData } from './structured-data.ts';
import { canonicalLanguage, collapsed, sameWords, wordsOf } from './words.ts';

export type Metadata = Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedTime' | 'lang' | 'dir'>;

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/;

/**
 * A date as pages write it, in ISO 8601: the day alone where the page gives no time or no unambiguous one.
 * @returns '' when it cannot be read.
 */
export function isoTime(text: string): string {
  const value = collapsed(text);
  const time = new Date(value);
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1900) return '';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  if (ISO_TIME.test(value) || /(?:GMT|UTC|[+-]\d{4})$/.test(value)) return time.toISOString();
  // "5 May 2024" was parsed as local time; its day is what was meant.
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Name of the author as a reader says it: without "By", addresses and what follows a line break or a bar. */
export function cleanByline(text: string): string {
  const withoutBy = text.trim().replace(/^(?:written\s+)?(?:by|von|par|por|di|door)(?=[\s:])[\s:]*/i, '');
  const name = collapsed(withoutBy.split(/\s*[\n|•·]\s*/, 1)[0]).replace(/[\s,;:–—-]+$/, '');
  return /^(?:https?:|www\.)|@/.test(name) || name.length > 150 ? '' : name;
}

/** What the page's `meta` elements say, by property, name or itemprop in lower case; the first one with content wins. */
function metaContents(document: Document): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = collapsed(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

const firstOf = (contents: ReadonlyMap<string, string>, ...names: readonly string[]): string =>
  names.map((name) => contents.get(name.toLowerCase())).find(Boolean) ?? '';

const BYLINE =
  '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [class*="byline" i], [class*="author-name" i]';

function visibleByline(document: Document): string {
  for (const element of document.querySelectorAll(BYLINE)) {
    const byline = cleanByline(element.textContent);
    if (byline && byline.length < 80) return byline;
  }
  return '';
}

function visibleTime(document: Document): string {
  for (const time of document.querySelectorAll('time[datetime], [itemprop="datePublished"]')) {
    const found = isoTime(time.getAttribute('datetime') ?? time.getAttribute('content') ?? '');
    if (found) return found;
  }
  return '';
}

/**
 * The headline as the page shows it where an `h1` confirms a declared title; else the declared one.
 * Declared titles carry the site's name, and are often shortened for search engines.
 */
function titleOf(document: Document, declared: readonly string[], siteName: string): string {
  const titles = declared.map((title) => wordsOf(title).join(' '));
  const headings = [...document.querySelectorAll('h1')].map((heading) => collapsed(heading.textContent));
  const confirmed = headings.find((heading) => {
    const words = wordsOf(heading).join(' ');
    if (words === '' || heading.length > 300 || sameWords(heading, siteName)) return false;
    return titles.some((title) => title.includes(words) && words.length * 2 >= title.length);
  });
  return confirmed ?? declared[0] ?? '';
}

/** What is known about a story besides its text. Reads the whole page, so it must run before extraction changes it. */
export function readMetadata(document: Document, page: CapturedPage): Metadata {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    (each) => each.textContent,
  );
  const data = readStructuredData(blocks);
  const contents = metaContents(document);
  const host = URL.canParse(page.url) ? new URL(page.url).hostname.replace(/^www\./, '') : '';
  const siteName =
    firstOf(contents, 'og:site_name') || data.siteName || firstOf(contents, 'application-name') || host;
  const openGraph = firstOf(contents, 'og:title', 'twitter:title');
  const title = titleOf(document, [data.headline, openGraph, page.title].filter(Boolean), siteName);
  const author = firstOf(
    contents,
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'byl',
  );
  const byline = cleanByline(data.byline) || cleanByline(author) || visibleByline(document);
  const time = firstOf(
    contents,
    'article:published_time',
    'datePublished',
    'parsely-pub-date',
    'date',
    'dc.date',
    'dcterms.created',
    'pubdate',
  );
  return {
    title: titleWithoutSite(title, siteName),
    byline: sameWords(byline, siteName) ? '' : byline,
    siteName,
    publishedTime: isoTime(data.publishedTime) || isoTime(time) || visibleTime(document),
    lang:
      canonicalLanguage(page.lang) ||
      canonicalLanguage(data.lang) ||
      canonicalLanguage(firstOf(contents, 'og:locale')),
    dir: page.dir,
  };
}

/** "Doctor in tears | The Daily" without what follows the bar, when that is the site. */
export function titleWithoutSite(title: string, siteName: string): string {
  const whole = collapsed(title);
  const parts = /^(.*\S)\s+[|–—·»-]\s+(\S.*)$/.exec(whole);
  const [, head = '', tail = ''] = parts ?? [];
  const site = wordsOf(siteName).join('');
  const end = wordsOf(tail).join('');
  return head && end && site && (site.includes(end) || end.includes(site)) ? head : whole;
}
