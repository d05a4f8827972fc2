/** What a system asks for: its colours, more contrast, less motion, nothing to see through. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { measureBars } from '../../../entrypoints/reader/bars.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage;
let end = new AbortController();

const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: Object.entries(features).map(([name, value]) => ({ name, value })) },
  );

beforeEach(() => {
  current = stage('dark', { moreSteps: true });
  current.state.value = speech.speaking;
  end = new AbortController();
  measureBars(end.signal);
});
afterEach(async () => {
  end.abort();
  current.remove();
  await emulate({});
});

const style = (selector: string): CSSStyleDeclaration => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return getComputedStyle(found);
};
async function open(panel: 'Contents' | 'Appearance' | 'Voice'): Promise<void> {
  await page.getByRole('button', { name: panel, exact: true }).click();
  await expect.element(page.getByRole('region', { name: panel, exact: true })).toBeVisible();
}

describe('forced colours', () => {
  it('show where each control ends, which panel is open, and which heading one is at', async () => {
    await emulate({ 'forced-colors': 'active' });
    current.heading.value = 1;
    await open('Contents');
    const ground = style('.player-bar').backgroundColor;
    const faint = [...document.querySelectorAll('.action')]
      .filter((each) => !each.matches('[aria-expanded="true"]'))
      .filter((each) => getComputedStyle(each).borderBlockStartColor === ground);
    expect(faint).toEqual([]);
    const opened = style('.banner [aria-expanded="true"][aria-controls="contents"]');
    expect(opened.backgroundColor).not.toBe(style('.banner .action').backgroundColor);
    const border = (selector: string): string => style(selector).borderInlineStartColor;
    expect(border('.heading[aria-current]')).not.toBe(border('.heading:not([aria-current])'));
    expect(border('.heading:not([aria-current])')).toBe(style('.panel').backgroundColor);
  });

  it.each(['Contents', 'Appearance', 'Voice'] as const)('leave the panel %s without fault', async (name) => {
    await emulate({ 'forced-colors': 'active' });
    await open(name);
    // The colours are the system's own there, and not those that axe reads from the style sheet.
    expect((await violations()).filter((each) => !each.startsWith('color-contrast'))).toEqual([]);
  });

  it('keep the focus ring', async () => {
    await emulate({ 'forced-colors': 'active' });
    const button = page.getByRole('button', { name: 'Contents', exact: true }).element();
    (button as HTMLElement).focus({ focusVisible: true });
    expect(getComputedStyle(button).outlineStyle).toBe('solid');
    expect(getComputedStyle(button).outlineWidth).toBe('3px');
  });
});

it('nothing moves for who asked for less motion', async () => {
  await emulate({ 'prefers-reduced-motion': 'reduce' });
  await open('Contents');
  const moving = [...document.querySelectorAll('*')].filter((each) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
    return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
  });
  expect(moving).toEqual([]);
});

it('no bar and no panel lets the story show through', async () => {
  await emulate({ 'prefers-reduced-transparency': 'reduce' });
  await open('Contents');
  for (const selector of ['.banner', '.player-bar', '.panel']) {
    const { backgroundColor, opacity, backdropFilter } = style(selector);
    expect([backgroundColor.startsWith('rgb('), opacity, backdropFilter]).toEqual([true, '1', 'none']);
  }
});

it('more contrast draws a line round the band of line focus', async () => {
  await emulate({ 'prefers-contrast': 'more' });
  const cover = document.createElement('div');
  cover.className = 'line-focus';
  cover.append(document.createElement('div'));
  document.querySelector('main')?.prepend(cover);
  expect(style('.line-focus > div').borderBlockStartWidth).toBe('2px');
});

it('what is closed is found all the same: its text is there for the browser’s own search', () => {
  const details = document.createElement('details');
  details.className = 'long-description';
  details.append(document.createElement('summary'), 'Hidden words');
  document.querySelector('article')?.append(details);
  // HTML, "ancestor details revealing": hidden by content-visibility it is searched, by display: none it is not.
  const { contentVisibility, display } = getComputedStyle(details, '::details-content');
  expect([contentVisibility, display]).toEqual(['hidden', 'block']);
});

it('big enough for a finger: every control of the page and of Contents', async () => {
  await open('Contents');
  const small = [...document.querySelectorAll<HTMLElement>('button, summary, input')]
    .filter((each) => !each.matches('.skip-link') && each.checkVisibility())
    .filter((each) => {
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
      return width < 44 || height < 44;
    });
  expect(small.map((each) => each.outerHTML)).toEqual([]);
});
