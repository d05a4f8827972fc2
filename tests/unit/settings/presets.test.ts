import { expect, it } from 'vitest';
import { APPEARANCE_NAMES, wordSpacingOf } from '../../../utils/settings/appearance.ts';
import {
  differences,
  isShown,
  LONGEST_PRESET_NAME,
  MOST_PRESETS,
  PRESETS,
  withPreset,
} from '../../../utils/settings/presets.ts';
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

it('keeps of a look what differs from the default one', () => {
  expect(differences(DEFAULTS)).toEqual({});
  expect(differences({ ...DEFAULTS, ...PRESETS.focus })).toEqual(PRESETS.focus);
});

it('tells which look is shown', () => {
  expect(isShown(PRESETS.default, DEFAULTS)).toBe(true);
  expect(isShown(PRESETS.lowVision, { ...DEFAULTS, ...PRESETS.lowVision })).toBe(true);
  expect(isShown(PRESETS.lowVision, { ...DEFAULTS, ...PRESETS.lowVision, fontSize: 40 })).toBe(false);
});

it('keeps a look under a name, up to the limits', () => {
  expect(withPreset({}, '  ', {})).toEqual({ ok: false, error: 'no-name' });
  const name = 'x'.repeat(LONGEST_PRESET_NAME);
  expect(withPreset({}, ` ${name}yz`, { theme: 'dim' })).toEqual({
    ok: true,
    value: { [name]: { theme: 'dim' } },
  });
  const full = Object.fromEntries(Array.from({ length: MOST_PRESETS }, (_, i) => [`look ${i}`, {}]));
  expect(withPreset(full, 'one more', {})).toEqual({ ok: false, error: 'too-many' });
  expect(withPreset(full, 'look 3', { theme: 'dim' })).toEqual({
    ok: true,
    value: { ...full, 'look 3': { theme: 'dim' } },
  });
});
