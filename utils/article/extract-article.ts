// DOM-only
import { Readability } from '@mozilla/readability';
import type { CapturedPage } from '../capture/captured-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { doAll, type Steps } from '../steps.ts';
import type { Article, ArticleLabels, ExtractionFailure } from './article.ts';
import { repairCharset } from './charset.ts';
import { describePictures } from './describe-pictures.ts';
import { bodyOf, named, Roll } from './elements.ts';
import {
  hideInnocentNames,
  keepAsides,
  keepAttributions,
  removeConsent,
  removeFurniture,
  restoreIds,
  trimEnds,
} from './furniture.ts';
import { gatherFigures } from './gather-figures.ts';
import { realisePictures } from './lazy-pictures.ts';
import { rememberLongDescriptions } from './long-descriptions.ts';
import { rememberPictures, restorePictures } from './restore-pictures.ts';
import { restoreStandfirst, standfirstOf } from './standfirst.ts';
import { Origins } from './origins.ts';
import { PagePlaces } from './page-places.ts';
import { StoryBlocks } from './story-blocks.ts';
import { proseOfPage, removeBeforeHeadline, removeBehindStory } from './story-region.ts';
import { standInForMedia } from './media.ts';
import { rememberPostAuthors, writePostAuthors } from './post-authors.ts';
import { readMetadata } from './metadata.ts';
import { ownLanguageOf, rememberLanguages } from './own-language.ts';
import { prepareStructure } from './structure.ts';
import { removeLeftovers, tidyStructure } from './tidy.ts';
import { type Removal, Removals } from './removals.ts';
import { isTeasers } from './teasers.ts';
import { renumberHeadings } from './headings.ts';
import { trimStory } from './trim-story.ts';
import { linkedLetters } from './prose.ts';
import { readableText } from './readable-text.ts';
import { titleWithoutSite } from './title.ts';
import { unhideMembers } from './unhide-members.ts';
import { collapsed, hasLetters, letterCount, lettersUpTo } from './words.ts';

/** A story as extraction leaves it: still hostile, `html` has not been sanitised. */
export interface ExtractedArticle extends Omit<Article, 'content'> {
  readonly html: string;
  readonly removals: readonly Removal[];
}

/**
 * Characters that content must have for Readability to be content with its strict pass. Its own 500 makes it drop
 * all scruples on short stories, and bring in the page's furniture.
 */
const CHAR_THRESHOLD = 300;

/**
 * Least letters of running text (outside links) in a story. A log-in page, an error page or a cookie notice stays
 * below; the shortest real stories, three or four sentences, do not.
 */
const LEAST_LETTERS = 200;
/** A page with fewer letters than this, nearly all of which are found, is shown as it is: there is nothing else on it. */
const SHORT_PAGE = 1000;
const WHOLE_SHARE = 0.8;
/** Share of the letters in links from which a page is a list of links. */
const MOST_LINKED = 0.5;

/** @param whole letters of the page, see `lettersOf`. */
export function isStory(root: Element, whole: number): boolean {
  const all = letterCount(root.textContent ?? '');
  const rest = all - linkedLetters(root);
  if (all === 0 || rest < (1 - MOST_LINKED) * all) return false;
  return rest >= LEAST_LETTERS || (whole < SHORT_PAGE && all >= WHOLE_SHARE * whole);
}

/**
 * Letters of a page that can be read, as far as `isStory` asks for them; a page that asks for something to be filled in
 * is not there to be read.
 * @param roll of the body or of its whole document.
 * @param text that can be read in the body.
 */
export function lettersOf(body: Element, roll = new Roll(body), text = readableText(body)): number {
  const isAsked = roll
    .of('input')
    .some((input) => !/^(?:hidden|search)$/i.test(input.getAttribute('type') ?? ''));
  if (isAsked || roll.of('textarea').length > 0) return Infinity;
  return lettersUpTo(SHORT_PAGE, text);
}

/** Readability throws on markup that shadows the properties it reads; to us that is a page without a story. */
function readable(document: Document): ReturnType<Readability<Node>['parse']> {
  try {
    return new Readability<Node>(document, {
      charThreshold: CHAR_THRESHOLD,
      serializer: (node) => node,
    }).parse();
  } catch {
    return null;
  }
}

/**
 * Finds the story in a captured page and gives it the structure that the reader shows: one flat run of known blocks,
 * every picture with the words that stand in for it.
 * @param document the parsed `page.html`, without a browsing context. It is used up.
 * @param keep ids of the removals that the person wants to have in the story.
 */
export function extractArticle(
  document: Document,
  captured: CapturedPage,
  labels: ArticleLabels,
  keep?: ReadonlySet<string>,
): Result<ExtractedArticle, ExtractionFailure> {
  return doAll(extractInSteps(document, captured, labels, keep));
}

/** The same in steps, for pages that take long. Readability itself is one step, about a third of the time. */
export function* extractInSteps(
  document: Document,
  captured: CapturedPage,
  labels: ArticleLabels,
  keep?: ReadonlySet<string>,
): Steps<Result<ExtractedArticle, ExtractionFailure>> {
  const roll = unhideMembers(document);
  const body = bodyOf(document);
  if (!body) return fail('empty');
  const written = readableText(body);
  if (!hasLetters(written)) return fail('empty');
  const repaired = repairCharset(document, written);
  const text = repaired ? readableText(body) : written;
  const page = repaired ? { ...captured, title: repaired(captured.title) } : captured;
  yield 0.06;
  const whole = lettersOf(body, roll, text);
  const { articleBody: _, ...metadata } = readMetadata(document, page, roll);
  const standfirst = standfirstOf(document, roll);
  const structure = prepareStructure(body, page.url, roll, text);
  yield 0.08;
  const images = realisePictures(document, page.url, roll);
  const longDescriptions = rememberLongDescriptions(document, images);
  standInForMedia(document, page.url, roll);
  keepAttributions(roll);
  keepAsides(roll);
  yield 0.15;
  const removals = new Removals(keep);
  rememberPostAuthors(roll.all);
  removeConsent(body, roll);
  const prose = proseOfPage(roll);
  removeBeforeHeadline(body, roll, prose, metadata.title, removals);
  removeBehindStory(body, roll, prose, page.url, removals);
  removeFurniture(roll, removals);
  yield 0.3;
  gatherFigures(body, named(body, 'img'));
  const places = new PagePlaces(body);
  const pictures = rememberPictures(roll, places, { ...metadata, url: page.url });
  hideInnocentNames(places.elements);
  const languages = rememberLanguages(roll);
  yield 0.35;
  const blocks = new StoryBlocks(places, new Set(roll.having('hidden')), page.url);
  const origins = new Origins(places);
  places.stamp();
  yield 0.4;
  const found = readable(document);
  yield 0.55;
  const root = found?.content;
  if (!found || root?.nodeType !== 1 || !isStory(root as Element, whole)) return fail('no-article');
  const story = root as Element;
  restoreIds(story);
  blocks.bringBack(story);
  writePostAuthors(story);
  if (isTeasers(story, page.url)) return fail('no-article');
  restorePictures(story, pictures);
  const title = metadata.title || titleWithoutSite(collapsed(found.title), metadata.siteName);
  yield 0.58;
  tidyStructure(story, title, structure, labels.noteBack);
  yield 0.6;
  describePictures(story, title, labels, longDescriptions);
  yield 0.62;
  const stood = origins.of(story);
  removeLeftovers(story);
  trimStory(story, { title, byline: metadata.byline, url: page.url, origins: stood }, removals);
  trimEnds(story, removals);
  // What went may have been the heading that others stood under.
  renumberHeadings(story);
  restoreStandfirst(story, standfirst, title);
  removals.bringBack(story, (holder) => {
    gatherFigures(holder);
    tidyStructure(holder, title);
    describePictures(holder, title, labels, longDescriptions);
    removeLeftovers(holder);
  });
  const own = ownLanguageOf(story, languages);
  const dir = own.dir || (found.dir === 'rtl' || found.dir === 'ltr' ? found.dir : metadata.dir);
  const lang = own.lang || metadata.lang;
  return ok({ ...metadata, url: page.url, title, lang, dir, html: story.innerHTML, removals: removals.list });
}
