import { describe, expect, it } from 'vitest';
import {
  addPronunciation,
  parsePronunciation,
  parsePronunciations,
  removePronunciation,
} from '../../../../utils/speech/said/pronunciations.ts';
import { ALWAYS, CHOICE_LABELS } from '../../../../utils/speech/said/told.ts';
import {
  parseVerbosity,
  resolveVerbosity,
  VERBOSITY_CHOICES,
  VERBOSITY_LEVELS,
  withChoice,
  withLevel,
} from '../../../../utils/speech/said/verbosity.ts';

describe('verbosity', () => {
  it('is normal unless chosen otherwise, and never says less at a higher step', () => {
    expect(resolveVerbosity({})).toEqual(resolveVerbosity({ level: 'normal' }));
    const [brief, normal, full] = VERBOSITY_LEVELS.map((level) => resolveVerbosity({ level }));
    for (const [name, choices] of Object.entries(VERBOSITY_CHOICES)) {
      const place = (verbosity: object | undefined): number =>
        (choices as readonly unknown[]).indexOf(
          Object.entries(verbosity ?? {}).find(([key]) => key === name)?.[1],
        );
      expect([name, place(brief) >= 0]).toEqual([name, true]);
      expect(place(normal)).toBeGreaterThanOrEqual(place(brief));
      expect(place(full)).toBeGreaterThanOrEqual(place(normal));
    }
  });

  it('keeps only what differs from the step', () => {
    const chosen = withChoice({}, 'emoji', 'read');
    expect(chosen).toEqual({ emoji: 'read' });
    expect(resolveVerbosity(chosen).emoji).toBe('read');
    expect(withChoice(chosen, 'emoji', 'skip')).toEqual({});
    expect(withLevel(chosen, 'brief')).toEqual({ level: 'brief', emoji: 'read' });
    expect(withLevel(chosen, 'full')).toEqual({ level: 'full' });
  });

  it('reads any storage', () => {
    expect(
      parseVerbosity({ level: 'full', notes: 'read', code: 'shout', numbers: 1, other: 'skip' }),
    ).toEqual({ level: 'full', notes: 'read' });
    for (const damaged of [null, 7, 'full', []]) expect(parseVerbosity(damaged)).toEqual({});
  });

  it('is told in full: each choice that there is has words', () => {
    for (const [name, choices] of Object.entries(VERBOSITY_CHOICES)) {
      const told = Object.entries(CHOICE_LABELS).find(([key]) => key === name)?.[1];
      expect(Object.keys(told?.options ?? {})).toEqual([...choices]);
    }
    expect(new Set(ALWAYS).size).toBe(ALWAYS.length);
  });
});

describe('pronunciations', () => {
  const rourke = { written: 'Rourke', spoken: 'Roark', caseSensitive: true };
  const ward = { written: 'ward', spoken: 'award', caseSensitive: false };

  it('takes only entries with something to say, in one line and of bounded length', () => {
    expect(parsePronunciation({ written: ' St  Columba\n', spoken: ' Saint\tColumba ', extra: 1 })).toEqual({
      written: 'St Columba',
      spoken: 'Saint Columba',
      caseSensitive: false,
    });
    expect(parsePronunciation({ written: '™', spoken: 'trade mark' })?.written).toBe('™');
    expect(parsePronunciation({ written: 'a'.repeat(500), spoken: 'b' })?.written).toHaveLength(100);
    for (const bad of [
      null,
      {},
      { written: '', spoken: 'a' },
      { written: 'a', spoken: ' … ' },
      { written: 1, spoken: 'a' },
    ])
      expect(parsePronunciation(bad)).toBeUndefined();
  });

  it('reads any storage', () => {
    expect(
      parsePronunciations({ en: [rourke, null, { written: 'x' }], de: [], '!': [ward], fr: 'x' }),
    ).toEqual({
      en: [rourke],
    });
    expect(parsePronunciations('en')).toEqual({});
  });

  it('adds in place of an entry for the same word, and removes', () => {
    const both = addPronunciation(addPronunciation({}, 'en', rourke), 'en', ward);
    expect(both).toEqual({ en: [rourke, ward] });
    const changed = { ...rourke, spoken: 'Rork' };
    expect(addPronunciation(both, 'en', changed)).toEqual({ en: [ward, changed] });
    expect(removePronunciation(both, 'en', rourke)).toEqual({ en: [ward] });
    expect(removePronunciation({ ...both, de: [ward] }, 'de', ward)).toEqual(both);
  });
});
