import type { Signal } from '@preact/signals';
import type { Settings, StoredSettings } from '../utils/settings/settings.ts';
import { clampSetting, RANGES, stepSetting } from '../utils/settings/settings.ts';
import type { Pronunciation } from '../utils/speech/said/pronunciations.ts';
import { primaryLanguage } from '../utils/speech/language-tag.ts';
import { NumberControl } from './NumberControl.tsx';
import { OtherVoices } from './OtherVoices.tsx';
import { Panel } from './Panel.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PronunciationForm } from './PronunciationForm.tsx';
import { useStrings } from './strings.ts';
import { Switch } from './Switch.tsx';
import { VerbosityControls } from './VerbosityControls.tsx';
import type { VoiceModel } from './voice-model.ts';
import { VoiceHelp } from './VoiceHelp.tsx';
import { VoicesFor } from './VoicesFor.tsx';

interface Props {
  readonly model: VoiceModel;
  /** Show how to add voices. */
  readonly help: boolean;
  readonly settings: Settings;
  readonly onChange: (change: StoredSettings) => void;
  /** What is in the fields of a new pronunciation. */
  readonly draft: Signal<Pronunciation>;
  readonly onPreview: (text: string) => void;
  readonly onForgetPlaces: () => void;
  /** Called with what was done, for those who do not see it. */
  readonly onTold: (text: string) => void;
  readonly onClose: () => void;
}

/** Sliders of the voice. */
const SOUNDS = ['pitch', 'volume'] as const;

export function VoicePanel({ model, settings, onChange, onClose, ...props }: Props) {
  const t = useStrings();
  const [lang = ''] = model.languages;
  const subtag = primaryLanguage(lang);
  const language = model.nameOf(subtag);
  const valueText = (name: (typeof SOUNDS)[number], value: number): string =>
    name === 'volume' ? t('percent', String(Math.round(value * 100))) : t('timesValue', String(value));
  return (
    <Panel id="voice" title={t('voice')} onClose={onClose}>
      <h3>{t('voiceFor', language)}</h3>
      <VoicesFor model={model} lang={lang} />
      <OtherVoices model={model} />
      <VoiceHelp system={model.system} open={props.help} />
      {SOUNDS.map((name) => (
        <NumberControl
          key={name}
          label={t(name)}
          value={settings[name]}
          range={RANGES[name]}
          valueText={valueText(name, settings[name])}
          onChange={(value) => onChange({ [name]: clampSetting(name, value) })}
          onStep={(direction) => {
            const value = stepSetting(settings, name, direction);
            onChange({ [name]: value });
            props.onTold(`${t(name)}: ${valueText(name, value)}`);
          }}
        />
      ))}
      <Switch
        label={t('startByItself')}
        checked={settings.startByItself}
        onChange={(startByItself) => onChange({ startByItself })}
      />
      <Switch
        label={t('letterKeysShort')}
        checked={settings.letterKeys}
        onChange={(letterKeys) => onChange({ letterKeys })}
      />
      <Switch
        label={t('mediaKeys')}
        checked={settings.mediaKeys}
        onChange={(mediaKeys) => onChange({ mediaKeys })}
      />
      <Switch
        label={t('keepScreenOn')}
        checked={settings.keepScreenOn}
        onChange={(keepScreenOn) => onChange({ keepScreenOn })}
      />
      {model.canListen.value && (
        <>
          <Switch
            label={t('voiceCommands')}
            checked={settings.voiceCommands}
            onChange={(voiceCommands) => onChange({ voiceCommands })}
          />
          <p class="hint">{t('voiceCommandsHint')}</p>
        </>
      )}
      <Switch
        label={t('openInNewTab')}
        checked={settings.openInNewTab}
        onChange={(openInNewTab) => onChange({ openInNewTab })}
      />
      <button type="button" class="plain" onClick={props.onForgetPlaces}>
        {t('forgetPlaces')}
      </button>
      <VerbosityControls verbosity={settings.verbosity} onChange={(verbosity) => onChange({ verbosity })} />
      <details>
        <summary>{t('pronunciations')}</summary>
        <PronunciationForm
          language={language}
          subtag={subtag}
          pronunciations={settings.pronunciations}
          draft={props.draft}
          onChange={(pronunciations, told) => {
            onChange({ pronunciations });
            props.onTold(told);
          }}
          onPreview={props.onPreview}
        />
      </details>
      <PanelFoot />
    </Panel>
  );
}
