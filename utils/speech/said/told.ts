// pure
import type { MessageKey } from '../../messages.ts';
import type { Verbosity, VerbosityLevel, VerbosityName } from './verbosity.ts';

/**
 * What the settings tell about what is said. Nothing is left out or changed that is not here: a person who only
 * listens has no other way to know.
 */
export const LEVEL_LABELS: Readonly<Record<VerbosityLevel, MessageKey>> = {
  brief: 'verbosityBrief',
  normal: 'verbosityNormal',
  full: 'verbosityFull',
};

/** Each choice, with the words for what it does. */
export const CHOICE_LABELS: {
  readonly [Name in VerbosityName]: {
    readonly label: MessageKey;
    readonly options: Readonly<Record<Verbosity[Name], MessageKey>>;
  };
} = {
  notes: { label: 'sayNotes', options: { skip: 'sayingSkip', read: 'sayingRead' } },
  addresses: {
    label: 'sayAddresses',
    options: { skip: 'sayingSkip', short: 'sayingSite', read: 'sayingWhole' },
  },
  emoji: { label: 'sayEmoji', options: { skip: 'sayingSkip', read: 'sayingRead' } },
  code: {
    label: 'sayCode',
    options: { skip: 'sayingSkip', announce: 'sayingLines', read: 'sayingRead' },
  },
  tables: {
    label: 'sayTables',
    options: { announce: 'sayingSize', simple: 'sayingSimple', read: 'sayingAllCells' },
  },
  formulas: {
    label: 'sayFormulas',
    options: { skip: 'sayingSkip', announce: 'sayingFormula', read: 'sayingRead' },
  },
  pictures: {
    label: 'sayPictures',
    options: { skip: 'sayingSkip', described: 'sayingDescribed', read: 'sayingRead' },
  },
  captions: { label: 'sayCaptions', options: { skip: 'sayingSkip', read: 'sayingRead' } },
  numbers: { label: 'sayNumbers', options: { skip: 'sayingSkip', read: 'sayingRead' } },
  quotes: { label: 'sayQuotes', options: { skip: 'sayingNotTold', announce: 'sayingTold' } },
  capitals: { label: 'sayCapitals', options: { word: 'sayingWord', 'as-written': 'sayingAsWritten' } },
};

/** What happens whatever is chosen. */
export const ALWAYS: readonly MessageKey[] = [
  'alwaysOrnaments',
  'alwaysSigns',
  'alwaysNumbers',
  'alwaysDashes',
  'alwaysTags',
  'alwaysStyled',
  'alwaysRuby',
  'alwaysHidden',
  'alwaysRepeated',
];
