import { useSignal } from '@preact/signals';
import { primaryLanguage } from '../utils/speech/language-tag.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import { useStrings } from './strings.ts';
import type { VoiceModel } from './voice-model.ts';
import { VoicesFor } from './VoicesFor.tsx';

interface Props {
  readonly model: VoiceModel;
}

/** Voices for the story's other languages, and for all that any voice speaks. */
export function OtherVoices({ model }: Props) {
  const t = useStrings();
  const open = useSignal(false);
  const lang = useSignal('');
  const own = primaryLanguage(model.languages[0] ?? '');
  return (
    <details onToggle={(event) => void (open.value = event.currentTarget.open)}>
      <summary>{t('voicesOther')}</summary>
      {open.value && (
        <LanguageSelect
          voices={model.voices.value}
          nameOf={model.nameOf}
          first={{
            label: t('voicesOtherStory'),
            langs: model.languages.filter((tag) => primaryLanguage(tag) !== own),
          }}
          value={lang.value}
          onChoose={(tag) => {
            lang.value = tag;
            model.onLanguage(tag);
          }}
        />
      )}
      {lang.value !== '' && <VoicesFor key={lang.value} model={model} lang={lang.value} />}
    </details>
  );
}
