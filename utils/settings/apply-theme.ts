// browser
import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { Settings } from './settings.ts';
import { appearanceFlags, resolveTheme, themeProperties } from './themes.ts';

/** Writes theme, type and spacing onto the root element, now and at each change of the settings or of the system. */
export function applyTheme(settings: ReadonlySignal<Settings>): void {
  const dark = mediaSignal('(prefers-color-scheme: dark)');
  const moreContrast = mediaSignal('(prefers-contrast: more)');
  effect(() => {
    const theme = resolveTheme(settings.value.theme, { dark: dark.value, moreContrast: moreContrast.value });
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    Object.assign(root.dataset, appearanceFlags(settings.value));
    for (const [name, value] of Object.entries(themeProperties(settings.value, theme))) {
      root.style.setProperty(name, value);
    }
  });
}

/** Whether a media query matches, now and from then on. */
export function mediaSignal(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', () => (matches.value = list.matches));
  return matches;
}
