// pure
import type { RemappableCommand } from '../keys.ts';
import type { MessageKey } from '../messages.ts';
import type { Settings } from './settings.ts';

/** Parts of the options page, in its order. */
export const SETTING_GROUPS = {
  appearance: 'appearance',
  voice: 'voice',
  said: 'groupSaid',
  keys: 'groupKeys',
  behaviour: 'groupBehaviour',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type SettingGroup = keyof typeof SETTING_GROUPS;

/** How numbers are told; a message with the number in it. `percent` takes hundredths. */
export type NumberUnit = 'pixels' | 'timesValue' | 'characters' | 'ofTextSize' | 'percent' | 'number';

interface Switch {
  readonly kind: 'switch';
}
interface Choice<Value extends string> {
  readonly kind: 'choice';
  readonly options: Readonly<Record<Value, MessageKey>>;
}
interface Numeric {
  readonly kind: 'number';
  readonly unit: NumberUnit;
}
/** It has an editor of its own. */
interface Own {
  readonly kind: 'own';
}

type KindOf<Value> = [Value] extends [boolean]
  ? Switch
  : [Value] extends [number]
    ? Numeric
    : [Value] extends [string]
      ? Choice<Value>
      : Own;

export type Described = {
  readonly group: SettingGroup;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  /** Keys that change it in the reader. */
  readonly commands?: readonly RemappableCommand[];
} & (Switch | Choice<string> | Numeric | Own);

/**
 * All settings, each as the options page shows it, in its order. A setting that is not here, or here as another kind
 * than its type, does not compile. Defaults are those of `DEFAULTS`, bounds those of `RANGES`.
 */
const TABLE = {
  theme: {
    group: 'appearance',
    label: 'theme',
    kind: 'choice',
    options: {
      automatic: 'themeAutomatic',
      light: 'themeLight',
      cream: 'themeCream',
      sepia: 'themeSepia',
      grey: 'themeGrey',
      blue: 'themeBlue',
      dark: 'themeDark',
      dim: 'themeDim',
      contrast: 'themeContrast',
      yellow: 'themeYellow',
      own: 'themeOwn',
    },
  },
  ownColours: { group: 'appearance', label: 'themeOwn', kind: 'own' },
  font: {
    group: 'appearance',
    label: 'font',
    kind: 'choice',
    options: {
      sans: 'fontSans',
      serif: 'fontSerif',
      mono: 'fontMono',
      atkinson: 'fontAtkinson',
      lexend: 'fontLexend',
      opendyslexic: 'fontOpenDyslexic',
      literata: 'fontLiterata',
    },
  },
  fontSize: { group: 'appearance', label: 'fontSize', kind: 'number', unit: 'pixels' },
  fontWeight: { group: 'appearance', label: 'fontWeight', kind: 'number', unit: 'number' },
  lineHeight: { group: 'appearance', label: 'lineHeight', kind: 'number', unit: 'timesValue' },
  letterSpacing: { group: 'appearance', label: 'letterSpacing', kind: 'number', unit: 'ofTextSize' },
  linkSpacing: { group: 'appearance', label: 'linkSpacing', kind: 'switch' },
  wordSpacing: {
    group: 'appearance',
    label: 'wordSpacing',
    hint: 'wordSpacingHint',
    kind: 'number',
    unit: 'ofTextSize',
  },
  paragraphSpacing: { group: 'appearance', label: 'paragraphSpacing', kind: 'number', unit: 'timesValue' },
  columnWidth: { group: 'appearance', label: 'columnWidth', kind: 'number', unit: 'characters' },
  alignment: {
    group: 'appearance',
    label: 'alignment',
    kind: 'choice',
    options: { start: 'alignmentStart', justify: 'alignmentJustify', centre: 'alignmentCentre' },
  },
  marking: {
    group: 'appearance',
    label: 'marking',
    kind: 'choice',
    options: {
      automatic: 'markingAutomatic',
      both: 'markingBoth',
      word: 'markingWord',
      sentence: 'markingSentence',
      paragraph: 'markingParagraph',
      none: 'markingNone',
    },
  },
  lineFocus: {
    group: 'appearance',
    label: 'lineFocus',
    kind: 'choice',
    options: { off: 'lineFocusOff', one: 'lineFocusOne', three: 'lineFocusThree', five: 'lineFocusFive' },
  },
  dimOthers: { group: 'appearance', label: 'dimOthers', kind: 'switch' },
  links: {
    group: 'appearance',
    label: 'links',
    kind: 'choice',
    options: { marked: 'linksMarked', plain: 'linksPlain' },
  },
  pictures: {
    group: 'appearance',
    label: 'pictures',
    kind: 'choice',
    options: { shown: 'picturesShown', smaller: 'picturesSmaller', words: 'picturesWords' },
  },
  presets: { group: 'appearance', label: 'presetsKept', kind: 'own' },
  rate: {
    group: 'voice',
    label: 'rate',
    hint: 'rateHint',
    kind: 'number',
    unit: 'timesValue',
    commands: ['slower', 'faster'],
  },
  rates: { group: 'voice', label: 'rates', kind: 'own' },
  pitch: { group: 'voice', label: 'pitch', kind: 'number', unit: 'timesValue' },
  volume: { group: 'voice', label: 'volume', kind: 'number', unit: 'percent' },
  voices: { group: 'voice', label: 'voicesByLanguage', hint: 'voicesKeptHint', kind: 'own' },
  verbosity: { group: 'said', label: 'verbosity', kind: 'own' },
  pronunciations: { group: 'said', label: 'pronunciations', kind: 'own' },
  letterKeys: { group: 'keys', label: 'letterKeysShort', hint: 'letterKeysHint', kind: 'switch' },
  keys: { group: 'keys', label: 'keysOfReader', hint: 'keysHint', kind: 'own', commands: ['shortcuts'] },
  screenReader: {
    group: 'behaviour',
    label: 'screenReaderQuestion',
    hint: 'screenReaderHint',
    kind: 'choice',
    options: { unknown: 'screenReaderUnknown', yes: 'screenReaderYes', no: 'screenReaderNo' },
  },
  startByItself: { group: 'behaviour', label: 'startByItself', kind: 'switch', commands: ['toggle'] },
  focusOnStop: { group: 'behaviour', label: 'focusOnStop', hint: 'focusOnStopHint', kind: 'switch' },
  openInNewTab: { group: 'behaviour', label: 'openInNewTab', kind: 'switch' },
  moreSteps: { group: 'behaviour', label: 'moreStepsShown', kind: 'switch' },
  mediaKeys: { group: 'behaviour', label: 'mediaKeys', kind: 'switch' },
  keepScreenOn: { group: 'behaviour', label: 'keepScreenOn', kind: 'switch' },
  voiceCommands: {
    group: 'behaviour',
    label: 'voiceCommands',
    hint: 'voiceCommandsHint',
    kind: 'switch',
  },
} as const satisfies {
  readonly [Name in keyof Settings]: Omit<Described, 'kind'> & KindOf<Settings[Name]>;
};

export const DESCRIBED: Readonly<Record<keyof Settings, Described>> = TABLE;
export const SETTING_NAMES = Object.keys(TABLE) as readonly (keyof Settings)[];
