import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { keysOf } from '../../utils/keys.ts';
import { DESCRIBED } from '../../utils/settings/described.ts';
import type { NumberSetting, Settings } from '../../utils/settings/settings.ts';
import { clampSetting, RANGES, stepSetting } from '../../utils/settings/settings.ts';
import { Choices } from '../Choices.tsx';
import { keyLabels } from '../key-label.ts';
import { NumberControl } from '../NumberControl.tsx';
import { useStrings } from '../strings.ts';
import { OwnEditor } from './OwnEditor.tsx';
import type { OptionsModel } from './options-model.ts';
import { defaultText, numberText } from './setting-words.ts';

interface Props {
  readonly name: keyof Settings;
  readonly model: OptionsModel;
}

/** One setting: its control, what it is by default, its keys, and the way back to the default once it is changed. */
export function SettingRow({ name, model }: Props) {
  const t = useStrings();
  const row = useRef<HTMLDivElement>(null);
  const { hint, label, commands } = DESCRIBED[name];
  const { keys } = model.settings.value;
  const isChanged = name in model.stored.value;
  const told = defaultText(name, t);
  const reset = (): void => {
    // The button goes away; the keyboard stays with the setting.
    row.current?.focus();
    model.reset([name]);
  };
  return (
    <div class="setting" data-setting={name} tabIndex={-1} ref={row}>
      <SettingControl name={name} model={model} />
      {hint && <p class="hint">{t(hint)}</p>}
      <div class="setting-foot">
        <p class="hint">
          {told !== '' && t('settingDefault', told)}
          {commands &&
            ` ${t('settingKeys', commands.map((command) => keyLabels(keysOf(keys, command), t)).join(', '))}`}
        </p>
        {isChanged && (
          <button type="button" class="quiet" aria-label={t('settingToDefault', t(label))} onClick={reset}>
            {t('settingToDefaultShort')}
          </button>
        )}
      </div>
    </div>
  );
}

function SettingControl({ name, model }: Props): ComponentChildren {
  const t = useStrings();
  const described = DESCRIBED[name];
  const settings = model.settings.value;
  const set = (value: unknown): void => model.change({ [name]: value });
  if (described.kind === 'switch')
    return (
      <label class="choice">
        <input
          type="checkbox"
          checked={settings[name] === true}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{t(described.label)}</span>
      </label>
    );
  if (described.kind === 'choice') {
    const value = settings[name];
    return (
      <Choices
        legend={t(described.label)}
        options={Object.entries(described.options).map(([option, key]) => ({ value: option, label: t(key) }))}
        value={typeof value === 'string' ? value : ''}
        onChange={set}
      />
    );
  }
  if (described.kind === 'number') {
    const number = name as NumberSetting;
    return (
      <NumberControl
        label={t(described.label)}
        value={settings[number]}
        range={RANGES[number]}
        valueText={numberText(described.unit, settings[number], t)}
        onChange={(value) => set(clampSetting(number, value))}
        onStep={(direction) => {
          const value = stepSetting(settings, number, direction);
          set(value);
          model.tell(`${t(described.label)}: ${numberText(described.unit, value, t)}`);
        }}
      />
    );
  }
  return (
    <>
      {name !== 'verbosity' && <h3>{t(described.label)}</h3>}
      <OwnEditor name={name} label={t(described.label)} model={model} />
    </>
  );
}
