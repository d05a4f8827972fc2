import { expect, it } from 'vitest';
import { scrollBehavior, scrollDistance } from '../../../utils/highlight/comfort-band.ts';

const free = { top: 60, bottom: 660 };

it('leaves a line alone within the band', () => {
  expect(scrollDistance({ top: 160, bottom: 190 }, free)).toBe(0);
  expect(scrollDistance({ top: 400, bottom: 440 }, free)).toBe(0);
});

it('brings a line that left it to the same place, from below and from above', () => {
  expect(scrollDistance({ top: 600, bottom: 630 }, free)).toBe(600 - 228);
  expect(scrollDistance({ top: -50, bottom: -20 }, free)).toBe(-50 - 228);
});

it('does not scroll for ever after a line taller than the band', () => {
  expect(scrollDistance({ top: 228, bottom: 900 }, free)).toBe(0);
});

it('moves smoothly over short ways only, and never when motion is unwanted', () => {
  expect(scrollBehavior(300, free, false)).toBe('smooth');
  expect(scrollBehavior(-5000, free, false)).toBe('instant');
  expect(scrollBehavior(300, free, true)).toBe('instant');
});
