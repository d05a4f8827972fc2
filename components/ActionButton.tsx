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
}

export function ActionButton({ icon, label, onPress, controls, expanded, buttonRef, ...rest }: Props) {
  return (
    <button
      type="button"
      class={`action ${rest.class ?? ''}`}
      title={label}
      onClick={onPress}
      ref={buttonRef ?? null}
      {...(controls === undefined ? {} : { 'aria-controls': controls, 'aria-expanded': expanded ?? false })}
    >
      <Icon name={icon} />
      <span class="action-label">{label}</span>
    </button>
  );
}
