import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { measureBars } from '../../../entrypoints/reader/bars.ts';
import type { Stage } from './reader-stage.tsx';
import { stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;
let end = new AbortController();

const LONG = Array.from(
  { length: 40 },
  (_, at) => `<h2>Part ${at + 1}</h2><p>Words.</p><h3 lang="ar" dir="rtl">الليل ${at + 1}</h3><p>Words.</p>`,
).join('');

function show(html = LONG): Stage {
  current = stage('light', {}, ['en'], html);
  end = new AbortController();
  measureBars(end.signal);
  return current;
}

afterEach(async () => {
  end.abort();
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = (): Element => document.querySelector('.panel') ?? document.body;

describe('the Contents panel', () => {
  it('is a nested list of the story’s headings, in their languages, with the current one marked', async () => {
    const { heading } = show();
    await button('Contents').click();
    await expect.element(page.getByRole('region', { name: 'Contents' })).toBeVisible();
    expect(panel().querySelectorAll('.outline > ul > li')).toHaveLength(41);
    expect(panel().querySelectorAll('.outline > ul > li > ul > li')).toHaveLength(40);
    const arabic = panel().querySelector('[lang="ar"]');
    expect([arabic?.textContent, arabic?.getAttribute('dir')]).toEqual(['الليل 1', 'rtl']);
    expect(panel().querySelector('[aria-current]')).toBeNull();
    heading.value = 3;
    await expect.poll(() => panel().querySelectorAll('[aria-current="location"]').length).toBe(1);
    expect(panel().querySelector('[aria-current]')?.textContent).toBe('Part 2');
    expect(await violations()).toEqual([]);
  });

  it('is worked by keyboard alone, and Escape leads back to its button', async () => {
    const { asked } = show();
    button('Contents').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Contents' })).toBeVisible();
    button('Part 2').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['goTo 3']);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.panel')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Contents');
  });

  it.each([
    [1280, 800],
    [320, 640],
    [320, 256],
  ])(
    'scrolls by itself at %i × %i, with the current heading in view and big targets',
    async (width, height) => {
      await page.viewport(width, height);
      const { heading } = show();
      heading.value = 60;
      await button('Contents').click();
      await expect.poll(() => panel().querySelector('[aria-current]')).not.toBeNull();
      const outer = panel().getBoundingClientRect();
      const inner = panel().querySelector('[aria-current]')?.getBoundingClientRect();
      expect(inner?.top).toBeGreaterThanOrEqual(outer.top - 1);
      expect(inner?.bottom).toBeLessThanOrEqual(outer.bottom + 1);
      expect(outer.bottom).toBeLessThanOrEqual(
        (document.querySelector('.player-bar')?.getBoundingClientRect().top ?? 0) + 1,
      );
      expect(inner?.height).toBeGreaterThanOrEqual(44);
      expect(scrollY).toBe(0);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(await violations()).toEqual([]);
    },
  );

  it('says so when a story has no headings', async () => {
    show('<p>Words.</p>');
    await button('Contents').click();
    await expect.element(page.getByText('This story has no headings.')).toBeVisible();
    expect(panel().querySelector('.outline button')).toBeNull();
  });
});

describe('a panel that has no room beside the story', () => {
  it('gets the focus when it opens over its own button, in a low window', async () => {
    await page.viewport(320, 256);
    show();
    button('Contents').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Close');
  });

  it('goes away when the focus would be under it', async () => {
    await page.viewport(320, 640);
    show(`<p>A <a href="https://story.test/">link</a> in a line.</p>${LONG}`);
    await button('Contents').click();
    await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
    document.querySelector<HTMLElement>('article a')?.focus();
    await expect.poll(() => document.querySelector('.panel')).toBeNull();
    expect(document.activeElement?.textContent).toBe('link');
  });

  it('stays where there is room', async () => {
    show(`<p>A <a href="https://story.test/">link</a> in a line.</p>${LONG}`);
    await button('Contents').click();
    await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
    document.querySelector<HTMLElement>('article a')?.focus();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.querySelector('.panel')).not.toBeNull();
  });
});
