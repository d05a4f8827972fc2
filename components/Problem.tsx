import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

interface Props {
  readonly text: string;
  /** Title of the page that could not be opened; '' when unknown. */
  readonly pageTitle: string;
  readonly onBack: () => void;
}

/** Stands where the story would: what happened and what to do. */
export function Problem({ text, pageTitle, onBack }: Props) {
  const t = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: an effect waits for the next frame, which a hidden tab does not get.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header class="banner">
        <ActionButton icon="back" label={t('backToPage')} onPress={onBack} />
      </header>
      <main id="story">
        <div class="problem">
          <h1 tabIndex={-1} ref={heading}>
            {t('cannotOpen')}
          </h1>
          {pageTitle && <p class="story-meta">{pageTitle}</p>}
          <p>{text}</p>
        </div>
      </main>
    </>
  );
}
