import { expect, it } from 'vitest';
import { countWords, minutesToRead } from '../../../utils/document/reading-time.ts';

it('counts words of spaced and unspaced scripts', () => {
  expect(countWords('The doctor’s well-worn coat, size 42.')).toBe(6);
  expect(countWords('医生在医院外面哭泣')).toBe(5);
  expect(countWords(' … ')).toBe(0);
});

it('gives whole minutes, at least one', () => {
  expect([minutesToRead(10), minutesToRead(2380)]).toEqual([1, 10]);
});
