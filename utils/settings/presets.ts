// pure
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Appearance } from './appearance.ts';
import { APPEARANCE_NAMES, DEFAULT_APPEARANCE } from './appearance.ts';

/** A look: only what differs from the default one. */
export type Look = Partial<Appearance>;

/**
 * Looks to start from. Low vision: large, heavy, few words a line. Dyslexia-friendly: larger type and wider gaps, on
 * cream (Rello 2012, 2013; Zorzi 2012). Focus: a narrow column in which only what is read stands out.
 */
export const PRESETS = {
  default: {},
  lowVision: {
    theme: 'contrast',
    font: 'atkinson',
    fontSize: 36,
    fontWeight: 500,
    lineHeight: 1.5,
    letterSpacing: 0.04,
    columnWidth: 50,
  },
  dyslexia: {
    theme: 'cream',
    font: 'lexend',
    fontSize: 24,
    lineHeight: 1.8,
    letterSpacing: 0.06,
    paragraphSpacing: 2,
    columnWidth: 56,
  },
  focus: {
    fontSize: 24,
    columnWidth: 48,
    lineFocus: 'three',
    dimOthers: true,
    links: 'plain',
    pictures: 'smaller',
  },
} as const satisfies Readonly<Record<string, Look>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** Most that are kept, and the longest name, in UTF-16 code units: together they fit into one item of synced storage. */
export const MOST_PRESETS = 12;
export const LONGEST_PRESET_NAME = 40;

/** The parts of some settings that make the look. */
const lookOf = (settings: Look): Look =>
  Object.fromEntries(APPEARANCE_NAMES.flatMap((name) => (name in settings ? [[name, settings[name]]] : [])));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How a look differs from the default one. */
export const differences = (look: Appearance): Look =>
  Object.fromEntries(
    Object.entries(lookOf(look)).filter(
      ([name, value]) => !isSame(value, DEFAULT_APPEARANCE[name as keyof Appearance]),
    ),
  );

/** Whether settings show just this look. */
export const isShown = (look: Look, settings: Appearance): boolean =>
  isSame(differences({ ...DEFAULT_APPEARANCE, ...look }), differences(settings));

export type PresetProblem = 'no-name' | 'too-many';

/** The kept looks with one more, or with a new look under a known name. */
export function withPreset(
  presets: Readonly<Record<string, Look>>,
  name: string,
  look: Look,
): Result<Readonly<Record<string, Look>>, PresetProblem> {
  const key = name.trim().slice(0, LONGEST_PRESET_NAME).trim();
  if (key === '') return fail('no-name');
  const isNew = !Object.hasOwn(presets, key);
  if (isNew && Object.keys(presets).length >= MOST_PRESETS) return fail('too-many');
  return ok(Object.fromEntries([...Object.entries(presets), [key, look]]));
}

/** Reads kept looks; unknown and damaged entries are left out. */
export function parsePresets(
  value: unknown,
  parse: (value: unknown) => Look,
): Readonly<Record<string, Look>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).map(
    ([name, look]: [string, unknown]) =>
      [name.trim().slice(0, LONGEST_PRESET_NAME), lookOf(parse(look))] as const,
  );
  return Object.fromEntries(entries.filter(([name]) => name !== '').slice(0, MOST_PRESETS));
}
