import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';
import { covers } from './uncover.ts';

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
  const panel = useRef<HTMLElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  // In a low window it lies over the button that opened it: the focus must not stay beneath.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (panel.current && focused && focused !== document.body && covers(panel.current, focused))
      closer.current?.focus();
  }, []);
  return (
    <section id={id} class="panel" ref={panel} aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <ActionButton icon="close" label={t('close')} class="compact" buttonRef={closer} onPress={onClose} />
        {tools !== undefined && <div class="panel-tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
