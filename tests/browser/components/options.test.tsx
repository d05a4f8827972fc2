import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { DESCRIBED, SETTING_NAMES } from '../../../utils/settings/described.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { showOptions } from './options-stage.tsx';
import { violations } from './violations.ts';

const voices = { en: { name: 'Anna', lang: 'en-GB', voiceURI: 'anna' } };
const pronunciations = { en: [{ written: 'Rourke', spoken: 'Roark', caseSensitive: false }] };

let remove = (): void => {};
afterEach(async () => {
  remove();
  await page.viewport(1280, 800);
});

const show: typeof showOptions = (...options) => {
  const shown = showOptions(...options);
  ({ remove } = shown);
  return shown;
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-setting]')].map((row) => row.dataset['setting']);

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault: all of it, with lists, a key asked for, a conflict, the sheet', async () => {
    const { told } = show({ voices, pronunciations, rates: { en: 1.4 }, presets: { Evening: {} } }, theme);
    for (const details of document.querySelectorAll('details')) details.open = true;
    await button('Change: Next heading').click();
    await userEvent.keyboard('k');
    told.value = 'Done.';
    expect(await violations()).toEqual([]);
    await button('Keyboard shortcuts').click();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
  });
});

describe('the page', () => {
  it('has every setting under a heading, with its default', () => {
    show();
    expect(shown()).toEqual([...SETTING_NAMES]);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Appearance',
      'Voice',
      'What is said',
      'Keys',
      'Behaviour',
      'Keep, take over, reset',
    ]);
    const textOf = (name: string) => document.querySelector(`[data-setting="${name}"]`)?.textContent;
    expect(textOf('fontSize')).toContain('Default: 20 pixels.');
    expect(textOf('theme')).toContain('Default: Automatic.');
    expect(textOf('startByItself')).toContain('Default: on.');
    expect(textOf('rate')).toContain('In the reader: Minus (-), Plus (+) or Equals (=).');
  });

  it('shows, as one types, only what is looked for, and tells how many', async () => {
    show();
    await page.getByRole('textbox', { name: 'Find a setting' }).click();
    await userEvent.keyboard('BOLD');
    expect(shown()).toEqual(['fontWeight']);
    await expect.element(page.getByRole('status').first()).toHaveTextContent('1 setting found');
    expect(document.querySelectorAll('h2')).toHaveLength(1);
    await userEvent.keyboard('{Control>}a{/Control}captions');
    expect(shown()).toEqual(['verbosity']);
    await userEvent.keyboard('{Control>}a{/Control}zeppelin');
    expect(shown()).toEqual([]);
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent('No setting found for “zeppelin”. Try another word.');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
    expect(shown()).toHaveLength(SETTING_NAMES.length);
  });

  it('changes switches, choices and numbers, and brings each back to its default', async () => {
    const { stored } = show();
    for (const name of SETTING_NAMES) {
      const row = document.querySelector(`[data-setting="${name}"]`);
      const described = DESCRIBED[name];
      const control = {
        switch: 'input[type="checkbox"]',
        choice: 'label:last-of-type input',
        number: '.step:first-of-type',
        own: '',
      }[described.kind];
      if (control !== '') row?.querySelector<HTMLElement>(control)?.click();
      else continue;
      await expect.poll(() => Object.keys(stored.value)).toEqual([name]);
      await expect.poll(() => row?.querySelector('.setting-foot button')).not.toBeNull();
      row?.querySelector<HTMLElement>('.setting-foot button')?.click();
      await expect.poll(() => Object.keys(stored.value)).toEqual([]);
      expect(row?.contains(document.activeElement)).toBe(true);
    }
  });

  it('lists what is kept, and forgets it in a way that can be taken back', async () => {
    const { stored, told, asked } = show({ voices, pronunciations });
    expect(document.querySelector('[data-setting="voices"]')?.textContent).toContain('English: Anna');
    await button('Forget: English').click();
    expect(stored.value.voices).toEqual({});
    expect(told.value).toBe('Forgotten: English');
    await button('Undo').click();
    expect(asked).toEqual(['undo']);
  });

  it('lets voices be heard and chosen for each language by keyboard, local ones first', async () => {
    const { stored, asked } = show();
    const row = document.querySelector('[data-setting="voices"]');
    const radios = (): string[] =>
      [...(row?.querySelectorAll<HTMLElement>('.voice .choice') ?? [])].map(({ innerText }) =>
        innerText.replaceAll(/\s+/g, ' '),
      );
    expect(radios()).toEqual(['Anna', 'Kate', 'Cloud online: sends the text to the voice’s maker']);
    page.getByRole('radio', { name: 'Automatic, now Anna' }).element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(stored.value.voices).toEqual({ en: { name: 'Kate', lang: 'en-GB', voiceURI: 'Kate' } });
    expect(row?.textContent).toContain('English: Kate');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['listen en-GB Kate']);
    const language = page.getByRole('combobox', { name: 'Language', exact: true }).first();
    expect(
      [...(language.element() as HTMLSelectElement).options].map(({ textContent }) => textContent),
    ).toEqual(['English', 'German', 'French']);
    await language.selectOptions('German');
    await expect.poll(() => row?.textContent).toContain('No voice for this language was found.');
    await language.selectOptions('French');
    await page.getByRole('radio', { name: 'Claire' }).click();
    expect(Object.keys(stored.value.voices ?? {})).toEqual(['en', 'fr']);
    expect(asked.at(-1)).toBe('language fr');
  });

  it('takes words with how they are said, changes and removes them, for each language', async () => {
    const { stored, told, asked } = show({ pronunciations });
    const row = document.querySelector('[data-setting="pronunciations"]');
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await field('Written').click();
    await userEvent.keyboard('Skye{Tab}Sky{Enter}');
    expect(stored.value.pronunciations?.['en']?.map(({ written }) => written)).toEqual(['Rourke', 'Skye']);
    expect(told.value).toBe('Added: Skye');
    await button('Listen: Skye').click();
    expect(asked).toEqual(['say en Sky']);
    await button('Change: Rourke').click();
    await expect.element(field('Say it as')).toHaveValue('Roark');
    expect(document.activeElement).toBe(field('Written').element());
    await userEvent.keyboard('s{Enter}');
    expect(told.value).toBe('Changed: Rourkes');
    expect(stored.value.pronunciations?.['en']?.map(({ written }) => written)).toEqual(['Skye', 'Rourkes']);
    await button('Change: Skye').click();
    await button('Leave it as it was').click();
    await expect.element(field('Written')).toHaveValue('');
    await button('Remove: Skye').click();
    await button('Remove: Rourkes').click();
    expect(stored.value.pronunciations).toEqual({});
    expect(row?.contains(document.activeElement)).toBe(true);
    await page.getByRole('combobox', { name: 'Language', exact: true }).last().selectOptions('French');
    await field('Written').fill('Lyon');
    await field('Say it as').fill('Lion');
    await button('Add').click();
    expect(Object.keys(stored.value.pronunciations ?? {})).toEqual(['fr']);
  });

  it.each([
    [1280, 800],
    [320, 640],
    [320, 256],
  ])('%i × %i: nothing scrolls sideways, every control has 44 px, the sheet too', async (width, height) => {
    await page.viewport(width, height);
    show({ voices, pronunciations, fontSize: 128, keys: { toggle: 'Ctrl+Alt+Shift+k' } });
    for (const details of document.querySelectorAll('details')) details.open = true;
    await button('Change: Next heading').click();
    await userEvent.keyboard('k');
    const small = (): string[] =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, select, summary, .choice, input:not(.choice input), a',
        ),
      ]
        .filter((control) => control.checkVisibility())
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > width)
        .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`);
    expect(small()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await button('Keyboard shortcuts').click();
    expect(small()).toEqual([]);
    const sheet = document.querySelector('dialog');
    expect(sheet?.scrollWidth).toBeLessThanOrEqual(sheet?.clientWidth ?? 0);
    await userEvent.keyboard('{Escape}');
  });
});

it('is walked through by Tab from the search field to Undo, and nothing with focus is covered', async () => {
  await page.viewport(640, 480);
  const { told } = show({ voices });
  await button('Forget: English').click();
  await expect.poll(() => told.value).not.toBe('');
  const bar = document.querySelector('.done-bar');
  page.getByRole('textbox', { name: 'Find a setting' }).element().focus();
  const covered: string[] = [];
  let stops = 0;
  while (document.activeElement?.textContent !== 'Undo' && stops < 250) {
    await userEvent.tab();
    stops += 1;
    const focused = document.activeElement;
    const top = bar?.getBoundingClientRect().top ?? 0;
    const box = focused?.getBoundingClientRect();
    if (box && !bar?.contains(focused) && (box.bottom > top + 1 || box.top < -1))
      covered.push(focused?.outerHTML.slice(0, 80) ?? '');
  }
  expect(covered).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Undo');
  expect(stops).toBeGreaterThan(SETTING_NAMES.length);
});

describe('keys', () => {
  const alert = () => document.querySelector('[role="alert"]')?.textContent;
  const keyOf = (name: string) =>
    [...document.querySelectorAll('.keys li')]
      .find((row) => row.querySelector('.key-name')?.textContent?.startsWith(name))
      ?.querySelector('kbd')?.textContent;

  it('are changed by keyboard alone, and focus comes back', async () => {
    const { stored, told } = show();
    button('Change: Next heading').element().focus();
    await userEvent.keyboard('{Enter}j');
    expect(stored.value.keys).toEqual({ 'next-heading': 'j' });
    expect(told.value).toBe('“Next heading” now has the key J.');
    expect(document.activeElement).toBe(button('Change: Next heading').element());
    await userEvent.keyboard('{Enter}{Control>}{Alt>}x{/Alt}{/Control}');
    expect(keyOf('Next heading')).toBe('Ctrl+Alt+X');
    await button('Reset: Next heading').click();
    expect(stored.value.keys).toEqual({});
    expect(keyOf('Next heading')).toBe('H');
    await button('No key: Next heading').click();
    expect(keyOf('Next heading')).toBe('no key');
    await button('Reset all keys').click();
    expect(keyOf('Next heading')).toBe('H');
  });

  it('that somebody else has are told by name, and taken over only when asked', async () => {
    const { stored } = show();
    await button('Change: Next heading').click();
    await userEvent.keyboard('k');
    await expect.element(page.getByRole('alert')).toHaveTextContent('K is the key for “Play or pause”.');
    expect(stored.value.keys).toBeUndefined();
    await button('Use it here instead').click();
    expect([keyOf('Next heading'), keyOf('Play or pause')]).toEqual(['K', 'Space']);
  });

  it('that cannot be had are refused with the reason; Esc and Tab leave it', async () => {
    const { stored } = show();
    await button('Change: Slower').click();
    await userEvent.keyboard('{Control>}d{/Control}');
    await expect.poll(alert).toContain('Ctrl+D belongs to the browser');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(alert).toContain('scrolls the story');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.key-field')).toBeNull();
    expect(document.activeElement).toBe(button('Change: Slower').element());
    expect(stored.value.keys).toBeUndefined();
  });
});
