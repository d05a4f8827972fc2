import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import { primaryLanguage } from '../utils/speech/language-tag.ts';
import { spokenLanguages } from '../utils/speech/voice-groups.ts';
import { useStrings } from './strings.ts';
import type { VoiceModel } from './voice-model.ts';
import { VoiceList } from './VoiceList.tsx';

interface Props {
  readonly model: VoiceModel;
}

/** Voices for the story's other languages, and for all that any voice speaks. */
export function OtherVoices({ model }: Props) {
  const t = useStrings();
  const id = useId();
  const open = useSignal(false);
  const lang = useSignal('');
  const { nameOf, voices, data, languages } = model;
  const list = voices.value;
  const all = useMemo(() => (open.value ? spokenLanguages(list, nameOf) : []), [open.value, list, nameOf]);
  const own = primaryLanguage(languages[0] ?? '');
  const inStory = languages.filter((tag) => primaryLanguage(tag) !== own);
  const choose = (tag: string): void => {
    lang.value = tag;
    model.onLanguage(tag);
  };
  return (
    <details onToggle={(event) => void (open.value = event.currentTarget.open)}>
      <summary>{t('voicesOther')}</summary>
      {open.value && (
        <div class="control">
          <label for={id}>{t('voicesOtherLanguage')}</label>
          <select id={id} value={lang.value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('voicesOtherChoose')}</option>
            {inStory.length > 0 && (
              <optgroup label={t('voicesOtherStory')}>
                {inStory.map((tag) => (
                  <option key={tag} value={tag}>
                    {nameOf(tag)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t('voicesOtherAll')}>
              {all.map((other) => (
                <option key={other.lang} value={other.lang}>
                  {other.name}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
      )}
      {lang.value !== '' && (
        <VoiceList
          key={lang.value}
          lang={lang.value}
          language={nameOf(primaryLanguage(lang.value))}
          voices={list}
          data={data.value}
          chosen={model.chosen.value[primaryLanguage(lang.value)]}
          nameOf={nameOf}
          onChoose={(voice) => model.onChoose(lang.value, voice)}
          onListen={(voice) => model.onListen(lang.value, voice)}
        />
      )}
    </details>
  );
}
