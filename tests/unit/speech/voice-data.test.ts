import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grade } from '../../../utils/speech/known-voices.ts';
import { parseVoiceTable } from '../../../utils/speech/voice-table.ts';
import { loadVoiceTables, variantQuality } from '../../../utils/speech/load-voice-tables.ts';
import { callName, matchName } from '../../../utils/speech/voice-name.ts';
import { fakeVoice } from '../../support/fake-engine.ts';

const folder = new URL('../../../utils/speech/voice-data/', import.meta.url);
const languages = readdirSync(folder)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'index' && name !== 'folded');

describe('names of voices', () => {
  it.each([
    [
      'Microsoft EmmaMultilingual Online (Natural) - English (United States)',
      'microsoft emma online',
      'Emma',
    ],
    ['Microsoft Emma Online (Natural) - English (United States)', 'microsoft emma online', 'Emma'],
    ['Microsoft Hedda Desktop - German', 'microsoft hedda', 'Hedda'],
    ['Ava (Premium)', 'ava', 'Ava'],
    ['Eddy (English (UK))', 'eddy', 'Eddy'],
    ['Google UK English Male', 'google uk english male', 'Google UK English Male'],
    ['Android Speech Recognition and Synthesis from Google en-us-x-tpc-network', 'en-us-x-tpc', undefined],
    ['Android Speech Recognition and Synthesis from Google cmn-CN-x-ccc-local', 'cmn-cn-x-ccc', undefined],
    ['(odd)', '(odd)', '(odd)'],
  ])('%s', (name, match, called) => {
    expect(matchName(name)).toBe(match);
    if (called !== undefined) expect(callName(name)).toBe(called);
  });
});

describe('the tables', () => {
  it('are each small, whole, and loaded by language', async () => {
    expect(languages.length).toBeGreaterThan(40);
    for (const language of languages) {
      const file = readFileSync(new URL(`${language}.ts`, folder), 'utf8');
      expect(file.length).toBeLessThan(6000);
      const lines = file.split('`')[1]?.trim().split('\n') ?? [];
      const table = (await loadVoiceTables([language])).get(language);
      const orders = new Set([...(table?.values() ?? [])].flat().map(({ order }) => order));
      expect([language, orders.size]).toEqual([language, lines.length]);
    }
  });

  it('know nothing of languages that are not there', async () => {
    expect([...(await loadVoiceTables(['', 'tlh', 'constructor', 'en_GB', 'en-US'])).keys()]).toEqual(['en']);
  });

  it('grade what browsers and systems list', async () => {
    const tables = await loadVoiceTables(['en', 'de', 'zh']);
    const of = (name: string, lang: string, more = {}) =>
      grade(fakeVoice(name, lang, more), tables.get(lang.split('-')[0] ?? ''), variantQuality);
    expect(
      of('Microsoft AvaMultilingual Online (Natural) - English (United States)', 'en-US', {
        localService: false,
      }),
    ).toMatchObject({ label: 'Microsoft Ava', quality: 4, online: true, folded: false });
    expect(of('Ava (Premium)', 'en-US')).toMatchObject({ label: 'Apple Ava', quality: 3 });
    const firefox = { voiceURI: 'urn:moz-tts:osx:com.apple.voice.enhanced.de-DE.Anna', localService: false };
    expect(of('Anna', 'de-DE', firefox)).toMatchObject({ quality: 2, online: false });
    expect(of('Zarvox', 'en-US')).toMatchObject({ folded: true });
    expect(of('Stranger', 'en-US')).toMatchObject({ label: 'Stranger', known: undefined, quality: 1 });
    expect(of('Microsoft Xiaoxiao Online (Natural) - Chinese', 'zh-CN').known?.gender).toBe('female');
  });

  it('pass over lines that are damaged', () => {
    expect([
      ...parseVoiceTable('US f2 ava\n\nUS x2 bert\nrubbish\nGB m3 carl|charles=Charles').keys(),
    ]).toEqual(['ava', 'carl', 'charles']);
  });
});
