import type { KeyCommand } from '../utils/keys.ts';
import { partsOfKey } from '../utils/key-names.ts';
import type { MessageKey, Translate } from '../utils/messages.ts';

/** What each key does, in words. */
export const COMMAND_LABELS: Readonly<Record<KeyCommand, MessageKey>> = {
  toggle: 'commandToggle',
  silence: 'commandSilence',
  'previous-sentence': 'previousSentence',
  'next-sentence': 'nextSentence',
  'previous-block': 'previousParagraph',
  'next-block': 'nextParagraph',
  'previous-word': 'previousWord',
  'next-word': 'nextWord',
  'previous-heading': 'previousHeading',
  'next-heading': 'nextHeading',
  'previous-image': 'previousPicture',
  'next-image': 'nextPicture',
  slower: 'slower',
  faster: 'faster',
  'more-time': 'commandMoreTime',
  shortcuts: 'shortcuts',
};

/** Signs have names too: screen readers say nothing at "-". */
const NAMES: Readonly<Record<string, MessageKey>> = {
  'Ctrl+': 'keyCtrl',
  'Alt+': 'keyAlt',
  'Shift+': 'keyShift',
  Space: 'keySpace',
  Escape: 'keyEscape',
  Tab: 'keyTab',
  Enter: 'keyEnter',
  ArrowLeft: 'keyLeft',
  ArrowRight: 'keyRight',
  '+': 'keyPlus',
  '-': 'keyMinus',
  '=': 'keyEquals',
  '?': 'keyQuestion',
};

/** A key as it stands on the keyboard, or its name: "Shift+H", "Left arrow". */
export function keyLabel(name: string, t: Translate): string {
  const { modifiers, base } = partsOfKey(name);
  const word = (part: string): string => {
    const key = Object.hasOwn(NAMES, part) ? NAMES[part] : undefined;
    return key ? t(key) : part.replace(/(?<=.)\+$/, '').toUpperCase();
  };
  return [...modifiers, base].map(word).join('+');
}

/** All keys of a command, as alternatives. */
export const keyLabels = (names: readonly string[], t: Translate): string =>
  names.length === 0
    ? t('keyNone')
    : names.map((name) => keyLabel(name, t)).reduce((all, label) => t('keyOr', all, label));
