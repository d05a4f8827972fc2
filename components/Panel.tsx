import type { ComponentChildren } from 'preact';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A panel beside the story: not modal, so that each change is seen, and heard, live. */
export function Panel({ id, title, onClose, children }: Props) {
  const t = useStrings();
  return (
    <section id={id} class="panel" aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <ActionButton icon="close" label={t('close')} class="compact" onPress={onClose} />
      </div>
      {children}
    </section>
  );
}
