import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../utils/document/first-words.ts';
import { isBeyond, locate, locatorOf, parseLocator, shareBefore } from '../../../utils/document/locator.ts';
import { sentenceOf } from '../../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../../utils/document/reading-document.ts';
import { story } from '../speech/stories.ts';

const TITLE = 'The rope and the bell';
const paragraph = (index: number): string =>
  `Boat ${index} left. Nobody waved at boat ${index}. It was late.`;
const PARAGRAPHS = [TITLE, ...Array.from({ length: 20 }, (_, index) => paragraph(index))];

const sentenceText = (document: ReadingDocument, at: ReadingPosition): string => {
  const { start, end } = sentenceOf(document, at).span;
  return document.block(at.block).text.slice(start, end);
};

/** A place in a story, kept and found in a later version of it. */
const moved = (at: ReadingPosition, later: readonly string[]): ReadingPosition | undefined =>
  locate(story(later), locatorOf(story(PARAGRAPHS), at));

describe('a place', () => {
  const at = { block: 8, sentence: 1, offset: 'Boat 7 left. Nobody '.length };

  it('is found again in the same story, at its word', () => {
    expect(moved(at, PARAGRAPHS)).toEqual(at);
  });

  it('is found by its words after blocks have come and gone before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat(1),
        fc.array(fc.nat(7), { maxLength: 6 }),
        fc.array(
          fc.tuple(fc.nat(30), fc.constantFrom('An advertisement.', 'It was late.', 'See also: 12.')),
          {
            maxLength: 15,
          },
        ),
        (block, sentence, removed, inserted) => {
          const before = story(PARAGRAPHS);
          const from = { block, sentence, offset: 0 };
          const place = { ...from, offset: sentenceOf(before, from).span.start };
          const later = PARAGRAPHS.filter((_, index) => index === block || !removed.includes(index));
          for (const [index, text] of inserted) later.splice(index % (later.length + 1), 0, text);
          const found = moved(place, later);
          expect(found && sentenceText(story(later), found)).toBe(sentenceText(before, place));
        },
      ),
    );
  });

  it('is the nearest of sentences that are alike', () => {
    const alike = { block: 8, sentence: 2, offset: paragraph(7).indexOf('It') };
    expect(moved(alike, [TITLE, 'New.', ...PARAGRAPHS.slice(1)])?.block).toBe(8);
    expect(moved(alike, PARAGRAPHS.slice(0, 6))?.block).toBe(5);
  });

  it('is taken by its share when its words are gone and the story is the same and about as long', () => {
    const rewritten = PARAGRAPHS.map((text, index) => (index === 8 ? 'Rewritten from end to end.' : text));
    expect(moved(at, rewritten)).toEqual({ block: 8, sentence: 0, offset: 0 });
    expect(moved(at, ['Another story', ...rewritten.slice(1)])).toBeUndefined();
    expect(
      moved(
        at,
        rewritten.slice(0, 15).filter((_, index) => index !== 8),
      ),
    ).toBeUndefined();
    expect(moved(at, [])).toBeUndefined();
  });

  it('does not mind line breaks that the markup has got since, and stays within its sentence', () => {
    const later = PARAGRAPHS.map((text) => text.replaceAll(' ', '\n  '));
    const found = moved(at, later);
    expect(found).toMatchObject({ block: 8, sentence: 1 });
    const { span } = sentenceOf(story(later), found ?? at);
    expect(found?.offset).toBeGreaterThanOrEqual(span.start);
    expect(found?.offset).toBeLessThan(span.end);
  });

  it('survives storage, damaged records do not', () => {
    const locator = locatorOf(story(PARAGRAPHS), at);
    expect(parseLocator(structuredClone(locator))).toEqual(locator);
    for (const damage of [{ block: -1 }, { block: 0.5 }, { quote: 4 }, { fraction: 2 }, { blockCount: '9' }])
      expect(parseLocator({ ...locator, ...damage })).toBeUndefined();
    for (const damaged of [null, undefined, 'text', {}]) expect(parseLocator(damaged)).toBeUndefined();
  });

  it('lies beyond the first sentences, at its share of the story', () => {
    const document = story(PARAGRAPHS);
    expect(isBeyond(document, { block: 1, sentence: 1, offset: 13 }, 3)).toBe(false);
    expect(isBeyond(document, { block: 1, sentence: 2, offset: 38 }, 3)).toBe(true);
    expect(isBeyond(story(['One.']), { block: 0, sentence: 0, offset: 0 }, 3)).toBe(false);
    expect(isBeyond(story([]), { block: 0, sentence: 0, offset: 0 }, 3)).toBe(false);
    expect(shareBefore(document, { block: 0, sentence: 0, offset: 0 })).toBe(0);
    expect(shareBefore(document, at)).toBeCloseTo(0.4, 1);
  });
});

describe('firstWords', () => {
  it('keeps whole words, and says that there is more', () => {
    expect(firstWords('  The doctor\n sat. ', 40)).toBe('The doctor sat.');
    expect(firstWords('The doctor sat down, on the bench', 20)).toBe('The doctor sat down…');
    expect(firstWords('医生坐在长椅上哭了起来', 5)).toBe('医生坐在长…');
  });

  it('never ends in half a character, and is never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 30 }), (text, length) => {
        const words = firstWords(text, length);
        expect(words.length).toBeLessThanOrEqual(length + 1);
        if (text.isWellFormed()) expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});
