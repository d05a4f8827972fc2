import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

/** A part of the page as a person chooses it. */
export interface PartChoice {
  readonly id: string;
  /** Its heading or first words. */
  readonly name: string;
  /** What it is and how long: "12 entries, about 4 minutes"; '' when the name says it all. */
  readonly facts: string;
  /** True when the name is the page's, not ours. */
  readonly isOfPage: boolean;
}

interface Props {
  readonly title: string;
  readonly hint: string;
  /** Title of the page. */
  readonly pageTitle: string;
  /** Language and direction of the page's own words; '' when unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly parts: readonly PartChoice[];
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
}

/** Stands where the story would: what can be read on the page, one button each. */
export function PartsView({ title, hint, pageTitle, lang, dir, parts, onChoose, onBack }: Props) {
  const t = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: an effect waits for the next frame, which a hidden tab does not get.
  useLayoutEffect(() => heading.current?.focus(), []);
  const language = lang === '' ? {} : { lang };
  return (
    <>
      <header class="banner">
        <ActionButton icon="back" label={t('backToPage')} onPress={onBack} />
      </header>
      <main id="story">
        <div class="problem">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {pageTitle && (
            <p class="story-meta" dir={dir} {...language}>
              {pageTitle}
            </p>
          )}
          <p>{hint}</p>
          <ul class="parts">
            {parts.map(({ id, name, facts, isOfPage }) => (
              <li key={id}>
                <button type="button" class="plain part" onClick={() => onChoose(id)}>
                  <span class="part-name" {...(isOfPage ? { dir, ...language } : {})}>
                    {name}
                  </span>
                  {facts && <span class="part-facts"> {facts}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </>
  );
}
