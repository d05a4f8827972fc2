/** What stands in the reader while a long page is opened. */
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/styles/reader.css';
import { showOpening } from '../../../entrypoints/reader/opening.tsx';
import { translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

const app = document.createElement('div');
document.body.append(app);
afterEach(() => render(null, app));

const show = (length: number, back: () => void = () => {}) =>
  showOpening(app, translate, { title: 'The bells of Dunmore', html: ' '.repeat(length) }, back);

describe('opening a long page', () => {
  it('shows at once how far it is, as it goes on', async () => {
    const pause = show(2_000_000);
    await pause(0);
    const bar = page.getByRole('progressbar', { name: 'Opening the story…' });
    await expect.element(bar).toHaveAttribute('value', '0');
    await pause(0.65);
    await expect.element(bar).toHaveAttribute('value', '0.65');
    expect(app.querySelectorAll('[role="status"]')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('shows nothing of a short page, until it takes long after all', async () => {
    const pause = show(2000);
    await pause(0.1);
    expect(app.childElementCount).toBe(0);
    const until = performance.now() + 900;
    while (performance.now() < until);
    await pause(0.2);
    expect(app.querySelector('progress')?.value).toBeCloseTo(0.2);
  });

  it('goes no further after the way back was pressed', async () => {
    let presses = 0;
    const pause = show(2_000_000, () => (presses += 1));
    await pause(0);
    await page.getByRole('button', { name: 'Back to page' }).click();
    let went = false;
    void pause(0.5).then(() => (went = true));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([presses, went]).toEqual([1, false]);
  });
});
