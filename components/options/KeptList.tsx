import { useRef } from 'preact/hooks';
import { useStrings } from '../strings.ts';

export interface KeptItem {
  readonly id: string;
  /** As it stands in the list. */
  readonly text: string;
  /** What its button names. */
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly items: readonly KeptItem[];
  readonly onForget: (item: KeptItem) => void;
}

/** What has been kept, each with a button that forgets it. */
export function KeptList({ label, items, onForget }: Props) {
  const t = useStrings();
  const list = useRef<HTMLUListElement>(null);
  /** The keyboard stays in the list: on what follows, else on what is last, else on the place where the list was. */
  const forget = (item: KeptItem, index: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[index + 1] ?? buttons[index - 1] ?? list.current?.closest<HTMLElement>('.setting');
    next?.focus();
    onForget(item);
  };
  if (items.length === 0) return <p class="hint">{t('listEmpty')}</p>;
  return (
    <ul class="entries" aria-label={label} ref={list}>
      {items.map((item, index) => (
        <li key={item.id}>
          <span>{item.text}</span>
          <button
            type="button"
            class="quiet"
            aria-label={t('listForgetNamed', item.name)}
            onClick={() => forget(item, index)}
          >
            {t('listForget')}
          </button>
        </li>
      ))}
    </ul>
  );
}
