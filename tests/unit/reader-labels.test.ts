import { expect, test } from 'vitest';
import { headerLabels } from '../../entrypoints/reader/labels.ts';

const labels = headerLabels((key, ...words) => [key, ...words].join(' '), 'en-GB');

test.each([
  ['2023-12-23', '23 December 2023'],
  ['2023-12-23T22:30:00-05:00', '23 December 2023'],
  ['2023-12-23T00:30:00+09:00', '23 December 2023'],
])('the day of %s is the one that is written there', (time, expected) =>
  expect(labels.date(time)).toBe(expected),
);

test('when it was changed', () => {
  expect(labels.updated(labels.date('2023-12-23'))).toBe('updated 23 December 2023');
});
