import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Look } from '../../utils/settings/presets.ts';
import { isShown, PRESET_NAMES, PRESETS } from '../../utils/settings/presets.ts';
import { ActionButton } from '../ActionButton.tsx';
import { Icon } from '../icons.tsx';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';
import { PRESET_LABELS } from './look-labels.ts';
import { SavePreset } from './SavePreset.tsx';

interface Props extends LookProps {
  /** Gets the keyboard's place when a look goes away with its buttons: it brings the look back. */
  readonly undoButton: RefObject<HTMLButtonElement | null>;
}

/** Whole looks at one press: those that come with Lectern, and those that the person has kept. */
export function Presets({ settings, look, onTold, undoButton }: Props) {
  const t = useStrings();
  const id = useId();
  const use = (name: string, one: Look): void => {
    look.replaceLook(one);
    onTold(t('lookUsed', name));
  };
  const remove = (name: string): void => {
    const { [name]: _removed, ...others } = settings.presets;
    look.change({ presets: others });
    onTold(t('lookDeleted', name));
    undoButton.current?.focus();
  };
  const button = (name: string, one: Look) => (
    <button
      type="button"
      class="plain preset"
      key={name}
      aria-current={isShown(one, settings) ? 'true' : undefined}
      onClick={() => use(name, one)}
    >
      {isShown(one, settings) && <Icon name="check" />}
      <span>{name}</span>
    </button>
  );
  const own = Object.entries(settings.presets);
  return (
    <div class="presets" role="group" aria-labelledby={id}>
      <h3 id={id}>{t('presets')}</h3>
      <div class="preset-buttons">
        {PRESET_NAMES.map((name) => button(t(PRESET_LABELS[name]), PRESETS[name]))}
      </div>
      {own.length > 0 && (
        <>
          <h4>{t('ownLooks')}</h4>
          <ul class="own-looks">
            {own.map(([name, one]) => (
              <li key={name}>
                {button(name, one)}
                <ActionButton
                  icon="delete"
                  label={t('lookDelete', name)}
                  class="icon-only"
                  onPress={() => remove(name)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <SavePreset settings={settings} look={look} onTold={onTold} />
    </div>
  );
}
