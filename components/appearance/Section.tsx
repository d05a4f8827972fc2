import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The groups that are open: those used most. Kept while the page is open, so that a panel comes back as it was. */
const open = signal<ReadonlySet<string>>(new Set(['theme', 'text']));

/** A group of a long panel, which can be put away: the panel stays short to scan, and short to walk through by Tab. */
export function Section({ id, title, children }: Props) {
  return (
    <details
      class="section"
      data-section={id}
      open={open.value.has(id)}
      onToggle={(event) => {
        const others = [...open.peek()].filter((one) => one !== id);
        open.value = new Set(event.currentTarget.open ? [...others, id] : others);
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
