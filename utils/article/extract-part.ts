// DOM-only
import type { CapturedPage } from '../capture/captured-page.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ArticleLabels, ExtractionFailure } from './article.ts';
import { describePictures } from './describe-pictures.ts';
import type { ExtractedArticle } from './extract-article.ts';
import { Roll } from './elements.ts';
import { keepAttributions } from './furniture.ts';
import { gatherFigures } from './gather-figures.ts';
import { realisePictures } from './lazy-pictures.ts';
import { rememberLongDescriptions } from './long-descriptions.ts';
import { standInForMedia } from './media.ts';
import { readMetadata } from './metadata.ts';
import { prepareStructure } from './structure.ts';
import { removeLeftovers, tidyStructure } from './tidy.ts';
import { collapsed, hasLetters } from './words.ts';

/** What is there to be used, not to be read. */
const CONTROLS =
  'script, style, noscript, template, button, input, select, textarea, datalist, dialog:not([open]), [hidden], [aria-hidden="true"]';

/**
 * Gives a part of a page the structure that the reader shows, whatever it is: nothing is judged and nothing is left out.
 * @param document the parsed `page.html`, without a browsing context. It is used up.
 * @param nodes what the part consists of, siblings; all of the body when absent.
 * @param name heading of the part; the page's title stands above it when it is ''.
 */
export function extractPart(
  document: Document,
  page: CapturedPage,
  labels: ArticleLabels,
  nodes?: readonly Node[],
  name = '',
): Result<ExtractedArticle, ExtractionFailure> {
  const { body } = document;
  if (!body) return fail('empty');
  const { articleBody: _, ...metadata } = readMetadata(document, page);
  if (nodes) body.replaceChildren(...nodes);
  const title = name || metadata.title || collapsed(page.title);
  const structure = prepareStructure(body, page.url);
  realisePictures(document, page.url);
  const longDescriptions = rememberLongDescriptions(document);
  standInForMedia(document, page.url);
  keepAttributions(new Roll(body));
  gatherFigures(body);
  const root = document.createElement('div');
  root.append(...body.childNodes);
  body.append(root);
  for (const control of root.querySelectorAll(CONTROLS)) control.remove();
  tidyStructure(root, title, structure, labels.noteBack);
  describePictures(root, title, labels, longDescriptions);
  removeLeftovers(root);
  if (!hasLetters(root.textContent)) return fail('empty');
  return ok({ ...metadata, url: page.url, title, html: root.innerHTML, removals: [] });
}
