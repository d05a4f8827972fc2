import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { primaryLanguage } from '../utils/speech/language-tag.ts';
import { unspokenLanguages } from '../utils/speech/voices.ts';
import { useStrings } from './strings.ts';
import type { VoiceModel } from './voice-model.ts';
import { VoiceList } from './VoiceList.tsx';

interface Props {
  readonly model: VoiceModel;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** Longest that a browser takes from opening a page to its list of voices, ms: Linux has needed 6.5 s. */
const LISTED_MS = 10_000;

/** The voices for a language to hear and choose, and what to tell when there are none. */
export function VoicesFor({ model, lang }: Props) {
  const t = useStrings();
  const voices = model.voices.value;
  const subtag = primaryLanguage(lang);
  const late = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => void (late.value = true), Math.max(0, LISTED_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [late]);
  const absent = late.value ? 'voicesAbsent' : 'voicesWaiting';
  const isSpoken = unspokenLanguages(voices, [lang]).length === 0;
  return (
    <>
      {(voices.length === 0 || !isSpoken) && (
        <p class="hint">{t(voices.length === 0 ? absent : 'voicesNone')}</p>
      )}
      <VoiceList
        lang={lang}
        language={model.nameOf(subtag)}
        voices={voices}
        data={model.data.value}
        chosen={model.chosen.value[subtag]}
        nameOf={model.nameOf}
        onChoose={(voice) => model.onChoose(lang, voice)}
        onListen={(voice) => model.onListen(lang, voice)}
      />
    </>
  );
}
