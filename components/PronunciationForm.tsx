import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Pronunciation, Pronunciations } from '../utils/speech/said/pronunciations.ts';
import {
  addPronunciation,
  EMPTY_ENTRY,
  LONGEST_PRONUNCIATION,
  parsePronunciation,
  removePronunciation,
} from '../utils/speech/said/pronunciations.ts';
import { useStrings } from './strings.ts';

interface Props {
  /** Name of the story's language in the interface's language, and its primary subtag. */
  readonly language: string;
  readonly subtag: string;
  readonly pronunciations: Pronunciations;
  /** What is in the fields; outlives the form, so that nothing typed is lost. */
  readonly draft: Signal<Pronunciation>;
  readonly onChange: (pronunciations: Pronunciations) => void;
  /** Says a text with the voice of the story's language. */
  readonly onPreview: (text: string) => void;
  /** Called with what was done, for those who do not see it. */
  readonly onTold: (text: string) => void;
}

/** The person's own list for the story's language: how words are to be said. */
export function PronunciationForm(props: Props) {
  const { language, subtag, pronunciations, draft, onChange, onPreview, onTold } = props;
  const t = useStrings();
  const id = useId();
  const fields = useRef<{ written: HTMLInputElement | null; spoken: HTMLInputElement | null }>({
    written: null,
    spoken: null,
  });
  const incomplete = useSignal(false);
  const set = (change: Partial<Pronunciation>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const add = (): void => {
    const entry = parsePronunciation(draft.value);
    incomplete.value = entry === undefined;
    if (!entry) {
      const { written, spoken } = fields.current;
      (draft.value.written.trim() === '' ? written : spoken)?.focus();
      return;
    }
    onChange(addPronunciation(pronunciations, subtag, entry));
    draft.value = EMPTY_ENTRY;
    onTold(t('pronunciationAdded', entry.written));
    fields.current.written?.focus();
  };
  /** The fields keep it: it can be changed, or added again. */
  const remove = (entry: Pronunciation): void => {
    onChange(removePronunciation(pronunciations, subtag, entry));
    draft.value = entry;
    onTold(t('pronunciationRemoved', entry.written));
    fields.current.written?.focus();
  };
  const field = (name: 'written' | 'spoken', label: string) => (
    <div class="control">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        lang={subtag}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_PRONUNCIATION}
        aria-describedby={incomplete.value ? `${id}-problem` : undefined}
        aria-invalid={incomplete.value && draft.value[name].trim() === ''}
        value={draft.value[name]}
        ref={(input) => void (fields.current[name] = input)}
        onInput={(event) => set({ [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <details>
      <summary>{t('pronunciations')}</summary>
      <p class="hint">{t('pronunciationsFor', language)}</p>
      <form
        aria-label={t('pronunciations')}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {field('written', t('pronunciationWritten'))}
        {field('spoken', t('pronunciationSpoken'))}
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.value.caseSensitive}
            onChange={(event) => set({ caseSensitive: event.currentTarget.checked })}
          />
          <span>{t('pronunciationCase')}</span>
        </label>
        {incomplete.value && (
          <p id={`${id}-problem`} class="problem-text" role="alert">
            {t('pronunciationMissing')}
          </p>
        )}
        <div class="form-buttons">
          <button
            type="button"
            class="plain"
            onClick={() => onPreview(draft.value.spoken || draft.value.written)}
          >
            {t('pronunciationPreview')}
          </button>
          <button type="submit" class="plain">
            {t('pronunciationAdd')}
          </button>
        </div>
      </form>
      <ul class="entries">
        {(pronunciations[subtag] ?? []).map((entry) => (
          <Entry
            key={`${entry.written}\n${entry.caseSensitive}`}
            entry={entry}
            onPreview={() => onPreview(entry.spoken)}
            onRemove={() => remove(entry)}
          />
        ))}
      </ul>
    </details>
  );
}

interface EntryProps {
  readonly entry: Pronunciation;
  readonly onPreview: () => void;
  readonly onRemove: () => void;
}

function Entry({ entry, onPreview, onRemove }: EntryProps) {
  const t = useStrings();
  return (
    <li>
      <span>{t('pronunciationEntry', entry.written, entry.spoken)}</span>
      {entry.caseSensitive && <span class="hint"> {t('pronunciationCase')}</span>}
      <div class="form-buttons">
        <button
          type="button"
          class="plain"
          aria-label={t('pronunciationListen', entry.written)}
          onClick={onPreview}
        >
          {t('pronunciationPreview')}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={t('pronunciationRemove', entry.written)}
          onClick={onRemove}
        >
          {t('pronunciationDelete')}
        </button>
      </div>
    </li>
  );
}
