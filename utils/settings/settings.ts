// pure
import type { Marking } from '../highlight/marking.ts';
import { MARKINGS } from '../highlight/marking.ts';
import type { Keys } from '../keys.ts';
import { parseKeys } from '../keys.ts';
import { parsePronunciations } from '../speech/said/pronunciations.ts';
import { parseVerbosity } from '../speech/said/verbosity.ts';
import { parseRememberedVoices } from '../speech/remembered-voice.ts';
import type { SpeechPreferences } from '../speech/speech-preferences.ts';
import type { Appearance, Range } from './appearance.ts';
import {
  APPEARANCE_CHOICES,
  APPEARANCE_RANGES,
  APPEARANCE_SWITCHES,
  DEFAULT_APPEARANCE,
} from './appearance.ts';
import { parseOwnColours } from './own-colours.ts';
import { parsePresets } from './presets.ts';

/** Everything that the person can choose. */
export interface Settings extends SpeechPreferences, Appearance {
  /** What is marked while the voice reads. */
  readonly marking: Marking;
  /** Speech starts when a story opens. */
  readonly startByItself: boolean;
  /** Stories open beside their page instead of in its place. */
  readonly openInNewTab: boolean;
  /** Single letters are keys of the reader (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** Keys that the person chose for what the reader does. */
  readonly keys: Keys;
  /** When the person stops the voice, the keyboard goes to the place where it was: a screen reader goes on there. */
  readonly focusOnStop: boolean;
  /** Asked once, in a plain question: no extension can tell. */
  readonly screenReader: 'unknown' | 'yes' | 'no';
  /** The buttons for steps by word, heading and picture are in view. */
  readonly moreSteps: boolean;
  /** Media keys and headset buttons work on the story. */
  readonly mediaKeys: boolean;
  /** The screen stays on while the voice reads. */
  readonly keepScreenOn: boolean;
  /** A button listens for commands, where the browser can do that without sending sound anywhere. */
  readonly voiceCommands: boolean;
  /** Looks that the person has kept, by the name they gave them. */
  readonly presets: Readonly<Record<string, Partial<Appearance>>>;
}

/** Only what the person has set; all else follows the defaults, also later ones. */
export type StoredSettings = Partial<Settings>;

export const DEFAULTS: Settings = {
  ...DEFAULT_APPEARANCE,
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
  keys: {},
  focusOnStop: false,
  screenReader: 'unknown',
  moreSteps: false,
  mediaKeys: true,
  keepScreenOn: false,
  voiceCommands: false,
  presets: {},
};

/** Bounds of the settings that are numbers. */
export const RANGES = {
  ...APPEARANCE_RANGES,
  rate: { min: 0.5, max: 4, step: 0.1 },
  pitch: { min: 0, max: 2, step: 0.1 },
  volume: { min: 0, max: 1, step: 0.1 },
} as const satisfies Partial<Record<keyof Settings, Range>>;

export type NumberSetting = keyof typeof RANGES;

const CHOICES = {
  ...APPEARANCE_CHOICES,
  marking: MARKINGS,
  screenReader: ['unknown', 'yes', 'no'],
} as const satisfies { readonly [Name in keyof Settings]?: readonly Settings[Name][] };

type ChoiceSetting = keyof typeof CHOICES;

const SWITCHES = [
  'startByItself',
  'openInNewTab',
  'letterKeys',
  'focusOnStop',
  'moreSteps',
  'mediaKeys',
  'keepScreenOn',
  'voiceCommands',
  ...APPEARANCE_SWITCHES,
] as const;

const isSwitch = (name: string): name is (typeof SWITCHES)[number] =>
  SWITCHES.some((known) => known === name);

/** Within the bounds, on a step (counted from 0, so that 1.0 is a step of 0.1), free of binary rounding. */
export function clampSetting(name: NumberSetting, value: number): number {
  const { min, max, step } = RANGES[name];
  return Number(Math.min(max, Math.max(min, Math.round(value / step) * step)).toFixed(2));
}

/** One step up (1) or down (-1), stopping at the bounds. */
export function stepSetting(settings: Settings, name: NumberSetting, direction: 1 | -1): number {
  return clampSetting(name, settings[name] + direction * RANGES[name].step);
}

/** The value of one of a few, when it is one of them. */
function parseChoice<Name extends ChoiceSetting>(name: Name, value: unknown): Settings[Name] | undefined {
  const known = CHOICES[name] as readonly unknown[] as readonly Settings[Name][];
  return known.find((choice) => choice === value);
}

const PARSERS: { readonly [Name in keyof Settings]?: (value: unknown) => Settings[Name] } = {
  ownColours: (value) => parseOwnColours(value, DEFAULTS.ownColours),
  voices: parseRememberedVoices,
  rates: parseRates,
  verbosity: parseVerbosity,
  pronunciations: parsePronunciations,
  keys: parseKeys,
  presets: (value) => parsePresets(value, parseStoredSettings),
};

function parseSetting(name: keyof Settings, value: unknown): Settings[keyof Settings] | undefined {
  if (name in RANGES)
    return typeof value === 'number' && Number.isFinite(value)
      ? clampSetting(name as NumberSetting, value)
      : undefined;
  if (name in CHOICES) return parseChoice(name as ChoiceSetting, value);
  if (isSwitch(name)) return typeof value === 'boolean' ? value : undefined;
  return PARSERS[name]?.(value);
}

/**
 * Reads what storage holds, of any version: unknown and damaged entries fall back to the default, numbers are
 * brought within their bounds.
 */
export function parseStoredSettings(value: unknown): StoredSettings {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).flatMap(([name, entry]: [string, unknown]) => {
    const parsed = Object.hasOwn(DEFAULTS, name) ? parseSetting(name as keyof Settings, entry) : undefined;
    return parsed === undefined ? [] : [[name, parsed] as const];
  });
  return Object.fromEntries(entries) as StoredSettings;
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
