import { MARKINGS } from '../../utils/highlight/marking.ts';
import { Choices } from '../Choices.tsx';
import { useStrings } from '../strings.ts';
import { Switch } from '../Switch.tsx';
import type { LookProps } from './look-actions.ts';
import { LINE_FOCUS_LABELS, LOOK_LABELS, MARKING_LABELS } from './look-labels.ts';
import { LookChoices } from './LookChoices.tsx';

/** What shows where one is: marks, line focus, dimming. */
export function ReadingControls({ settings, look }: LookProps) {
  const t = useStrings();
  return (
    <>
      <LookChoices name="lineFocus" labels={LINE_FOCUS_LABELS} settings={settings} look={look} />
      <Switch
        label={t(LOOK_LABELS.dimOthers)}
        checked={settings.dimOthers}
        onChange={(dimOthers) => look.change({ dimOthers })}
      />
      <Choices
        legend={t(LOOK_LABELS.marking)}
        options={MARKINGS.map((value) => ({ value, label: t(MARKING_LABELS[value]) }))}
        value={settings.marking}
        onChange={(marking) => look.change({ marking })}
      />
    </>
  );
}
