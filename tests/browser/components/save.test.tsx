import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SaveStory } from '../../../components/SaveStory.tsx';
import { Strings } from '../../../components/strings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import type { Stage } from './reader-stage.tsx';
import { stage, translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;
const asked: string[] = [];
const told = signal('');

function show(theme: Theme): void {
  current = stage(theme);
  const host = document.querySelector('.behind-story');
  if (!host) throw new Error('no place behind the story');
  render(
    <Strings.Provider value={translate}>
      <SaveStory
        told={told}
        onSave={(form) => void asked.push(form)}
        onCopy={() => void asked.push('copy')}
      />
    </Strings.Provider>,
    host,
  );
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  asked.length = 0;
  told.value = '';
  await page.viewport(1280, 800);
});

describe('saving a story', () => {
  it('is behind one button, by keyboard, and tells what came of it', async () => {
    show('light');
    page.getByText('Save or copy', { exact: true }).element().focus();
    await userEvent.keyboard('{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}');
    expect(asked).toEqual(['epub', 'html', 'txt', 'md', 'copy']);
    told.value = 'Saved as “Bells.epub”.';
    await expect
      .poll(() => document.querySelector('.save-story [role=status]')?.textContent)
      .toBe(told.value);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('has no fault in %s at %i px, and targets of 44 px', async (theme, width) => {
    await page.viewport(width, 800);
    show(theme);
    document.querySelector<HTMLElement>('.save-story summary')?.click();
    told.value = translate('savePicturesInWords', '3');
    await expect.poll(violations).toEqual([]);
    for (const target of document.querySelectorAll('.save-story summary, .save-story button'))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
