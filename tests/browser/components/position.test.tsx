import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Stage } from './reader-stage.tsx';
import { speech, stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;

function show(...options: Parameters<typeof stage>): Stage {
  current = stage(...options);
  return current;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const slider = () => page.getByRole('slider', { name: 'Position', exact: true });
const bar = (): Element => document.querySelector('.player-bar') ?? document.body;

describe('the position slider', () => {
  it('says the place and the time in words, to ear and eye', async () => {
    const { progress } = show();
    const place = (): string | null => slider().element().getAttribute('aria-valuetext');
    expect(place()).toBe('paragraph 12 of 48, about 4 minutes left');
    expect(bar().textContent).toContain('about 4 minutes left');
    progress.value = { block: 46, blockCount: 48, minutesLeft: 1 };
    await expect.poll(place).toBe('paragraph 47 of 48, about 1 minute left');
    progress.value = { block: 47, blockCount: 48, minutesLeft: 0 };
    await expect.poll(place).toBe('paragraph 48 of 48, less than a minute left');
    progress.value = { block: 47, blockCount: 48, minutesLeft: undefined };
    await expect.poll(place).toBe('paragraph 48 of 48');
  });

  it('is a tab stop of its own behind the toolbar, and the arrows, Home and End move it', async () => {
    const { asked } = show();
    page.getByRole('button', { name: 'Play', exact: true }).element().focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(slider().element());
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{Home}{End}');
    expect(asked).toEqual(['moveTo 12', 'moveTo 11', 'moveTo 10', 'moveTo 0', 'moveTo 47']);
    expect(document.activeElement).toBe(slider().element());
  });

  it('is left out of a story that is a title only', () => {
    show();
    current?.remove();
    const { progress } = show();
    progress.value = { block: 0, blockCount: 1, minutesLeft: 0 };
    return expect.poll(() => slider().query()).toBeNull();
  });

  it('does not call its own silence a pause', async () => {
    const { state, moving } = show();
    const status = (): string | null | undefined => document.querySelector('[role=status]')?.textContent;
    state.value = speech.paused;
    await expect.poll(status).toBe('Paused');
    moving.value = true;
    await expect.poll(status).toBe('');
  });

  it.each([
    [1280, 800],
    [600, 500],
    [320, 640],
    [320, 256],
  ])('has no fault, fits, and leaves room for the story at %i × %i', async (width, height) => {
    await page.viewport(width, height);
    const { sameSpeed } = show();
    expect(await violations()).toEqual([]);
    expect(bar().getBoundingClientRect().height).toBeLessThan(height * 0.4);
    expect(bar().scrollHeight).toBeLessThanOrEqual(bar().clientHeight);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { width: long, height: high, left, right } = slider().element().getBoundingClientRect();
    expect(long).toBeGreaterThan(Math.min(150, width / 2));
    expect(high).toBeGreaterThanOrEqual(44);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    sameSpeed.value = { from: 3, to: 4 };
    await expect.poll(() => bar().textContent).toContain('This voice speaks no faster than this.');
    expect(await violations()).toEqual([]);
  });
});

describe('a step of the rate that changes nothing', () => {
  const note = (): string | null | undefined => document.querySelector('.speed-note')?.textContent;

  it.each([
    [{ from: 3, to: 4 }, 'This voice speaks no faster than this.'],
    [{ from: 0.5, to: 0.6 }, 'This voice speaks no slower than this.'],
    [{ from: 0.8, to: 1.2 }, 'This voice has no speed between 0.8 and 1.2.'],
  ])('%j is told in view', async (same, words) => {
    const { sameSpeed } = show();
    expect(note()).toBeUndefined();
    sameSpeed.value = same;
    await expect.poll(note).toBe(words);
  });

  it('is announced while nothing is being said, and not while the voice speaks', async () => {
    const { state, settings, sameSpeed } = show();
    const status = (): string | null | undefined => document.querySelector('[role=status]')?.textContent;
    state.value = speech.paused;
    await expect.poll(status).toBe('Paused');
    sameSpeed.value = { from: 0.8, to: 1.2 };
    settings.value = { ...settings.value, rate: 1.1 };
    await expect.poll(status).toBe('Speed 1.1 times This voice has no speed between 0.8 and 1.2.');
    state.value = speech.speaking;
    await expect.poll(status).toBe('');
    expect(note()).toContain('no speed between');
  });
});
