// pure
import type { Theme } from './appearance.ts';
import type { Colour } from './contrast.ts';

/** Colours of a theme as #rrggbb. Text, link, visited and muted keep 7:1 on background, surface, sentence and word alike. */
export interface Palette {
  readonly scheme: 'light' | 'dark';
  readonly background: Colour;
  /** Header, player and panels. */
  readonly surface: Colour;
  readonly text: Colour;
  /** Bylines, captions. */
  readonly muted: Colour;
  readonly link: Colour;
  readonly visited: Colour;
  /** Borders of controls and the bar under the spoken word: 3:1 on background, surface, sentence and word. */
  readonly bar: Colour;
  readonly border: Colour;
  readonly sentence: Colour;
  readonly word: Colour;
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
  cream: {
    scheme: 'light',
    background: '#fbf6e6',
    surface: '#f3ecd6',
    text: '#1f1b16',
    muted: '#3e372e',
    link: '#0a3f80',
    visited: '#5c136f',
    bar: '#964400',
    border: '#6f6754',
    sentence: '#fff0cc',
    word: '#ffe3a3',
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
  grey: {
    scheme: 'light',
    background: '#e4e4e8',
    surface: '#dadae0',
    text: '#17171a',
    muted: '#303036',
    link: '#083a79',
    visited: '#541065',
    bar: '#823900',
    border: '#65656e',
    sentence: '#f6e9bd',
    word: '#ffe08a',
  },
  blue: {
    scheme: 'light',
    background: '#d9e7fb',
    surface: '#cbdcf4',
    text: '#14181f',
    muted: '#2a313d',
    link: '#06306b',
    visited: '#4a0e5c',
    bar: '#7a3500',
    border: '#57657b',
    sentence: '#efe6bd',
    word: '#ffe08a',
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
  dim: {
    scheme: 'dark',
    background: '#26262a',
    surface: '#303035',
    text: '#d6d6d6',
    muted: '#cbcbd0',
    link: '#bbd7ff',
    visited: '#e6ccf8',
    bar: '#e8bc62',
    border: '#94949e',
    sentence: '#322f22',
    word: '#3f3818',
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
  yellow: {
    scheme: 'dark',
    background: '#000000',
    surface: '#000000',
    text: '#ffee32',
    muted: '#ffee32',
    link: '#9ad7ff',
    visited: '#f5c9ff',
    bar: '#ffffff',
    border: '#ffee32',
    sentence: '#1f1f1f',
    word: '#333333',
  },
};
