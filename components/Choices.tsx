import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly legend: string;
  /** Its words stand somewhere else already, for the eye. */
  readonly legendHidden?: boolean;
  readonly class?: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** What shows the choice, beside its label. */
    readonly sample?: ComponentChildren;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, as native radio buttons. */
export function Choices<Value extends string>({ legend, options, value, onChange, ...rest }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class={`choices ${rest.class ?? ''}`}>
      <legend class={rest.legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label class="choice" key={option.value} data-value={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.sample}
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
