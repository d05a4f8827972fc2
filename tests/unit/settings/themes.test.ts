import { describe, expect, it } from 'vitest';
import type { Palette } from '../../../utils/settings/palettes.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { resolveTheme } from '../../../utils/settings/themes.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['text', 'muted', 'link', 'visited'] as const satisfies readonly (keyof Palette)[];
const GROUNDS = ['background', 'surface'] as const satisfies readonly (keyof Palette)[];
const MARKS = ['sentence', 'word'] as const satisfies readonly (keyof Palette)[];

describe.each(Object.entries(PALETTES))('theme %s', (_name, palette) => {
  it.each(TEXTS.flatMap((text) => [...GROUNDS, ...MARKS].map((ground) => [text, ground] as const)))(
    '%s on %s has 7:1',
    (text, ground) => expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(7),
  );

  it.each([...GROUNDS, ...MARKS])('the bar on %s has 3:1', (ground) =>
    expect(contrast(palette.bar, palette[ground])).toBeGreaterThanOrEqual(3),
  );

  it.each(GROUNDS)('borders on %s have 3:1', (ground) =>
    expect(contrast(palette.border, palette[ground])).toBeGreaterThanOrEqual(3),
  );
});

it('follows the system until the person chooses', () => {
  expect(resolveTheme('automatic', { dark: false, moreContrast: false })).toBe('light');
  expect(resolveTheme('automatic', { dark: true, moreContrast: false })).toBe('dark');
  expect(resolveTheme('automatic', { dark: true, moreContrast: true })).toBe('contrast');
  expect(resolveTheme('sepia', { dark: true, moreContrast: true })).toBe('sepia');
});
