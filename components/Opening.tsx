import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

interface Props {
  /** Title of the page; '' when unknown. */
  readonly pageTitle: string;
  /** How much of the work is done, from 0 to 1. */
  readonly done: number;
  readonly onBack: () => void;
}

/** Stands where the story will be, while a long page is opened: how far it is, and the way back. */
export function Opening({ pageTitle, done, onBack }: Props) {
  const t = useStrings();
  return (
    <>
      <header class="banner">
        <ActionButton icon="back" label={t('backToPage')} onPress={onBack} />
      </header>
      <main class="opening">
        <h1>{pageTitle || t('readerTitlePlain')}</h1>
        <p role="status">{t('loading')}</p>
        <progress aria-label={t('loading')} value={done} />
      </main>
    </>
  );
}
