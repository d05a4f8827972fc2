import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../utils/article/extract-article.ts';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ferry was late when the harbour master came down, and for a while nobody on the pier knew what had become of it, or of whom.';
const paragraph = (number: number): string => `<p>Part ${number}. ${TEXT}</p>`;
const STORY = `<title>The late ferry</title><body>
  <article><h1>The late ferry</h1>
    <p>14 November 2026</p>
    ${paragraph(1)}${paragraph(2)}
    <div class="newsletter-box"><p>Get our harbour letter every Friday morning.</p></div>
    ${paragraph(3)}
    <p><a href="/2026/other">The other ferry was early, for once in its life</a></p>
    ${paragraph(4)}${paragraph(5)}
    <h2>Related</h2><ul><li><a href="/2026/a">A bridge at last for the islands</a></li></ul>
  </article>
  <section><h2>Comments</h2><p>I was on that pier, and it was cold as the north in there.</p></section>
  <footer>The Harbour Post</footer></body>`;

function extract(html: string, keep?: ReadonlySet<string>): ExtractedArticle {
  const article = extractArticle(parse(html), pageOf(html), LABELS, keep);
  if (!article.ok) throw new Error(article.error);
  return article.value;
}

const blocksOf = ({ html }: ExtractedArticle): readonly string[] =>
  [...parse(html).body.children].map((block) => block.textContent.trim());
const idOf = ({ removals }: ExtractedArticle, words: string): string => {
  const found = removals.filter(({ text }) => text.includes(words));
  expect(found).toHaveLength(1);
  return found[0]?.id ?? '';
};

describe('what is left out of a story', () => {
  test('is listed with its reason, the page’s furniture and what follows the story too', () => {
    const reasons = new Map(extract(STORY).removals.map(({ text, reason }) => [text, reason]));
    expect(reasons.get('14 November 2026')).toBe('before-story');
    expect(reasons.get('Get our harbour letter every Friday morning.')).toBe('furniture');
    expect(reasons.get('The other ferry was early, for once in its life')).toBe('teaser');
    expect(reasons.get('Comments I was on that pier, and it was cold as the north in there.')).toBe(
      'behind-story',
    );
    expect([...reasons.keys()].join('\n')).not.toContain('The Harbour Post');
  });

  test('has the same ids each time', () => {
    const ids = extract(STORY).removals.map(({ id }) => id);
    expect(extract(STORY).removals.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['a line before the story', '14 November', 0],
    ['a box of the page, between the paragraphs where it stood', 'harbour letter', 2],
    ['a link between paragraphs', 'other ferry', 3],
  ])('%s comes back to its place', (_, words, place) => {
    const before = extract(STORY);
    const after = extract(STORY, new Set([idOf(before, words)]));
    const blocks = blocksOf(after);
    expect(blocks[place]).toContain(words);
    expect(blocks.toSpliced(place, 1)).toEqual(blocksOf(before));
    expect(after.removals.find(({ text }) => text.includes(words))?.kept).toBe(true);
    expect(after.removals.map(({ id }) => id)).toEqual(before.removals.map(({ id }) => id));
  });

  test('what followed the story comes back behind it, as blocks of the story', () => {
    const before = extract(STORY);
    const after = extract(STORY, new Set([idOf(before, 'cold as the north')]));
    expect(blocksOf(after)).toEqual([
      ...blocksOf(before),
      'Comments',
      'I was on that pier, and it was cold as the north in there.',
    ]);
  });

  test('an end section comes back whole, in order', () => {
    const before = extract(STORY);
    const section = before.removals.filter(
      ({ reason }) => reason === 'end-section' || reason === 'after-story',
    );
    expect(section.length).toBeGreaterThan(1);
    const after = extract(STORY, new Set(section.map(({ id }) => id)));
    expect(blocksOf(after)).toEqual([...blocksOf(before), 'Related', 'A bridge at last for the islands']);
  });

  test('is bounded in number and length', () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `<div>Comment ${index} ${'word '.repeat(2000)}</div>`,
    );
    const { removals } = extract(STORY.replace('<footer>', `${rows.join('')}<footer>`));
    expect(removals.length).toBeLessThanOrEqual(60);
    expect(removals.some(({ reason }) => reason === 'teaser')).toBe(true);
    for (const { text, html } of removals) {
      expect(text.length).toBeLessThanOrEqual(1001);
      expect(html.length).toBeLessThanOrEqual(20_000);
    }
  });
});
