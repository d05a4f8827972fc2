import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../utils/document/segment.ts';
import { CASES } from './sentence-cases.ts';

const UNSPACED = new Set(['ja', 'zh']);

describe.each(Object.entries(CASES))('sentences in %s', (lang, cases) => {
  const between = UNSPACED.has(lang) ? '' : ' ';

  it.each(cases)('%s', (marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    const text = expected.join(between);
    expect(sentencesOf(text, lang).map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
  });
});
