import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_VOICE_DATA } from '../../../utils/speech/known-voices.ts';
import { parseVoiceTable } from '../../../utils/speech/voice-table.ts';
import { testSentence } from '../../../utils/speech/test-sentences.ts';
import { findVoices, spokenLanguages, voiceChoices } from '../../../utils/speech/voice-groups.ts';
import { unspokenLanguages } from '../../../utils/speech/voices.ts';
import { systemOf } from '../../../utils/system.ts';
import { fakeVoice } from '../../support/fake-engine.ts';

const online = { localService: false };
const voices = [
  fakeVoice('American', 'en_US', { default: true }),
  fakeVoice('Kate', 'en-GB-x-rp'),
  fakeVoice('Cloud', 'en-GB', online),
  fakeVoice('Known', 'en-GB'),
  fakeVoice('Known cloud', 'en-GB', online),
  fakeVoice('Irish', 'en-IE'),
  fakeVoice('English+Annie', 'en-GB'),
  fakeVoice('Zarvox', 'en-US'),
  fakeVoice('Greta', 'de'),
  fakeVoice('Nobody', '???'),
];
const table = parseVoiceTable('GB f2 known\nGB f4 known cloud');
const data = { tables: new Map([['en', table]]), languages: [] };

describe('the choice of voices', () => {
  it('begins with the text’s region; within one, what is recommended and on this device comes first', () => {
    const { groups, folded } = voiceChoices(voices, 'en-GB', data);
    expect(groups.map(({ lang, voices: all }) => `${lang}: ${all.map(({ label }) => label).join()}`)).toEqual(
      ['en-GB: Known,Kate,Known cloud,Cloud', 'en-IE: Irish', 'en-US: American'],
    );
    expect(folded.map(({ label }) => label)).toEqual(['English+Annie', 'Zarvox']);
  });

  it('leaves no voice of the language out, and holds none twice', () => {
    const tag = fc.constantFrom('en', 'en-GB', 'en_US', 'eng-USA-f00', 'EN-au', 'de', 'zh-TW', '', '?');
    const name = fc.constantFrom('Ava', 'Known', 'Zarvox', 'A+B', 'eSpeak X', 'Ava (Premium)');
    const voice = fc
      .tuple(name, tag, fc.boolean())
      .map(([n, l, localService]) => fakeVoice(n, l, { localService }));
    fc.assert(
      fc.property(
        fc.array(voice, { maxLength: 30 }),
        fc.constantFrom('en', 'en-AU', 'zh', 'fr'),
        (list, lang) => {
          const { groups, folded } = voiceChoices(list, lang, data);
          const offered = groups.flatMap((group) => group.voices);
          expect(offered.some((grade) => grade.folded)).toBe(false);
          const shown = [...offered, ...folded].map((grade) => grade.voice);
          expect(new Set(shown).size).toBe(shown.length);
          const spoken = new Set(unspokenLanguages(list, [lang]).length === 0 ? [lang] : []);
          expect(shown.length > 0).toBe(spoken.has(lang));
        },
      ),
    );
  });

  it('is searched by any words of a name', () => {
    const { folded } = voiceChoices(voices, 'en', NO_VOICE_DATA);
    expect(findVoices(folded, 'annie ENG').map(({ label }) => label)).toEqual(['English+Annie']);
    expect(findVoices(folded, '')).toHaveLength(2);
  });

  it('names the languages that have a voice, and those that have none', () => {
    const nameOf = (lang: string): string => (lang === 'de' ? 'Deutsch' : 'Zulu');
    expect(spokenLanguages(voices, nameOf).map(({ lang }) => lang)).toEqual(['de', 'en']);
    expect(unspokenLanguages(voices, ['en-AU', 'cy', 'de-CH', 'fr'])).toEqual(['cy', 'fr']);
  });
});

describe('a test sentence', () => {
  it('is in the voice’s language, else from the story, else the language’s name for itself', () => {
    expect(testSentence('de-AT', 'Anfang.')).toContain('Stimme');
    expect(testSentence('cy', 'Stori.')).toBe('Stori.');
    expect(testSentence('cy', '')).toBe('Cymraeg');
    expect(testSentence('', '')).toBe('');
  });
});

it.each([
  ['Windows', 'windows'],
  ['macOS', 'macos'],
  ['Linux', 'linux'],
  ['Android', 'android'],
  ['Chrome OS', undefined],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'linux'],
  ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'macos'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'windows'],
])('knows the system of %j', (told, system) => expect(systemOf(told)).toBe(system));
