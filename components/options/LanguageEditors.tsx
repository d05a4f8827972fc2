import { useSignal } from '@preact/signals';
import { primaryLanguage } from '../../utils/speech/language-tag.ts';
import { EMPTY_ENTRY } from '../../utils/speech/said/pronunciations.ts';
import { LanguageSelect } from '../LanguageSelect.tsx';
import { PronunciationForm } from '../PronunciationForm.tsx';
import { useStrings } from '../strings.ts';
import { VoiceHelp } from '../VoiceHelp.tsx';
import { VoicesFor } from '../VoicesFor.tsx';
import type { OptionsModel } from './options-model.ts';

interface Props {
  readonly model: OptionsModel;
}

/** The voice for each language, to hear and choose. */
export function VoiceEditor({ model }: Props) {
  const t = useStrings();
  const { voice } = model;
  const lang = useSignal(voice.languages[0] ?? '');
  return (
    <>
      <LanguageSelect
        voices={voice.voices.value}
        nameOf={voice.nameOf}
        first={{ label: t('optionsYourLanguages'), langs: voice.languages.map(primaryLanguage) }}
        value={primaryLanguage(lang.value)}
        onChoose={(tag) => {
          // With the person's own region, where they told one.
          lang.value = voice.languages.find((own) => primaryLanguage(own) === tag) ?? tag;
          voice.onLanguage(tag);
        }}
      />
      <VoicesFor key={lang.value} model={voice} lang={lang.value} />
      <VoiceHelp system={voice.system} />
    </>
  );
}

/** How words of each language are said. */
export function PronunciationEditor({ model }: Props) {
  const t = useStrings();
  const { voice } = model;
  const { pronunciations } = model.settings.value;
  const withEntries = Object.keys(pronunciations);
  const own = primaryLanguage(voice.languages[0] ?? '');
  const lang = useSignal(withEntries.length === 0 || withEntries.includes(own) ? own : withEntries[0]);
  const draft = useSignal(EMPTY_ENTRY);
  const subtag = lang.value ?? own;
  return (
    <>
      <LanguageSelect
        voices={voice.voices.value}
        nameOf={voice.nameOf}
        first={{
          label: t('optionsYourLanguages'),
          langs: [...new Set([...voice.languages.map(primaryLanguage), ...withEntries])],
        }}
        value={subtag}
        onChoose={(tag) => void (lang.value = tag)}
      />
      <PronunciationForm
        key={subtag}
        language={model.nameOf(subtag)}
        subtag={subtag}
        pronunciations={pronunciations}
        draft={draft}
        onChange={(next, told) => model.changeUndoably({ pronunciations: next }, told)}
        onPreview={(text) => model.say(text, subtag)}
      />
    </>
  );
}
