import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../utils/speech/engine.ts';
import {
  chooseVoice,
  normalTag,
  primaryLanguage,
  voiceKey,
  voicesForLanguage,
} from '../../../utils/speech/voices.ts';
import { fakeVoice } from '../../support/fake-engine.ts';

const preferences = { rate: 1, pitch: 1, volume: 1, voices: {}, verbosity: {}, pronunciations: {} };
const names = (voices: readonly Voice[]) => voices.map(({ name }) => name);

describe('normalTag', () => {
  it.each([
    ['en_US', 'en-US', 'en'],
    ['eng-USA-f00', 'en', 'en'],
    ['en-GB-X-GBCLAN', 'en-GB-x-gbclan', 'en'],
    ['cmn', 'zh', 'zh'],
    ['no', 'no', 'nb'],
    ['nb-NO', 'nb-NO', 'nb'],
    ['yue', 'yue', 'yue'],
    // Subtags in the wrong order: what cannot be understood is dropped.
    ['chr-US-QAAA-X-WEST', 'chr-US', 'chr'],
    ['', '', ''],
    ['???', '', ''],
  ])('%j is %j', (tag, normal, primary) => {
    expect(normalTag(tag)).toBe(normal);
    expect(primaryLanguage(tag)).toBe(primary);
  });
});

describe('voicesForLanguage', () => {
  it('offers the voices of the language, best first', () => {
    const voices = [
      fakeVoice('Zarvox', 'en-US'),
      fakeVoice('Online', 'en-GB', { localService: false }),
      fakeVoice('American', 'en_US'),
      fakeVoice('British', 'en-GB'),
      fakeVoice('Anna', 'de-DE'),
      fakeVoice('System', 'en-AU', { default: true }),
    ];
    expect(names(voicesForLanguage(voices, 'en-GB'))).toEqual([
      'System',
      'British',
      'Online',
      'American',
      'Zarvox',
    ]);
    expect(names(voicesForLanguage(voices, 'en'))).toEqual([
      'System',
      'American',
      'British',
      'Online',
      'Zarvox',
    ]);
    expect(names(voicesForLanguage(voices, 'fr'))).toEqual([]);
  });

  it('keeps the browser’s order where nothing tells voices apart, as all are "online" in Firefox on Linux', () => {
    const voices = ['C', 'A', 'B'].map((name) => fakeVoice(name, 'en-GB', { localService: false }));
    expect(names(voicesForLanguage(voices, 'en-GB'))).toEqual(['C', 'A', 'B']);
  });

  it('prefers the script of the story', () => {
    const voices = [fakeVoice('Ting', 'zh-CN', { default: true }), fakeVoice('Mei', 'zh-TW')];
    expect(names(voicesForLanguage(voices, 'zh-TW'))).toEqual(['Mei', 'Ting']);
    expect(names(voicesForLanguage(voices, 'zh'))).toEqual(['Ting', 'Mei']);
  });

  it('folds the timbres of espeak-ng away, unless one was chosen or there is nothing else', () => {
    const voices = [
      fakeVoice('English+Annie', 'en'),
      fakeVoice('English', 'en'),
      fakeVoice('Urdu+Max', 'ur'),
    ];
    expect(names(voicesForLanguage(voices, 'en'))).toEqual(['English']);
    expect(names(voicesForLanguage(voices, 'en', 'English+Annie'))).toEqual(['English+Annie', 'English']);
    expect(names(voicesForLanguage(voices, 'en', 'gone'))).toEqual(['English']);
    expect(names(voicesForLanguage(voices, 'ur'))).toEqual(['Urdu+Max']);
  });

  it('looks at each voice of a list of 13,362 only once', () => {
    let looks = 0;
    const voices = Array.from({ length: 13_362 }, (_, i): Voice => {
      const name = i % 102 === 0 ? `Voice ${i}` : `Voice+${i}`;
      const lang = `${'abcdefghijklm'.charAt(i % 13)}${'aeioursntl'.charAt(i % 10)}`;
      const voice = fakeVoice(name, lang);
      return {
        ...voice,
        get lang() {
          looks++;
          return lang;
        },
      };
    });
    looks = 0;
    for (let i = 0; i < 1000; i++) voicesForLanguage(voices, 'de');
    expect(looks).toBeLessThan(15_000);
  });
});

describe('chooseVoice', () => {
  const voices = [
    fakeVoice('One', 'en-GB'),
    fakeVoice('Two', 'en-US'),
    fakeVoice('Shared', 'de'),
    fakeVoice('Shared', 'fr'),
  ];

  it('takes the choice made for the language', () => {
    const chosen = { ...preferences, voices: { en: 'Two', de: 'gone' } };
    expect(chooseVoice(voices, 'en-GB', chosen)?.name).toBe('Two');
    expect(chooseVoice(voices, 'de', chosen)?.lang).toBe('de');
    expect(chooseVoice(voices, 'en-GB', preferences)?.name).toBe('One');
  });

  it('passes over voices that failed', () => {
    const avoided = voices.slice(0, 1).map(voiceKey);
    expect(chooseVoice(voices, 'en-GB', preferences, avoided)?.name).toBe('Two');
    expect(chooseVoice(voices, 'en', preferences, voices.map(voiceKey))).toBeUndefined();
    expect(chooseVoice(voices, 'fr', preferences, [voiceKey(fakeVoice('Shared', 'de'))])?.lang).toBe('fr');
  });

  it('leaves the choice to the browser for a language without voice, and for an unknown one without default', () => {
    expect(chooseVoice(voices, 'cy', preferences)).toBeUndefined();
    expect(chooseVoice(voices, '', preferences)).toBeUndefined();
    expect(chooseVoice([...voices, fakeVoice('Main', 'sv', { default: true })], '', preferences)?.name).toBe(
      'Main',
    );
  });
});
