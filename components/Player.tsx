import { useRef } from 'preact/hooks';
import type { Skip } from '../utils/speech/speech-event.ts';
import type { SpeechState } from '../utils/speech/speech-state.ts';
import { ActionButton } from './ActionButton.tsx';
import { moveWithin } from './roving.ts';
import { useStrings } from './strings.ts';

export interface PlayerActions {
  readonly toggle: () => void;
  readonly retry: () => void;
  readonly step: (to: Skip) => void;
  readonly changeRate: (direction: 1 | -1) => void;
}

interface Props {
  readonly status: SpeechState['status'];
  readonly rate: number;
  readonly actions: PlayerActions;
}

/** "1.2", "2": a speed as people write it. */
export const rateNumber = (rate: number): string => rate.toFixed(1).replace(/\.0$/, '');

/** APG toolbar: one tab stop, arrows move within it, the last used button is remembered. */
export function Player({ status, rate, actions }: Props) {
  const t = useStrings();
  const toolbar = useRef<HTMLDivElement>(null);
  const active = status === 'speaking' || status === 'preparing';
  const rateText = rateNumber(rate);
  return (
    <div
      class="player"
      role="toolbar"
      aria-label={t('player')}
      ref={toolbar}
      onKeyDown={(event) => moveWithin(toolbar.current, event)}
      onFocusIn={(event) => moveWithin(toolbar.current, event)}
    >
      <ActionButton
        icon="previousParagraph"
        label={t('previousParagraph')}
        onPress={() => actions.step('previous-block')}
      />
      <ActionButton
        icon="previousSentence"
        label={t('previousSentence')}
        onPress={() => actions.step('previous-sentence')}
      />
      {status === 'failed' ? (
        <ActionButton icon="retry" label={t('retry')} class="main-action" onPress={actions.retry} />
      ) : (
        <ActionButton
          icon={active ? 'pause' : 'play'}
          label={t(active ? 'pause' : 'play')}
          class="main-action"
          onPress={actions.toggle}
        />
      )}
      <ActionButton
        icon="nextSentence"
        label={t('nextSentence')}
        onPress={() => actions.step('next-sentence')}
      />
      <ActionButton
        icon="nextParagraph"
        label={t('nextParagraph')}
        onPress={() => actions.step('next-block')}
      />
      <span class="rate">
        <ActionButton icon="slower" label={t('slower')} onPress={() => actions.changeRate(-1)} />
        <span class="rate-value">
          <span aria-hidden="true">{t('rateValue', rateText)}</span>
          <span class="visually-hidden">{t('rateSpoken', rateText)}</span>
        </span>
        <ActionButton icon="faster" label={t('faster')} onPress={() => actions.changeRate(1)} />
      </span>
    </div>
  );
}
