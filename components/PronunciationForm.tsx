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
  /** Name of a language in the interface's language, and its primary subtag. */
  readonly language: string;
  readonly subtag: string;
  readonly pronunciations: Pronunciations;
  /** What is in the fields; outlives the form, so that nothing typed is lost. */
  readonly draft: Signal<Pronunciation>;
  /** @param told what was done, for those who do not see it. */
  readonly onChange: (pronunciations: Pronunciations, told: string) => void;
  /** Says a text with the voice of the language. */
  readonly onPreview: (text: string) => void;
}

/** The person's own list for a language: how words are to be said. */
export function PronunciationForm(props: Props) {
  const { language, subtag, pronunciations, draft, onChange, onPreview } = props;
  const t = useStrings();
  const id = useId();
  const fields = useRef<{ written: HTMLInputElement | null; spoken: HTMLInputElement | null }>({
    written: null,
    spoken: null,
  });
  const incomplete = useSignal(false);
  /** The entry that the fields were filled from, as long as it is being changed. */
  const old = useSignal<Pronunciation | undefined>(undefined);
  const set = (change: Partial<Pronunciation>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const fill = (entry: Pronunciation, changing?: Pronunciation): void => {
    draft.value = entry;
    old.value = changing;
    incomplete.value = false;
    fields.current.written?.focus();
  };
  const save = (): void => {
    const entry = parsePronunciation(draft.value);
    incomplete.value = entry === undefined;
    if (!entry) {
      const { written, spoken } = fields.current;
      (draft.value.written.trim() === '' ? written : spoken)?.focus();
      return;
    }
    const others = old.value ? removePronunciation(pronunciations, subtag, old.value) : pronunciations;
    const told = t(old.value ? 'pronunciationChanged' : 'pronunciationAdded', entry.written);
    onChange(addPronunciation(others, subtag, entry), told);
    fill(EMPTY_ENTRY);
  };
  /** The fields keep it: it can be added again. */
  const remove = (entry: Pronunciation): void => {
    onChange(removePronunciation(pronunciations, subtag, entry), t('pronunciationRemoved', entry.written));
    fill(entry);
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
    <>
      <p class="hint">{t('pronunciationsFor', language)}</p>
      <form
        aria-label={t('pronunciations')}
        onSubmit={(event) => {
          event.preventDefault();
          save();
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
            {t(old.value ? 'pronunciationSave' : 'pronunciationAdd')}
          </button>
          {old.value && (
            <button type="button" class="plain" onClick={() => fill(EMPTY_ENTRY)}>
              {t('pronunciationCancel')}
            </button>
          )}
        </div>
      </form>
      <ul class="entries" aria-label={t('pronunciationsFor', language)}>
        {(pronunciations[subtag] ?? []).map((entry) => (
          <Entry
            key={`${entry.written}\n${entry.caseSensitive}`}
            entry={entry}
            onPreview={() => onPreview(entry.spoken)}
            onEdit={() => fill(entry, entry)}
            onRemove={() => remove(entry)}
          />
        ))}
      </ul>
    </>
  );
}

interface EntryProps {
  readonly entry: Pronunciation;
  readonly onPreview: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Entry({ entry, onPreview, onEdit, onRemove }: EntryProps) {
  const t = useStrings();
  return (
    <li>
      <span>{t('pronunciationEntry', entry.written, entry.spoken)}</span>
      {entry.caseSensitive && <span class="hint"> {t('pronunciationCase')}</span>}
      <div class="form-buttons">
        <button
          type="button"
          class="quiet"
          aria-label={t('pronunciationListen', entry.written)}
          onClick={onPreview}
        >
          {t('pronunciationPreview')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('pronunciationEdit', entry.written)}
          onClick={onEdit}
        >
          {t('keyChangeShort')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('pronunciationRemove', entry.written)}
          onClick={onRemove}
        >
          {t('pronunciationDelete')}
        </button>
      </div>
    </li>
  );
}
