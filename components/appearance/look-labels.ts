import type { Marking } from '../../utils/highlight/marking.ts';
import type { MessageKey, Translate } from '../../utils/messages.ts';
import type { Appearance, AppearanceNumber } from '../../utils/settings/appearance.ts';
import { wordSpacingOf } from '../../utils/settings/appearance.ts';
import type { PresetName } from '../../utils/settings/presets.ts';

type Labels<Value extends string> = Readonly<Record<Value, MessageKey>>;

/** Names of what the panel changes. */
export const LOOK_LABELS: Labels<keyof Appearance | 'marking' | 'presets'> = {
  theme: 'theme',
  ownColours: 'themeOwn',
  font: 'font',
  fontSize: 'fontSize',
  fontWeight: 'fontWeight',
  lineHeight: 'lineHeight',
  letterSpacing: 'letterSpacing',
  wordSpacing: 'wordSpacing',
  linkSpacing: 'linkSpacing',
  paragraphSpacing: 'paragraphSpacing',
  columnWidth: 'columnWidth',
  alignment: 'alignment',
  lineFocus: 'lineFocus',
  dimOthers: 'dimOthers',
  links: 'links',
  pictures: 'pictures',
  marking: 'marking',
  presets: 'ownLooks',
};

export const PRESET_LABELS: Labels<PresetName> = {
  default: 'presetDefault',
  lowVision: 'presetLowVision',
  dyslexia: 'presetDyslexia',
  focus: 'presetFocus',
};
export const THEME_LABELS: Labels<Appearance['theme']> = {
  automatic: 'themeAutomatic',
  light: 'themeLight',
  dark: 'themeDark',
  cream: 'themeCream',
  sepia: 'themeSepia',
  grey: 'themeGrey',
  blue: 'themeBlue',
  dim: 'themeDim',
  contrast: 'themeContrast',
  yellow: 'themeYellow',
  own: 'themeOwn',
};
export const FONT_LABELS: Labels<Appearance['font']> = {
  sans: 'fontSans',
  serif: 'fontSerif',
  mono: 'fontMono',
  atkinson: 'fontAtkinson',
  lexend: 'fontLexend',
  opendyslexic: 'fontOpenDyslexic',
  literata: 'fontLiterata',
};
export const ALIGNMENT_LABELS: Labels<Appearance['alignment']> = {
  start: 'alignmentStart',
  justify: 'alignmentJustify',
  centre: 'alignmentCentre',
};
export const LINE_FOCUS_LABELS: Labels<Appearance['lineFocus']> = {
  off: 'lineFocusOff',
  one: 'lineFocusOne',
  three: 'lineFocusThree',
  five: 'lineFocusFive',
};
export const LINKS_LABELS: Labels<Appearance['links']> = { marked: 'linksMarked', plain: 'linksPlain' };
export const PICTURES_LABELS: Labels<Appearance['pictures']> = {
  shown: 'picturesShown',
  smaller: 'picturesSmaller',
  words: 'picturesWords',
};
export const MARKING_LABELS: Labels<Marking> = {
  automatic: 'markingAutomatic',
  both: 'markingBoth',
  word: 'markingWord',
  sentence: 'markingSentence',
  paragraph: 'markingParagraph',
  none: 'markingNone',
};
const WEIGHT_LABELS: Readonly<Record<number, MessageKey>> = {
  300: 'weightLight',
  400: 'weightNormal',
  500: 'weightMedium',
  600: 'weightSemiBold',
  700: 'weightBold',
  800: 'weightExtraBold',
};

/** The value that a number of the look has on the page: that of words may come from the letters. */
export const shownValue = (look: Appearance, name: AppearanceNumber): number =>
  name === 'wordSpacing' ? wordSpacingOf(look) : look[name];

const percent = (share: number, t: Translate): string => t('percent', String(Math.round(share * 100)));

const IN_WORDS: Readonly<
  Record<AppearanceNumber, (value: number, t: Translate, look: Appearance) => string>
> = {
  fontSize: (value, t) => t('pixels', String(value)),
  fontWeight: (value, t) => t(WEIGHT_LABELS[value] ?? 'weightNormal'),
  lineHeight: (value, t) => t('timesValue', String(value)),
  letterSpacing: percent,
  wordSpacing: (value, t, { linkSpacing }) =>
    linkSpacing ? t('withTheLetters', percent(value, t)) : percent(value, t),
  paragraphSpacing: (value, t) => t('timesValue', String(value)),
  columnWidth: (value, t) => t('characters', String(value)),
};

/** A number of the look in words. */
export const valueText = (look: Appearance, name: AppearanceNumber, t: Translate): string =>
  IN_WORDS[name](shownValue(look, name), t, look);

/** What to call what has been taken back. */
export function undoneLabel(names: readonly string[]): MessageKey | undefined {
  const [name = ''] = names.includes('wordSpacing') && names.length === 2 ? ['wordSpacing'] : names;
  const isOne = names.length === 1 || name === 'wordSpacing';
  return isOne && name in LOOK_LABELS ? LOOK_LABELS[name as keyof typeof LOOK_LABELS] : undefined;
}
