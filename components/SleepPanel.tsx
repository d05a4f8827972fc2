import type { ReadonlySignal } from '@preact/signals';
import type { Sleep } from '../utils/speech/sleep.ts';
import { SLEEP_MINUTES } from '../utils/speech/sleep.ts';
import { Choices } from './Choices.tsx';
import { Panel } from './Panel.tsx';
import { useStrings } from './strings.ts';

export interface SleepModel {
  readonly sleep: ReadonlySignal<Sleep | undefined>;
  /** Whole minutes left; undefined without a time. */
  readonly minutesLeft: ReadonlySignal<number | undefined>;
  /** The end has been told of. */
  readonly isEnding: ReadonlySignal<boolean>;
  readonly sleepIn: (minutes: number) => void;
  readonly sleepAfter: (kind: 'section' | 'story') => void;
  /** Name of the key that does so. */
  readonly extendKey: ReadonlySignal<string>;
  readonly extend: () => void;
  readonly cancel: () => void;
}

interface Props {
  readonly model: SleepModel;
  readonly onClose: () => void;
}

/** When the voice is to stop by itself. */
export function SleepPanel({ model, onClose }: Props) {
  const t = useStrings();
  const sleep = model.sleep.value;
  const minutes = model.minutesLeft.value;
  const choose = (value: string): void => {
    if (value === 'off') model.cancel();
    else if (value === 'section' || value === 'story') model.sleepAfter(value);
    else model.sleepIn(Number(value));
  };
  return (
    <Panel id="sleep" title={t('sleep')} onClose={onClose}>
      <Choices
        legend={t('sleepWhen')}
        options={[
          { value: 'off', label: t('sleepOff') },
          ...SLEEP_MINUTES.map((each) => ({ value: String(each), label: t('sleepIn', String(each)) })),
          { value: 'section', label: t('sleepSection') },
          { value: 'story', label: t('sleepStory') },
        ]}
        value={valueOf(sleep, minutes)}
        onChange={choose}
      />
      {minutes !== undefined && <p class="hint">{t('sleepLeft', String(minutes))}</p>}
      {sleep?.kind === 'time' && (
        <button type="button" class="plain" onClick={model.extend}>
          {t('sleepMore')}
        </button>
      )}
      <p class="hint">{t('sleepHint', model.extendKey.value)}</p>
    </Panel>
  );
}

/** The choice that is on; none of them once some of the time has passed. */
function valueOf(sleep: Sleep | undefined, minutes: number | undefined): string {
  if (!sleep) return 'off';
  return sleep.kind === 'time' ? String(minutes ?? '') : sleep.kind;
}
