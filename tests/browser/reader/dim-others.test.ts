/** What steps back while a block is heard, and what does not. */
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { markHeardBlock } from '../../../entrypoints/reader/dim-others.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { contrast } from '../../../utils/settings/contrast.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { storyStage } from './story-stage.ts';

const STORY = `<header><h1>The doctor</h1><p class="story-meta" data-unspoken>By Mairi Tulloch</p></header>
  <p id="one">First words here, and a <a href="https://story.test/">link</a>.</p>
  <figure class="picture"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">
    <p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>A bench at night</span></p>
    <figcaption>The bench</figcaption></figure>
  <p id="two">Second words here, and a <a href="https://story.test/two">link</a>.</p>
  <ul><li id="outer">Outer words<ul><li id="inner">Inner words</li></ul></li></ul>
  <pre>code words</pre>`;

let current: ReturnType<typeof storyStage> | undefined;

function show(dimOthers = true, theme: Theme = 'light') {
  current = storyStage(STORY, { dimOthers }, theme);
  const { article, textMap, place, end } = current;
  markHeardBlock(article, textMap, place, end.signal);
  return current;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await media('none');
});

const media = (value: string): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: [{ name: 'forced-colors', value }] },
  );
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`article ${selector}`);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const hex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
const colour = (selector: string): string => hex(getComputedStyle(find(selector)).color);
const light = PALETTES.light;

describe('dimming of all but the block being read', () => {
  it('dims nothing while nothing is read, when paused, and when it is off', () => {
    const { say, settings } = show();
    expect(colour('#two')).toBe(light.text);
    say(1, 'First', false);
    expect(colour('#two')).toBe(light.text);
    say(1, 'First');
    expect(colour('#two')).not.toBe(light.text);
    settings.value = { ...settings.value, dimOthers: false };
    expect(colour('#two')).toBe(light.text);
  });

  it('goes with the voice from block to block, moves nothing, and leaves when the voice stops', () => {
    const { say, place, article } = show();
    const boxes = () =>
      [...article.querySelectorAll('*')].map((each) => JSON.stringify(each.getBoundingClientRect()));
    const before = boxes();
    say(1, 'First');
    expect([colour('#one'), colour('#one a')]).toEqual([light.text, light.link]);
    expect(colour('#two a')).not.toBe(light.link);
    say(4, 'Second');
    expect([colour('#two'), colour('#two a')]).toEqual([light.text, light.link]);
    expect(colour('#one')).not.toBe(light.text);
    expect(boxes()).toEqual(before);
    place.value = undefined;
    expect(colour('#one')).toBe(light.text);
    expect(article.querySelector('[data-heard]')).toBeNull();
  });

  it('leaves a picture with its words and caption as they are while one of them is read', () => {
    const { say } = show();
    say(1, 'First');
    expect(getComputedStyle(find('img')).opacity).toBe('0.6');
    say(3, 'The bench');
    expect(getComputedStyle(find('img')).opacity).toBe('1');
    expect([colour('.image-description'), colour('figcaption')]).toEqual([light.text, light.muted]);
  });

  it('dims the title, which has the focus from the start', () => {
    const { say, article } = show();
    const title = article.querySelector('h1');
    if (title) title.tabIndex = -1;
    title?.focus();
    say(1, 'First');
    expect(colour('h1')).not.toBe(light.text);
  });

  it('dims the items within an item that is read', () => {
    const { say } = show();
    say(5, 'Outer');
    expect(colour('#outer')).toBe(light.text);
    expect(colour('#inner')).not.toBe(light.text);
    say(6, 'Inner');
    expect(colour('#inner')).toBe(light.text);
  });

  it('comes back under the pointer, and where the focus is', async () => {
    const { say } = show();
    say(1, 'First');
    await userEvent.hover(find('#two'));
    expect([colour('#two'), colour('#two a')]).toEqual([light.text, light.link]);
    await userEvent.hover(find('h1'));
    expect(colour('#two')).not.toBe(light.text);
    find('#two a').focus();
    expect(colour('#two')).toBe(light.text);
  });

  it.each(Object.keys(PALETTES) as Theme[])('all that is dimmed has 4.5:1 in %s', (theme) => {
    const { say, article } = show(true, theme);
    say(1, 'First');
    const dimmed = [
      ...article.querySelectorAll('h1, .story-meta, figcaption, .image-description, #two, #two a, pre'),
    ].map((each) => contrast(hex(getComputedStyle(each).color), PALETTES[theme].background));
    expect(Math.min(...dimmed)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('#two'), PALETTES[theme].background)).toBeLessThan(
      contrast(PALETTES[theme].text, PALETTES[theme].background),
    );
  });

  it('leaves forced colours as they are', async () => {
    await media('active');
    const { say } = show();
    say(1, 'First');
    expect(colour('#two')).toBe(colour('#one'));
    expect(getComputedStyle(find('img')).opacity).toBe('1');
  });
});
