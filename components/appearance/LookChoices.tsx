import { APPEARANCE_CHOICES } from '../../utils/settings/appearance.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { Choices } from '../Choices.tsx';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';
import { LOOK_LABELS } from './look-labels.ts';

type ChoiceName = Exclude<keyof typeof APPEARANCE_CHOICES, 'theme'>;

interface Props extends Pick<LookProps, 'settings' | 'look'> {
  readonly name: ChoiceName;
  readonly labels: Readonly<Record<string, MessageKey>>;
}

/** One of a few ways in which the story can look. */
export function LookChoices({ name, labels, settings, look }: Props) {
  const t = useStrings();
  const values: readonly string[] = APPEARANCE_CHOICES[name];
  return (
    <Choices
      legend={t(LOOK_LABELS[name])}
      options={values.map((value) => ({ value, label: t(labels[value] ?? LOOK_LABELS[name]) }))}
      value={settings[name]}
      onChange={(value) => look.change({ [name]: value })}
    />
  );
}
