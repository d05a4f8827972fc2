// pure
import type { Settings, Theme } from './settings.ts';

/** Colours of a theme as #rrggbb. Text, link, visited and muted keep 7:1 on background, surface, sentence and word alike. */
export interface Palette {
  readonly scheme: 'light' | 'dark';
  readonly background: string;
  /** Header, player and panels. */
  readonly surface: string;
  readonly text: string;
  /** Bylines, captions. */
  readonly muted: string;
  readonly link: string;
  readonly visited: string;
  /** Borders of controls and the bar under the spoken word: 3:1 on background, surface, sentence and word. */
  readonly bar: string;
  readonly border: string;
  readonly sentence: string;
  readonly word: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    scheme: 'light',
    background: '#ffffff',
    surface: '#f4f4f6',
    text: '#1a1a1a',
    muted: '#3d3d42',
    link: '#0a4386',
    visited: '#5f1472',
    bar: '#a85000',
    border: '#6b6b73',
    sentence: '#fff6d9',
    word: '#ffeca8',
  },
  sepia: {
    scheme: 'light',
    background: '#f4ecd8',
    surface: '#ece2c9',
    text: '#33241a',
    muted: '#44342a',
    link: '#0a3c78',
    visited: '#57126a',
    bar: '#8a3c00',
    border: '#6e5c48',
    sentence: '#fae6bf',
    word: '#ffdc9a',
  },
  dark: {
    scheme: 'dark',
    background: '#1b1b1f',
    surface: '#26262b',
    text: '#ececec',
    muted: '#d0d0d6',
    link: '#b4d5ff',
    visited: '#ebcbff',
    bar: '#ffc44d',
    border: '#8e8e99',
    sentence: '#2f2b17',
    word: '#453a08',
  },
  contrast: {
    scheme: 'dark',
    background: '#000000',
    surface: '#000000',
    text: '#ffffff',
    muted: '#ffffff',
    link: '#a8d0ff',
    visited: '#e8c6ff',
    bar: '#ffd54a',
    border: '#ffffff',
    sentence: '#241e00',
    word: '#3d3300',
  },
};

/** What the system asks for. */
export interface SystemPreferences {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

/** The theme to show: the chosen one, else what the system asks for. */
export function resolveTheme(theme: Settings['theme'], system: SystemPreferences): Theme {
  if (theme !== 'automatic') return theme;
  if (system.moreContrast) return system.dark ? 'contrast' : 'light';
  return system.dark ? 'dark' : 'light';
}

const FONTS: Readonly<Record<Settings['font'], string>> = {
  sans: 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  serif: '"Iowan Old Style", Charter, Georgia, "Noto Serif", "DejaVu Serif", serif',
  mono: 'ui-monospace, "Cascadia Mono", Menlo, "Noto Sans Mono", "DejaVu Sans Mono", monospace',
};

/** Custom properties for the root element, by name: the one way from settings to the style sheet. */
export function themeProperties(settings: Settings, theme: Theme): Readonly<Record<string, string>> {
  const { scheme, ...colours } = PALETTES[theme];
  return {
    'color-scheme': scheme,
    ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--${name}`, colour])),
    '--story-font': FONTS[settings.font],
    '--story-size': `${settings.fontSize}px`,
    '--story-line': String(settings.lineHeight),
    '--story-width': `${settings.columnWidth}ch`,
  };
}
