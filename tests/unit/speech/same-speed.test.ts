import { describe, expect, it } from 'vitest';
import type { Measurement, Pace } from '../../../utils/speech/pace.ts';
import { learn, NO_PACE } from '../../../utils/speech/pace.ts';
import { sameSpeed } from '../../../utils/speech/same-speed.ts';
import { voiceKey } from '../../../utils/speech/voices.ts';
import { fakeVoice } from '../../support/fake-engine.ts';

const plain = fakeVoice('Anna', 'en-US');
const google = fakeVoice('Google UK English Female', 'en-GB', { localService: false });
const windows = fakeVoice('Microsoft David - English (United States)', 'en-US');
const firefoxLinux = fakeVoice('English', 'en', { voiceURI: 'urn:moz-tts:speechd:English?en' });
const chromiumLinux = fakeVoice('English (America) espeak-ng', 'en-US');

/** A voice that has spoken `count` sentences at each rate, at so many ms per unit. */
function measured(voice: typeof plain, rates: Readonly<Record<number, number>>, count = 10): Pace {
  const all = Object.entries(rates).flatMap(([rate, ms]) =>
    Array.from({ length: count }, (): Measurement => ({
      voice: voiceKey(voice),
      rate: Number(rate),
      cold: false,
      units: 100,
      ms: ms * 100,
      latency: 0,
      words: false,
    })),
  );
  return all.reduce(learn, NO_PACE);
}

describe('from the code of browsers', () => {
  it.each([
    ['Google', google, 2.1, 2, { from: 2, to: 4 }],
    ['Google, slower again', google, 2.5, 2.6, { from: 2, to: 4 }],
    ['Chromium on Windows, up', windows, 1.1, 1, { from: 0.8, to: 1.2 }],
    ['Chromium on Windows, down', windows, 0.8, 0.9, { from: 0.8, to: 1.2 }],
    ['Firefox on Linux, fast', firefoxLinux, 2.6, 2.5, { from: 2.5, to: 4 }],
    ['Chromium on Linux', chromiumLinux, 3.4, 3.3, { from: 3, to: 4 }],
  ])('%s', (_name, voice, rate, former, same) => {
    expect(sameSpeed(voice, rate, former, NO_PACE)).toEqual(same);
  });

  it('says nothing of a step that is heard, of no step, and of a voice that it does not know', () => {
    expect(sameSpeed(google, 2, 1.9, NO_PACE)).toBeUndefined();
    expect(sameSpeed(windows, 1.3, 1.2, NO_PACE)).toBeUndefined();
    expect(sameSpeed(windows, 1, 1, NO_PACE)).toBeUndefined();
    expect(sameSpeed(plain, 3.9, 3.8, NO_PACE)).toBeUndefined();
  });
});

describe('from what was measured', () => {
  it('finds that nothing has changed once enough was heard at both rates', () => {
    const pace = measured(plain, { 2: 30, 3: 30.4 });
    expect(sameSpeed(plain, 3, 2, pace)).toEqual({ from: 2, to: 3 });
    expect(sameSpeed(plain, 2, 3, pace)).toEqual({ from: 2, to: 3 });
  });

  it('waits where one step is smaller than the spread of a few sentences', () => {
    expect(sameSpeed(plain, 1.1, 1, measured(plain, { 1: 50, 1.1: 50 }, 3))).toBeUndefined();
    expect(sameSpeed(plain, 3, 1, measured(plain, { 1: 50, 3: 50 }, 1))).toBeUndefined();
    expect(sameSpeed(plain, 3, 1, measured(plain, { 1: 50, 3: 50 }, 2))).toEqual({ from: 1, to: 3 });
  });

  it('says nothing of a voice that does speak faster', () => {
    expect(sameSpeed(plain, 3, 2, measured(plain, { 2: 30, 3: 20 }))).toBeUndefined();
  });

  it('wins over what the code says', () => {
    expect(sameSpeed(google, 3, 2, measured(google, { 2: 30, 3: 20 }))).toBeUndefined();
  });
});
