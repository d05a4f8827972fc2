import type { ComponentChildren } from 'preact';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons for the panel as a whole, which stay in view with its title. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A panel beside the story: not modal, so that each change is seen, and heard, live. */
export function Panel({ id, title, onClose, tools, children }: Props) {
  const t = useStrings();
  return (
    <section id={id} class="panel" aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <ActionButton icon="close" label={t('close')} class="compact" onPress={onClose} />
        {tools !== undefined && <div class="panel-tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
