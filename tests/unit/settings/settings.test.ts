import { describe, expect, it } from 'vitest';
import {
  clampSetting,
  DEFAULTS,
  parseStoredSettings,
  RANGES,
  stepSetting,
  withDefaults,
} from '../../../utils/settings/settings.ts';

describe('stored settings', () => {
  it('keeps what is valid and nothing else', () => {
    expect(
      parseStoredSettings({
        theme: 'dark',
        font: 'comic',
        fontSize: 24,
        rate: 'fast',
        startByItself: false,
        letterKeys: false,
        moreSteps: 'yes',
        voices: { en: 'a', de: 4 },
        rates: { en: 9, de: 'fast', fr: 1.5 },
        verbosity: { level: 'brief', emoji: 'loud' },
        pronunciations: { en: [{ written: 'a', spoken: 'b', caseSensitive: 1 }] },
        old: 1,
      }),
    ).toEqual({
      theme: 'dark',
      fontSize: 24,
      startByItself: false,
      letterKeys: false,
      voices: { en: { name: '', lang: '', voiceURI: 'a' } },
      rates: { en: 4, fr: 1.5 },
      verbosity: { level: 'brief' },
      pronunciations: { en: [{ written: 'a', spoken: 'b', caseSensitive: false }] },
    });
    for (const damaged of [null, undefined, 7, 'text', []]) expect(parseStoredSettings(damaged)).toEqual({});
  });

  it('brings numbers within their bounds', () => {
    expect(parseStoredSettings({ fontSize: 4000, rate: 0, lineHeight: Number.NaN })).toEqual({
      fontSize: 128,
      rate: 0.5,
    });
  });

  it('fills in defaults, which stay out of storage', () => {
    expect(withDefaults({ theme: 'sepia' })).toEqual({ ...DEFAULTS, theme: 'sepia' });
  });
});

describe('steps', () => {
  it('reaches every value between the bounds without binary rounding', () => {
    const seen: number[] = [];
    for (let rate: number = RANGES.rate.min; ; rate = stepSetting({ ...DEFAULTS, rate }, 'rate', 1)) {
      seen.push(rate);
      if (rate === RANGES.rate.max) break;
    }
    expect(seen).toHaveLength(36);
    expect(seen).toContain(1.1);
  });

  it('stops at the bounds', () => {
    expect(stepSetting({ ...DEFAULTS, fontSize: 12 }, 'fontSize', -1)).toBe(12);
    expect(clampSetting('columnWidth', 500)).toBe(80);
  });
});
