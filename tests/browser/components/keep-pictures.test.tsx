import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeepPictures } from '../../../components/KeepPictures.tsx';
import { Strings } from '../../../components/strings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import type { Stage } from './reader-stage.tsx';
import { stage, translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;
const kept = signal({ count: 0, megabytes: 0 });
const sites = signal<readonly string[]>([]);
const asked: string[] = [];

function show(theme: Theme): void {
  current = stage(theme);
  const host = document.querySelector('.behind-story');
  if (!host) throw new Error('no place behind the story');
  render(
    <Strings.Provider value={translate}>
      <KeepPictures
        count={3}
        kept={kept}
        sites={sites}
        told={signal('Kept: 2 of 3 pictures.')}
        onKeep={() => void asked.push('keep')}
        onAllow={() => void asked.push('allow')}
        onRemove={() => {
          asked.push('remove');
          kept.value = { count: 0, megabytes: 0 };
        }}
      />
    </Strings.Provider>,
    host,
  );
}
const words = (): string => document.querySelector('.keep-pictures')?.textContent ?? '';
const focused = (): string => document.activeElement?.textContent ?? '';

afterEach(async () => {
  current?.remove();
  current = undefined;
  asked.length = 0;
  kept.value = { count: 0, megabytes: 0 };
  sites.value = [];
  await page.viewport(1280, 800);
});

describe('keeping pictures', () => {
  it('says what is there without the internet, and asks for sites only once it is known that it must', async () => {
    show('light');
    expect(words()).toMatch(/the pictures are not\. Pictures: 3\./);
    page.getByRole('button', { name: 'Keep its pictures', exact: true }).element().focus();
    await userEvent.keyboard('{Enter}');
    kept.value = { count: 1, megabytes: 2 };
    sites.value = ['pictures.example'];
    await expect.poll(words).toContain('only if you let Lectern read them: pictures.example');
    expect(words()).toContain('Pictures kept on this device: 1 of 3, about 2 MB.');
    expect(focused()).toBe('Allow and keep them');
    await userEvent.keyboard('{Enter}');
    kept.value = { count: 3, megabytes: 2 };
    sites.value = [];
    await expect.poll(focused).toBe('Keep its pictures');
    const keep = page.getByRole('button', { name: 'Keep its pictures', exact: true }).element();
    expect(getComputedStyle(keep).borderStyle).toBe('dashed');
    // A second press by a hand that trembles does nothing, and removes nothing.
    await userEvent.keyboard('{Enter}{Tab}{Enter}');
    expect(asked).toEqual(['keep', 'allow', 'remove']);
    await expect.poll(focused).toBe('Keep its pictures');
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('has no fault in %s at %i px, and targets of 44 px', async (theme, width) => {
    await page.viewport(width, 800);
    kept.value = { count: 2, megabytes: 1 };
    sites.value = ['a-very-long-name-of-a-site-with-pictures.example'];
    show(theme);
    await expect.poll(violations).toEqual([]);
    for (const button of document.querySelectorAll('.keep-pictures button'))
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
