import '../../../components/styles/reader.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  createParagraphChooser,
  showParagraphButton,
} from '../../../entrypoints/reader/paragraph-button.tsx';
import { buildDocument } from '../../../utils/document/build-document.ts';
import type { Translate } from '../../../utils/messages.ts';
import { themeProperties } from '../../../utils/settings/themes.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { createSpeechController } from '../../../utils/speech/speech-controller.ts';

const t: Translate = (key, ...words) =>
  key === 'readParagraph' ? 'Read this paragraph' : key === 'readParagraphWords' ? `: ${words[0]}` : key;

const STORY = `<h1 tabindex="-1">The doctor on the bench</h1>
  <p>The doctor sat down. ${'Nobody left the room. '.repeat(20)}</p>
  <p class="image-description" aria-hidden="true"><span>Image: </span><span>A bench at night</span></p>
  <p><sup><a href="#n">[1]</a></sup></p>
  <ul><li>First of the list<br></li><li>Second of the list</li></ul>
  <details><summary>More of it</summary><p>Hidden until it is opened.</p></details>
  ${'<p>It was a long night, and nobody slept.</p>'.repeat(40)}
  <p>The very last words.<br><br></p>`;

let remove = (): void => {};

function show(dir: 'ltr' | 'rtl' = 'ltr') {
  const end = new AbortController();
  const host = document.createElement('div');
  const main = document.createElement('main');
  const article = document.createElement('article');
  article.dir = dir;
  article.replaceChildren(...new DOMParser().parseFromString(STORY, 'text/html').body.childNodes);
  main.append(article);
  document.body.append(host, main);
  document.documentElement.lang = 'en';
  for (const [name, value] of Object.entries(themeProperties(withDefaults({}), 'light')))
    document.documentElement.style.setProperty(name, value);
  const { document: story, textMap } = buildDocument(article, 'en');
  const controller = createSpeechController({
    document: story,
    engine: undefined,
    preferences: withDefaults({}),
  });
  const read: string[] = [];
  const free = () => ({ top: 0, bottom: innerHeight - 100 });
  const chooser = createParagraphChooser(
    article,
    story,
    textMap,
    controller,
    free,
    ({ block, offset }) => void read.push(story.block(block).text.slice(offset, offset + 12)),
    end.signal,
  );
  showParagraphButton(host, chooser, t);
  const { chosen } = chooser;
  remove = () => {
    end.abort();
    render(null, host);
    host.remove();
    main.remove();
  };
  scrollTo(0, 0);
  return { read, chosen, article, free };
}

afterEach(async () => {
  remove();
  await page.viewport(1280, 800);
});

const button = () => page.getByRole('button', { name: /^Read this paragraph/ }).element() as HTMLElement;
const box = () => button().getBoundingClientRect();
const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('by the keyboard', () => {
  it('is one stop before the story, out of sight, that moves nothing when it is reached', async () => {
    const { chosen } = show();
    expect(box().width).toBeGreaterThan(0);
    expect(button().parentElement?.getBoundingClientRect().height).toBeLessThanOrEqual(1);
    scrollTo(0, 700);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(button());
    expect(scrollY).toBe(700);
    expect(chosen.value?.outlined).toBe(true);
  });

  it('names the first paragraph in view and reads from its start', async () => {
    const { read } = show();
    await userEvent.keyboard('{Tab}');
    await settled();
    expect(button().textContent).toBe('Read this paragraph: The doctor on the bench');
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown} ');
    expect(read).toEqual(['The doctor s', 'Image: A ben']);
    expect(document.activeElement).toBe(button());
  });

  it('moves block by block over what is not said or not shown, to both ends, and into view', async () => {
    const { chosen, free } = show();
    await userEvent.keyboard('{Tab}');
    const seen: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      await userEvent.keyboard('{ArrowDown}');
      seen.push(chosen.value?.words.slice(0, 14) ?? '');
    }
    expect(seen.slice(1)).toEqual([
      'Image: A bench',
      'First of the l',
      'Second of the ',
      'More of it',
      'It was a long ',
      'It was a long ',
    ]);
    await userEvent.keyboard('{End}');
    expect(chosen.value?.words).toBe('The very last words.');
    const { top = 0, height = 0 } = chosen.value?.box ?? {};
    expect(top - scrollY).toBeGreaterThanOrEqual(free().top);
    expect(top + height - scrollY).toBeLessThanOrEqual(free().bottom);
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen.value?.words).toBe('The very last words.');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(chosen.value?.words).toBe('The doctor on the bench');
  });

  it('takes up again in view after the page has been scrolled', async () => {
    const { chosen } = show();
    await userEvent.keyboard('{Tab}');
    scrollTo(0, 900);
    await userEvent.keyboard('{ArrowDown}');
    const { top = 0 } = chosen.value?.box ?? {};
    expect(top).toBeGreaterThanOrEqual(900);
    expect(scrollY).toBe(900);
  });

  it('goes away by Escape', async () => {
    const { chosen } = show();
    await userEvent.keyboard('{Tab}{Escape}');
    expect(chosen.value).toBeUndefined();
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    [1280, 'ltr', 'beside'],
    [1280, 'rtl', 'beside'],
    [320, 'ltr', 'docked'],
    [700, 'rtl', 'docked'],
  ] as const)('at %i px, %s, it is %s, covers no text, and is 44 px high', async (width, dir, stands) => {
    await page.viewport(width, 640);
    const { article } = show(dir);
    await userEvent.keyboard('{Tab}{ArrowDown}');
    await settled();
    expect(button().parentElement?.className).toContain(stands);
    expect(box().height).toBeGreaterThanOrEqual(44);
    expect(box().left).toBeGreaterThanOrEqual(0);
    expect(box().right).toBeLessThanOrEqual(width);
    const text = article.getBoundingClientRect();
    if (stands === 'beside')
      expect(dir === 'ltr' ? box().right <= text.left : box().left >= text.right).toBe(true);
    else expect(getComputedStyle(button().parentElement ?? button()).position).toBe('fixed');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const results = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    expect(results.violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('by the mouse', () => {
  it('stands beside the paragraph that is pointed at, and reads it', async () => {
    const { read, chosen } = show();
    await userEvent.hover(page.getByText('Second of the list'));
    await expect.poll(() => chosen.value?.words).toBe('Second of the list');
    expect(chosen.value?.outlined).toBe(false);
    await userEvent.click(button());
    expect(read).toEqual(['Second of th']);
    expect(document.activeElement).toBe(document.body);
    expect(chosen.value).toBeUndefined();
  });

  it('goes away by Escape, and does not show where there is no room', async () => {
    const { chosen } = show();
    await userEvent.hover(page.getByText('First of the list'));
    await expect.poll(() => chosen.value?.words).toBe('First of the list');
    await userEvent.keyboard('{Escape}');
    expect(chosen.value).toBeUndefined();
    await page.viewport(500, 640);
    await userEvent.hover(page.getByText('Second of the list'));
    await settled();
    expect(chosen.value).toBeUndefined();
  });

  it('leaves what is copied as it was', async () => {
    const { article } = show();
    await userEvent.hover(page.getByText('First of the list'));
    getSelection()?.selectAllChildren(article);
    expect(getSelection()?.toString()).not.toContain('Read this paragraph');
    expect(article.querySelector('button')).toBeNull();
  });
});
