import { useId, useMemo } from 'preact/hooks';
import type { Voice } from '../utils/speech/engine.ts';
import { spokenLanguages } from '../utils/speech/voice-groups.ts';
import { useStrings } from './strings.ts';

interface Props {
  readonly voices: readonly Voice[];
  readonly nameOf: (lang: string) => string;
  /** Languages that come first, and what they have in common. */
  readonly first: { readonly label: string; readonly langs: readonly string[] };
  /** '' for none yet. */
  readonly value: string;
  readonly onChoose: (lang: string) => void;
}

/** One of the languages that any voice speaks. */
export function LanguageSelect({ voices, nameOf, first, value, onChoose }: Props) {
  const t = useStrings();
  const id = useId();
  const all = useMemo(() => spokenLanguages(voices, nameOf), [voices, nameOf]);
  return (
    <div class="control">
      <label for={id}>{t('voicesOtherLanguage')}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {value === '' && <option value="">{t('voicesOtherChoose')}</option>}
        {first.langs.length > 0 && (
          <optgroup label={first.label}>
            {first.langs.map((tag) => (
              <option key={tag} value={tag}>
                {nameOf(tag)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('voicesOtherAll')}>
          {all
            .filter(({ lang }) => !first.langs.includes(lang))
            .map(({ lang, name }) => (
              <option key={lang} value={lang}>
                {name}
              </option>
            ))}
        </optgroup>
      </select>
    </div>
  );
}
