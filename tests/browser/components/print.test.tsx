/** The story on paper. */
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { readyForPrint } from '../../../entrypoints/reader/printing.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage, translate } from './reader-stage.tsx';

let current: Stage | undefined;
let end = new AbortController();

const media = (name: string): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media: name },
  );

afterEach(async () => {
  end.abort();
  current?.remove();
  current = undefined;
  delete document.documentElement.dataset['dim'];
  await media('');
});

const style = (selector: string): CSSStyleDeclaration => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return getComputedStyle(found);
};

it.each(['light', 'dark', 'yellow'] as const)(
  'is black on white with the person’s own type, from %s',
  async (theme) => {
    current = stage(theme, { fontSize: 30, font: 'serif', lineHeight: 2 });
    await media('print');
    for (const selector of [
      'article',
      'article a',
      'article figcaption',
      '.image-description',
      '.story-meta',
    ])
      expect(style(selector).color).toBe('rgb(0, 0, 0)');
    expect(style('html').backgroundColor).toBe('rgb(255, 255, 255)');
    expect(style('article').fontSize).toBe('30px');
    expect(style('article').lineHeight).toBe('60px');
    expect(style('article').fontFamily).toContain('Charter');
  },
);

it('is the story alone: no bars, no panels, nothing dimmed', async () => {
  current = stage('dark');
  current.state.value = speech.speaking;
  await expect.poll(() => document.querySelector('.player-bar')).not.toBeNull();
  document.documentElement.dataset['dim'] = 'others';
  document.querySelector('article')?.setAttribute('data-reading', '');
  await media('print');
  const shown = [...document.querySelectorAll('body *')].filter(
    (each) => each.checkVisibility() && !each.closest('main') && !each.querySelector('main'),
  );
  expect(shown.filter((each) => each.closest('header, footer, button, .panel'))).toEqual([]);
  expect(style('article p').color).toBe('rgb(0, 0, 0)');
  expect(style('article').maxInlineSize).toBe('none');
});

it('cuts no picture, and leaves no heading behind', async () => {
  current = stage();
  await media('print');
  expect(style('article figure').breakInside).toBe('avoid');
  expect(style('article img').breakAfter).toBe('avoid');
  expect(style('article h2').breakAfter).toBe('avoid');
});

it('has the address and the day under its title, and long descriptions open, only while it is printed', async () => {
  current = stage(
    'light',
    {},
    ['en'],
    '<p>Words.</p><details class="long-description"><summary>Longer</summary><p>More.</p></details>',
  );
  const article = document.querySelector('article') ?? document.body;
  end = new AbortController();
  readyForPrint(article, 'https://story.test/bench', translate, end.signal);
  dispatchEvent(new Event('beforeprint'));
  await media('print');
  const { content, display } = getComputedStyle(article.querySelector('header') ?? article, '::after');
  expect(content).toMatch(/^"https:\/\/story\.test\/bench, printed on \w+ \d+, \d{4}"$/);
  expect(display).toBe('block');
  expect(article.querySelector('details')?.open).toBe(true);
  expect(style('article summary').display).toBe('none');
  dispatchEvent(new Event('afterprint'));
  await media('');
  expect(article.querySelector('details')?.open).toBe(false);
  expect(getComputedStyle(article.querySelector('header') ?? article, '::after').content).toBe('none');
});

describe('links on paper', () => {
  const LINKS =
    '<p><a href="https://story.test/a">One</a>, <a href="https://story.test/b">two</a>, <a href="https://story.test/a">one again</a>, <a href="#part">here</a>, <a href="https://story.test/c">https://story.test/c</a>.</p>';
  const numbers = (): string[] =>
    [...document.querySelectorAll('article a')].map((link) => getComputedStyle(link, '::after').content);

  it('have numbers, with their addresses at the end, only while it is printed', async () => {
    current = stage('light', {}, ['en'], LINKS);
    const article = document.querySelector('article') ?? document.body;
    const before = article.textContent;
    end = new AbortController();
    readyForPrint(article, 'https://story.test/bench', translate, end.signal);
    dispatchEvent(new Event('beforeprint'));
    expect(style('.printed-links').display).toBe('none');
    await media('print');
    expect(numbers().map((content) => /\d/.exec(content)?.[0])).toEqual([
      '1',
      '2',
      '1',
      undefined,
      undefined,
    ]);
    expect(style('.printed-links').display).toBe('block');
    expect([...document.querySelectorAll('.printed-links li')].map(({ textContent }) => textContent)).toEqual(
      ['https://story.test/a', 'https://story.test/b'],
    );
    expect(article.textContent).toBe(before);
    dispatchEvent(new Event('afterprint'));
    await media('');
    expect(document.querySelector('.printed-links')).toBeNull();
    expect(new Set(numbers())).toEqual(new Set(['none']));
  });

  it('have none where links look like other text', async () => {
    current = stage('light', { links: 'plain' }, ['en'], LINKS);
    end = new AbortController();
    readyForPrint(document.querySelector('article') ?? document.body, '', translate, end.signal);
    dispatchEvent(new Event('beforeprint'));
    await media('print');
    expect(document.querySelector('.printed-links')).toBeNull();
  });
});
