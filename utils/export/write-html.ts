// DOM-only
import { moveChildren } from '../article/move-nodes.ts';
import { cleanCopy } from './clean-copy.ts';
import { creditsOf, type SavedStory, type SaveLabels } from './story.ts';

/** Follows the light or dark look of the system; all text 7:1 or more on its ground. */
export const FILE_STYLE = `:root{color-scheme:light dark}
body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;font-family:system-ui,sans-serif}
img,math{max-width:100%}
img{height:auto}
figure{margin:1.5rem 0}
figcaption,.image-description,.credits{font:1rem/1.5 system-ui,sans-serif}
.image-description{border-inline-start:.25rem solid;padding-inline-start:.75rem}
blockquote{margin-inline:1rem;border-inline-start:.25rem solid;padding-inline-start:1rem}
pre{overflow-x:auto;white-space:pre-wrap}
table{border-collapse:collapse}
th,td{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}
`;

/** Nothing in the file may run, and nothing but pictures is fetched: whoever opens it need not trust the page. */
const POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

function lineOf(document: Document, labels: SaveLabels, ...content: readonly (Node | string)[]): HTMLElement {
  const line = document.createElement('p');
  line.className = 'credits';
  line.lang = labels.lang;
  line.dir = labels.dir;
  line.append(...content);
  return line;
}

/** "Source: address", a link. */
export function sourceLine(document: Document, story: SavedStory, labels: SaveLabels): HTMLElement {
  const link = document.createElement('a');
  link.setAttribute('href', story.url);
  link.textContent = story.url;
  return lineOf(document, labels, `${labels.source}: `, link);
}

/** Title, who and when, as they stand above the story. */
export function headerOf(document: Document, story: SavedStory, labels: SaveLabels): HTMLElement {
  const header = document.createElement('header');
  const title = document.createElement('h1');
  title.textContent = story.title;
  header.append(title);
  const credits = creditsOf(story, labels).join(' · ');
  if (credits) header.append(lineOf(document, labels, credits));
  return header;
}

function addMeta(head: Element, name: 'name' | 'http-equiv', key: string, content: string): void {
  if (!content) return;
  const meta = head.ownerDocument.createElement('meta');
  meta.setAttribute(name, key);
  meta.setAttribute('content', content);
  head.append(meta);
}

/** A story as one file of HTML that needs no script, no other file and no trust in the page that it is from. */
export function writeHtml(story: SavedStory, labels: SaveLabels): string {
  const document = story.content.ownerDocument.implementation.createHTMLDocument(story.title);
  const { documentElement: root, head, body } = document;
  if (story.lang) root.lang = story.lang;
  root.dir = story.dir;
  addMeta(head, 'http-equiv', 'Content-Security-Policy', POLICY);
  addMeta(head, 'name', 'viewport', 'width=device-width, initial-scale=1');
  addMeta(head, 'name', 'referrer', 'no-referrer');
  addMeta(head, 'name', 'author', story.byline);
  addMeta(head, 'name', 'dcterms.date', story.publishedTime);
  addMeta(head, 'name', 'dcterms.source', story.url);
  const source = document.createElement('link');
  source.setAttribute('rel', 'canonical');
  source.setAttribute('href', story.url);
  head.append(source);
  const main = document.createElement('main');
  const article = document.createElement('article');
  article.append(headerOf(document, story, labels));
  moveChildren(cleanCopy(story.content, document), article);
  article.append(sourceLine(document, story, labels));
  main.append(article);
  body.append(main);
  // Written as text: as an element it would be under the policy of the reader's own page, which has no inline styles.
  const start = `<head><meta charset="utf-8"><style>${FILE_STYLE}</style>`;
  return `<!doctype html>\n${root.outerHTML.replace('<head>', start).toWellFormed()}\n`;
}

/** A story as it is put on the clipboard for programs that take formatted text. */
export function htmlToCopy(story: SavedStory, labels: SaveLabels): string {
  const document = story.content.ownerDocument.implementation.createHTMLDocument('');
  const article = document.createElement('article');
  if (story.lang) article.lang = story.lang;
  article.dir = story.dir;
  article.append(headerOf(document, story, labels));
  moveChildren(cleanCopy(story.content, document), article);
  article.append(sourceLine(document, story, labels));
  return article.outerHTML.toWellFormed();
}
