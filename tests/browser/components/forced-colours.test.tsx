/**
 * Forced colours and more contrast, by pictures: what a person sees there is in no style sheet. Compared are pictures of
 * the same place in two states, and colours with those of the system, so that no machine's fonts matter.
 */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../../../components/styles/library.css';
import { StoryRow } from '../../../components/StoryRow.tsx';
import { Strings } from '../../../components/strings.ts';
import { contrast } from '../../../utils/settings/contrast.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import { sampleStory } from '../../support/sample-story.ts';
import { showOptions } from './options-stage.tsx';
import type { Box, Picture } from './painted.ts';
import { coloursIn, paint, standingOut, systemColour } from './painted.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage, translate } from './reader-stage.tsx';

const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: Object.entries(features).map(([name, value]) => ({ name, value })) },
  );

let remove = (): void => {};
afterEach(async () => {
  remove();
  CSS.highlights.clear();
  await emulate({});
  await page.viewport(1280, 800);
});

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const boxOf = (selector: string): Box => find(selector).getBoundingClientRect();

/** Pixels of a box that two pictures show in colours which can be told apart. */
function changed(before: Picture, after: Picture, { left, top, right, bottom }: Box): number {
  let count = 0;
  for (let y = Math.ceil(top); y < Math.floor(bottom); y += 1)
    for (let x = Math.ceil(left); x < Math.floor(right); x += 1) {
      const [was, is] = [before.at(x, y), after.at(x, y)];
      if (was !== is && contrast(was, is) >= 3) count += 1;
    }
  return count;
}

/** Colours of the theme that are not the system's, and are painted all the same. */
function leftOver(picture: Picture): readonly string[] {
  const painted = coloursIn(picture, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  const system = new Set(
    ['Canvas', 'CanvasText', 'ButtonFace', 'ButtonText', 'Highlight', 'HighlightText', 'LinkText'].map(
      systemColour,
    ),
  );
  return Object.entries(PALETTES.sepia)
    .filter(([, colour]) => !system.has(colour) && (painted.get(colour) ?? 0) > 20)
    .map(([name]) => name);
}

const CONTROLS = 'button, select, summary, input[type="text"], .choice, a[href]';

/** Controls whose words, or whose ends where they have some, cannot be seen. */
function unseen(picture: Picture): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((control) => {
    const box = control.getBoundingClientRect();
    const isShown = box.top >= 0 && box.bottom <= innerHeight && control.checkVisibility();
    const { left, top, right, bottom } = box;
    if (!isShown || !control.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)))
      return [];
    const name = control.outerHTML.slice(0, 70);
    const [ground = ''] = coloursIn(picture, {
      left: left + 3,
      top: top + 3,
      right: right - 3,
      bottom: bottom - 3,
    }).keys();
    const words = control.matches('[type="text"]') || standingOut(picture, box, ground, 4.5) >= 15;
    const outside = picture.at(left - 3, (top + bottom) / 2);
    const edge = standingOut(picture, { left: left - 1, right: left + 4, top, bottom }, outside, 3);
    const hasEdge = control.matches('button:not(.heading), select, input') && edge < (bottom - top) * 0.4;
    return [...(words ? [] : [`words: ${name}`]), ...(hasEdge ? [`edge: ${name}`] : [])];
  });
}

/** Acts, and counts what that has changed in a box. */
async function difference(box: () => Box, act: () => unknown): Promise<number> {
  const before = await paint();
  await act();
  return changed(before, await paint(), box());
}

const around = (selector: string): Box => {
  const { left, top, right, bottom } = boxOf(selector);
  return { left: left - 6, top: top - 6, right: right + 6, bottom: bottom + 6 };
};
const focusRing = (selector: string): Promise<number> =>
  difference(
    () => around(selector),
    () => find(selector).focus({ focusVisible: true, preventScroll: true }),
  );
/** Of a ring of two px at least. */
const ringOf = (selector: string): number => {
  const { left, top, right, bottom } = boxOf(selector);
  return 2 * 2 * (right - left + (bottom - top)) * 0.8;
};

describe.each(['light', 'dark'])('forced colours, %s', (scheme) => {
  beforeEach(() => emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme }));

  describe('the reader', () => {
    let reader: Stage;
    beforeEach(() => {
      reader = stage('sepia', { moreSteps: true });
      ({ remove } = reader);
    });

    it('has the system’s colours, words and ends for every control', async () => {
      // The first of all pictures may show the bars before they have been arranged.
      await expect.poll(async () => unseen(await paint())).toEqual([]);
      const picture = await paint();
      expect(leftOver(picture)).toEqual([]);
      expect(coloursIn(picture, boxOf('article p')).keys().next().value).toBe(systemColour('Canvas'));
    });

    it('marks the sentence, and the word in it', async () => {
      reader.state.value = speech.speaking;
      const [text] = find('article h2 + p').childNodes;
      if (!text) throw new Error('no text');
      const range = (start: number, end: number): Range => {
        const made = document.createRange();
        made.setStart(text, start);
        made.setEnd(text, end);
        return made;
      };
      find('article h2').scrollIntoView({ block: 'start', behavior: 'instant' });
      const plain = await paint();
      const [sentence, word] = [range(0, 31), range(7, 11)];
      CSS.highlights.set('sentence', new Highlight(sentence));
      const marked = await paint();
      const line = sentence.getBoundingClientRect();
      const [ground, letters] = coloursIn(marked, line).keys();
      // Chromium lets a fifth of what is beneath show through.
      expect(letters).toBe(systemColour('HighlightText'));
      expect(contrast(ground ?? '', letters ?? '')).toBeGreaterThanOrEqual(7);
      expect(changed(plain, marked, line)).toBeGreaterThan(line.width * line.height * 0.3);
      const both = new Highlight(word);
      both.priority = 1;
      CSS.highlights.set('word', both);
      const spoken = word.getBoundingClientRect();
      // A line as long as the word, two px thick.
      expect(changed(marked, await paint(), spoken)).toBeGreaterThan(spoken.width * 2 * 0.8);
    });

    it('marks the sentence alone, and the paragraph, as well', async () => {
      const whole = document.createRange();
      whole.selectNodeContents(find('article p'));
      for (const name of ['sentence', 'paragraph']) {
        document.documentElement.dataset['mark'] = name;
        const count = await difference(
          () => whole.getBoundingClientRect(),
          () => CSS.highlights.set(name, new Highlight(whole)),
        );
        const { width, height } = whole.getBoundingClientRect();
        expect(count).toBeGreaterThan(width * height * 0.2);
        CSS.highlights.clear();
      }
      delete document.documentElement.dataset['mark'];
    });

    it('shows what has the focus, and which panel is open', async () => {
      for (const selector of [
        '.main-action',
        '.banner [aria-controls="voice"]',
        '.position input',
        'article a',
      ])
        expect(await focusRing(selector)).toBeGreaterThan(ringOf(selector));
      find('.position input').blur();
      const opener = '.banner [aria-controls="appearance"]';
      const count = await difference(
        () => boxOf(opener),
        async () => {
          find(opener).click();
          await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
        },
      );
      expect(count).toBeGreaterThan(500);
    });

    it('shows how far the voice is', async () => {
      const count = await difference(
        () => boxOf('.position input'),
        () => (reader.progress.value = { block: 40, blockCount: 48, minutesLeft: 1 }),
      );
      expect(count).toBeGreaterThan(100);
    });

    it.each(['appearance', 'voice'])(
      'has words and ends for every control of the panel %s',
      async (panel) => {
        await page.viewport(1280, 3000);
        reader.voices.value = [fakeVoice('Anna', 'en-GB')];
        find(`.banner [aria-controls="${panel}"]`).click();
        await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
        for (const details of document.querySelectorAll('details')) details.open = true;
        const picture = await paint();
        expect(leftOver(picture)).toEqual([]);
        expect(unseen(picture)).toEqual([]);
      },
    );

    it('tells chosen from not chosen, on from off, and what can be done from what cannot', async () => {
      await page.viewport(1280, 3000);
      find('.banner [aria-controls="appearance"]').click();
      await expect.poll(() => document.querySelector('.panel [data-value="cream"]')).not.toBeNull();
      for (const details of document.querySelectorAll('details')) details.open = true;
      const choice = '.panel [data-value="cream"] input';
      const undo = '.panel-tools [title="Undo"]';
      const before = await paint();
      find(choice).click();
      const after = await paint();
      expect(changed(before, after, boxOf(choice))).toBeGreaterThan(40);
      expect(changed(before, after, boxOf(undo))).toBeGreaterThan(40);
      const box = '.panel input[type="checkbox"]';
      expect(
        await difference(
          () => boxOf(box),
          () => find(box).click(),
        ),
      ).toBeGreaterThan(40);
      const preset = '.panel .preset:last-of-type';
      expect(
        await difference(
          () => around(preset),
          () => find(preset).click(),
        ),
      ).toBeGreaterThan(150);
    });
  });

  it('the options page has words and ends for every control, and shows each state', async () => {
    await page.viewport(1280, 9000);
    ({ remove } = showOptions({ theme: 'sepia' }));
    for (const details of document.querySelectorAll('details')) details.open = true;
    const picture = await paint();
    expect(leftOver(picture)).toEqual([]);
    expect(unseen(picture)).toEqual([]);
    for (const selector of [
      '[data-setting="startByItself"] input',
      '[data-setting="font"] [data-value="mono"] input',
    ])
      expect(
        await difference(
          () => boxOf(selector),
          () => find(selector).click(),
        ),
      ).toBeGreaterThan(40);
    expect(await focusRing('#find')).toBeGreaterThan(ringOf('#find'));
  });

  it('the library has words and ends for every control', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    remove = () => {
      render(null, host);
      host.remove();
    };
    const ask = (): void => {};
    render(
      <Strings.Provider value={translate}>
        <main class="library">
          <ul class="stories">
            <StoryRow
              story={sampleStory(1, { queue: 1 })}
              facts="The Harbour Post"
              href="#"
              inQueue
              isFirst
              isLast={false}
              actions={{ queue: ask, unqueue: ask, move: ask, pin: ask, remove: ask, allow: ask }}
            />
          </ul>
        </main>
      </Strings.Provider>,
      host,
    );
    const picture = await paint();
    expect(unseen(picture)).toEqual([]);
    const [up, down] = ['[data-does="up"]', '[data-does="down"]'].map(boxOf);
    if (!up || !down) throw new Error('no buttons');
    // What cannot be done now has other letters and another border.
    const text = ({ left, top, right, bottom }: Box): Box => ({
      left: left + 4,
      top: top + 4,
      right: right - 4,
      bottom: bottom - 4,
    });
    const [ground = ''] = coloursIn(picture, text(up)).keys();
    const strongest = (box: Box): string =>
      [...coloursIn(picture, text(box)).keys()].toSorted(
        (a, b) => contrast(b, ground) - contrast(a, ground),
      )[0] ?? '';
    expect([strongest(up), strongest(down)]).toEqual([systemColour('GrayText'), systemColour('ButtonText')]);
    expect(await focusRing('.story-row a')).toBeGreaterThan(ringOf('.story-row a'));
  });
});

describe('more contrast', () => {
  it('draws every border in the colour of the text', async () => {
    await emulate({ 'prefers-contrast': 'more' });
    ({ remove } = stage('sepia', { moreSteps: true }));
    find('.banner [aria-controls="appearance"]').click();
    await expect.poll(() => document.querySelector('.panel .step')).not.toBeNull();
    const picture = await paint();
    const others = [
      '.panel-tools .plain',
      '.panel .preset',
      '.panel',
      '.panel [type="radio"]:not(:checked)',
    ].filter((selector) => {
      const { left, top, bottom } = boxOf(selector);
      const middle = (top + bottom) / 2;
      const edge = { left: left - 1, right: left + 3, top: middle - 3, bottom: middle + 3 };
      return (coloursIn(picture, edge).get(PALETTES.sepia.text) ?? 0) < 4;
    });
    expect(others).toEqual([]);
  });
});
