import type { ReadonlySignal } from '@preact/signals';
import { useStrings } from './strings.ts';

export interface KeepPicturesProps {
  /** Pictures that the story shows from the web. */
  readonly count: number;
  readonly kept: ReadonlySignal<{ readonly count: number; readonly megabytes: number }>;
  /** Sites that give their pictures only with the person's permission, once that is known. */
  readonly sites: ReadonlySignal<readonly string[]>;
  /** What is being done, or has come of it; '' for nothing. */
  readonly told: ReadonlySignal<string>;
  readonly onKeep: () => void;
  /** Asks the browser for those sites. */
  readonly onAllow: () => void;
  readonly onRemove: () => void;
}

/** Stands behind a story with pictures: keeping them for when there is no internet. */
export function KeepPictures({ count, kept, sites, told, onKeep, onAllow, onRemove }: KeepPicturesProps) {
  const t = useStrings();
  const { value } = kept;
  const asks = sites.value.length > 0;
  const isDone = value.count >= count;
  return (
    <section class="about-story keep-pictures" aria-label={t('picturesLabel')}>
      <p>
        {value.count > 0
          ? t('picturesKept', String(value.count), String(count), String(value.megabytes))
          : t('picturesNotKept', String(count))}
      </p>
      {asks && <p class="hint">{t('picturesAsk', sites.value.join(', '))}</p>}
      <div class="form-buttons">
        {/* Stays under the focus, whatever it says. */}
        <button
          type="button"
          class="plain"
          aria-disabled={isDone}
          onClick={isDone ? undefined : asks ? onAllow : onKeep}
        >
          {t(asks && !isDone ? 'picturesAllow' : 'picturesKeep')}
        </button>
        {value.count > 0 && (
          <button
            type="button"
            class="plain"
            onClick={({ currentTarget }) => {
              currentTarget.parentElement?.querySelector('button')?.focus();
              onRemove();
            }}
          >
            {t('picturesRemove')}
          </button>
        )}
      </div>
      <p role="status">{told.value}</p>
    </section>
  );
}
