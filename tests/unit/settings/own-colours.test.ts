import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Colour } from '../../../utils/settings/contrast.ts';
import { contrast, contrastVerdict, mix } from '../../../utils/settings/contrast.ts';
import { colourPairs, controlText, paletteOf, parseOwnColours } from '../../../utils/settings/own-colours.ts';
import { DEFAULTS } from '../../../utils/settings/settings.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    // The lightest grey on white that has 4.5:1.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });

  it.each([
    [7, 'best'],
    [6.99, 'enough'],
    [4.5, 'enough'],
    [4.49, 'large-only'],
    [2.99, 'hard'],
  ] as const)('of %d is %s', (ratio, verdict) => expect(contrastVerdict(ratio)).toBe(verdict));
});

describe('own colours', () => {
  it('stay as they were chosen, and the interface is seen on any of them', () => {
    fc.assert(
      fc.property(colour, colour, colour, colour, (background, text, link, mark) => {
        const palette = paletteOf({ background, text, link, mark });
        expect(palette).toMatchObject({ background, text, link, word: mark });
        for (const ground of [palette.background, palette.surface])
          expect(contrast(palette.border, ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('leave controls that can be found, also where the story cannot be seen', () => {
    fc.assert(
      fc.property(colour, colour, (background, text) => {
        const palette = paletteOf({ background, text, link: text, mark: background });
        for (const ground of [palette.background, palette.surface])
          expect(contrast(controlText(palette), ground)).toBeGreaterThanOrEqual(3);
      }),
    );
    expect(controlText(paletteOf(DEFAULTS.ownColours))).toBe(DEFAULTS.ownColours.text);
  });

  it('are judged pair by pair, with what would make a poor one better', () => {
    expect(colourPairs({ background: '#ffffff', text: '#8a8a8a', link: '#5a5a5a', mark: '#555555' })).toEqual(
      [
        { name: 'text', ratio: 3.4, verdict: 'large-only', advice: 'darker-text' },
        { name: 'link', ratio: 6.8, verdict: 'enough', advice: undefined },
        { name: 'mark', ratio: 2.1, verdict: 'hard', advice: 'darker-mark' },
      ],
    );
    // No light mark is light enough for a pale text.
    expect(
      colourPairs({ background: '#ffffff', text: '#8a8a8a', link: '#000000', mark: '#ffe3a3' })[2]?.advice,
    ).toBe('darker-text');
  });

  it('are never said to reach what they miss, and the advice leads to what is easy to read', () => {
    fc.assert(
      fc.property(colour, colour, (background, text) => {
        const [pair] = colourPairs({ background, text, link: text, mark: background });
        if (!pair) throw new Error('no pair');
        expect(contrastVerdict(pair.ratio)).toBe(pair.verdict);
        const end = pair.advice === 'lighter-text' ? '#ffffff' : '#000000';
        if (pair.advice) expect(contrast(end, background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('takes the default for a damaged one', () => {
    expect(parseOwnColours({ text: '#FFF', link: '#112233' }, DEFAULTS.ownColours)).toEqual({
      ...DEFAULTS.ownColours,
      link: '#112233',
    });
  });
});
