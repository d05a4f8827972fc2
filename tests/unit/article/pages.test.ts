/** Whole pages, one behaviour each: source.html in, what is shown, what is said and what is known of the story out. */
import { describe, expect, test } from 'vitest';
import { KNOWN } from '../../fixtures/known-faults.ts';
import { contentOf, expectationOf, metaOf, outcomeOf, slugs } from '../../support/page-fixtures.ts';

const all = slugs();
const LANGUAGES = 12;

describe('pages', () => {
  test.each(all.filter((slug) => !(slug in KNOWN)))('%s', (slug) => {
    const outcome = outcomeOf(contentOf(slug, 'source.html'), metaOf(slug));
    const expected = expectationOf(slug);
    expect.soft(outcome.article).toBe(expected.article);
    expect.soft(outcome.utterances).toBe(expected.utterances);
    expect.soft(outcome.meta).toBe(expected.meta);
  });

  test.each(Object.entries(KNOWN))('%s, not mended yet: %s', (slug) => {
    // When this fails, the fault is mended: its entry in known-faults.ts goes.
    expect(outcomeOf(contentOf(slug, 'source.html'), metaOf(slug))).not.toEqual(expectationOf(slug));
  });

  test('each says what it is for', () => {
    expect(all.filter((slug) => !/\S.{20,}\.$/.test(metaOf(slug).about))).toEqual([]);
  });

  test('are enough, in enough languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    const languages = new Set(all.map((slug) => metaOf(slug).lang?.split('-')[0]).filter(Boolean));
    expect(languages.size).toBeGreaterThanOrEqual(LANGUAGES);
  });
});
