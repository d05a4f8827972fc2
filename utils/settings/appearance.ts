// pure
import type { OwnColours } from './own-colours.ts';

export type Theme = 'light' | 'cream' | 'sepia' | 'grey' | 'blue' | 'dark' | 'dim' | 'contrast' | 'yellow';
export type Font = 'sans' | 'serif' | 'mono' | 'atkinson' | 'lexend' | 'opendyslexic' | 'literata';

/** How the story looks. Everything here is seen at once, also while the voice reads. */
export interface Appearance {
  readonly theme: Theme | 'automatic' | 'own';
  /** Colours of the theme `own`. */
  readonly ownColours: OwnColours;
  readonly font: Font;
  /** CSS px. */
  readonly fontSize: number;
  /** CSS `font-weight`. */
  readonly fontWeight: number;
  /** Multiple of the text size. */
  readonly lineHeight: number;
  /** em. */
  readonly letterSpacing: number;
  /** em. Counts when `linkSpacing` is off. */
  readonly wordSpacing: number;
  /** Words move apart as their letters do: wider letters alone make words run together (Galliussi 2020). */
  readonly linkSpacing: boolean;
  /** em. */
  readonly paragraphSpacing: number;
  /** `ch`: widths of the font's zero. */
  readonly columnWidth: number;
  readonly alignment: 'start' | 'justify' | 'centre';
  /** Lines round the voice, or the pointer, that stay bright. */
  readonly lineFocus: 'off' | 'one' | 'three' | 'five';
  /** Paragraphs that are not being read step back. */
  readonly dimOthers: boolean;
  readonly links: 'marked' | 'plain';
  readonly pictures: 'shown' | 'smaller' | 'words';
}

/** WCAG 1.4.8 (AAA): 1.5 lines or more, 80 characters or fewer, not justified, paragraphs 1.5 lines apart. */
export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'automatic',
  ownColours: { background: '#fdf6e3', text: '#1f1b16', link: '#0a3f80', mark: '#ffe3a3' },
  font: 'sans',
  fontSize: 20,
  fontWeight: 400,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  linkSpacing: true,
  paragraphSpacing: 1.5,
  columnWidth: 66,
  alignment: 'start',
  lineFocus: 'off',
  dimOthers: false,
  links: 'marked',
  pictures: 'shown',
};

export const APPEARANCE_NAMES = Object.keys(DEFAULT_APPEARANCE) as readonly (keyof Appearance)[];

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export const APPEARANCE_RANGES = {
  fontSize: { min: 12, max: 128, step: 2 },
  fontWeight: { min: 300, max: 800, step: 100 },
  lineHeight: { min: 1.2, max: 3, step: 0.1 },
  letterSpacing: { min: 0, max: 0.3, step: 0.02 },
  wordSpacing: { min: 0, max: 1, step: 0.05 },
  paragraphSpacing: { min: 0.5, max: 3, step: 0.25 },
  columnWidth: { min: 20, max: 80, step: 2 },
} as const satisfies Partial<Record<keyof Appearance, Range>>;

export type AppearanceNumber = keyof typeof APPEARANCE_RANGES;

export const APPEARANCE_CHOICES = {
  theme: ['automatic', 'light', 'cream', 'sepia', 'grey', 'blue', 'dark', 'dim', 'contrast', 'yellow', 'own'],
  font: ['sans', 'serif', 'mono', 'atkinson', 'lexend', 'opendyslexic', 'literata'],
  alignment: ['start', 'justify', 'centre'],
  lineFocus: ['off', 'one', 'three', 'five'],
  links: ['marked', 'plain'],
  pictures: ['shown', 'smaller', 'words'],
} as const satisfies { readonly [Name in keyof Appearance]?: readonly Appearance[Name][] };

export const APPEARANCE_SWITCHES = ['linkSpacing', 'dimOthers'] as const;

/** Gap between words per gap between letters: the usual advice of style guides for dyslexia. */
const WORDS_PER_LETTER = 3.5;

/** The gap between words that is shown, em: the one chosen, or the one that goes with the letters. */
export function wordSpacingOf({ letterSpacing, wordSpacing, linkSpacing }: Appearance): number {
  if (!linkSpacing) return wordSpacing;
  return Number(Math.min(APPEARANCE_RANGES.wordSpacing.max, letterSpacing * WORDS_PER_LETTER).toFixed(3));
}
