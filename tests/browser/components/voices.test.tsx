import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languagesOf } from '../../../entrypoints/reader/voice-library.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import type { Voice } from '../../../utils/speech/engine.ts';
import { primaryLanguage } from '../../../utils/speech/language-tag.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage } from './reader-stage.tsx';

const anna = fakeVoice('Anna', 'en-US', { default: true });
const kate = fakeVoice('Kate', 'en-GB');
const cloud = fakeVoice('Cloud', 'en-US', { localService: false });
const claire = fakeVoice('Claire', 'fr-FR');
const zarvox = fakeVoice('Zarvox', 'en-US');
const VOICES = [anna, kate, cloud, claire, zarvox];

let current: Stage | undefined;

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

/** The voice panel, with a list of voices. */
async function open(voices: readonly Voice[], ...options: Parameters<typeof stage>): Promise<Stage> {
  current = stage(...options);
  current.voices.value = voices;
  await page.getByRole('button', { name: 'Voice', exact: true }).click();
  return current;
}

const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status').element().textContent;
const summary = (text: string) =>
  [...document.querySelectorAll('summary')].find(({ textContent }) => textContent.startsWith(text));
const rows = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('.voice .choice')]
    .filter((row) => row.checkVisibility())
    .map((row) => row.innerText.replaceAll(/\s+/g, ' '));

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault with every list open and a notice', async () => {
    const { state } = await open(
      VOICES.filter((voice) => voice !== claire),
      theme,
      {
        voices: { en: fakeVoice('Gone', 'en-US') },
      },
    );
    for (const details of document.querySelectorAll('details')) details.open = true;
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('French');
    state.value = speech.paused;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).toEqual([]);
  });
});

describe('the voices', () => {
  it('are grouped by region, local before online, with what an online voice does in words', async () => {
    await open(VOICES);
    expect(rows()).toEqual(['Anna', 'Cloud online: sends the text to the voice’s maker']);
    await expect.element(radio('Automatic, now Anna')).toBeChecked();
    summary('English (United Kingdom)')?.click();
    await expect.poll(rows).toContain('Kate');
    summary('All voices')?.click();
    await expect.poll(rows).toContain('Zarvox');
    expect(rows().some((row) => row.startsWith('Claire'))).toBe(false);
  });

  it('are chosen and heard by keyboard alone', async () => {
    const { asked } = await open(VOICES);
    await radio('Automatic, now Anna').click();
    await userEvent.keyboard('{ArrowDown}');
    expect(asked).toEqual(['choose en Anna']);
    await expect.element(radio('Anna')).toBeChecked();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Listen: Anna');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['choose en Anna', 'listen en Anna']);
    await radio(/^Automatic/).click();
    expect(asked.at(-1)).toBe('choose en automatic');
  });

  it('keep a choice that is not there, and say so', async () => {
    const { settings, voices } = await open(VOICES, 'light', { voices: { en: fakeVoice('Gone', 'en-US') } });
    await expect.element(page.getByText(/^Gone, which you chose, is not there at the moment/)).toBeVisible();
    await expect.element(radio('Automatic, now Anna')).toBeChecked();
    expect(settings.value.voices).toHaveProperty('en.name', 'Gone');
    voices.value = [...VOICES, fakeVoice('Gone', 'en-US')];
    await expect.element(radio('Gone')).toBeChecked();
  });

  it('show a chosen variant at once, though the others stay folded', async () => {
    await open(VOICES, 'light', { voices: { en: zarvox } });
    await expect.element(radio('Zarvox')).toBeChecked();
    expect(rows()).toEqual(['Zarvox', 'Anna', 'Cloud online: sends the text to the voice’s maker']);
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.voices details'))
      details.open = true;
    expect(rows().filter((row) => row === 'Zarvox')).toHaveLength(1);
    expect(summary('All voices')).toBeUndefined();
  });

  it('are made only as far as one can look through them, and found by name', async () => {
    const timbres = Array.from({ length: 13_000 }, (_, i) => fakeVoice(`English+Timbre ${i}`, 'en-US'));
    await open([anna, ...timbres]);
    expect(document.querySelectorAll('.voice').length).toBe(1);
    summary('All voices')?.click();
    await expect.poll(() => document.querySelectorAll('.voice').length).toBe(41);
    await expect.element(page.getByText('12960 more. Type part of a name to find them.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Find by name' }).fill('12345 timbre');
    await expect.poll(rows).toEqual(['Anna', 'English+Timbre 12345']);
  });

  it('can be chosen for other languages, those of the story first', async () => {
    const { asked, settings } = await open([...VOICES, fakeVoice('Greta', 'de-DE')]);
    summary('Voices for other languages')?.click();
    const languages = page.getByRole('combobox', { name: 'Language' });
    await expect.element(languages).toBeVisible();
    const groups = [...languages.element().querySelectorAll('optgroup')].map(
      ({ label, children }) => `${label}: ${[...children].map(({ textContent }) => textContent).join()}`,
    );
    expect(groups).toEqual(['In this story: French', 'All languages: English,German']);
    await languages.selectOptions('German');
    await radio('Greta').click();
    await button('Listen: Greta').click();
    expect(asked).toEqual(['language de', 'choose de Greta', 'listen de Greta']);
    expect(settings.value.voices).toHaveProperty('de.name', 'Greta');
  });
});

describe('pitch and volume', () => {
  it('are set by buttons, and told', async () => {
    const { settings } = await open(VOICES);
    await button('More: Pitch').click();
    await button('Less: Volume').click();
    expect(settings.value).toMatchObject({ pitch: 1.1, volume: 0.9 });
    await expect.element(page.getByRole('status')).toHaveTextContent('Volume: 90 percent');
  });
});

describe('a language without a voice', () => {
  it('is told once, with what to do on this system first', async () => {
    current = stage();
    await expect.element(button('Play')).toBeVisible();
    expect(document.querySelector('.notice')).toBeNull();
    current.voices.value = [anna];
    await expect.element(page.getByText(/^There is no voice for French/).last()).toBeVisible();
    await button('What to do').click();
    const help = page.getByRole('listitem').filter({ hasText: 'Linux: install speech-dispatcher' });
    await expect.element(help).toBeVisible();
    expect(help.element().previousElementSibling).toBeNull();
    // The keyboard follows once the panel has been painted.
    await expect.poll(() => document.activeElement?.textContent).toBe('How to add voices');
    expect(document.querySelector('.notice')).toBeNull();
    current.voices.value = [kate];
    expect(document.querySelector('.notice')).toBeNull();
    // Asked for once: the panel does not take the keyboard there again.
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Voice', exact: true }).click();
    expect(document.activeElement?.textContent).not.toBe('How to add voices');
  });

  it.each(['fr_FR', 'fr-', 'fr-USA-f00', 'fr_FR_#Latn'])(
    'is named in a story whose markup calls it %s',
    async (written) => {
      const content = document.createElement('div');
      content.innerHTML = `<p>She wept.</p><p lang="${written}">Elle a pleuré toute la nuit.</p><p lang="fr">Et il a pleuré aussi.</p>`;
      const languages = languagesOf({ lang: 'en', content });
      expect(languages.map(primaryLanguage)).toContain('fr');
      current = stage('light', {}, [...languages, written]);
      current.voices.value = [anna];
      await expect.element(page.getByText(/^There is no voice for French/).last()).toBeVisible();
      await page.getByRole('button', { name: 'Voice', exact: true }).click();
      summary('Voices for other languages')?.click();
      await expect.element(page.getByRole('option', { name: 'French' }).first()).toBeInTheDocument();
    },
  );

  it('is told to screen readers while the voice is silent', async () => {
    current = stage();
    current.voices.value = [anna];
    await expect.poll(status).toMatch(/no voice for French/);
    current.state.value = speech.speaking;
    await expect.poll(status).toMatch(/^$/);
    await button('Understood').click();
    expect(document.querySelector('.notice')).toBeNull();
    expect(document.activeElement?.classList.contains('main-action')).toBe(true);
  });

  it('is not looked for for ever where the browser lists none', { timeout: 20_000 }, async () => {
    await open([]);
    await expect.element(page.getByText(/^The browser lists no voices/), { timeout: 12_000 }).toBeVisible();
  });

  it('without any voice the steps for this system are told, and the others can be opened', async () => {
    current = stage();
    current.state.value = speech.failed;
    await expect.poll(status).toMatch(/Linux: install speech-dispatcher/);
    summary('How to add voices')?.click();
    await expect.element(page.getByText(/^Windows: open Settings/)).toBeVisible();
  });
});

it('fits a narrow window with every list open', async () => {
  await page.viewport(320, 640);
  await open([...VOICES, fakeVoice('Microsoft'.repeat(20), 'en-US', { localService: false })]);
  for (const details of document.querySelectorAll('details')) details.open = true;
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('English');
  const panel = document.querySelector('.panel');
  expect(panel?.scrollWidth).toBeLessThanOrEqual(panel?.clientWidth ?? 0);
  const controls = 'button, select, summary, .choice, input[type="text"]';
  const small = [...(panel?.querySelectorAll<HTMLElement>(controls) ?? [])].filter((control) => {
    const { width, height } = control.getBoundingClientRect();
    return width < 44 || height < 44;
  });
  expect(small.map(({ textContent, id }) => textContent || id)).toEqual([]);
});
