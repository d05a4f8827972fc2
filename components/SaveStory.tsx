import type { ReadonlySignal } from '@preact/signals';
import type { MessageKey } from '../utils/messages.ts';
import { useStrings } from './strings.ts';

/** Forms in which a story can be saved, by the extension of the file's name. */
export type SaveForm = 'txt' | 'md' | 'html' | 'epub';

const FORMS: readonly (readonly [SaveForm, MessageKey])[] = [
  ['epub', 'saveEpub'],
  ['html', 'saveHtml'],
  ['txt', 'saveText'],
  ['md', 'saveMarkdown'],
];

interface Props {
  /** What came of the last press; '' for nothing. */
  readonly told: ReadonlySignal<string>;
  readonly onSave: (form: SaveForm) => void;
  readonly onCopy: () => void;
}

/** Stands behind the story: how to take it along. */
export function SaveStory({ told, onSave, onCopy }: Props) {
  const t = useStrings();
  return (
    <section class="about-story" aria-label={t('saveStory')}>
      <details class="save-story">
        <summary>{t('saveStory')}</summary>
        <p class="hint">{t('saveHint')}</p>
        <div class="form-buttons" role="group" aria-label={t('saveFormats')}>
          {FORMS.map(([form, key]) => (
            <button key={form} type="button" class="plain" onClick={() => onSave(form)}>
              {t(key)}
            </button>
          ))}
        </div>
        <div class="form-buttons">
          <button type="button" class="plain" onClick={onCopy}>
            {t('saveCopy')}
          </button>
        </div>
        <p role="status">{told.value}</p>
      </details>
    </section>
  );
}
