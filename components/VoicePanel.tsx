import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Settings, StoredSettings } from '../utils/settings/settings.ts';
import type { Voice } from '../utils/speech/engine.ts';
import { isOnline } from '../utils/speech/voices.ts';
import type { Pronunciation } from '../utils/speech/said/pronunciations.ts';
import { Panel } from './Panel.tsx';
import { PronunciationForm } from './PronunciationForm.tsx';
import { useStrings } from './strings.ts';
import { VerbosityControls } from './VerbosityControls.tsx';

interface Props {
  /** Name of the story's language in the interface's language. */
  readonly language: string;
  /** Primary subtag of the story's language. */
  readonly subtag: string;
  /** Voices for the story's language, best first. */
  readonly voices: readonly Voice[];
  /** False while the browser has not listed any voice yet. */
  readonly voicesKnown: boolean;
  /** `voiceURI` that the person chose for this language; '' for automatic. */
  readonly chosen: string;
  readonly settings: Settings;
  readonly onVoice: (voiceURI: string) => void;
  readonly onChange: (change: StoredSettings) => void;
  /** What is in the fields of a new pronunciation. */
  readonly draft: Signal<Pronunciation>;
  readonly onPreview: (text: string) => void;
  readonly onForgetPlaces: () => void;
  /** Called with what was done, for those who do not see it. */
  readonly onTold: (text: string) => void;
  readonly onClose: () => void;
}

export function VoicePanel(props: Props) {
  const { language, voices, voicesKnown, chosen, settings, onVoice, onChange, onClose } = props;
  const t = useStrings();
  const id = useId();
  return (
    <Panel id="voice" title={t('voice')} onClose={onClose}>
      <div class="control">
        <label for={id}>{t('voiceFor', language)}</label>
        <select id={id} value={chosen} onChange={(event) => onVoice(event.currentTarget.value)}>
          <option value="">{t('voiceAutomatic')}</option>
          {voices.map((voice) => (
            <option key={voice.voiceURI + voice.lang} value={voice.voiceURI}>
              {isOnline(voice) ? t('voiceOnline', voice.name) : voice.name}
            </option>
          ))}
        </select>
        {voices.length === 0 && <p class="hint">{t(voicesKnown ? 'voicesNone' : 'voicesWaiting')}</p>}
      </div>
      <Switch
        label={t('startByItself')}
        checked={settings.startByItself}
        onChange={(startByItself) => onChange({ startByItself })}
      />
      <Switch
        label={t('letterKeys')}
        checked={settings.letterKeys}
        onChange={(letterKeys) => onChange({ letterKeys })}
      />
      <Switch
        label={t('openInNewTab')}
        checked={settings.openInNewTab}
        onChange={(openInNewTab) => onChange({ openInNewTab })}
      />
      <button type="button" class="plain" onClick={props.onForgetPlaces}>
        {t('forgetPlaces')}
      </button>
      <VerbosityControls verbosity={settings.verbosity} onChange={(verbosity) => onChange({ verbosity })} />
      <PronunciationForm
        language={language}
        subtag={props.subtag}
        pronunciations={settings.pronunciations}
        draft={props.draft}
        onChange={(pronunciations) => onChange({ pronunciations })}
        onPreview={props.onPreview}
        onTold={props.onTold}
      />
    </Panel>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
