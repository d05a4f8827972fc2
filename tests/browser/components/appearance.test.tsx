/** The Appearance panel in the real reader view, with the real style sheets. */
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { DEFAULT_APPEARANCE } from '../../../utils/settings/appearance.ts';
import type { Colour } from '../../../utils/settings/contrast.ts';
import { contrast } from '../../../utils/settings/contrast.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { PRESETS } from '../../../utils/settings/presets.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { DEFAULTS } from '../../../utils/settings/settings.ts';
import type { Stage } from './reader-stage.tsx';
import { stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;

/** The reader with the panel open, every group of it too. */
async function open(theme: Settings['theme'] = 'light', change: Partial<Settings> = {}): Promise<Stage> {
  current = stage(theme, change);
  await button('Appearance').click();
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.panel details')) details.open = true;
  await expect.element(slider('Paragraph spacing')).toBeVisible();
  return current;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const radio = (name: string, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });
const checkbox = (name: string) => page.getByRole('checkbox', { name, exact: true });
const status = () => page.getByRole('status');
const story = (): CSSStyleDeclaration => getComputedStyle(document.querySelector('article') ?? document.body);
/** What a native colour input does while its chooser is open, and when it is closed. */
async function chooseColour(name: string, ...colours: readonly Colour[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[data-colour="${name}"] input`);
  if (!input) throw new Error(`no colour ${name}`);
  for (const colour of colours) {
    input.value = colour;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise(requestAnimationFrame);
}

const themes = [...(Object.keys(PALETTES) as Theme[]), 'own'] as const;

it.each(themes)('has no accessibility fault in theme %s, with every group open', async (theme) => {
  await open(theme, { presets: { Evening: { theme: 'dim' } } });
  expect(await violations()).toEqual([]);
});

it.each([
  [1280, 800, 'ltr'],
  [320, 640, 'ltr'],
  [320, 256, 'ltr'],
  [320, 640, 'rtl'],
] as const)(
  'fits into %i × %i, %s: every control has 44 px, nothing scrolls sideways',
  async (width, height, dir) => {
    await page.viewport(width, height);
    document.documentElement.dir = dir;
    await open('own', { presets: { 'A look with a name as long as it may get': {} } });
    const panel = document.querySelector('.panel') ?? document.body;
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const controls = [
      ...panel.querySelectorAll<HTMLElement>(
        'button, summary, .choice, input[type="range"], input[type="text"], input[type="color"]',
      ),
    ];
    const misfits = controls
      .map((control) => ({
        name: control.title || control.textContent,
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > width)
      .map(({ name, box }) => `${name} ${box.width} × ${box.height} at ${box.left}`);
    document.documentElement.removeAttribute('dir');
    expect(controls.length).toBeGreaterThan(60);
    expect(misfits).toEqual([]);
  },
);

describe('with the system’s colours in force', () => {
  const force = (value: 'active' | 'none') =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  afterEach(() => force('none'));

  it('has names for the themes where it cannot show them', async () => {
    await force('active');
    await open('own', { presets: { Evening: {} } });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    for (const name of ['Automatic', 'Light', 'Cream', 'Sepia', 'Grey', 'Blue tint', 'Dark', 'Dim dark'])
      await expect.element(radio(name, 'Theme')).toBeVisible();
    for (const name of ['High contrast', 'Yellow on black', 'My colours'])
      await expect.element(radio(name, 'Theme')).toBeVisible();
    for (const swatch of document.querySelectorAll('.swatch'))
      expect(swatch.getBoundingClientRect().width).toBe(0);
    await expect.element(page.getByText(/^Your system sets the colours/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

it('is walked through by Tab, each stop named and clear of the title', async () => {
  await open('own', { presets: { Evening: {} } });
  button('Close').element().focus();
  const names: string[] = [];
  const covered: string[] = [];
  for (let stops = 0; stops < 80; stops += 1) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement;
    if (!at || !document.querySelector('.panel')?.contains(at)) break;
    const name = at.getAttribute('aria-label') ?? (at.closest('label')?.textContent || at.textContent);
    const labelled = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : (name ?? '');
    expect(labelled.trim()).not.toBe('');
    names.push(labelled.trim());
    if (at.closest('.panel-head')) continue;
    const head = document.querySelector('.panel-head')?.getBoundingClientRect().bottom ?? 0;
    if (at.getBoundingClientRect().top < head - 1) covered.push(labelled);
  }
  for (const name of [
    'Undo',
    'Reset appearance',
    'Focus',
    'Evening',
    'Text size',
    'More: Word spacing',
    'Paragraph spacing',
    'Links',
  ])
    expect(names).toContain(name);
  expect(covered).toEqual([]);
  expect(names.slice(-3)).toEqual(['Wrong part? Choose another', 'All settings', 'Keyboard shortcuts']);
});

it('changes the story live, whatever is chosen', async () => {
  const { settings } = await open();
  await radio('Centred', 'Alignment').click();
  expect(story().textAlign).toBe('center');
  await radio('Literata (serif)', 'Font').click();
  expect(story().fontFamily).toContain('Literata');
  await button('More: Boldness').click();
  expect(story().fontWeight).toBe('500');
  await expect.element(status()).toHaveTextContent('Boldness: medium');
  slider('Paragraph spacing').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(settings.value.paragraphSpacing).toBe(1.75);
  await radio('Words in their place', 'Pictures').click();
  await radio('Like the text', 'Links').click();
  await radio('3 lines', 'Line focus').click();
  await checkbox('Dim all but the paragraph that is read').click();
  await radio('Nothing', 'Marked while reading aloud').click();
  expect(settings.value).toMatchObject({
    pictures: 'words',
    links: 'plain',
    lineFocus: 'three',
    dimOthers: true,
    marking: 'none',
  });
  await radio('Blue tint', 'Theme').click();
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(217, 231, 251)');
});

describe('undo', () => {
  it('takes back the whole move of a slider, and says what', async () => {
    const { settings } = await open();
    await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
    const size = slider('Text size').element() as HTMLInputElement;
    for (const value of ['30', '50', '70']) {
      size.value = value;
      size.dispatchEvent(new Event('input', { bubbles: true }));
      // A hand that rests for longer than two changes may be apart.
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    size.dispatchEvent(new Event('change', { bubbles: true }));
    expect(settings.value.fontSize).toBe(70);
    await button('Undo').click();
    expect(settings.value.fontSize).toBe(DEFAULT_APPEARANCE.fontSize);
    await expect.element(status()).toHaveTextContent('Taken back: Text size');
    await button('Undo').click({ force: true });
    await expect.element(status()).toHaveTextContent('There is nothing to take back.');
  });

  it('leaves a preset in one step, and brings back what Reset has taken', async () => {
    const { settings } = await open('sepia', { fontSize: 30, rate: 2 });
    await button('Low vision').click();
    expect(settings.value).toEqual({ ...DEFAULTS, ...PRESETS.lowVision, rate: 2 });
    await expect.element(button('Low vision')).toHaveAttribute('aria-current', 'true');
    await expect.element(status()).toHaveTextContent('Look: Low vision');
    await button('Reset appearance').click();
    expect(settings.value).toEqual({ ...DEFAULTS, rate: 2 });
    await button('Undo').click();
    expect(settings.value).toMatchObject(PRESETS.lowVision);
    await button('Undo').click();
    expect(settings.value).toMatchObject({ theme: 'sepia', fontSize: 30, rate: 2 });
    await expect.element(status()).toHaveTextContent('Taken back. The look before is shown.');
  });
});

describe('own looks', () => {
  const name = () => page.getByRole('textbox', { name: 'Name', exact: true });

  it('are kept by name, used, deleted, and brought back by Undo', async () => {
    const { settings } = await open('dim', { columnWidth: 40 });
    await button('Save').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Give the look a name first.');
    expect(document.activeElement).toBe(name().element());
    await name().fill('Evening');
    await userEvent.keyboard('{Enter}');
    expect(settings.value.presets).toEqual({ Evening: { theme: 'dim', columnWidth: 40 } });
    await expect.element(status()).toHaveTextContent('Saved: Evening');
    await expect.element(button('Evening')).toHaveAttribute('aria-current', 'true');
    await button('Default').click();
    expect(settings.value.columnWidth).toBe(DEFAULT_APPEARANCE.columnWidth);
    await button('Evening').click();
    expect(settings.value).toMatchObject({ theme: 'dim', columnWidth: 40 });
    await button('Delete: Evening').click();
    expect(settings.value.presets).toEqual({});
    await expect.element(status()).toHaveTextContent('Deleted: Evening. Undo brings it back.');
    // Where the keyboard's place was there is nothing any more.
    expect(document.activeElement).toBe(button('Undo').element());
    await userEvent.keyboard('{Enter}');
    expect(settings.value.presets).toEqual({ Evening: { theme: 'dim', columnWidth: 40 } });
    await expect.element(status()).toHaveTextContent('Taken back: Your looks');
  });

  it('are no more than fit, and that is told before and after', async () => {
    const presets = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Look ${i}`, {}]));
    const { settings } = await open('light', { presets });
    expect(document.querySelector('.panel')?.textContent).toContain('12 of 12 are saved.');
    await name().fill('One more');
    await button('Save').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('12 looks are saved, and that is the most. Delete one, or use its name.');
    expect(settings.value.presets).toBe(presets);
    await name().fill('Look 3');
    await button('Save').click();
    expect(settings.value.presets['Look 3']).toEqual({ theme: 'light' });
    await expect.element(status()).toHaveTextContent('Saved anew: Look 3');
  });
});

describe('word spacing', () => {
  it('follows the letters, until it is moved by itself', async () => {
    const { settings } = await open('light', { letterSpacing: 0.04 });
    const words = () => slider('Word spacing');
    const link = () => checkbox('Word spacing follows letter spacing');
    await expect.element(words()).toHaveAttribute('aria-valuetext', '14 percent, follows the letters');
    await expect.element(link()).toBeChecked();
    await button('More: Letter spacing').click();
    await expect.element(words()).toHaveAttribute('aria-valuetext', '21 percent, follows the letters');
    expect(Number.parseFloat(story().wordSpacing)).toBeCloseTo(0.21 * 20, 1);
    await button('More: Word spacing').click();
    await expect.element(words()).toHaveAttribute('aria-valuetext', '25 percent');
    await expect.element(link()).not.toBeChecked();
    await expect.element(status()).toHaveTextContent('Word spacing: 25 percent');
    await button('More: Letter spacing').click();
    expect(Number.parseFloat(story().wordSpacing)).toBeCloseTo(0.25 * 20, 1);
    await link().click();
    await expect.element(words()).toHaveAttribute('aria-valuetext', '28 percent, follows the letters');
    await link().click();
    await expect.element(words()).toHaveAttribute('aria-valuetext', '30 percent');
    expect(settings.value.linkSpacing).toBe(false);
  });
});

describe('my colours', () => {
  const pairs = (): readonly (string | null)[] =>
    [...document.querySelectorAll('.pairs li > span:last-child')].map(({ textContent }) => textContent);

  it('are asked for when they are chosen, and judged live in words', async () => {
    const { settings } = await open();
    expect(document.querySelector('.own-colours')).toBeNull();
    await radio('My colours', 'Theme').click();
    await expect.element(page.getByRole('group', { name: 'My colours' })).toBeVisible();
    await chooseColour('background', '#ffffff');
    await chooseColour('text', '#8a8a8a');
    await expect
      .poll(() => pairs()[0])
      .toBe(
        'Text on the background: 3.4 to 1, enough for large text only. Darker text would be easier to read.',
      );
    await expect
      .poll(() => status().element().textContent)
      .toMatch(
        /^Text on the background: 3\.4 to 1.+ Text on the mark: 2\.7 to 1, hard to read\. Darker text/,
      );
    await chooseColour('text', '#767676');
    await expect
      .poll(() => pairs()[0])
      .toBe('Text on the background: 4.5 to 1, easy enough for most people.');
    await chooseColour('text', '#000000');
    await expect.poll(() => pairs()[0]).toBe('Text on the background: 21.0 to 1, very easy to read.');
    await chooseColour('mark', '#222222');
    await expect
      .poll(() => pairs()[2])
      .toMatch(/^Text on the mark: 1\.\d to 1, hard to read\. A lighter mark/);
    await chooseColour('link', '#ffffff');
    await expect
      .poll(() => pairs()[1])
      .toMatch(/^Links on the background: 1\.0 to 1, hard to read\. Darker links/);
    // A verdict, never a refusal.
    expect(settings.value.ownColours).toEqual({
      background: '#ffffff',
      text: '#000000',
      link: '#ffffff',
      mark: '#222222',
    });
    expect(story().color).toBe('rgb(0, 0, 0)');
  });

  it('are one change each, however long the chooser is open', async () => {
    const { settings } = await open('own');
    const before = settings.value.ownColours;
    await chooseColour('text', '#111111', '#222222', '#333333');
    expect(settings.value.ownColours.text).toBe('#333333');
    await button('Undo').click();
    expect(settings.value.ownColours).toEqual(before);
  });

  it('leave the controls to be found when the story is not to be seen', async () => {
    await open('own', {
      ownColours: { background: '#777777', text: '#777777', link: '#777777', mark: '#777777' },
    });
    const hex = (colour: string): Colour =>
      `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    const panel = getComputedStyle(document.querySelector('.panel') ?? document.body);
    expect(contrast(hex(panel.color), hex(panel.backgroundColor))).toBeGreaterThanOrEqual(3);
    expect(story().color).toBe('rgb(119, 119, 119)');
  });
});

it('loads no face of a font before it is chosen', async () => {
  await open();
  const loaded = (): string[] =>
    [...document.fonts].filter(({ status: is }) => is !== 'unloaded').map(({ family }) => family);
  const before = loaded();
  expect(before.filter((family) => family.includes('Lexend'))).toEqual([]);
  await radio('Lexend', 'Font').click();
  await expect.poll(() => loaded().some((family) => family.includes('Lexend'))).toBe(true);
  expect(loaded().filter((family) => family.includes('OpenDyslexic'))).toEqual([]);
});

it('keeps open what was open when it is opened again', async () => {
  await open();
  const spacing = (): HTMLDetailsElement | null => document.querySelector('[data-section="spacing"]');
  await page.getByText('Spacing and column').click();
  await expect.poll(() => spacing()?.open).toBe(false);
  await userEvent.keyboard('{Escape}');
  await button('Appearance').click();
  await expect.poll(() => spacing()?.open).toBe(false);
});
