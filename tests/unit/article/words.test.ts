import { describe, expect, it } from 'vitest';
import { letterCount } from '../../../utils/article/words.ts';

describe('letterCount', () => {
  it.each([
    ['', 0],
    ['Two words, 1 number.', 15],
    ['Größe: ½ Ø', 7],
    ['e\u0301', 1],
    ['漢字 かな カナ 한', 21],
    // Two UTF-16 units each: an ideograph, a letter of mathematics, a sign.
    ['𠮷', 6],
    ['𝒜', 2],
    ['😀', 0],
  ])('counts %j', (text, letters) => {
    expect(letterCount(text)).toBe(letters);
  });

  it('is not misled by a half of a character that it has met before', () => {
    expect(letterCount('\uD842')).toBe(0);
    expect(letterCount('\uD842\uDFB7')).toBe(6);
    expect(letterCount('a\uD842b\uDFB7c')).toBe(3);
  });
});
