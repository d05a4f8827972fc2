// pure

/** What is done with each kind of text. The first choice of each says least. */
export const VERBOSITY_CHOICES = {
  /** Marks of footnotes and citations. */
  notes: ['skip', 'read'],
  /** Web addresses that stand in the text. */
  addresses: ['skip', 'short', 'read'],
  emoji: ['skip', 'read'],
  /** Code blocks. */
  code: ['skip', 'announce', 'read'],
  /** Data tables: told of; simple ones read by "header: cell" and others told of; all read. */
  tables: ['announce', 'simple', 'read'],
  /** Formulae in TeX, which is how pages tell them in text. */
  formulas: ['skip', 'announce', 'read'],
  /** Descriptions of pictures; `described` leaves out the word that a picture has none. */
  pictures: ['skip', 'described', 'read'],
  captions: ['skip', 'read'],
  /** Numbers of list items that are not part of their text. */
  numbers: ['skip', 'read'],
  /** Where a block quotation begins and ends. */
  quotes: ['skip', 'announce'],
  /** Words of five and more capitals. */
  capitals: ['word', 'as-written'],
} as const;

export type VerbosityName = keyof typeof VERBOSITY_CHOICES;

export type Verbosity = { readonly [Name in VerbosityName]: (typeof VERBOSITY_CHOICES)[Name][number] };

export const VERBOSITY_LEVELS = ['brief', 'normal', 'full'] as const;

export type VerbosityLevel = (typeof VERBOSITY_LEVELS)[number];

/** A step, `normal` when absent, and what the person chose otherwise than it. */
export interface StoredVerbosity extends Partial<Verbosity> {
  readonly level?: VerbosityLevel;
}

const VERBOSITY_PRESETS: Readonly<Record<VerbosityLevel, Verbosity>> = {
  brief: {
    notes: 'skip',
    addresses: 'skip',
    emoji: 'skip',
    code: 'skip',
    tables: 'announce',
    formulas: 'skip',
    pictures: 'described',
    captions: 'skip',
    numbers: 'skip',
    quotes: 'skip',
    capitals: 'word',
  },
  normal: {
    notes: 'skip',
    addresses: 'short',
    emoji: 'skip',
    code: 'announce',
    tables: 'simple',
    formulas: 'announce',
    pictures: 'read',
    captions: 'read',
    numbers: 'read',
    quotes: 'skip',
    capitals: 'word',
  },
  full: {
    notes: 'read',
    addresses: 'read',
    emoji: 'read',
    code: 'read',
    tables: 'read',
    formulas: 'read',
    pictures: 'read',
    captions: 'read',
    numbers: 'read',
    quotes: 'announce',
    capitals: 'word',
  },
};

const NAMES = Object.keys(VERBOSITY_CHOICES) as VerbosityName[];

/** The step with the person's own choices over it. */
export function resolveVerbosity({ level = 'normal', ...own }: StoredVerbosity): Verbosity {
  return { ...VERBOSITY_PRESETS[level], ...own };
}

/** Goes to a step. The person's own choices stay, except those that the step makes anyway. */
export function withLevel(stored: StoredVerbosity, level: VerbosityLevel): StoredVerbosity {
  const preset: Readonly<Record<string, string>> = VERBOSITY_PRESETS[level];
  const own = Object.entries(stored).filter(([name, chosen]) => preset[name] !== chosen);
  return parseVerbosity({ ...Object.fromEntries(own), level });
}

/** Makes one choice; one that the step makes anyway is not stored. */
export function withChoice(stored: StoredVerbosity, name: VerbosityName, value: string): StoredVerbosity {
  const preset = VERBOSITY_PRESETS[stored.level ?? 'normal'];
  const rest = Object.entries({ ...stored, [name]: value }).filter(
    ([other, chosen]) => other !== name || chosen !== preset[name],
  );
  return parseVerbosity(Object.fromEntries(rest));
}

/** Reads what storage holds; what is not known is dropped. */
export function parseVerbosity(value: unknown): StoredVerbosity {
  if (typeof value !== 'object' || value === null) return {};
  const entries = value as Readonly<Record<string, unknown>>;
  const level = VERBOSITY_LEVELS.find((known) => known === entries['level']);
  const own = NAMES.flatMap((name) => {
    const choices: readonly string[] = VERBOSITY_CHOICES[name];
    const chosen = choices.find((choice) => choice === entries[name]);
    return chosen === undefined ? [] : [[name, chosen]];
  });
  return { ...(level && { level }), ...Object.fromEntries(own) };
}
