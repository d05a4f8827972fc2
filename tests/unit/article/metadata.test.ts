import { describe, expect, test } from 'vitest';
import { cleanByline, isoTime, readMetadata, titleWithoutSite } from '../../../utils/article/metadata.ts';
import { readStructuredData } from '../../../utils/article/structured-data.ts';
import { canonicalLanguage } from '../../../utils/article/words.ts';
import { pageOf, parse } from '../../support/dom.ts';

const read = (html: string, changes = {}) => readMetadata(parse(html), pageOf(html, changes));

test.each([
  ['2024-05-01', '2024-05-01'],
  ['2024-05-01T10:00:00+02:00', '2024-05-01T08:00:00.000Z'],
  ['Wed, 01 May 2024 10:00:00 GMT', '2024-05-01T10:00:00.000Z'],
  ['1 May 2024', '2024-05-01'],
  ['yesterday', ''],
  ['', ''],
  ['0001-01-01', ''],
])('date %j → %j', (text, expected) => expect(isoTime(text)).toBe(expected));

test.each([
  ['By Ada Byron', 'Ada Byron'],
  ['Written by: Ada Byron', 'Ada Byron'],
  ['  BY\n ADA BYRON ', 'ADA BYRON'],
  ['Byron Smith', 'Byron Smith'],
  ['Ada Byron | Health correspondent', 'Ada Byron'],
  ['https://www.facebook.com/paper', ''],
  ['ada@paper.example', ''],
])('byline %j → %j', (text, expected) => expect(cleanByline(text)).toBe(expected));

test.each([
  ['Doctor in tears | The Daily', 'The Daily', 'Doctor in tears'],
  ['Doctor in tears - thedaily.com', 'thedaily.com', 'Doctor in tears'],
  ['Doctor - and patient', 'The Daily', 'Doctor - and patient'],
  ['The Daily', 'The Daily', 'The Daily'],
])('title %j of %j → %j', (title, site, expected) => expect(titleWithoutSite(title, site)).toBe(expected));

test.each([
  ['en_us', 'en-US'],
  ['ZH-hans-cn', 'zh-Hans-CN'],
  ['english', 'english'],
  ['x', ''],
  ['en-', ''],
  ['', ''],
])('language %j → %j', (tag, expected) => expect(canonicalLanguage(tag)).toBe(expected));

describe('structured data', () => {
  test('a story in a graph, several authors, broken blocks beside it', () => {
    const story = {
      '@type': ['NewsArticle'],
      headline: 'H',
      author: [{ name: 'A' }, { name: 'B' }],
      publisher: { name: 'P' },
      datePublished: '2024-05-01',
    };
    expect(
      readStructuredData([
        '{ broken',
        'null',
        '7',
        JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'W' }, story] }),
      ]),
    ).toEqual({
      headline: 'H',
      byline: 'A, B',
      siteName: 'P',
      publishedTime: '2024-05-01',
      lang: '',
    });
  });
});

describe('readMetadata', () => {
  const head = `<title>Doctor in tears | The Daily</title><meta property="og:title" content="Doctor in tears"><meta property="og:site_name" content="The Daily">
    <meta name="author" content="By Ada Byron"><meta property="article:published_time" content="2024-05-01T10:00:00Z">`;

  test('Open Graph and meta', () => {
    expect(read(`${head}<body><h1>The Daily</h1><h1>Doctor in tears</h1>`)).toEqual({
      title: 'Doctor in tears',
      byline: 'Ada Byron',
      siteName: 'The Daily',
      publishedTime: '2024-05-01T10:00:00.000Z',
      lang: 'en',
      dir: 'ltr',
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
      lang: '',
      dir: 'ltr',
    });
  });
  test('from the page itself', () => {
    const found = read(
      '<h1>A long walk home</h1><p class="byline">By <a rel="author">Ada Byron</a></p><time datetime="2024-05-01">1 May</time>',
      { title: 'A long walk home' },
    );
    expect(found).toMatchObject({
      title: 'A long walk home',
      byline: 'Ada Byron',
      publishedTime: '2024-05-01',
    });
  });
});
