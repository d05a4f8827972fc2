import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurement, Pace } from '../../../utils/speech/pace.ts';
import { learn, measuredAt, mergePace, NO_PACE, paceOf, parsePace } from '../../../utils/speech/pace.ts';

const measurement = (more: Partial<Measurement> = {}): Measurement => ({
  voice: 'Anna',
  rate: 1,
  units: 100,
  ms: 6000,
  latency: 50,
  words: false,
  cold: false,
  ...more,
});

const learnAll = (all: readonly Measurement[], from: Pace = NO_PACE): Pace => all.reduce(learn, from);

describe('a measured pace', () => {
  it('is not that of the first utterance of a session as soon as there is another', () => {
    const cold = measurement({ ms: 30_000, cold: true });
    expect(paceOf(learnAll([cold]), 'Anna', 1)?.msPerUnit).toBe(300);
    expect(paceOf(learnAll([cold, measurement()]), 'Anna', 1)?.msPerUnit).toBe(60);
    expect(paceOf(learnAll([measurement(), cold]), 'Anna', 1)?.msPerUnit).toBe(60);
  });

  it('comes near the true one, whatever the sentences and however much each deviates', () => {
    const sentence = fc.record({
      units: fc.double({ min: 40, max: 300, noNaN: true }),
      noise: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.double({ min: 15, max: 250, noNaN: true }),
        fc.array(sentence, { minLength: 20, maxLength: 60 }),
        (truth, sentences) => {
          const pace = learnAll(
            sentences.map(({ units, noise }) => measurement({ units, ms: units * truth * noise })),
          );
          const found = paceOf(pace, 'Anna', 1)?.msPerUnit ?? truth;
          expect(found / truth).toBeGreaterThan(0.79);
          expect(found / truth).toBeLessThan(1.26);
        },
      ),
    );
    const exact = learnAll([80, 120, 200].map((units) => measurement({ units, ms: units * 52 })));
    expect(paceOf(exact, 'Anna', 1)?.msPerUnit).toBeCloseTo(52);
  });

  it('follows a voice that has changed', () => {
    const slow = learnAll(Array.from({ length: 20 }, () => measurement()));
    const fast = learnAll(
      Array.from({ length: 25 }, () => measurement({ ms: 2000 })),
      slow,
    );
    expect(paceOf(fast, 'Anna', 1)?.msPerUnit).toBeLessThan(25);
  });

  it('is not spoilt by one sentence that another page has held up', () => {
    const before = learnAll(Array.from({ length: 20 }, () => measurement()));
    const after = learn(before, measurement({ ms: 90_000 }));
    expect((paceOf(after, 'Anna', 1)?.msPerUnit ?? 0) / 60).toBeLessThan(1.15);
  });

  it('learns nothing from less than a second, nor from what no voice can do', () => {
    for (const nothing of [{ ms: 999 }, { units: 0 }, { ms: Number.NaN }, { units: 1 }, { units: 1e6 }]) {
      expect(learn(NO_PACE, measurement(nothing))).toBe(NO_PACE);
    }
  });

  it('is scaled from the nearest rate at which the voice was measured', () => {
    const pace = learnAll([measurement(), measurement({ rate: 2, ms: 4000 })]);
    expect(paceOf(pace, 'Anna', 1.2)).toMatchObject({ msPerUnit: 50, exact: false });
    expect(paceOf(pace, 'Anna', 2.5)).toMatchObject({ msPerUnit: 32, exact: false });
    expect(paceOf(pace, 'Bert', 1)).toBeUndefined();
  });

  it('counts the waits between utterances apart', () => {
    const pace = learnAll([measurement({ latency: 300 }), measurement({ latency: 300 })]);
    expect(paceOf(pace, 'Anna', 1)).toMatchObject({ msPerUnit: 60 });
    expect(paceOf(pace, 'Anna', 1)?.overall).toBeCloseTo(63);
  });
});

describe('the table', () => {
  it('keeps the latest sixty voices and rates', () => {
    const pace = learnAll(Array.from({ length: 100 }, (_, i) => measurement({ voice: `Voice ${i}` })));
    expect(pace).toHaveLength(60);
    expect(measuredAt(pace, 'Voice 99', 1)).toBeDefined();
    expect(measuredAt(pace, 'Voice 39', 1)).toBeUndefined();
  });

  it('of two readers is one, the newer entry of two for the same thing', () => {
    const mine = learnAll([measurement({ ms: 5000 })]);
    const theirs = learnAll([measurement(), measurement({ voice: 'Bert' })]);
    const both = mergePace(mine, theirs);
    expect(both).toHaveLength(2);
    expect(paceOf(both, 'Anna', 1)?.msPerUnit).toBe(50);
  });

  it('comes back from storage as it was', () => {
    const pace = learnAll([
      measurement(),
      measurement({ rate: 1.5, words: true }),
      measurement({ voice: '' }),
    ]);
    expect(parsePace(JSON.parse(JSON.stringify(pace)))).toEqual(pace);
  });

  it('survives damage: what is read can be used, and its sound entries are kept', () => {
    const sound = learnAll([measurement()])[0];
    const damaged = fc.oneof(
      fc.anything(),
      fc.record({
        voice: fc.constantFrom<unknown>('Anna', 3, undefined),
        step: fc.constantFrom<unknown>(10, 0, -4, 1.5, '10', Number.NaN),
        units: fc.constantFrom<unknown>(100, 0, -1, Infinity, null),
        ms: fc.constantFrom<unknown>(6000, 0, 1e12, 'x'),
        latency: fc.constantFrom<unknown>(5, -1, 1e9),
        count: fc.constantFrom<unknown>(3, 0, 2.5),
        words: fc.constantFrom<unknown>(true, 'yes'),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(damaged, { maxLength: 20 })), (stored) => {
        for (const { voice, step } of parsePace(stored)) {
          const { msPerUnit = 0, overall = 0 } = paceOf(parsePace(stored), voice, step / 10) ?? {};
          expect(msPerUnit).toBeGreaterThan(0);
          expect(overall).toBeGreaterThanOrEqual(msPerUnit);
          expect(overall).toBeLessThan(Infinity);
        }
        if (Array.isArray(stored)) expect(parsePace([sound, ...(stored as unknown[])])[0]).toEqual(sound);
      }),
    );
  });
});
