import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../utils/speech/engine.ts';
import type { VoiceData } from '../../../utils/speech/known-voices.ts';
import { parseVoiceTable } from '../../../utils/speech/voice-table.ts';
import { variantQuality } from '../../../utils/speech/voice-variant.ts';
import { chooseVoice, rankedVoices, voiceKey } from '../../../utils/speech/voices.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import { preferences } from './narration.ts';

const ranked = (voices: readonly Voice[], lang: string, data?: VoiceData): readonly string[] =>
  rankedVoices(voices, lang, data).map(({ voice, folded }) => (folded ? `(${voice.name})` : voice.name));

describe('rankedVoices', () => {
  it('puts the voices of the language in order: on this device, the system’s default, region, likeness', () => {
    const voices = [
      fakeVoice('Zarvox', 'en-US'),
      fakeVoice('Online', 'en-GB', { localService: false }),
      fakeVoice('American', 'en_US'),
      fakeVoice('British', 'en-GB'),
      fakeVoice('Anna', 'de-DE'),
      fakeVoice('Australian', 'en-AU'),
      fakeVoice('System', 'en-GB', { default: true }),
    ];
    expect(ranked(voices, 'en-GB')).toEqual([
      'System',
      'British',
      'Australian',
      'American',
      'Online',
      '(Zarvox)',
    ]);
    expect(ranked(voices, 'en')).toEqual([
      'System',
      'American',
      'British',
      'Australian',
      'Online',
      '(Zarvox)',
    ]);
    expect(ranked(voices, 'fr')).toEqual([]);
  });

  it('goes by the person’s own region where the text names none, and never by that of another script', () => {
    const voices = [fakeVoice('American', 'en-US'), fakeVoice('British', 'en-GB')];
    const british = { tables: new Map(), languages: ['de-DE', 'en-GB', 'zh-TW'] };
    expect(ranked(voices, 'en', british)).toEqual(['British', 'American']);
    expect(ranked(voices, 'en-US', british)).toEqual(['American', 'British']);
    const chinese = [fakeVoice('Mei', 'zh-TW'), fakeVoice('Ting', 'zh-CN')];
    expect(ranked(chinese, 'zh', british)).toEqual(['Ting', 'Mei']);
  });

  it('knows which voices have been recommended, and the better variants of a voice', () => {
    const table = parseVoiceTable('\nUS f1 ava\nUS f1 samantha\nUS f2 microsoft zira\nGB f1 kate\n');
    const data = { tables: new Map([['en', table]]), languages: [], variantQuality };
    const voices = [
      fakeVoice('Someone', 'en-US'),
      fakeVoice('Samantha', 'en-US'),
      fakeVoice('Ava', 'en-US'),
      fakeVoice('Kate (Premium)', 'en-GB'),
      fakeVoice('Ava (Premium)', 'en-US'),
      fakeVoice('Samantha (erweitert)', 'en-US'),
      fakeVoice('Microsoft Zira Desktop - English (United States)', 'en-US'),
      fakeVoice('Eddy (English (US))', 'en-US'),
      fakeVoice('eSpeak English', 'en-US'),
    ];
    expect(ranked(voices, 'en-US', data)).toEqual([
      'Ava (Premium)',
      'Samantha (erweitert)',
      'Microsoft Zira Desktop - English (United States)',
      'Ava',
      'Samantha',
      'Someone',
      'Kate (Premium)',
      '(Eddy (English (US)))',
      '(eSpeak English)',
    ]);
    const labels = rankedVoices(voices, 'en-US', data).map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(['Ava', 'Samantha', 'Zira', 'Ava']);
  });

  it('keeps the browser’s order where nothing tells voices apart, as all are "online" in Firefox on Linux', () => {
    const voices = ['C', 'A', 'B'].map((name) => fakeVoice(name, 'en-GB', { localService: false }));
    expect(ranked(voices, 'en-GB')).toEqual(['C', 'A', 'B']);
  });

  it('prefers the script of the story', () => {
    const voices = [fakeVoice('Ting', 'zh-CN', { default: true }), fakeVoice('Mei', 'zh-TW')];
    expect(ranked(voices, 'zh-TW')).toEqual(['Mei', 'Ting']);
    expect(ranked(voices, 'zh')).toEqual(['Ting', 'Mei']);
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
    for (let i = 0; i < 1000; i++) rankedVoices(voices, 'de');
    expect(looks).toBeLessThan(15_000);
  });
});

describe('chooseVoice', () => {
  const one = fakeVoice('One', 'en-GB');
  const two = fakeVoice('Two', 'en-US');
  const voices = [one, two, fakeVoice('Shared', 'de'), fakeVoice('Shared', 'fr')];

  it('takes the choice made for the language', () => {
    const chosen = { ...preferences, voices: { en: two, de: fakeVoice('gone', 'de') } };
    expect(chooseVoice(voices, 'en-GB', chosen)?.name).toBe('Two');
    expect(chooseVoice(voices, 'de', chosen)?.lang).toBe('de');
    expect(chooseVoice(voices, 'en-GB', preferences)?.name).toBe('One');
  });

  it('passes over voices that failed', () => {
    const avoided = [voiceKey(one)];
    expect(chooseVoice(voices, 'en-GB', preferences, avoided)?.name).toBe('Two');
    expect(chooseVoice(voices, 'en-GB', { voices: { en: one } }, avoided)?.name).toBe('Two');
    expect(chooseVoice(voices, 'en', preferences, voices.map(voiceKey))).toBeUndefined();
    expect(chooseVoice(voices, 'fr', preferences, [voiceKey(fakeVoice('Shared', 'de'))])?.lang).toBe('fr');
  });

  it('takes a timbre or a sound effect when it was chosen, or when there is nothing else', () => {
    const annie = fakeVoice('English+Annie', 'en');
    const timbres = [
      annie,
      fakeVoice('English', 'en'),
      fakeVoice('Urdu+Max', 'ur'),
      fakeVoice('Urdu+Ed', 'ur'),
    ];
    expect(chooseVoice(timbres, 'en', preferences)?.name).toBe('English');
    expect(chooseVoice(timbres, 'en', { voices: { en: annie } })?.name).toBe('English+Annie');
    expect(chooseVoice(timbres, 'ur', preferences)?.name).toBe('Urdu+Max');
    expect(chooseVoice(timbres, 'en', preferences, [voiceKey(fakeVoice('English', 'en'))])).toBeUndefined();
  });

  it('leaves the choice to the browser for a language without voice, and for an unknown one without default', () => {
    expect(chooseVoice(voices, 'cy', preferences)).toBeUndefined();
    expect(chooseVoice(voices, '', preferences)).toBeUndefined();
    expect(chooseVoice([...voices, fakeVoice('Main', 'sv', { default: true })], '', preferences)?.name).toBe(
      'Main',
    );
  });
});
