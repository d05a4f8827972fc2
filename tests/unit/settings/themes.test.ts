import { describe, expect, it } from 'vitest';
import { mix } from '../../../utils/settings/contrast.ts';
import { dimmedColours } from '../../../utils/settings/dimmed.ts';
import { paletteOf } from '../../../utils/settings/own-colours.ts';
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

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    'dimmed %s on %s steps back, and can still be read',
    (text, ground) => {
      const dimmed = dimmedColours(palette)[`--dim-${text}`] ?? '';
      expect(contrast(dimmed, palette[ground])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dimmed, palette[ground])).toBeLessThan(contrast(palette[text], palette[ground]) * 0.85);
    },
  );

  it('text under the cover of line focus can still be seen', () =>
    expect(contrast(mix(palette.text, palette.background, 0.45), palette.background)).toBeGreaterThanOrEqual(
      3,
    ));
});

it('follows the system until the person chooses', () => {
  expect(resolveTheme('automatic', { dark: false, moreContrast: false })).toBe('light');
  expect(resolveTheme('automatic', { dark: true, moreContrast: false })).toBe('dark');
  expect(resolveTheme('automatic', { dark: true, moreContrast: true })).toBe('contrast');
  expect(resolveTheme('sepia', { dark: true, moreContrast: true })).toBe('sepia');
});

it('dims no colours that a person chose so faint that dimming would take them away', () => {
  const own = paletteOf({ background: '#ffffff', text: '#808080', link: '#0a3f80', mark: '#ffe3a3' });
  expect(dimmedColours(own)['--dim-text']).toBe('#808080');
});
