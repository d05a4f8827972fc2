import { clampSetting } from '../../utils/settings/settings.ts';
import { useStrings } from '../strings.ts';
import { Switch } from '../Switch.tsx';
import type { LookProps } from './look-actions.ts';
import { ALIGNMENT_LABELS, LOOK_LABELS, shownValue } from './look-labels.ts';
import { LookChoices } from './LookChoices.tsx';
import { LookNumber } from './LookNumber.tsx';

/** The four spacings of text (WCAG 1.4.12), the width of the column and its edges. */
export function SpacingControls(props: LookProps) {
  const { settings, look } = props;
  const t = useStrings();
  return (
    <>
      <LookNumber {...props} name="lineHeight" />
      <LookNumber {...props} name="letterSpacing" />
      <LookNumber {...props} name="wordSpacing" />
      <Switch
        label={t(LOOK_LABELS.linkSpacing)}
        checked={settings.linkSpacing}
        // Words stay where they are until they are moved.
        onChange={(linkSpacing) =>
          look.change(
            linkSpacing
              ? { linkSpacing }
              : {
                  linkSpacing,
                  wordSpacing: clampSetting('wordSpacing', shownValue(settings, 'wordSpacing')),
                },
          )
        }
      />
      <LookNumber {...props} name="paragraphSpacing" />
      <LookNumber {...props} name="columnWidth" />
      <LookChoices name="alignment" labels={ALIGNMENT_LABELS} settings={settings} look={look} />
    </>
  );
}
