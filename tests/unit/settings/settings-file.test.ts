import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredSettings } from '../../../utils/settings/settings.ts';
import { DEFAULTS } from '../../../utils/settings/settings.ts';
import { LARGEST_FILE, readSettingsFile, writeSettingsFile } from '../../../utils/settings/settings-file.ts';

const set: StoredSettings = {
  theme: 'sepia',
  fontSize: 30,
  startByItself: false,
  keys: { toggle: 'p', 'next-word': '' },
  voices: { en: { name: 'Anna', lang: 'en-GB', voiceURI: 'anna' } },
  pronunciations: { en: [{ written: 'Rourke', spoken: 'Roark', caseSensitive: true }] },
  presets: { Evening: { theme: 'dim', fontSize: 26 } },
};
const file = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ lectern: 'settings', version: 2, settings, ...more });

describe('a settings file', () => {
  it('gives back what was set, and nothing else', () => {
    expect(readSettingsFile(writeSettingsFile(set))).toEqual({
      ok: true,
      value: { settings: set, leftOut: 0 },
    });
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(set)}`).ok).toBe(true);
    const whole = readSettingsFile(writeSettingsFile(DEFAULTS));
    expect(whole).toEqual({ ok: true, value: { settings: DEFAULTS, leftOut: 0 } });
  });

  it.each([
    ['', 'not-json'],
    ['<html>', 'not-json'],
    [writeSettingsFile(set).slice(0, -10), 'not-json'],
    ['['.repeat(100_000), 'not-json'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['{"theme":"dark"}', 'not-settings'],
    [JSON.stringify({ lectern: 'places', version: 2, settings: set }), 'not-settings'],
    [file([1, 2]), 'not-settings'],
    [file(set, { version: '2' }), 'not-settings'],
    [file(set, { version: 3 }), 'newer'],
    [file({}), 'nothing'],
    [file({ colour: 'red', theme: 7 }), 'nothing'],
    ['x'.repeat(LARGEST_FILE + 1), 'too-large'],
  ] as const)('that begins with %.20j is refused: %s', (text, error) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, error });
  });

  it('leaves out what is unknown or damaged, and counts it', () => {
    const text = file({
      ...set,
      theme: 'plaid',
      wings: true,
      keys: { toggle: 'p', 'next-word': '', slower: 'F5', fly: 'f' },
      pronunciations: { en: [...(set.pronunciations?.['en'] ?? []), { written: '', spoken: '' }] },
    });
    const { theme: _, ...rest } = set;
    expect(readSettingsFile(text)).toEqual({ ok: true, value: { settings: rest, leftOut: 5 } });
  });

  it('that is hostile changes nothing but settings', () => {
    const text = `{"lectern":"settings","version":2,"settings":{"fontSize":1e9,"__proto__":{"theme":"dark"},"constructor":1,"rates":{"__proto__":3,"en":-5}}}`;
    const read = readSettingsFile(text);
    expect(read.ok && Object.keys(read.value.settings)).toEqual(['fontSize', 'rates']);
    expect(read.ok && read.value.settings).toMatchObject({ fontSize: 128, rates: { en: 0.5 } });
    expect(({} as Record<string, unknown>)['theme']).toBeUndefined();
  });

  it('may hold anything without harm', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 2 }), (json, version) => {
        const read = readSettingsFile(`{"lectern":"settings","version":${version},"settings":${json}}`);
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});
