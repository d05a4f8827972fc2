import { expect, it } from 'vitest';
import { itemsOf, localOnly, settingsOf } from '../../../utils/settings/stored-items.ts';

const voices = { en: { name: 'Anna', lang: 'en-GB', voiceURI: 'anna' } };

it('gives each setting an item of its own, and leaves voices to the device', () => {
  const settings = { theme: 'dark', fontSize: 24, voices } as const;
  expect(itemsOf(settings)).toEqual({ 'setting.theme': 'dark', 'setting.fontSize': 24 });
  expect(localOnly(settings)).toEqual({ voices });
});

it('reads its items back, and nothing that is damaged or somebody else’s', () => {
  const items = { 'setting.theme': 'dark', 'setting.fontSize': 'large', fontSize: 30, 'setting.toString': 1 };
  expect(settingsOf(items)).toEqual({ theme: 'dark' });
});
