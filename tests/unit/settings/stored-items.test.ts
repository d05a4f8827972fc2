import { expect, it } from 'vitest';
import {
  behind,
  behindName,
  isSynced,
  itemsOf,
  outdated,
  settingsOf,
} from '../../../utils/settings/stored-items.ts';

const voices = { en: { name: 'Anna', lang: 'en-GB', voiceURI: 'anna' } };

it('gives each setting an item of its own, and leaves voices to the device', () => {
  const items = itemsOf({ theme: 'dark', fontSize: 24, voices });
  expect(items).toEqual({ 'setting.theme': 'dark', 'setting.fontSize': 24, 'setting.voices': voices });
  expect(Object.keys(items).filter(isSynced)).toEqual(['setting.theme', 'setting.fontSize']);
  expect(isSynced('pace')).toBe(false);
});

it('reads its items back, and nothing that is damaged or somebody else’s', () => {
  const items = {
    'setting.theme': 'dark',
    'setting.fontSize': 'large',
    fontSize: 30,
    'setting.toString': 1,
    'setting.__proto__': { theme: 'light' },
  };
  expect(settingsOf(items)).toEqual({ theme: 'dark' });
});

it('knows what another device has set since an item was refused, and what only this one has', () => {
  const local = {
    'setting.theme': 'dark',
    [behindName('setting.theme')]: behind('light'),
    'setting.keys': { toggle: 'p' },
    [behindName('setting.keys')]: behind(undefined),
    'setting.fontSize': 30,
  };
  expect(outdated(local, { 'setting.theme': 'light', 'setting.fontSize': 20 })).toEqual([]);
  expect(outdated(local, { 'setting.theme': 'sepia' })).toEqual(['setting.theme']);
  // Back at its default there.
  expect(outdated(local, {})).toEqual(['setting.theme']);
  expect(outdated(local, { 'setting.theme': 'light', 'setting.keys': {} })).toEqual(['setting.keys']);
});
