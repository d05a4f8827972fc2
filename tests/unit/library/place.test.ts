import { describe, expect, it } from 'vitest';
import { parsePlace, placeAddress } from '../../../utils/library/place.ts';

describe('the address of a place', () => {
  it.each([
    ['https://post.test/a?utm_source=x&utm_campaign=y&id=7&fbclid=z#part-2', 'https://post.test/a?id=7'],
    ['https://post.test/a?gclid=1', 'https://post.test/a'],
    ['https://post.test/a#:~:text=wept', 'https://post.test/a'],
    ['https://user:secret@post.test/a', 'https://post.test/a'],
    ['https://app.test/#!/story/12', 'https://app.test/#!/story/12'],
    ['https://app.test/#/story/12:~:text=wept', 'https://app.test/#/story/12'],
    ['https://post.test/a?page=2', 'https://post.test/a?page=2'],
    ['file:///home/me/story.html#end', 'file:///home/me/story.html'],
    ['about:blank', ''],
    ['data:text/html,Hello', ''],
    ['', ''],
  ])('of %s is %s', (address, expected) => expect(placeAddress(address)).toBe(expected));
});

it('reads a stored place, and none that is damaged', () => {
  const locator = {
    block: 1,
    sentence: 0,
    offset: 0,
    quote: 'It',
    beginning: 'A',
    fraction: 0.5,
    blockCount: 2,
  };
  const place = { address: 'https://post.test/a', locator, savedAt: 5 };
  expect(parsePlace({ ...place, old: 1 })).toEqual(place);
  for (const damage of [{ address: 1 }, { savedAt: '5' }, { locator: {} }])
    expect(parsePlace({ ...place, ...damage })).toBeUndefined();
  expect(parsePlace(undefined)).toBeUndefined();
});
