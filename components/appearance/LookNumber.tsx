import type { AppearanceNumber } from '../../utils/settings/appearance.ts';
import type { StoredSettings } from '../../utils/settings/settings.ts';
import { clampSetting, RANGES, stepSetting } from '../../utils/settings/settings.ts';
import { NumberControl } from '../NumberControl.tsx';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';
import { LOOK_LABELS, shownValue, valueText } from './look-labels.ts';

/** A number of the look. Words that are moved by themselves no longer go with the letters. */
export function LookNumber({
  name,
  settings,
  look,
  onTold,
}: LookProps & { readonly name: AppearanceNumber }) {
  const t = useStrings();
  const label = t(LOOK_LABELS[name]);
  const changeTo = (value: number): StoredSettings =>
    name === 'wordSpacing' ? { wordSpacing: value, linkSpacing: false } : { [name]: value };
  return (
    <NumberControl
      label={label}
      value={shownValue(settings, name)}
      range={RANGES[name]}
      valueText={valueText(settings, name, t)}
      onChange={(value, goesOn) => look.change(changeTo(clampSetting(name, value)), goesOn)}
      onStep={(direction) => {
        const change = changeTo(
          stepSetting({ ...settings, [name]: shownValue(settings, name) }, name, direction),
        );
        look.change(change);
        onTold(`${label}: ${valueText({ ...settings, ...change }, name, t)}`);
      }}
    />
  );
}
