/** Text that is enlarged by itself, an interface from right to left, and focus that is never covered. */
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { measureBars } from '../../../entrypoints/reader/bars.ts';
import type { Stage } from './reader-stage.tsx';
import { stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;
let end = new AbortController();

const LINKS = Array.from(
  { length: 25 },
  (_, at) =>
    `<h2>Part ${at + 1}</h2><p>${'Nobody left the room that night. '.repeat(6)}<a href="https://story.test/${at}">Link ${at + 1}</a> ${'and nobody spoke. '.repeat(4)}</p>`,
).join('');

async function show(width: number, height: number): Promise<Stage> {
  await page.viewport(width, height);
  current = stage(
    'light',
    {},
    ['en'],
    `${LINKS}<table><caption>The night</caption><tr><th scope="row">23:10</th><td>It begins</td></tr></table><details><summary>More</summary><p>Words.</p></details>`,
  );
  end = new AbortController();
  measureBars(end.signal);
  await frames();
  return current;
}

afterEach(async () => {
  end.abort();
  current?.remove();
  current = undefined;
  const { documentElement: root } = document;
  root.style.fontSize = '';
  root.removeAttribute('dir');
  scrollTo(0, 0);
  await page.viewport(1280, 800);
});

const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const box = (selector: string): DOMRect =>
  document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('text of 200 %, without a larger window', () => {
  it.each([
    [1280, 800],
    [640, 480],
    [320, 640],
  ])(
    'leaves room for the story at %i × %i, cuts nothing, and scrolls no way but one',
    async (width, height) => {
      await show(width, height);
      document.documentElement.style.fontSize = '200%';
      await expect.poll(() => box('.player-bar').height).toBeLessThan(height * 0.5);
      await frames();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const cut = [
        ...document.querySelectorAll<HTMLElement>('.banner button, .player-bar button, .time-left'),
      ]
        .filter((each) => each.getBoundingClientRect().width > 2)
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1,
        )
        .map((each) => each.textContent);
      expect(cut).toEqual([]);
      for (const name of ['Contents', 'Appearance']) {
        scrollTo(0, 0);
        await button(name).click();
        await expect.poll(() => box('.panel').height).toBeGreaterThan(80);
        expect(box('.panel').left).toBeGreaterThanOrEqual(0);
        expect(box('.panel').bottom).toBeLessThanOrEqual(box('.player-bar').top + 1);
        await userEvent.keyboard('{Escape}');
      }
    },
  );
});

it('the banner is one row of 320 px, whatever the library adds to it; the rest is behind “More”', async () => {
  await show(320, 640);
  const library = document.querySelector('.library-buttons');
  library?.append(
    ...['Listen later', 'Library'].map((name) => {
      const added = document.createElement('button');
      added.className = 'action';
      added.textContent = name;
      return added;
    }),
  );
  const names = (): string[] =>
    [...document.querySelectorAll('.banner button')]
      .filter((each) => each.checkVisibility())
      .map(({ textContent }) => textContent);
  const others = ['Contents', 'Appearance', 'Voice', 'Sleep timer'];
  const more = ['More steps', 'Listen later', 'Library'];
  expect(names()).toEqual(['Back to page', 'More', ...others]);
  expect(box('.banner').height).toBeLessThan(60);
  await button('More').click();
  expect(names()).toEqual(['Back to page', 'More', ...more, ...others]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(await violations()).toEqual([]);
  await page.viewport(1280, 800);
  await frames();
  expect(names()).toEqual(['Back to page', ...more, ...others]);
  expect(box('.banner').height).toBeLessThan(70);
});

describe('from right to left', () => {
  it.each([1280, 320])('the interface is turned at %i px, and a story in English is not', async (width) => {
    document.documentElement.dir = 'rtl';
    await show(width, 640);
    expect(box('button[title="Back to page"]').left).toBeGreaterThan(box('button[title="Voice"]').left);
    expect(box('button[title="Previous sentence"]').left).toBeGreaterThan(
      box('button[title="Next sentence"]').left,
    );
    const icon = document.querySelector('button[title="Back to page"] .icon');
    expect(icon && getComputedStyle(icon).scale).toBe('-1 1');
    expect(getComputedStyle(document.querySelector('.article-body p') ?? document.body).direction).toBe(
      'ltr',
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await button('Contents').click();
    await expect.poll(() => box('.panel').width).toBeGreaterThan(100);
    expect(box('.panel').left).toBeLessThan(20);
    expect(await violations()).toEqual([]);
  });

  it('a story in Arabic is turned, and the interface in English is not', async () => {
    await show(1280, 640);
    const article = document.querySelector('article');
    if (article) article.dir = 'rtl';
    expect(getComputedStyle(document.querySelector('.article-body p') ?? document.body).direction).toBe(
      'rtl',
    );
    expect(box('button[title="Back to page"]').left).toBeLessThan(box('button[title="Voice"]').left);
    const icon = document.querySelector('button[title="Back to page"] .icon');
    expect(icon && getComputedStyle(icon).scale).toBe('none');
  });
});

describe('focus', () => {
  /** Why what has focus is not wholly in view and on top; undefined when it is. */
  function fault(): string | undefined {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
    const name = `${focused.localName} ${focused.textContent.trim().slice(0, 20)}`;
    const lines = [...focused.getClientRects()];
    // The ring is 3 px wide, 2 px away.
    const ring = 5;
    for (const { left, right, top, bottom } of lines) {
      if (left < -1 || right > innerWidth + 1) return `${name}: beside the window`;
      const points: [number, number][] = [
        [left + 2, (top + bottom) / 2],
        [right - 2, (top + bottom) / 2],
        [(left + right) / 2, top + 2],
        [(left + right) / 2, bottom - 2],
        [(left + right) / 2, (top + bottom) / 2],
      ];
      for (const [x, y] of points) {
        const there = document.elementFromPoint(x, y);
        if (!there || !(focused.contains(there) || there.contains(focused)))
          return `${name}: under ${there?.className || there?.localName} at ${x}, ${y}`;
      }
      const inBar = focused.closest('.player-bar, .banner, .panel');
      if (!inBar && bottom + ring > box('.player-bar').top) return `${name}: its ring is under the player`;
      const banner = box('.banner').bottom;
      if (!inBar && focused.className !== 'skip-link' && top - ring < banner && bottom > 0)
        return `${name}: its ring is under the banner`;
    }
    return lines.length === 0 ? `${name}: nowhere` : undefined;
  }

  it.each([
    [1280, 800, 'Tab'],
    [1280, 800, 'Shift>}{Tab}{/Shift'],
    [320, 640, 'Tab'],
    [320, 256, 'Tab'],
    [320, 256, 'Shift>}{Tab}{/Shift'],
  ])('is in view on every stop of a long story at %i × %i by %s', async (width, height, key) => {
    await show(width, height);
    const faults: string[] = [];
    const stops = new Set<Element>();
    if (key === 'Tab') document.querySelector<HTMLElement>('.skip-link')?.focus();
    else document.querySelector<HTMLElement>('article summary')?.focus();
    for (let stop = 0; stop < 60; stop += 1) {
      await userEvent.keyboard(`{${key}}`);
      const focused = document.activeElement;
      if (!focused || focused === document.body || stops.has(focused)) break;
      stops.add(focused);
      await frames();
      const found = fault();
      if (found) faults.push(found);
    }
    expect(faults).toEqual([]);
    expect([...stops].filter((each) => each.matches('article a'))).toHaveLength(25);
    expect(stops.size).toBeGreaterThan(30);
  });
});
