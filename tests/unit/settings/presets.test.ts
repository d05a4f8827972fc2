import { expect, it } from 'vitest';
import { APPEARANCE_NAMES, wordSpacingOf } from '../../../utils/settings/appearance.ts';
import { PRESETS } from '../../../utils/settings/presets.ts';
import { DEFAULTS, parseStoredSettings } from '../../../utils/settings/settings.ts';

it.each(Object.entries(PRESETS))('preset %s holds what settings can be, and only the look', (_name, look) => {
  expect(parseStoredSettings(look)).toEqual(look);
  for (const name of Object.keys(look)) expect(APPEARANCE_NAMES).toContain(name);
});

it('reads looks that were kept, without what is no look or damaged', () => {
  const presets = { ' Evening ': { theme: 'dim', rate: 2, fontSize: 'big' }, '': { theme: 'dark' }, x: 7 };
  expect(parseStoredSettings({ presets })).toEqual({ presets: { Evening: { theme: 'dim' }, x: {} } });
});

it('moves words apart with letters unless that is switched off', () => {
  expect(wordSpacingOf(DEFAULTS)).toBe(0);
  expect(wordSpacingOf({ ...DEFAULTS, letterSpacing: 0.1, wordSpacing: 0.05 })).toBe(0.35);
  expect(wordSpacingOf({ ...DEFAULTS, letterSpacing: 0.3 })).toBe(1);
  expect(wordSpacingOf({ ...DEFAULTS, letterSpacing: 0.1, wordSpacing: 0.05, linkSpacing: false })).toBe(
    0.05,
  );
});
