import { describe, expect, it } from 'vitest';
import { findRemembered, parseRememberedVoices } from '../../../utils/speech/remembered-voice.ts';
import { fakeVoice } from '../../support/fake-engine.ts';

describe('a remembered voice', () => {
  const uk = fakeVoice('Shared', 'en-GB', { voiceURI: 'a' });
  const us = fakeVoice('Shared', 'en-US', { voiceURI: 'b' });
  const other = fakeVoice('Other', 'en-US', { voiceURI: 'c' });
  const voices = [uk, us, other];

  it.each([
    ['exactly', { name: 'Shared', lang: 'en-US', voiceURI: 'b' }, us],
    [
      'by name and language when its address has changed',
      { name: 'Shared', lang: 'en-US', voiceURI: 'a' },
      us,
    ],
    ['by its address when its name has changed', { name: 'Older', lang: 'en-US', voiceURI: 'c' }, other],
    ['by its address alone, as it was kept once', { name: '', lang: '', voiceURI: 'a' }, uk],
    ['not by its name alone', { name: 'Shared', lang: 'en-AU', voiceURI: 'd' }, undefined],
  ])('is found %s', (_how, chosen, found) => expect(findRemembered(voices, chosen)).toBe(found));

  it('is read from storage in its old form and in its new one, and nothing else is', () => {
    const shared = { name: 'Shared', lang: 'en-US', voiceURI: 'b' };
    expect(parseRememberedVoices({ en: shared, de: 'Greta', fr: 4, it: { name: 'Alba' }, es: null })).toEqual(
      { en: shared, de: { name: '', lang: '', voiceURI: 'Greta' } },
    );
    for (const damaged of [null, 'text', 7]) expect(parseRememberedVoices(damaged)).toEqual({});
  });
});
