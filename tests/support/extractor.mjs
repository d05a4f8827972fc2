/**
 * The shipped extraction as a judge of extractors wants it: `extract(document, url)` over any DOM, no browser needed.
 * What only a live page knows (sizes, what is rendered) is absent, and so is the sanitiser, which browsers bring.
 * Runs under the Node of this project (`node_modules/.bin/node`), which reads TypeScript.
 */
import { extractArticle, isStory, lettersOf } from '../../utils/article/extract-article.ts';
import { extractPart } from '../../utils/article/extract-part.ts';
import { likelyParts } from '../../utils/article/parts.ts';
import { isTeasers } from '../../utils/article/teasers.ts';
import { LABELS } from './labels.ts';

/** What Lectern says itself of a picture is none of the page's words: a judge compares those. */
const labels = Object.fromEntries(
  Object.entries(LABELS).map(([key, label]) => [key, key.startsWith('image') ? '' : label]),
);

/** UTF-16 units of running text from which no page was met on which no story is found. */
const MUCH = 3000;

/** Whether a page may need the fall-back. The reader has the text of every page for that; here it is copied. */
function mayFail(body) {
  let length = 0;
  for (const paragraph of body?.getElementsByTagName('p') ?? []) {
    length += paragraph.textContent.length;
    if (length >= MUCH) return false;
  }
  return true;
}

/**
 * @param {Document} document The parsed page. It is used up.
 * @param {string} url
 * @returns {{ title: string, byline: string, date: string, html: string } | null} null when there is no story.
 */
export function extract(document, url) {
  // Asked of the prototype: see `newElement`.
  const own = (name) => Reflect.get(Object.getPrototypeOf(document), name, document);
  const root = own('documentElement');
  const page = {
    version: 1,
    url,
    title: own('title'),
    lang: root?.getAttribute('lang') ?? '',
    dir: root?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr',
    contentType: 'text/html',
    html: '',
    hasUnsentText: false,
  };
  // As the reader does: where no story is found, the part that the page calls its main one, else the densest one.
  const html = mayFail(own('body')) ? (root?.outerHTML ?? '') : '';
  let article = extractArticle(document, page, labels);
  for (let which = 0; !article.ok && which < 2; which += 1) {
    const { DOMParser } = document.defaultView ?? globalThis;
    const again = new DOMParser().parseFromString(html, 'text/html');
    const whole = lettersOf(again.body);
    const part = likelyParts(again.body)[which];
    const found = part && extractPart(again, page, labels, [part]);
    if (!found?.ok) continue;
    const content = new DOMParser().parseFromString(found.value.html, 'text/html').body;
    if (isStory(content, whole) && !isTeasers(content, url)) article = found;
  }
  if (!article.ok) return null;
  const { title, byline, publishedTime } = article.value;
  return { title, byline, date: publishedTime, html: article.value.html };
}
