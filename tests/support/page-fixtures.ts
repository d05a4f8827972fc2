/** The pages of tests/fixtures/pages: what the stages make of one, written down so that a difference can be read. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { createArticleElement } from '../../utils/article/article-element.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { sanitizeArticle } from '../../utils/article/sanitize.ts';
import { relabel } from '../../utils/article/story-labels.ts';
import { buildDocument } from '../../utils/document/build-document.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { phrasesFor } from '../../utils/speech/said/story-phrases.ts';
import { createSpeechController } from '../../utils/speech/speech-controller.ts';
import { pageOf, parse } from './dom.ts';
import { FakeClock, FakeEngine, fakeVoice } from './fake-engine.ts';
import { LABELS } from './labels.ts';
import { standInSanitizer } from './stand-in-sanitizer.ts';
import { written } from './written-html.ts';

export const PAGES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));

/** What `meta.json` expects of a story; '' where the page does not tell. */
const EXPECTED = [
  'title',
  'byline',
  'publishedTime',
  'modifiedTime',
  'siteName',
  'section',
  'lang',
  'dir',
  'canonicalUrl',
] as const;

export interface FixtureMeta extends Partial<Record<(typeof EXPECTED)[number], string>> {
  /** Which behaviour the page holds, and for whom it matters, in a sentence. */
  readonly about: string;
  /** Address of the page. */
  readonly url: string;
  /** True when it came out right from the beginning and is kept so that it stays so. */
  readonly heldBefore?: true;
  /** Why there is no story, where there is none. */
  readonly failure?: string;
}

/** The contents of a folder's files, but for the source. */
export interface Outcome {
  readonly article: string;
  readonly utterances: string;
  readonly meta: string;
}

export const slugs = (): readonly string[] =>
  readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** A file of a folder, '' when it is not there yet. */
export function contentOf(slug: string, file: string): string {
  const path = `${PAGES}${slug}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export const metaOf = (slug: string): FixtureMeta => JSON.parse(contentOf(slug, 'meta.json')) as FixtureMeta;

export const expectationOf = (slug: string): Outcome => ({
  article: contentOf(slug, 'article.html'),
  utterances: contentOf(slug, 'utterances.txt'),
  meta: contentOf(slug, 'meta.json'),
});

const HEADER = {
  lang: 'en',
  dir: 'ltr',
  table: 'Table',
  author: (name: string) => `By ${name}`,
  date: (time: string) => time.slice(0, 10),
  updated: (date: string) => `Updated ${date}`,
} as const;

/** One local voice for every language, so that a passage in another language is an utterance of its own. */
const VOICES =
  'en ar bg cs da de el es fa fi fr he hi hu id it ja ko la nb nl pl pt ro ru sv th tr uk ur vi zh'
    .split(' ')
    .map((lang) => fakeVoice(`Voice ${lang}`, lang));

/** Addresses as capture hands them over: absolute, but for places in the page. */
function absolute(document: Document, url: string): void {
  for (const name of ['href', 'src', 'poster', 'longdesc'])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!value.startsWith('#') && URL.canParse(value, url))
        element.setAttribute(name, new URL(value, url).href);
    }
}

/** Ids that no link leads to come and go with what extraction makes of boxes, and nobody notices. */
function dropUnusedIds(content: Element): void {
  const used = new Set(
    [...content.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')),
  );
  for (const element of content.querySelectorAll('[id]'))
    if (!used.has(`#${encodeURIComponent(element.id)}`)) element.removeAttribute('id');
}

/** What is said from the title to the end at default settings; passages in other languages are marked with theirs. */
function utterancesOf(article: Element, lang: string): string {
  const { document } = buildDocument(article, lang);
  const clock = new FakeClock();
  const engine = new FakeEngine(clock, VOICES);
  const preferences = { ...DEFAULTS };
  const controller = createSpeechController({ document, engine, clock, preferences, phrases: phrasesFor });
  const words = new Intl.Segmenter(lang || 'en', { granularity: 'word' });
  const lines: string[] = [];
  controller.play();
  while (engine.current) {
    const { text, lang: spoken } = engine.current;
    const other = spoken.split('-')[0] === (lang.split('-')[0] || 'en') ? '' : `[${spoken}] `;
    lines.push(other + text.replaceAll('\n', '\\n'));
    engine.start();
    for (const { index, isWordLike } of words.segment(text)) if (isWordLike) engine.boundary(index);
    engine.end();
  }
  const { status } = controller.state.value;
  if (status !== 'finished') throw new Error(`the story was not told to its end: ${status}`);
  return lines.map((line) => `${line}\n`).join('');
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Runs a page through the article, document and speech stages. */
export function outcomeOf(source: string, { about, url, heldBefore }: FixtureMeta): Outcome {
  const given = { about, url, ...(heldBefore && { heldBefore }) };
  const document = parse(source);
  absolute(document, url);
  const root = document.documentElement;
  const dir = root.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr';
  const page = pageOf(source, { url, title: document.title, lang: root.lang, dir });
  const extracted = extractArticle(document, page, LABELS);
  if (!extracted.ok)
    return { article: '', utterances: '', meta: json({ ...given, failure: extracted.error }) };
  const { html, ...article } = extracted.value;
  const shown = new JSDOM('').window.document;
  const content = standInSanitizer(() => sanitizeArticle(html));
  relabel(content, LABELS, article.lang);
  dropUnusedIds(content);
  const body = written(content);
  const element = createArticleElement(shown, { ...article, content }, HEADER);
  const expected = Object.fromEntries(EXPECTED.map((name) => [name, article[name]]));
  return {
    article: body,
    utterances: utterancesOf(element, article.lang),
    meta: json({ ...given, ...expected }),
  };
}
