import type { Ref } from 'preact';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';

interface Props {
  readonly icon: IconName;
  /** The visible label where there is room, and always the accessible name. */
  readonly label: string;
  readonly onPress: () => void;
  readonly class?: string;
  /** Id of the panel that the button opens and closes. */
  readonly controls?: string;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** There is nothing to do for it now. It keeps the keyboard's place. */
  readonly disabled?: boolean;
}

export function ActionButton({
  icon,
  label,
  onPress,
  controls,
  expanded,
  buttonRef,
  disabled,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      class={`action ${rest.class ?? ''}`}
      title={label}
      onClick={onPress}
      ref={buttonRef ?? null}
      aria-disabled={disabled || undefined}
      {...(controls === undefined ? {} : { 'aria-controls': controls, 'aria-expanded': expanded ?? false })}
    >
      <Icon name={icon} />
      <span class="action-label">{label}</span>
    </button>
  );
}
