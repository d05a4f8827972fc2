import type { MessageKey, Translate } from '../../utils/messages.ts';
import type { Described, NumberUnit } from '../../utils/settings/described.ts';
import { DESCRIBED, SETTING_GROUPS } from '../../utils/settings/described.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { CHOICE_LABELS } from '../../utils/speech/said/told.ts';
import { KEY_COMMANDS } from '../../utils/keys.ts';
import { COMMAND_LABELS } from '../key-label.ts';

const UNITS: Readonly<Record<NumberUnit, MessageKey>> = {
  pixels: 'pixels',
  timesValue: 'timesValue',
  characters: 'characters',
  ofTextSize: 'ofTextSize',
  percent: 'percent',
  number: 'numberValue',
};

export function numberText(unit: NumberUnit, value: number, t: Translate): string {
  return t(UNITS[unit], String(unit === 'percent' ? Math.round(value * 100) : value));
}

/** A value in words; '' for what is more than one value. */
function valueText(described: Described, value: unknown, t: Translate): string {
  if (described.kind === 'switch') return t(value === true ? 'settingOn' : 'settingOff');
  if (described.kind === 'number') return numberText(described.unit, Number(value), t);
  if (described.kind === 'choice') {
    const label = described.options[String(value)];
    if (label) return t(label);
  }
  return '';
}

/** The default of a setting, in words; '' for what has an editor of its own and starts out as it says itself. */
export const defaultText = (name: keyof Settings, t: Translate): string =>
  name === 'verbosity' ? t('verbosityNormal') : valueText(DESCRIBED[name], DEFAULTS[name], t);

/** All words by which a setting is found: its name, its group, its choices, what it says. */
export function searchText(name: keyof Settings, t: Translate): string {
  const { group, label, hint, ...described } = DESCRIBED[name];
  const keys: readonly MessageKey[] = [
    SETTING_GROUPS[group],
    label,
    ...(hint ? [hint] : []),
    ...('options' in described ? Object.values(described.options) : []),
    ...(name === 'verbosity' ? Object.values(CHOICE_LABELS).map((choice) => choice.label) : []),
    ...(name === 'keys' ? KEY_COMMANDS.map((command) => COMMAND_LABELS[command]) : []),
    ...(name === 'keys' || described.commands ? (['shortcuts'] as const) : []),
  ];
  return [name, ...keys.map((key) => t(key))].join(' ');
}
