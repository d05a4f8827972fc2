import type { Settings } from '../../utils/settings/settings.ts';
import { useStrings } from '../strings.ts';
import { VerbosityControls } from '../VerbosityControls.tsx';
import { ColourFields } from './ColourFields.tsx';
import { KeptList } from './KeptList.tsx';
import { KeyEditor } from './KeyEditor.tsx';
import { PronunciationEditor, VoiceEditor } from './LanguageEditors.tsx';
import type { OptionsModel } from './options-model.ts';

interface Props {
  readonly name: keyof Settings;
  readonly label: string;
  readonly model: OptionsModel;
}

/** A record without one of its entries. */
const without = <Value,>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));

/** Editors of the settings that are more than one value. */
export function OwnEditor({ name, label, model }: Props) {
  const t = useStrings();
  const { ownColours, keys, verbosity, presets, rates, voices } = model.settings.value;
  const forgotten = (what: string): string => t('listForgotten', what);
  const byLanguage = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([lang, value]) => ({
      id: lang,
      text: t('listEntry', model.nameOf(lang), value),
      name: model.nameOf(lang),
    }));
  if (name === 'ownColours')
    return (
      <ColourFields colours={ownColours} onChange={(colours) => model.change({ ownColours: colours })} />
    );
  if (name === 'keys')
    return <KeyEditor keys={keys} onChange={(next) => model.change({ keys: next })} onTold={model.tell} />;
  if (name === 'verbosity')
    return <VerbosityControls verbosity={verbosity} onChange={(next) => model.change({ verbosity: next })} />;
  if (name === 'presets')
    return (
      <KeptList
        label={label}
        items={Object.keys(presets).map((look) => ({ id: look, text: look, name: look }))}
        onForget={({ id }) => model.changeUndoably({ presets: without(presets, id) }, forgotten(id))}
      />
    );
  if (name === 'rates')
    return (
      <KeptList
        label={label}
        items={byLanguage(
          Object.fromEntries(
            Object.entries(rates).map(([lang, rate]) => [lang, t('timesValue', String(rate))]),
          ),
        )}
        onForget={(item) => model.changeUndoably({ rates: without(rates, item.id) }, forgotten(item.name))}
      />
    );
  if (name === 'voices')
    return (
      <>
        <VoiceEditor model={model} />
        <h4>{t('voicesKept')}</h4>
        <KeptList
          label={t('voicesKept')}
          items={byLanguage(
            Object.fromEntries(
              Object.entries(voices).map(([lang, voice]) => [lang, voice.name || voice.voiceURI]),
            ),
          )}
          onForget={(item) =>
            model.changeUndoably({ voices: without(voices, item.id) }, forgotten(item.name))
          }
        />
      </>
    );
  if (name === 'pronunciations') return <PronunciationEditor model={model} />;
  return null;
}
