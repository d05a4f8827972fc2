import { signal, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { PresetProblem } from '../../utils/settings/presets.ts';
import { differences, LONGEST_PRESET_NAME, MOST_PRESETS, withPreset } from '../../utils/settings/presets.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';

/** What is in the field; outlives the panel, so that nothing typed is lost. */
const draft = signal('');

const PROBLEMS: Readonly<Record<PresetProblem, MessageKey>> = {
  'no-name': 'lookNoName',
  'too-many': 'lookTooMany',
};

/** Keeps the look that is shown, under a name. */
export function SavePreset({ settings, look, onTold }: LookProps) {
  const t = useStrings();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const problem = useSignal<PresetProblem | undefined>(undefined);
  const save = (): void => {
    const name = draft.value.trim();
    const isKnown = Object.hasOwn(settings.presets, name);
    const kept = withPreset(settings.presets, name, differences(settings));
    problem.value = kept.ok ? undefined : kept.error;
    field.current?.focus();
    if (!kept.ok) return;
    look.change({ presets: kept.value });
    draft.value = '';
    onTold(t(isKnown ? 'lookReplaced' : 'lookSaved', name));
  };
  return (
    <details>
      <summary>{t('lookSave')}</summary>
      <form
        class="control"
        aria-label={t('lookSave')}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label for={id}>{t('lookName')}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_PRESET_NAME}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem.value !== undefined}
          ref={field}
          value={draft.value}
          onInput={(event) => void (draft.value = event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class={problem.value ? 'problem-text' : 'hint'} role={problem.value && 'alert'}>
          {problem.value
            ? t(PROBLEMS[problem.value], String(MOST_PRESETS))
            : t('lookLimits', String(Object.keys(settings.presets).length), String(MOST_PRESETS))}
        </p>
        <div class="form-buttons">
          <button type="submit" class="plain">
            {t('lookSaveButton')}
          </button>
        </div>
      </form>
    </details>
  );
}
