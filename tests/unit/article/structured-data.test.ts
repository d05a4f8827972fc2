import { describe, expect, test } from 'vitest';
import { readStructuredData } from '../../../utils/article/structured-data.ts';

const read = (...things: readonly unknown[]) =>
  readStructuredData(things.map((thing) => JSON.stringify(thing)));
const NOTHING = {
  headline: '',
  authors: [],
  siteName: '',
  publishedTime: '',
  modifiedTime: '',
  section: '',
  lang: '',
  picture: '',
  articleBody: '',
};

describe('what it says of a story', () => {
  test('everything, in a graph, with broken blocks beside it', () => {
    const story = {
      '@type': ['NewsArticle'],
      headline: 'Tears &amp; joy',
      author: [{ name: 'A' }, { name: 'B' }],
      publisher: { name: 'P' },
      datePublished: '2024-05-01',
      dateModified: '2024-05-02',
      articleSection: ['Health', 'News'],
      inLanguage: 'en',
      image: [{ url: 'https://news.example/lead.jpg' }],
      articleBody: 'One.\n\nTwo.',
    };
    const blocks = [
      '{ broken',
      'null',
      '7',
      JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'W' }, story] }),
    ];
    expect(readStructuredData(blocks)).toEqual({
      headline: 'Tears & joy',
      authors: ['A', 'B'],
      siteName: 'P',
      publishedTime: '2024-05-01',
      modifiedTime: '2024-05-02',
      section: 'Health',
      lang: 'en',
      picture: 'https://news.example/lead.jpg',
      articleBody: 'One. Two.',
    });
  });

  test.each([
    ['a text', 'Ada Byron', ['Ada Byron']],
    ['an address', 'https://news.example/ada', []],
    ['texts', ['Ada Byron', 'Wu Ming', 'Ada Byron'], ['Ada Byron', 'Wu Ming']],
    ['one thing with several names', { name: ['Ada Byron', 'Wu Ming'] }, ['Ada Byron', 'Wu Ming']],
    ['names in parts', { givenName: 'Ada', familyName: 'Byron' }, ['Ada Byron']],
    ['a reference', { '@id': '#ada' }, ['Ada Byron']],
    ['a reference to nothing', { '@id': '#nobody' }, []],
    ['wrong kinds', [7, null, true, { name: { name: 'x' } }], []],
  ])('the author as %s', (_, author, expected) => {
    const people = [{ '@type': 'Person', '@id': '#ada', name: 'Ada Byron' }];
    expect(read({ '@graph': [{ '@type': 'Article', author }, ...people] }).authors).toEqual(expected);
  });

  test('creator where there is no author', () => {
    expect(read({ '@type': 'Article', author: [], creator: ['Ada Byron'] }).authors).toEqual(['Ada Byron']);
  });
  test('dates of the page when the article has none, nothing of another story', () => {
    const found = read(
      { '@type': 'Article', headline: 'This' },
      { '@type': 'Article', headline: 'Another', author: 'X', datePublished: '2001-01-01' },
      { '@type': 'WebPage', datePublished: '2024-05-01' },
    );
    expect(found).toMatchObject({ authors: [], publishedTime: '2024-05-01' });
  });
});

describe('what templates break is mended', () => {
  test.each([
    ['line breaks in texts', '{"@type":"Article","headline":"H","description":"one\n\ttwo"}'],
    ['a comma too many', '{"@type":"Article","headline":"H","keywords":["a",],}'],
    [
      'an escape that JSON does not know',
      String.raw`{"@type":"Article","headline":"H","description":"it\'s"}`,
    ],
    ['a comment around it', '<!-- {"@type":"Article","headline":"H"} -->'],
    ['a semicolon after it', '{"@type":"Article","headline":"H"};'],
  ])('%s', (_, block) => expect(readStructuredData([block]).headline).toBe('H'));
});

describe('hostile blocks cost little and throw nothing', () => {
  test.each([
    ['nested without end', '['.repeat(200_000)],
    ['nested and closed', `${'{"@graph":'.repeat(5000)}1${'}'.repeat(5000)}`],
    [
      'a property that is not its own',
      '{"__proto__":{"@type":"Article"},"@type":{},"@graph":{"@type":[[]]}}',
    ],
    ['commas and spaces', `{"a":${', '.repeat(200_000)}`],
    ['backslashes', `{"a":"${'\\'.repeat(200_001)}`],
    ['too long', `{"@type":"Article","headline":"${'x'.repeat(4_000_001)}"}`],
  ])('%s', (_, block) => expect(readStructuredData([block])).toEqual(NOTHING));

  test('a million authors', () => {
    const author = Array.from({ length: 100_000 }, (_, at) => `A${at}`);
    expect(read({ '@type': 'Article', author }).authors).toHaveLength(50);
  });
});
