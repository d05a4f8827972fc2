/** The store over a stand-in for the browser's storage. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PRESETS } from '../../../utils/settings/presets.ts';
import { DEFAULTS } from '../../../utils/settings/settings.ts';
import { openSettings } from '../../../utils/settings/settings-store.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('addEventListener', () => {});
});

it('shows a whole look in one change, which one undo takes back', async () => {
  const store = await openSettings();
  store.change({ theme: 'sepia', alignment: 'centre', rate: 2 });
  store.replaceLook(PRESETS.dyslexia);
  expect(store.settings.value).toEqual({ ...DEFAULTS, ...PRESETS.dyslexia, rate: 2 });
  store.replaceLook(PRESETS.default);
  expect(store.stored.value).toEqual({ rate: 2 });
  store.undo();
  expect(store.settings.value).toMatchObject(PRESETS.dyslexia);
  expect(store.undo()).toEqual(expect.arrayContaining(['theme', 'alignment', 'fontSize']));
  expect(store.stored.value).toEqual({ theme: 'sepia', alignment: 'centre', rate: 2 });
});

it('tells that settings are about to change, while they are still the old ones', async () => {
  const store = await openSettings();
  const seen: number[] = [];
  store.onBeforeChange(() => seen.push(store.settings.value.fontSize));
  store.change({ fontSize: 24 });
  store.reset(['fontSize']);
  store.undo();
  expect(seen).toEqual([20, 24, 20]);
});

it('brings back a look that was deleted, whatever else was kept before', async () => {
  const store = await openSettings();
  store.change({ presets: { Evening: { theme: 'dim' } } });
  store.change({ presets: {} });
  store.undo();
  expect(store.settings.value.presets).toEqual({ Evening: { theme: 'dim' } });
});
