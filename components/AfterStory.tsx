import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from './strings.ts';

/** A part that was taken out of the story. */
export interface LeftOutPart {
  readonly id: string;
  /** Why, in words. */
  readonly reason: string;
  /** Its first words. */
  readonly text: string;
  /** True when the person has brought it back. */
  readonly kept: boolean;
}

interface Props {
  readonly parts: readonly LeftOutPart[];
  /** Language of the story; '' when unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The list was changed a moment ago: it is shown open, and has the focus. */
  readonly isOpen: boolean;
  /** The person had selected a part, and the whole story is shown. */
  readonly hasSelection: boolean;
  /** Brings parts back, or leaves them out again. */
  readonly onKeep: (ids: readonly string[], kept: boolean) => void;
  readonly onSelection: () => void;
  readonly onChoosePart: () => void;
}

/** Stands behind the story and is not part of it: what else the page holds, and what was left out. */
export function AfterStory(props: Props) {
  const { parts, lang, dir, onKeep } = props;
  const t = useStrings();
  const summary = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (props.isOpen) summary.current?.focus();
  }, [props.isOpen]);
  const left = parts.filter(({ kept }) => !kept);
  return (
    <section class="about-story" aria-label={t('afterStory')}>
      {parts.length > 0 && (
        <details open={props.isOpen}>
          <summary ref={summary}>{t('leftOut', String(left.length))}</summary>
          {left.length > 1 && (
            <button
              type="button"
              class="plain"
              onClick={() =>
                onKeep(
                  left.map(({ id }) => id),
                  true,
                )
              }
            >
              {t('bringBackAll')}
            </button>
          )}
          <ul class="left-out">
            {parts.map(({ id, reason, text, kept }) => (
              <li key={id}>
                <p class="hint">{kept ? t('broughtBack') : reason}</p>
                <p id={`left-out-${id}`} dir={dir} {...(lang === '' ? {} : { lang })}>
                  {text}
                </p>
                <button
                  type="button"
                  class="plain"
                  aria-describedby={`left-out-${id}`}
                  onClick={() => onKeep([id], !kept)}
                >
                  {kept ? t('leaveOutAgain') : t('bringBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="form-buttons">
        {props.hasSelection && (
          <button type="button" class="plain" onClick={props.onSelection}>
            {t('readSelection')}
          </button>
        )}
        <button type="button" class="plain" onClick={props.onChoosePart}>
          {t('choosePart')}
        </button>
      </div>
    </section>
  );
}

/** Tells before the story that it is only what the person had selected. */
export function SelectionNote({ onWhole }: { readonly onWhole: () => void }) {
  const t = useStrings();
  return (
    <section class="about-story" aria-label={t('selectionLabel')}>
      <p>{t('selectionOnly')}</p>
      <button type="button" class="plain" onClick={onWhole}>
        {t('wholeStory')}
      </button>
    </section>
  );
}
