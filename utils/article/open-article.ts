// browser
import type { CapturedPage } from '../capture/captured-page.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Article, ArticleLabels, ExtractionFailure } from './article.ts';
import { extractArticle } from './extract-article.ts';
import { sanitizeArticle } from './sanitize.ts';

export { relabel } from './story-labels.ts';
export { prepareDetection, withLanguage } from './detect-language.ts';

/**
 * From a captured page to a story that is safe to mount.
 * @param keep ids of the removals that the person wants to have in the story.
 */
export function openArticle(
  page: CapturedPage,
  labels: ArticleLabels,
  keep?: ReadonlySet<string>,
): Result<Article, ExtractionFailure> {
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  const extracted = extractArticle(document, page, labels, keep);
  if (!extracted.ok) return fail(extracted.error);
  const { html, ...article } = extracted.value;
  return ok({ ...article, content: sanitizeArticle(html) });
}
