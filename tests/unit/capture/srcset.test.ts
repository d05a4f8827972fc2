import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSrcset, largestCandidate, parseSrcset } from '../../../utils/capture/srcset.ts';

test.each([
  ['a.jpg', [['a.jpg', '']]],
  [
    'a.jpg 1x, b.jpg 2x',
    [
      ['a.jpg', '1x'],
      ['b.jpg', '2x'],
    ],
  ],
  [
    'a.jpg, b.jpg 2x',
    [
      ['a.jpg', ''],
      ['b.jpg', '2x'],
    ],
  ],
  [
    'a,b.jpg 320w,\n c.jpg 640w ',
    [
      ['a,b.jpg', '320w'],
      ['c.jpg', '640w'],
    ],
  ],
  [
    'data:image/png;base64,AA== 1x, b.jpg 2x',
    [
      ['data:image/png;base64,AA==', '1x'],
      ['b.jpg', '2x'],
    ],
  ],
  [' , ,', []],
  ['', []],
])('cuts %j', (value, expected) => {
  expect(parseSrcset(value).map(({ url, descriptor }) => [url, descriptor])).toEqual(expected);
});

test('what is written can be read again', () => {
  const candidate = fc.record({
    url: fc.webUrl().map((url) => encodeURI(url).replace(/,+$/, '')),
    descriptor: fc.constantFrom('1x', '2.5x', '640w'),
  });
  fc.assert(
    fc.property(fc.array(candidate), (all) => {
      expect(parseSrcset(formatSrcset(all))).toEqual(all);
    }),
  );
});

test('the largest candidate is the one with the largest descriptor', () => {
  expect(largestCandidate(parseSrcset('a.jpg 320w, b.jpg 1280w, c.jpg 640w'))?.url).toBe('b.jpg');
  expect(largestCandidate([])).toBeUndefined();
});
