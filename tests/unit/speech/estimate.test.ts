import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, costsBefore } from '../../../utils/speech/cost.ts';
import { indexAt, timelineOf } from '../../../utils/speech/estimate.ts';
import { wordsOf } from '../../../utils/document/segment.ts';
import { spokenText } from '../../../utils/speech/spoken-text.ts';
import type { Piece } from '../../../utils/speech/speech-state.ts';
import { block } from './stories.ts';

function pieceOf(text: string): Piece {
  const span = { start: 0, end: text.length };
  return {
    span,
    spoken: spokenText(block(text), span),
    words: wordsOf(text, span, 'en'),
    lang: 'en',
    voice: undefined,
  };
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('harbour', '1,482.5', 'NATO', 'e.g.', '医生', '–', 'it', 'wept,', 'U.S.', '🙂'), {
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
);

describe('the cost of a text', () => {
  it('never falls, and is the same in parts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ends = Array.from({ length: text.length + 1 }, (_, i) => i);
        const costs = costsBefore(text, ends);
        for (const [i, cost] of costs.entries()) expect(cost).toBeGreaterThanOrEqual(costs[i - 1] ?? 0);
        expect(costs.at(-1)).toBe(costOf(text));
      }),
    );
  });

  it('takes a number for what is said of it, and its comma for none', () => {
    expect(costOf('1,482')).toBeCloseTo(4 * 6.4);
    expect(costOf('one, two')).toBeCloseTo(3 + 5.3 + 1 + 3);
    expect(costOf('3.5 km.')).toBeCloseTo(2 * 6.4 + 1 + 2 + 6);
    expect(costOf('医生。')).toBeCloseTo(6 + 6);
    expect(costOf('')).toBe(0);
  });
});

describe('the word at a moment', () => {
  it('is within the piece and never goes back', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 5, max: 300, noNaN: true }), (text, msPerUnit) => {
        const piece = pieceOf(text);
        const line = timelineOf(piece, msPerUnit);
        let last = -1;
        for (let part = 0; part <= 50; part++) {
          const ms = (line.duration * part) / 50;
          const index = indexAt(line, ms);
          expect(index).toBeGreaterThanOrEqual(last);
          expect(index).toBeLessThan(piece.words.length);
          if (piece.words.length > 0) expect(index).toBeGreaterThanOrEqual(0);
          last = index;
        }
      }),
    );
  });

  it('is not guessed when the voice should long have ended', () => {
    const line = timelineOf(pieceOf('Nobody was hurt in the fire.'), 50);
    expect(indexAt(line, line.duration)).toBe(5);
    expect(indexAt(line, line.duration * 3)).toBe(-1);
    expect(indexAt(line, Number.NaN)).toBe(-1);
  });
});
