import { useId } from 'preact/hooks';
import { ALWAYS, CHOICE_LABELS, LEVEL_LABELS } from '../utils/speech/said/told.ts';
import type { StoredVerbosity, VerbosityName } from '../utils/speech/said/verbosity.ts';
import {
  resolveVerbosity,
  VERBOSITY_CHOICES,
  VERBOSITY_LEVELS,
  withChoice,
  withLevel,
} from '../utils/speech/said/verbosity.ts';
import type { MessageKey } from '../utils/messages.ts';
import { Choices } from './Choices.tsx';
import { useStrings } from './strings.ts';

interface Props {
  readonly verbosity: StoredVerbosity;
  readonly onChange: (verbosity: StoredVerbosity) => void;
}

const NAMES = Object.keys(VERBOSITY_CHOICES) as VerbosityName[];

/** How much is said: three steps, and behind them everything that is left out or changed, each with its own choice. */
export function VerbosityControls({ verbosity, onChange }: Props) {
  const t = useStrings();
  const { level = 'normal', ...own } = verbosity;
  return (
    <>
      <Choices
        legend={t('verbosity')}
        options={VERBOSITY_LEVELS.map((value) => ({ value, label: t(LEVEL_LABELS[value]) }))}
        value={level}
        onChange={(value) => onChange(withLevel(verbosity, value))}
      />
      <details>
        <summary>{t('verbosityDetails')}</summary>
        {NAMES.map((name) => (
          <Choice
            key={name}
            name={name}
            value={resolveVerbosity(verbosity)[name]}
            onChange={(value) => onChange(withChoice(verbosity, name, value))}
          />
        ))}
        {Object.keys(own).length > 0 && (
          <button type="button" class="plain" onClick={() => onChange({ level })}>
            {t('verbosityReset', t(LEVEL_LABELS[level]))}
          </button>
        )}
        <h3>{t('verbosityAlways')}</h3>
        <ul>
          {ALWAYS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface ChoiceProps {
  readonly name: VerbosityName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ name, value, onChange }: ChoiceProps) {
  const t = useStrings();
  const id = useId();
  const options: Readonly<Partial<Record<string, MessageKey>>> = CHOICE_LABELS[name].options;
  return (
    <div class="control">
      <label for={id}>{t(CHOICE_LABELS[name].label)}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {Object.entries(options).map(
          ([option, key]) =>
            key && (
              <option key={option} value={option}>
                {t(key)}
              </option>
            ),
        )}
      </select>
    </div>
  );
}
