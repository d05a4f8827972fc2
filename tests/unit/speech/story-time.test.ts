import { describe, expect, it } from 'vitest';
import { plainSaying } from '../../../utils/speech/said/saying.ts';
import { calmMinutes, countOn, isWhole, msLeft, NO_COST, totalMs } from '../../../utils/speech/story-time.ts';
import { story } from './stories.ts';

const tale = story(['A title', 'Nobody was hurt. The fire went out by itself.', 'The end.']);
const pace = { msPerUnit: 50, latency: 0, overall: 50, words: false, exact: true };
const all = countOn(NO_COST, tale, plainSaying('en'), () => true);

describe('the time that a story takes', () => {
  it('is not known before all blocks were looked at, which may be done in parts', () => {
    let asked = 0;
    const part = countOn(NO_COST, tale, plainSaying('en'), () => ++asked <= 2);
    expect(isWhole(part, tale)).toBe(false);
    expect(totalMs(part, tale, pace, 1)).toBeUndefined();
    expect(msLeft(part, tale, { block: 0, sentence: 0, offset: 0 }, pace, 1)).toBeUndefined();
    expect(countOn(part, tale, plainSaying('en'), () => true)).toEqual(all);
  });

  it('falls from the whole to next to nothing as the voice goes on', () => {
    const total = totalMs(all, tale, pace, 1) ?? 0;
    const places = [0, 1, 2].flatMap((block) =>
      tale.block(block).sentences.map(({ index, span }) => ({ block, sentence: index, offset: span.start })),
    );
    const left = places.map((place) => msLeft(all, tale, place, pace, 1) ?? Number.NaN);
    expect(left[0]).toBe(total);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left.at(-1)).toBeLessThan(total / 4);
    expect(msLeft(all, tale, { block: 2, sentence: 0, offset: 8 }, pace, 1)).toBe(0);
    expect(msLeft(all, tale, { block: 3, sentence: 0, offset: 0 }, pace, 1)).toBeUndefined();
  });

  it('goes by the measured pace, else by the usual one at that rate', () => {
    expect(totalMs(all, tale, { ...pace, overall: 100 }, 3)).toBe(2 * (totalMs(all, tale, pace, 1) ?? 0));
    const usual = totalMs(all, tale, undefined, 1) ?? 0;
    expect(totalMs(all, tale, undefined, 2)).toBeCloseTo(usual / 2);
    // Twelve words at 170 a minute.
    expect(usual).toBeGreaterThan(3000);
    expect(usual).toBeLessThan(6500);
  });
});

it('minutes do not flicker', () => {
  expect(calmMinutes(4.4 * 60_000, undefined)).toBe(4);
  expect(calmMinutes(4.6 * 60_000, 4)).toBe(4);
  expect(calmMinutes(4.7 * 60_000, 4)).toBe(5);
  expect(calmMinutes(4.4 * 60_000, 5)).toBe(5);
  expect(calmMinutes(0.3 * 60_000, 1)).toBe(0);
});
