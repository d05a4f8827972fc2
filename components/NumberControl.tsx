import { useId, useRef } from 'preact/hooks';
import type { Range } from '../utils/settings/appearance.ts';
import { useStrings } from './strings.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly range: Range;
  /** The value as words, for the eye and, by the slider, for screen readers. */
  readonly valueText: string;
  /** @param goesOn true for all but the first change while the slider is held. */
  readonly onChange: (value: number, goesOn: boolean) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** A slider with − and + beside it: nothing needs a drag (WCAG 2.5.7). */
export function NumberControl({ label, value, range, valueText, onChange, onStep }: Props) {
  const t = useStrings();
  const id = useId();
  /** The slider is held, and has been moved. */
  const moving = useRef(false);
  return (
    <div class="control">
      <div class="control-head">
        <label for={id}>{label}</label>
        <span class="control-value" aria-hidden="true">
          {valueText}
        </span>
      </div>
      <div class="control-row">
        <button type="button" class="step" aria-label={t('less', label)} onClick={() => onStep(-1)}>
          −
        </button>
        <input
          id={id}
          type="range"
          min={range.min}
          max={range.max}
          step={range.step}
          value={value}
          style={{ '--share': (value - range.min) / (range.max - range.min) }}
          aria-valuetext={valueText}
          onInput={(event) => {
            onChange(event.currentTarget.valueAsNumber, moving.current);
            moving.current = true;
          }}
          // Comes when the slider is let go, and after each key.
          onChange={() => void (moving.current = false)}
        />
        <button type="button" class="step" aria-label={t('more', label)} onClick={() => onStep(1)}>
          +
        </button>
      </div>
    </div>
  );
}
