// browser
import type { CapturedPage } from '../capture/captured-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { doAll, doWithPauses, type Steps } from '../steps.ts';
import type { Article, ArticleLabels, ExtractionFailure } from './article.ts';
import { extractInSteps } from './extract-article.ts';
import { sanitizeArticle } from './sanitize.ts';

export { relabel } from './story-labels.ts';
export { prepareDetection, withLanguage } from './detect-language.ts';

type Opened = Result<Article, ExtractionFailure>;

function* opening(page: CapturedPage, labels: ArticleLabels, keep?: ReadonlySet<string>): Steps<Opened> {
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  yield 0.05;
  const extracted = yield* extractInSteps(document, page, labels, keep);
  if (!extracted.ok) return fail(extracted.error);
  // Showing it takes the rest.
  yield 0.65;
  const { html, ...article } = extracted.value;
  return ok({ ...article, content: sanitizeArticle(html) });
}

/**
 * From a captured page to a story that is safe to mount.
 * @param keep ids of the removals that the person wants to have in the story.
 */
export const openArticle = (page: CapturedPage, labels: ArticleLabels, keep?: ReadonlySet<string>): Opened =>
  doAll(opening(page, labels, keep));

/**
 * The same step by step, so that a page which takes long can show how far it is, and be left.
 * @param pause is told how much is done, from 0 to 1, and awaited.
 */
export const openArticleInSteps = (
  page: CapturedPage,
  labels: ArticleLabels,
  pause: (done: number) => Promise<void>,
  keep?: ReadonlySet<string>,
): Promise<Opened> => doWithPauses(opening(page, labels, keep), pause);
