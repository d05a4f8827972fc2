/** The sheet of keys, the question about screen readers, and the ways to them. */
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;
afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const question = () => page.getByRole('region', { name: 'Do you use a screen reader?' });

function show(...options: Parameters<typeof stage>): Stage {
  current = stage(...options);
  return current;
}

async function openSheet(): Promise<void> {
  await button('Voice').click();
  await button('Keyboard shortcuts').click();
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
}

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault, with the question, then with the sheet', async () => {
    const { asks } = show(theme);
    asks.value = true;
    await expect.element(question()).toBeVisible();
    expect(await violations()).toEqual([]);
    await openSheet();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
  });
});

describe('the sheet of keys', () => {
  const rows = (): Record<string, string> =>
    Object.fromEntries(
      [...document.querySelectorAll('dialog tr')].map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('kbd')?.textContent ?? '',
      ]),
    );

  it('has every key as it is now, and those of the browser', async () => {
    show('light', { keys: { 'next-heading': 'Ctrl+Alt+j', slower: '' } });
    await openSheet();
    expect(rows()).toMatchObject({
      'Play or pause': 'Space or K',
      'Next heading': 'Ctrl+Alt+J',
      'Previous heading': 'Shift+H',
      Slower: 'no key',
      'Be silent at once; then close what is open': 'Esc',
      'Open the story here': 'Alt+R',
    });
  });

  it('tells letters as they are held when they are no keys by themselves', async () => {
    show('light', { letterKeys: false });
    await openSheet();
    expect(rows()).toMatchObject({ 'Play or pause': 'Space or Ctrl+Alt+K', 'Next word': 'Ctrl+Alt+W' });
  });

  it('is closed by Esc, the panel behind it is not, and focus goes back', async () => {
    show();
    await openSheet();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(document.querySelector('.panel')).not.toBeNull();
    expect(document.activeElement?.textContent).toBe('Keyboard shortcuts');
    await userEvent.keyboard('{Enter}');
    await button('Close').last().click();
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Keyboard shortcuts');
  });
});

describe('the question about screen readers', () => {
  it('stands above the story, takes nothing away, and is three stops before it', async () => {
    const { asks, asked, state } = show();
    asks.value = true;
    state.value = speech.speaking;
    await expect.element(question()).toBeVisible();
    const order = [...document.querySelectorAll('button, h1')].map(({ textContent }) => textContent);
    const heading = order.indexOf('The doctor on the bench');
    expect(order.slice(heading - 3, heading)).toEqual(['Yes', 'No', 'Ask me later']);
    expect(
      document.querySelector('.question')?.closest('[role="status"], [aria-live], .player-bar'),
    ).toBeNull();
    await button('Yes').click();
    expect(asked).toEqual(['answer yes']);
    await expect.element(question()).not.toBeInTheDocument();
  });

  it.each([
    [320, 640],
    [320, 256],
  ])('fits %i × %i with 44 px each, and scrolls away', async (width, height) => {
    await page.viewport(width, height);
    const { asks } = show();
    asks.value = true;
    await expect.element(question()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    for (const each of document.querySelectorAll('.question button'))
      expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    scrollTo(0, document.body.scrollHeight);
    expect(question().element().getBoundingClientRect().bottom).toBeLessThan(0);
  });
});

it('leads to all settings from each panel', async () => {
  const { asked } = show();
  for (const panel of ['Appearance', 'Voice']) {
    await button(panel).click();
    await button('All settings').click();
  }
  expect(asked).toEqual(['openOptions', 'openOptions']);
});
