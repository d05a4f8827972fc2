// browser
import type { CapturedPage } from '../capture/captured-page.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Article, ArticleLabels, ExtractionFailure } from './article.ts';
import { isStory, lettersOf, type ExtractedArticle } from './extract-article.ts';
import { extractPart } from './extract-part.ts';
import { lettersOnPage, likelyParts, partsOf, type PagePart } from './parts.ts';
import { sanitizeArticle } from './sanitize.ts';
import { isWorthReading, keepSelected } from './selected.ts';
import { isTeasers } from './teasers.ts';
import { letterCount } from './words.ts';

export { isWorthReading };

/** What is read when the person has asked for all of the page. */
export const EVERYTHING = 'everything';

const parsed = (page: CapturedPage): Document => new DOMParser().parseFromString(page.html, 'text/html');

function opened(extracted: Result<ExtractedArticle, ExtractionFailure>): Result<Article, ExtractionFailure> {
  if (!extracted.ok) return fail(extracted.error);
  const { html, ...article } = extracted.value;
  return ok({ ...article, content: sanitizeArticle(html) });
}

/** What can be read on a page, for a person to choose from; empty when there is nothing. */
export const listParts = (page: CapturedPage): readonly PagePart[] =>
  partsOf(parsed(page).body).map(({ id, kind, name, isHeaded, letters, count }) => ({
    id,
    kind,
    name,
    isHeaded,
    letters,
    count,
  }));

/** Share of a page's letters from which a selection is no choice: everything was selected, perhaps by a slip. */
const ALL = 0.8;

/** Whether the person had selected a part of the page to read, and not all of it. */
export function isPartSelected(page: CapturedPage): boolean {
  if (!isWorthReading(page)) return false;
  return letterCount(page.selection ?? '') < ALL * lettersOnPage(parsed(page).body);
}

/** Opens just what was selected when the button was pressed. Fails when that can no longer be told. */
export function openSelection(page: CapturedPage, labels: ArticleLabels): Result<Article, ExtractionFailure> {
  const document = parsed(page);
  keepSelected(document.body, page);
  return opened(extractPart(document, page, labels));
}

/**
 * Opens a part that the person has chosen.
 * @param id of a part, or EVERYTHING.
 */
export function openPart(
  page: CapturedPage,
  labels: ArticleLabels,
  id: string,
): Result<Article, ExtractionFailure> {
  const document = parsed(page);
  if (id === EVERYTHING) return opened(extractPart(document, page, labels));
  const part = partsOf(document.body).find((each) => each.id === id);
  if (!part) return fail('no-article');
  return opened(extractPart(document, page, labels, part.nodes, part.isHeaded ? part.name : ''));
}

/** Where no story was found: the part that the page calls its main one, else the densest one, if it reads like a story. */
export function openLikelyPart(
  page: CapturedPage,
  labels: ArticleLabels,
): Result<Article, ExtractionFailure> {
  for (const which of [0, 1]) {
    const document = parsed(page);
    const whole = lettersOf(document.body);
    const part = likelyParts(document.body)[which];
    if (!part) continue;
    const article = opened(extractPart(document, page, labels, [part]));
    if (!article.ok) continue;
    const { content } = article.value;
    if (isStory(content, whole) && !isTeasers(content, page.url)) return article;
  }
  return fail('no-article');
}
