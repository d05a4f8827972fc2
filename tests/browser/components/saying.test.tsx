import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALWAYS } from '../../../utils/speech/said/told.ts';
import { VERBOSITY_CHOICES } from '../../../utils/speech/said/verbosity.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import type { Stage } from './reader-stage.tsx';
import { stage } from './reader-stage.tsx';

let current: Stage | undefined;

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

/** The voice panel with all of it open. */
async function open(...options: Parameters<typeof stage>): Promise<Stage> {
  current = stage(...options);
  await page.getByRole('button', { name: 'Voice', exact: true }).click();
  for (const details of document.querySelectorAll('details')) details.open = true;
  return current;
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const rourke = { written: 'Rourke', spoken: 'Roark', caseSensitive: false };

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault with everything open, an entry and a complaint', async () => {
    await open(theme, { pronunciations: { en: [rourke] }, verbosity: { emoji: 'read' } });
    await button('Add').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).toEqual([]);
  });
});

describe('how much is said', () => {
  it('tells everything that is left out or changed', async () => {
    await open();
    const details = [...document.querySelectorAll('.panel details')].find(
      ({ firstElementChild }) => firstElementChild?.textContent === 'What is left out or changed',
    );
    expect(details?.querySelectorAll('select')).toHaveLength(Object.keys(VERBOSITY_CHOICES).length);
    expect(details?.querySelectorAll('li')).toHaveLength(ALWAYS.length);
  });

  it('follows a step, keeps a choice of one’s own, and goes back to the step', async () => {
    const { settings } = await open();
    await page.getByRole('radio', { name: 'Brief' }).click();
    expect(settings.value.verbosity).toEqual({ level: 'brief' });
    await expect.element(page.getByRole('combobox', { name: 'Blocks of code' })).toHaveValue('skip');
    await page.getByRole('combobox', { name: 'Emoji' }).selectOptions('Read');
    expect(settings.value.verbosity).toEqual({ level: 'brief', emoji: 'read' });
    await button('All as in “Brief”').click();
    expect(settings.value.verbosity).toEqual({ level: 'brief' });
  });
});

describe('pronunciations', () => {
  it('are added by keyboard alone, said, and listed', async () => {
    const { settings, asked } = await open();
    await field('Written').click();
    await userEvent.keyboard('Rourke{Tab}Roark{Tab} {Tab}{Enter}');
    expect(asked).toEqual(['preview Roark']);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(settings.value.pronunciations).toEqual({ en: [{ ...rourke, caseSensitive: true }] });
    expect(document.activeElement).toBe(field('Written').element());
    await expect.element(field('Written')).toHaveValue('');
    await expect.element(page.getByRole('status')).toHaveTextContent('Added: Rourke');
    await button('Listen: Rourke').click();
    expect(asked).toEqual(['preview Roark', 'preview Roark']);
  });

  it('are complained about in words when a side is missing, and focus goes there', async () => {
    const { settings } = await open();
    await field('Written').click();
    await userEvent.keyboard('Rourke{Enter}');
    await expect.poll(() => page.getByRole('alert').element().textContent).toContain('Fill in both');
    expect(document.activeElement).toBe(field('Say it as').element());
    expect(field('Say it as').element().getAttribute('aria-invalid')).toBe('true');
    expect(settings.value.pronunciations).toEqual({});
  });

  it('go back into the fields when removed, and what is typed outlives the panel', async () => {
    const { settings } = await open('light', { pronunciations: { en: [rourke] } });
    await button('Remove: Rourke').click();
    expect(settings.value.pronunciations).toEqual({});
    await expect.element(field('Written')).toHaveValue('Rourke');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.panel')).toBeNull();
    await button('Voice').click();
    for (const details of document.querySelectorAll('details')) details.open = true;
    await expect.element(field('Say it as')).toHaveValue('Roark');
  });
});

it('fits a narrow window with everything open', async () => {
  await page.viewport(320, 640);
  await open('light', { pronunciations: { en: [{ ...rourke, written: 'R'.repeat(100) }] } });
  const panel = document.querySelector('.panel');
  expect(panel?.scrollWidth).toBeLessThanOrEqual(panel?.clientWidth ?? 0);
  const controls = 'button, select, summary, .choice, input[type="text"]';
  const small = [...(panel?.querySelectorAll<HTMLElement>(controls) ?? [])].filter((control) => {
    const { width, height } = control.getBoundingClientRect();
    return width < 44 || height < 44;
  });
  expect(small.map(({ textContent, id }) => textContent || id)).toEqual([]);
});
