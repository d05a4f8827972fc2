/** Texts and pages made up from seeds: the same ones on every machine and in every run. Also runs in the page. */

const VOCABULARY =
  `the a of and to in was that it for on with as his her at by had not but from they which or were one all would
  there what so up out if about who when them some could time into only other new then now over also after first
  well way even because any these most people through where just those before must much long day made under work
  never place year night water house hand light world door harbour hospital doctor window morning winter street
  family letter question answer voice river garden station paper silence colour mountain memory kitchen picture
  neighbour afternoon journalist ambulance corridor conversation afterwards nevertheless extraordinary`.split(
    /\s+/,
  );

/** Numbers from 0 to 1, the same for the same seed: the generator "mulberry32". */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const between = (next: () => number, low: number, high: number): number =>
  low + Math.floor(next() * (high - low + 1));

function words(next: () => number, count: number): string[] {
  return Array.from({ length: count }, () => VOCABULARY[Math.floor(next() * VOCABULARY.length)] ?? 'the');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence of news prose: clauses, and now and then a name with an abbreviation, a number, a quotation. */
function sentence(next: () => number, count: number): string {
  const list = words(next, count);
  if (count > 12) list[8] += ',';
  if (count > 8 && next() < 0.15) list[4] = 'Dr. Kerr';
  if (count > 8 && next() < 0.15) list[6] = String(between(next, 2, 2026));
  const text = `${capital(list.join(' '))}.`;
  return next() < 0.12 ? `“${text}”` : text;
}

/** Inline elements cut a paragraph into several text nodes, as they do on real pages. */
function withInline(next: () => number, text: string): string {
  const list = text.split(' ');
  const wrap = (open: string, close: string): void => {
    const at = between(next, 1, list.length - 1);
    list[at] = `${open}${list[at]}${close}`;
  };
  if (next() < 0.4) wrap('<a href="https://news.example/archive">', '</a>');
  if (next() < 0.3) wrap('<em>', '</em>');
  if (next() < 0.2) wrap('<strong>', '</strong>');
  return list.join(' ');
}

function paragraph(next: () => number, least: number): string {
  const sentences: string[] = [];
  for (let left = least; left > 0;) {
    const count = left < 12 ? left : between(next, 7, Math.min(24, left));
    sentences.push(sentence(next, count));
    left -= count;
  }
  return withInline(next, sentences.join(' '));
}

const CHAPTER_WORDS = 1000;

/** Heading of the nth chapter, counted from 0. */
export const chapterTitle = (index: number): string => `Part ${index + 1}`;

/** Index of the chapter in the middle. */
export const middleChapter = (total: number): number => Math.floor(total / CHAPTER_WORDS / 2);

function chapter(title: string, seed: number): string {
  const next = random(seed);
  const parts = [`<h2>${title}</h2>`];
  for (let left = CHAPTER_WORDS; left > 0;) {
    const count = Math.min(left, between(next, 40, 100));
    const text = paragraph(next, count);
    const kind = next();
    if (kind < 0.08) parts.push(`<blockquote><p>${text}</p></blockquote>`);
    else if (kind < 0.16) parts.push(`<ul><li>${text}</li><li>${sentence(next, 9)}</li></ul>`);
    else parts.push(`<p>${text}</p>`);
    left -= count;
  }
  return parts.join('\n');
}

/**
 * The body of a story of about `total` words (a multiple of CHAPTER_WORDS), as clean markup. The first chapter and
 * the middle one have the same text whatever the length, so that the same words are timed at each.
 */
export function storyHtml(total: number): string {
  const middle = middleChapter(total);
  return Array.from({ length: total / CHAPTER_WORDS }, (_, index) =>
    chapter(chapterTitle(index), index === middle ? 0 : index),
  ).join('\n');
}

export const NEWS_TITLE = 'Harbour town counts the cost of a long winter';
export const NEWS_WORDS = 4000;
/** Path of the one picture that the news page shows many times over. */
export const NEWS_PICTURE = '/picture.svg';

/**
 * A news page of about 1 MB of HTML: a story of 4,000 words with pictures, and round it what such pages have: menus,
 * adverts, hundreds of teasers and comments, data for scripts.
 */
export function newsPage(): string {
  const next = random(7);
  const picture = (): string =>
    `<img class="img img--responsive" src="${NEWS_PICTURE}" alt="${sentence(next, 9)}" width="640" height="360" loading="lazy">`;
  const repeated = (count: number, make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join('\n');
  const menu = repeated(
    180,
    (i) =>
      `<li class="nav__item"><a class="nav__link" href="/section/${i}">${words(next, 2).join(' ')}</a></li>`,
  );
  const teaser = (i: number): string => `<div class="card card--teaser" data-module="teaser-${i}">
<a class="card__link" href="/story/${i}" data-track='{"position":${i},"list":"related"}'>
<div class="card__media">${picture()}</div>
<h3 class="card__title">${capital(words(next, 8).join(' '))}</h3></a>
<p class="card__text">${sentence(next, 14)}</p>
<span class="card__meta">${between(next, 1, 23)} hours ago</span></div>`;
  const comment = (i: number): string => `<li class="comment" id="comment-${i}"><div class="comment__head">
<span class="comment__author">${words(next, 2).join('.')}</span> <time datetime="2026-11-14T09:00:00Z">14 November</time></div>
<div class="comment__body"><p>${paragraph(next, between(next, 15, 60))}</p></div>
<button type="button" class="comment__reply">Reply</button> <button type="button" class="comment__report">Report</button></li>`;
  const data = JSON.stringify(
    Array.from({ length: 900 }, (_, id) => ({ id, slug: words(next, 5).join('-'), tags: words(next, 12) })),
  );
  const figure = (): string =>
    `<figure class="media">${picture()}<figcaption>${sentence(next, 8)}</figcaption></figure>`;
  const story = storyHtml(NEWS_WORDS).replaceAll(/<h2>/g, () => `${figure()}<div class="ad-slot"></div><h2>`);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${NEWS_TITLE} | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Mairi Tulloch">
<style>body { font-family: sans-serif } .card { float: left; width: 30% } .layout { max-width: 70rem }</style>
<script type="application/json" id="page-data">${data}</script></head>
<body><header class="site-header"><nav class="nav"><ul class="nav__list">${menu}</ul></nav></header>
<div class="layout"><main><article class="story"><h1 class="story__title">${NEWS_TITLE}</h1>
<p class="story__byline">By <a rel="author" href="/by/mairi">Mairi Tulloch</a></p>
<div class="story__body">${story}</div></article></main>
<aside class="related sidebar"><h2>Most read</h2>${repeated(560, teaser)}</aside></div>
<section class="comments"><h2>Comments</h2><ol class="comment-list">${repeated(900, comment)}</ol></section>
<footer class="site-footer"><ul>${menu}</ul></footer></body></html>`;
}
