import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../utils/article/metadata.ts';
import { canonicalLanguage } from '../../../utils/article/words.ts';
import { pageOf, parse } from '../../support/dom.ts';

const read = (html: string, changes = {}) => readMetadata(parse(html), pageOf(html, changes));
const jsonLd = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

test.each([
  ['en_us', 'en-US'],
  ['ZH-hans-cn', 'zh-Hans-CN'],
  ['english', 'english'],
  ['x', ''],
  ['en-', ''],
  ['', ''],
])('language %j → %j', (tag, expected) => expect(canonicalLanguage(tag)).toBe(expected));

describe('what a page says of its story', () => {
  const head = `<title>Doctor in tears | The Daily</title><meta property="og:title" content="Doctor in tears"><meta property="og:site_name" content="The Daily">
    <meta name="author" content="By Ada Byron"><meta property="article:published_time" content="2024-05-01T10:00:00Z">
    <meta property="article:modified_time" content="2024-05-03T10:00:00Z"><meta property="article:section" content="Health">
    <meta property="og:image" content="/lead.jpg"><link rel="canonical" href="/story">`;

  test('Open Graph and meta', () => {
    expect(read(`${head}<body><h1>The Daily</h1><h1>Doctor in tears</h1>`)).toEqual({
      title: 'Doctor in tears',
      byline: 'Ada Byron',
      siteName: 'The Daily',
      publishedTime: '2024-05-01T10:00:00Z',
      modifiedTime: '2024-05-03T10:00:00Z',
      section: 'Health',
      canonicalUrl: 'https://news.example/story',
      leadPicture: 'https://news.example/lead.jpg',
      lang: 'en',
      dir: 'ltr',
      articleBody: '',
    });
  });
  test('a heading that is only the site’s name is not the title', () => {
    expect(
      read('<title>Silicon Exposed: Open flow for small chips</title><h1>Silicon Exposed</h1>').title,
    ).toBe('Silicon Exposed: Open flow for small chips');
  });
  test('a page that says nothing: host name as site, nothing else', () => {
    const found = read('<p>text</p>', { url: 'https://www.paper.example/x', lang: '!!' });
    expect(found).toEqual({
      title: '',
      byline: '',
      siteName: 'paper.example',
      publishedTime: '',
      modifiedTime: '',
      section: '',
      canonicalUrl: 'https://www.paper.example/x',
      leadPicture: '',
      lang: '',
      dir: 'ltr',
      articleBody: '',
    });
  });
  test('the page’s own text of the story is handed on', () => {
    expect(read(jsonLd({ '@type': 'Article', articleBody: 'Once upon a time.' })).articleBody).toBe(
      'Once upon a time.',
    );
  });
  test('another site is not the canonical place, and no script is a picture', () => {
    const found = read(
      '<link rel="canonical" href="https://evil.example/"><meta property="og:image" content="javascript:1">',
    );
    expect(found).toMatchObject({ canonicalUrl: 'https://news.example/2026/story', leadPicture: '' });
  });
});

describe('who wrote it', () => {
  const byline = (html: string, site = 'The Daily') =>
    read(`<title>A long walk home</title><meta property="og:site_name" content="${site}">${html}`).byline;
  const h1 = '<h1>A long walk home</h1>';

  test.each([
    ['marked by class and rel', `${h1}<p class="byline">By <a rel="author">Ada Byron</a></p>`, 'Ada Byron'],
    [
      'nothing but "By"',
      `${h1}<div><span>By </span><a href="/x">Ada Byron</a><span>, Staff Writer</span></div>`,
      'Ada Byron',
    ],
    ['in one run of text', `${h1}<p>Von Ada Byron</p>`, 'Ada Byron'],
    ['Chinese', `${h1}<td>作者：张三 时间：2005-08-22</td>`, '张三'],
    ['Chinese, alone', `${h1}<td>作者：张三</td>`, '张三'],
    [
      'several',
      `${h1}<p class="byline">By <a>Ada Byron</a>, <a>Wu Ming</a> and <a>Åsa Öberg</a></p>`,
      'Ada Byron, Wu Ming, Åsa Öberg',
    ],
    ['role after it', `${h1}<div class="author"><b>Ada Byron</b><i>Chief writer</i></div>`, 'Ada Byron'],
    [
      'run together with the date',
      `${h1}<div class="byline"><a>Ada Byron</a><span>Published: May 1, 2024</span></div>`,
      'Ada Byron',
    ],
    ['above the headline', `<a class="author">Ada Byron</a>${h1}`, 'Ada Byron'],
    [
      'a photographer in a caption is none',
      `${h1}<figure><figcaption>By Wu Ming</figcaption></figure><p>By Ada Byron</p>`,
      'Ada Byron',
    ],
    ['a share button is none', `${h1}<div class="author-share">Facebook</div>`, ''],
    ['a comment’s is none', `${h1}<div class="comment-author">Wu Ming</div>`, ''],
    [
      'pairs of a card',
      `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Byron">`,
      'Ada Byron',
    ],
    [
      'authors of a paper',
      '<meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Ming, Wu">',
      'Ada Byron, Wu Ming',
    ],
  ])('%s', (_, html, expected) => expect(byline(html)).toBe(expected));

  test('a person counts before the site; the site counts when there is nobody', () => {
    const site = '<meta name="author" content="The Daily">';
    expect(byline(`${site}${h1}<p class="byline">By Ada Byron</p>`)).toBe('Ada Byron');
    expect(byline(`${site}${h1}`)).toBe('The Daily');
  });
  test('more names count before fewer', () => {
    const story = jsonLd({ '@type': 'Article', author: { name: 'Ada Byron' } });
    expect(byline(`${story}<meta name="author" content="Ada Byron,Wu Ming">`)).toBe('Ada Byron, Wu Ming');
    expect(byline(`${story}<meta name="author" content="Wu Ming">`)).toBe('Ada Byron');
  });
});

describe('when', () => {
  const times = (html: string, url = 'https://news.example/story') => {
    const { publishedTime, modifiedTime } = read(`<title>A long walk home</title>${html}`, { url });
    return [publishedTime, modifiedTime];
  };
  const h1 = '<h1>A long walk home</h1>';

  test.each([
    ['beside the headline', `${h1}<div>May 1, 2024</div>`, ['2024-05-01', '']],
    ['above it', `<div>May 1, 2024</div>${h1}`, ['2024-05-01', '']],
    ['said as that of a change', `${h1}<div>Last updated: May 2, 2024</div>`, ['', '2024-05-02']],
    ['said so in an element of its own', `${h1}<b>Updated</b> <i>May 2, 2024</i>`, ['', '2024-05-02']],
    ['both', `${h1}<p>Published May 1, 2024 / Updated May 2, 2024</p>`, ['2024-05-01', '2024-05-02']],
    ['in pieces', `${h1}<span>May 1,</span><span>2024</span>`, ['2024-05-01', '']],
    [
      'with a broken attribute',
      `${h1}<time datetime="2022-02-112024-05-01">May 1, 2024</time>`,
      ['2024-05-01', ''],
    ],
    [
      'with the exact time',
      `${h1}<time datetime="2024-05-01T23:00:00-05:00">May 1, 2024</time>`,
      ['2024-05-01T23:00:00-05:00', ''],
    ],
    [
      'within a sentence it is none',
      `${h1}<p>She wore the dress in Florence, Italy, on April 23, 1985.</p>`,
      ['', ''],
    ],
    [
      'marked within a sentence it is none',
      `${h1}<p>He thought about it in his office until <time datetime="1985-04-23">23 April</time>, then came in his pyjamas and slept on the train.</p>`,
      ['', ''],
    ],
    [
      'of a post that is quoted it is none',
      `${h1}<blockquote><p>It hums.</p><time datetime="2024-05-01">May 1, 2024</time></blockquote>`,
      ['', ''],
    ],
    [
      'first in a paragraph',
      `${h1}<p><time datetime="2024-05-01">May 1, 2024</time> The dress that she wore in Florence has been found in a cupboard.</p>`,
      ['2024-05-01', ''],
    ],
    ['in microdata', `<b itemprop="datePublished">1 May 2024</b>`, ['2024-05-01', '']],
  ])('%s', (_, html, expected) => expect(times(html)).toEqual(expected));

  test('an address tells, after all else', () => {
    expect(times(h1, 'https://news.example/2024/05/01/walk')[0]).toBe('2024-05-01');
    expect(times(`${h1}<p>May 2, 2024</p>`, 'https://news.example/2024/05/01/walk')[0]).toBe('2024-05-02');
  });
  test('a moment in UTC becomes the day that it is where the story comes from', () => {
    const story = jsonLd({ '@type': 'Article', datePublished: '2023-12-20T01:00:21Z' });
    expect(times(`${story}${h1}<p>Tue December 19, 2023</p>`)[0]).toBe('2023-12-19');
    expect(times(`${story}${h1}<p>Updated December 21, 2023</p>`)[0]).toBe('2023-12-20T01:00:21Z');
  });
  test('a story that was moved to a new system keeps the day that it shows', () => {
    const story = jsonLd({ '@type': 'Article', datePublished: '2025-08-21' });
    expect(times(`${story}${h1}<p>Apr 26, 2023</p>`)[0]).toBe('2023-04-26');
    expect(times(`${story}${h1}<p>Submitted Apr 26, 2023</p><p>Published Aug 21, 2025</p>`)[0]).toBe(
      '2025-08-21',
    );
    expect(times(`${story}${h1}<p>Sep 26, 2025</p>`)[0]).toBe('2025-08-21');
  });
});
