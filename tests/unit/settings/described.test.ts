import { describe, expect, it } from 'vitest';
import { DESCRIBED, SETTING_NAMES } from '../../../utils/settings/described.ts';
import { isFound } from '../../../utils/settings/find-settings.ts';
import { DEFAULTS, parseStoredSettings, RANGES } from '../../../utils/settings/settings.ts';

describe('the description of the settings', () => {
  it('has each of them once', () => {
    expect(SETTING_NAMES.toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
  });

  it.each(SETTING_NAMES)('%s: its default, and each of its choices, is read back from storage', (name) => {
    const described = DESCRIBED[name];
    if (described.kind === 'number') expect(name in RANGES).toBe(true);
    const values = described.kind === 'choice' ? Object.keys(described.options) : [DEFAULTS[name]];
    for (const value of values) expect(parseStoredSettings({ [name]: value })).toEqual({ [name]: value });
    expect(values).toContain(DEFAULTS[name]);
  });
});

describe('finding a setting', () => {
  it('takes words in any order, in part, without case and accents', () => {
    const text = 'Appearance Space between letters Größe café';
    for (const query of ['', 'letters', 'LETT spac', 'grosse', 'Café', ' cafe  letter '])
      expect([query, isFound(query, text)]).toEqual([query, true]);
    for (const query of ['words', 'letters words', '.*'])
      expect([query, isFound(query, text)]).toEqual([query, false]);
  });
});
