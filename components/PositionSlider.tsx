import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Translate } from '../utils/messages.ts';
import { useStrings } from './strings.ts';

/** How far the voice is in the story. */
export interface Progress {
  /** Index of the block, from 0. */
  readonly block: number;
  readonly blockCount: number;
  /** Whole minutes, 0 for less than half of one; undefined while it is not known, and at the end. */
  readonly minutesLeft: number | undefined;
}

interface Props {
  readonly progress: ReadonlySignal<Progress>;
  readonly onMove: (block: number) => void;
}

/**
 * The place in the story, block by block. Not in the toolbar: there the arrows move between the buttons (APG), here
 * they move the voice.
 */
export function PositionSlider({ progress, onMove }: Props) {
  const t = useStrings();
  const id = useId();
  const { block, blockCount, minutesLeft } = progress.value;
  if (blockCount < 2) return null;
  const left = minutesLeft === undefined ? '' : timeLeft(minutesLeft, t);
  const place = t('positionValue', String(block + 1), String(blockCount));
  return (
    <div class="position">
      <label for={id}>{t('position')}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={blockCount}
        step={1}
        value={block + 1}
        style={{ '--share': block / (blockCount - 1) }}
        aria-valuetext={left === '' ? place : `${place}, ${left}`}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber - 1)}
      />
      <span class="time-left" aria-hidden="true">
        {left}
      </span>
    </div>
  );
}

/** In words. @param minutes whole ones, 0 for less than half of one. */
export function timeLeft(minutes: number, t: Translate): string {
  if (minutes === 0) return t('timeLeftSeconds');
  return minutes === 1 ? t('timeLeftMinute') : t('timeLeftMinutes', String(minutes));
}
