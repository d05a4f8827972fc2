import type { ReadonlySignal } from '@preact/signals';
import { useStrings } from './strings.ts';

export interface FurtherPagesProps {
  /** The page on which the story goes on; `count` is 0 when it is not known. Undefined at its end. */
  readonly next: { readonly number: number; readonly count: number } | undefined;
  /** Name of the site's host. */
  readonly site: string;
  /** Whether pages of the site may be fetched; undefined as long as that is not known. */
  readonly allowed: ReadonlySignal<boolean | undefined>;
  /** What is being done, or has failed; '' for nothing. */
  readonly told: ReadonlySignal<string>;
  readonly onReadOn: () => void;
  readonly onTakeBack: () => void;
}

/** Stands behind a story that is split over pages: reading on, and what was allowed for it. */
export function FurtherPages({ next, site, allowed, told, onReadOn, onTakeBack }: FurtherPagesProps) {
  const t = useStrings();
  if (!next && !allowed.value && told.value === '') return null;
  return (
    <section class="about-story further-pages" aria-label={t('furtherLabel')}>
      {next && (
        <>
          <p>
            {next.count >= next.number
              ? t('furtherOfCount', String(next.number), String(next.count))
              : t('further', String(next.number))}
          </p>
          <div class="form-buttons">
            <button type="button" class="plain" onClick={onReadOn}>
              {t('furtherRead')}
            </button>
          </div>
          {allowed.value === false && <p class="hint">{t('furtherAsks', site)}</p>}
        </>
      )}
      {allowed.value && (
        <>
          <p class="hint">{t('furtherAllowed', site)}</p>
          <div class="form-buttons">
            <button type="button" class="plain" onClick={onTakeBack}>
              {t('furtherTakeBack')}
            </button>
          </div>
        </>
      )}
      <p role="status">{told.value}</p>
    </section>
  );
}
