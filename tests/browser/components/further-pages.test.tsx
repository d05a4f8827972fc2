import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FurtherPages } from '../../../components/FurtherPages.tsx';
import { Strings } from '../../../components/strings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import type { Stage } from './reader-stage.tsx';
import { stage, translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;

function show(theme: Theme, next: { number: number; count: number } | undefined, allowed: boolean): string[] {
  current = stage(theme);
  const asked: string[] = [];
  const host = document.querySelector('.behind-story');
  if (!host) throw new Error('no place behind the story');
  render(
    <Strings.Provider value={translate}>
      <FurtherPages
        next={next}
        site="news.example"
        allowed={signal<boolean | undefined>(allowed)}
        told={signal('')}
        onReadOn={() => void asked.push('read on')}
        onTakeBack={() => void asked.push('take back')}
      />
    </Strings.Provider>,
    host,
  );
  return asked;
}

const shown = (): string => document.querySelector('.further-pages')?.textContent ?? '';

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

describe('a story that goes on', () => {
  it('says where, and that the browser will ask', async () => {
    const asked = show('light', { number: 2, count: 5 }, false);
    expect(shown()).toMatch(/^This story goes on: page 2 of 5\..*The browser will ask whether/);
    page.getByRole('button', { name: 'Read on here', exact: true }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['read on']);
  });

  it('does not make up how many pages there are', () => {
    show('light', { number: 2, count: 0 }, true);
    expect(shown()).toContain('This story goes on: page 2.');
  });

  it('lets the permission be taken back, also at the end', async () => {
    const asked = show('light', undefined, true);
    expect(shown()).not.toContain('goes on');
    page.getByRole('button', { name: 'Take this permission back', exact: true }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['take back']);
  });

  it('is not there for a story of one page', () => {
    show('light', undefined, false);
    expect(document.querySelector('.further-pages')).toBeNull();
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('has no fault in %s at %i px, and targets of 44 px', async (theme, width) => {
    await page.viewport(width, 800);
    show(theme, { number: 2, count: 5 }, true);
    await expect.poll(violations).toEqual([]);
    for (const button of document.querySelectorAll('.further-pages button'))
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
