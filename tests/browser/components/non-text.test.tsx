/** Contrast of what is no text, and of text that axe passes over, as it is really painted. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Settings } from '../../../utils/settings/settings.ts';
import { contrast } from '../../../utils/settings/contrast.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import { showOptions } from './options-stage.tsx';
import type { Picture } from './painted.ts';
import { coloursIn, hex, paint, standingOut } from './painted.ts';
import { speech, stage } from './reader-stage.tsx';

const OWN: Readonly<Record<string, Settings['ownColours']>> = {
  'own colours, dark': { background: '#102a20', text: '#ffe9c7', link: '#9fd8ff', mark: '#5a4a00' },
  'own colours, pale': { background: '#8a8a8a', text: '#9c9c9c', link: '#929292', mark: '#a8a8a8' },
};
const LOOKS: readonly (readonly [string, Partial<Settings>])[] = [
  ...Object.keys(PALETTES).map((theme) => [theme, { theme: theme as Settings['theme'] }] as const),
  ...Object.entries(OWN).map(([name, ownColours]) => [name, { theme: 'own' as const, ownColours }] as const),
];

let remove = (): void => {};
afterEach(() => page.viewport(1280, 800));
afterEach(() => remove());

const CONTROLS =
  'input[type="checkbox"], input[type="radio"], input[type="text"], input[type="range"], select, .plain, .step';

/** How little a control stands out from what it lies on; undefined when that is enough. */
function faint(picture: Picture, control: Element): string | undefined {
  const box = control.getBoundingClientRect();
  const ground = picture.at(box.left - 2, box.top - 2);
  const name = `${control.localName}.${control.className} ${control.getAttribute('type') ?? ''} ${control.textContent.slice(0, 20)}`;
  if (control.matches('[type="range"]')) {
    const middle = (box.top + box.bottom) / 2;
    const column = (share: number): number => {
      const x = box.left + 12 + share * (box.width - 24);
      return standingOut(
        picture,
        { left: x - 1, right: x + 1, top: middle - 12, bottom: middle + 12 },
        ground,
        3,
      );
    };
    // The knob is where the value is; the rest of the track must be seen on both sides of it.
    return column(0) > 0 && column(0.25) > 0 && column(0.6) > 0 && column(1) > 0
      ? undefined
      : `${name}: track`;
  }
  // A border all round, or the mark itself.
  const needed = control.matches('[type="checkbox"], [type="radio"]') ? 2 * box.width : 0.8 * box.width;
  const seen = standingOut(picture, box, ground, 3);
  return seen >= needed ? undefined : `${name}: ${seen} px of ${needed}, on ${ground}`;
}

async function faults(
  root: Element,
): Promise<{ readonly found: readonly string[]; readonly looked: number }> {
  const found: string[] = [];
  let looked = 0;
  const picture = await paint();
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (!control.checkVisibility()) continue;
    const { left, top, right, bottom } = control.getBoundingClientRect();
    if (!control.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))) {
      found.push(`${control.outerHTML.slice(0, 60)}: not in view`);
      continue;
    }
    looked += 1;
    found.push(...[faint(picture, control)].filter((fault) => fault !== undefined));
  }
  return { found, looked };
}

/** The colour behind an element, where no picture is. */
function groundOf(element: Element): string {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return hex(backgroundColor);
  }
  return '#ffffff';
}

/** All text there is, switched-off controls and what stands in empty fields too, that is under 7:1. */
function paleText(root: Element): readonly string[] {
  const texts = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (each) =>
      each.checkVisibility() &&
      !each.closest('.swatch, .sample') &&
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[placeholder]')];
  return [
    ...texts.map((each) => ({ each, colour: hex(getComputedStyle(each).color) })),
    ...fields.map((each) => ({ each, colour: hex(getComputedStyle(each, '::placeholder').color) })),
  ]
    .map(({ each, colour }) => ({ each, ratio: contrast(colour, groundOf(each)) }))
    .filter(({ ratio }) => ratio < 7)
    .map(({ each, ratio }) => `${each.outerHTML.slice(0, 60)}: ${ratio.toFixed(2)}`);
}

/** A window so tall that nothing in it has to be scrolled. */
const makeRoomFor = ({ scrollHeight }: Element): Promise<void> => page.viewport(1280, scrollHeight + 400);

describe.each(LOOKS)('%s', (name, look) => {
  const isReadable = name !== 'own colours, pale';

  it.each(['Appearance', 'Voice'])('controls of the reader and of %s are seen', async (panel) => {
    const reader = stage('light', { ...look, moreSteps: true });
    remove = reader.remove;
    reader.state.value = speech.paused;
    // None would be looked for, and missed after a while.
    reader.voices.value = [fakeVoice('Anna', 'en-GB')];
    await page.getByRole('button', { name: panel, exact: true }).click();
    for (const details of document.querySelectorAll('details')) details.open = true;
    await makeRoomFor(document.querySelector('.panel') ?? document.body);
    const { found, looked } = await faults(document.body);
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(20);
    expect(document.querySelector('[aria-disabled="true"]') !== null).toBe(panel === 'Appearance');
    if (isReadable) expect(paleText(document.body)).toEqual([]);
  });

  it('controls of the options page are seen', async () => {
    ({ remove } = showOptions(look));
    for (const details of document.querySelectorAll('details')) details.open = true;
    await makeRoomFor(document.documentElement);
    const { found, looked } = await faults(document.body);
    expect(found).toEqual([]);
    expect(looked).toBeGreaterThan(60);
    if (isReadable) expect(paleText(document.body)).toEqual([]);
  });

  it('the focus ring is seen on each kind of control', async () => {
    const reader = stage('light', look);
    remove = reader.remove;
    await page.getByRole('button', { name: 'Appearance', exact: true }).click();
    await expect.poll(() => document.querySelector('.panel .step')).not.toBeNull();
    const pale: string[] = [];
    const kinds = [
      '.banner .action',
      '.player .main-action',
      '.position input',
      '.panel .preset',
      '.panel [type="radio"]',
      'article a',
    ];
    for (const kind of kinds) {
      const control = document.querySelector<HTMLElement>(kind);
      if (!control) throw new Error(`no ${kind}`);
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      (document.activeElement as HTMLElement | null)?.blur();
      const { left, top, bottom } = control.getBoundingClientRect();
      const leftSide = { left: left - 9, right: left, top, bottom };
      const without = await paint(leftSide);
      control.focus({ focusVisible: true, preventScroll: true });
      const withRing = await paint(leftSide);
      // A row through the middle of the left side, as far as the ring may reach.
      const row = Array.from({ length: 8 }, (_, at) => left - 1 - at).filter(
        (x) => contrast(without.at(x, (top + bottom) / 2), withRing.at(x, (top + bottom) / 2)) >= 3,
      );
      if (row.length < 2) pale.push(kind);
    }
    expect(pale).toEqual([]);
  });
});

describe.each(Object.entries(PALETTES))('%s', (name, palette) => {
  it('links and marked words have the colours that were reckoned', async () => {
    const html = `<p><a href="https://story.test/never">mmmm</a> mmmm wwww</p>`;
    ({ remove } = stage('light', { theme: name as Settings['theme'] }, ['en'], html));
    const link = document.querySelector('.article-body a');
    const text = document.querySelector('.article-body p')?.lastChild;
    if (!link || !text) throw new Error('no story');
    const marked = (start: number, end: number): Range => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    };
    const [word, sentence] = [marked(1, 5), marked(6, 10)];
    CSS.highlights.set('word', new Highlight(word));
    CSS.highlights.set('sentence', new Highlight(sentence));
    const picture = await paint();
    const has = (part: Element | Range, ...colours: readonly string[]): boolean => {
      const painted = coloursIn(picture, part.getBoundingClientRect());
      return colours.every((colour) => (painted.get(colour) ?? 0) > 5);
    };
    CSS.highlights.clear();
    expect({
      link: has(link, palette.link),
      word: has(word, palette.word, palette.text, palette.bar),
      sentence: has(sentence, palette.sentence, palette.text),
    }).toEqual({ link: true, word: true, sentence: true });
  });
});
