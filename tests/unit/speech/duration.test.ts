import { expect, it } from 'vitest';
import { expectedDuration } from '../../../utils/speech/duration.ts';

// Seconds that espeak-ng needs at rate 1 (175 words a minute).
it.each([
  ['The doctor stood outside the hospital and wept after losing a patient of nineteen.', 4.7],
  ['In 2023, 1,482 patients were treated.', 5.2],
])('is near what a voice needs for %j', (text, seconds) => {
  const expected = expectedDuration(text, 1) / 1000;
  expect(expected).toBeGreaterThan(seconds * 0.7);
  expect(expected).toBeLessThan(seconds * 2);
});

it('shrinks with the rate, but not in proportion', () => {
  const at = (rate: number) => expectedDuration('Ten sentences of speech.', rate);
  expect(at(0.5)).toBeCloseTo(at(1) * 2);
  expect(at(4)).toBeCloseTo(at(1) / 2);
  expect(at(0)).toBeLessThan(Infinity);
});

it('gives a syllable sign the time of a syllable', () => {
  expect(expectedDuration('医生', 1)).toBeGreaterThan(300);
});
