import { useStrings } from './strings.ts';

interface Props {
  /** First words of the sentence. */
  readonly words: string;
  /** Share of the story before it, 0 to 1. */
  readonly share: number;
  readonly onContinue: () => void;
  readonly onDismiss: () => void;
}

/** Offers the place where the person stopped another time. It waits; nothing moves by itself. */
export function ContinueOffer({ words, share, onContinue, onDismiss }: Props) {
  const t = useStrings();
  const percent = new Intl.NumberFormat(t('interfaceLanguage'), { style: 'percent' }).format(share);
  return (
    <div class="offer">
      <button type="button" class="plain" onClick={onContinue}>
        {t('continueFrom', words, percent)}
      </button>
      <button type="button" class="plain" onClick={onDismiss}>
        {t('dismiss')}
      </button>
    </div>
  );
}
