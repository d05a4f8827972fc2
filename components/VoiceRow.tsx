import type { Grade } from '../utils/speech/known-voices.ts';
import { primaryLanguage } from '../utils/speech/language-tag.ts';
import { isRecommended } from '../utils/speech/voice-groups.ts';
import { useStrings } from './strings.ts';

interface Props {
  /** Name of the radio group. */
  readonly name: string;
  readonly grade: Grade;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly onListen: () => void;
}

/** One voice: what it is called, what is known of it in words, and a button that lets it speak. */
export function VoiceRow({ name, grade, checked, onChoose, onListen }: Props) {
  const t = useStrings();
  const { voice, label, known, online } = grade;
  const facts = [
    known && t(known.gender === 'female' ? 'voiceFemale' : 'voiceMale'),
    isRecommended(grade) && t('voiceRecommended'),
    online && t('voiceSendsText'),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div class="voice">
      <label class="choice">
        <input type="radio" name={name} value={voice.voiceURI} checked={checked} onChange={onChoose} />
        <span title={voice.name}>
          <span lang={primaryLanguage(voice.lang)}>{label}</span>
          {facts.length > 0 && <span class="voice-facts"> {facts.join(', ')}</span>}
        </span>
      </label>
      <button type="button" class="plain" aria-label={t('voiceListen', label)} onClick={onListen}>
        {t('pronunciationPreview')}
      </button>
    </div>
  );
}
