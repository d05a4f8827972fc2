// pure
import type { Marking } from '../highlight/marking.ts';
import { MARKINGS } from '../highlight/marking.ts';
import { parsePronunciations } from '../speech/said/pronunciations.ts';
import { parseVerbosity } from '../speech/said/verbosity.ts';
import { parseRememberedVoices } from '../speech/remembered-voice.ts';
import type { SpeechPreferences } from '../speech/speech-preferences.ts';

export type Theme = 'light' | 'dark' | 'sepia' | 'contrast';
export type Font = 'sans' | 'serif' | 'mono';

/** Everything that the person can choose. */
export interface Settings extends SpeechPreferences {
  readonly theme: Theme | 'automatic';
  readonly font: Font;
  /** CSS px. */
  readonly fontSize: number;
  /** Multiple of the text size. */
  readonly lineHeight: number;
  /** `ch`: widths of the font's zero. */
  readonly columnWidth: number;
  /** What is marked while the voice reads. */
  readonly marking: Marking;
  /** Speech starts when a story opens. */
  readonly startByItself: boolean;
  /** Stories open beside their page instead of in its place. */
  readonly openInNewTab: boolean;
  /** Single letters are keys of the reader (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** The buttons for steps by word, heading and picture are in view. */
  readonly moreSteps: boolean;
}

/** Only what the person has set; all else follows the defaults, also later ones. */
export type StoredSettings = Partial<Settings>;

/** WCAG 1.4.8 (AAA): 1.5 lines or more, 80 characters or fewer. */
export const DEFAULTS: Settings = {
  theme: 'automatic',
  font: 'sans',
  fontSize: 20,
  lineHeight: 1.6,
  columnWidth: 66,
  marking: 'automatic',
  rate: 1,
  rates: {},
  pitch: 1,
  volume: 1,
  voices: {},
  verbosity: {},
  pronunciations: {},
  startByItself: true,
  openInNewTab: false,
  letterKeys: true,
  moreSteps: false,
};

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Bounds of the settings that are numbers. */
export const RANGES = {
  fontSize: { min: 12, max: 128, step: 2 },
  lineHeight: { min: 1.2, max: 3, step: 0.1 },
  columnWidth: { min: 20, max: 80, step: 2 },
  rate: { min: 0.5, max: 4, step: 0.1 },
  pitch: { min: 0, max: 2, step: 0.1 },
  volume: { min: 0, max: 1, step: 0.1 },
} as const satisfies Partial<Record<keyof Settings, Range>>;

export type NumberSetting = keyof typeof RANGES;

const CHOICES = {
  theme: ['automatic', 'light', 'dark', 'sepia', 'contrast'],
  font: ['sans', 'serif', 'mono'],
  marking: MARKINGS,
} as const;

const SWITCHES = ['startByItself', 'openInNewTab', 'letterKeys', 'moreSteps'] as const;

const isSwitch = (name: string): name is (typeof SWITCHES)[number] =>
  SWITCHES.some((known) => known === name);

export const THEME_CHOICES = CHOICES.theme;
export const FONT_CHOICES = CHOICES.font;

/** Within the bounds, on a step (counted from 0, so that 1.0 is a step of 0.1), free of binary rounding. */
export function clampSetting(name: NumberSetting, value: number): number {
  const { min, max, step } = RANGES[name];
  return Number(Math.min(max, Math.max(min, Math.round(value / step) * step)).toFixed(2));
}

/** One step up (1) or down (-1), stopping at the bounds. */
export function stepSetting(settings: Settings, name: NumberSetting, direction: 1 | -1): number {
  return clampSetting(name, settings[name] + direction * RANGES[name].step);
}

/**
 * Reads what storage holds, of any version: unknown and damaged entries fall back to the default, numbers are
 * brought within their bounds.
 */
export function parseStoredSettings(value: unknown): StoredSettings {
  if (typeof value !== 'object' || value === null) return {};
  const found: { -readonly [Name in keyof Settings]?: Settings[Name] } = {};
  for (const [name, entry] of Object.entries(value)) {
    if (name in RANGES && typeof entry === 'number' && Number.isFinite(entry)) {
      found[name as NumberSetting] = clampSetting(name as NumberSetting, entry);
    } else if (isSwitch(name) && typeof entry === 'boolean') {
      found[name] = entry;
    } else if (name === 'voices') {
      found.voices = parseRememberedVoices(entry);
    } else if (name === 'rates') {
      found.rates = parseRates(entry);
    } else if (name === 'verbosity') {
      found.verbosity = parseVerbosity(entry);
    } else if (name === 'pronunciations') {
      found.pronunciations = parsePronunciations(entry);
    }
  }
  const { theme, font, marking } = value as Partial<Record<keyof typeof CHOICES, unknown>>;
  const knownTheme = CHOICES.theme.find((choice) => choice === theme);
  const knownFont = CHOICES.font.find((choice) => choice === font);
  const knownMarking = CHOICES.marking.find((choice) => choice === marking);
  if (knownTheme) found.theme = knownTheme;
  if (knownFont) found.font = knownFont;
  if (knownMarking) found.marking = knownMarking;
  return found;
}

function parseRates(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, rate]: [string, unknown]) =>
      typeof rate === 'number' && Number.isFinite(rate) ? [[language, clampSetting('rate', rate)]] : [],
    ),
  );
}

/** Defaults with the person's choices over them. */
export const withDefaults = (stored: StoredSettings): Settings => ({ ...DEFAULTS, ...stored });
