import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Voice } from '../utils/speech/engine.ts';
import type { Grade, VoiceData } from '../utils/speech/known-voices.ts';
import { findRemembered } from '../utils/speech/remembered-voice.ts';
import type { RememberedVoice } from '../utils/speech/remembered-voice.ts';
import { findVoices, voiceChoices } from '../utils/speech/voice-groups.ts';
import { chooseVoice, voiceKey } from '../utils/speech/voices.ts';
import { useStrings } from './strings.ts';
import { VoiceRow } from './VoiceRow.tsx';

interface Props {
  /** BCP 47 tag of the language that the voices are for, and its name in the interface's language. */
  readonly lang: string;
  readonly language: string;
  readonly voices: readonly Voice[];
  readonly data: VoiceData;
  /** What the person has chosen for this language. */
  readonly chosen: RememberedVoice | undefined;
  readonly nameOf: (lang: string) => string;
  /** Undefined for automatic. */
  readonly onChoose: (voice: Voice | undefined) => void;
  readonly onListen: (voice: Voice) => void;
}

/** Rows of a region that are shown before one asks for more. */
const SHOWN = 8;
/** Rows that are made at once of the hundreds or thousands of variants. */
const FOUND = 40;

/** The voices for a language as radio buttons, by region; each can be heard before it is chosen. */
export function VoiceList({ lang, language, voices, data, chosen, nameOf, onChoose, onListen }: Props) {
  const t = useStrings();
  const name = useId();
  const { groups, folded } = useMemo(() => voiceChoices(voices, lang, data), [voices, lang, data]);
  const all = useMemo(() => [...groups.flatMap((group) => group.voices), ...folded], [groups, folded]);
  const current = findRemembered(
    all.map(({ voice }) => voice),
    chosen,
  );
  const automatic = all.find(({ voice }) => voice === chooseVoice(voices, lang, { voices: {} }, [], data));
  const row = (grade: Grade) => (
    <VoiceRow
      key={voiceKey(grade.voice) + grade.voice.name}
      name={name}
      grade={grade}
      checked={grade.voice === current}
      onChoose={() => onChoose(grade.voice)}
      onListen={() => onListen(grade.voice)}
    />
  );
  const isCurrent = ({ voice }: Grade): boolean => voice === current;
  const chosenFolded = folded.find(isCurrent);
  const otherFolded = chosenFolded ? folded.filter((grade) => !isCurrent(grade)) : folded;
  return (
    <div class="voices" role="radiogroup" aria-label={t('voiceFor', language)}>
      <label class="choice">
        <input type="radio" name={name} value="" checked={!current} onChange={() => onChoose(undefined)} />
        <span>{automatic ? t('voiceAutomaticNow', automatic.label) : t('voiceAutomatic')}</span>
      </label>
      {chosen && !current && <p class="hint">{t('voiceAbsent', chosen.name || chosen.voiceURI)}</p>}
      {chosenFolded && row(chosenFolded)}
      {groups.map((group, index) => {
        // Never hide the chosen one.
        const shown = Math.max(SHOWN, group.voices.findIndex(isCurrent) + 1);
        const rest = group.voices.slice(shown);
        return (
          <details key={group.lang} open={index === 0 || group.voices.some(isCurrent)}>
            <summary>{t('voicesRegion', nameOf(group.lang), String(group.voices.length))}</summary>
            {group.voices.slice(0, shown).map(row)}
            {rest.length > 0 && (
              <details>
                <summary>{t('voicesMore', String(rest.length))}</summary>
                {rest.map(row)}
              </details>
            )}
          </details>
        );
      })}
      {otherFolded.length > 0 && <AllVoices folded={otherFolded} row={row} />}
    </div>
  );
}

interface AllVoicesProps {
  readonly folded: readonly Grade[];
  readonly row: (grade: Grade) => preact.JSX.Element;
}

/** Variants and novelties: made when opened, and only as many as can be looked through. */
function AllVoices({ folded, row }: AllVoicesProps) {
  const t = useStrings();
  const id = useId();
  const open = useSignal(false);
  const query = useSignal('');
  const found = open.value ? findVoices(folded, query.value) : [];
  return (
    <details onToggle={(event) => void (open.value = event.currentTarget.open)}>
      <summary>{t('voicesAll', String(folded.length))}</summary>
      {open.value && (
        <>
          <div class="control">
            <label for={id}>{t('voicesFind')}</label>
            <input
              id={id}
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={query.value}
              onInput={(event) => void (query.value = event.currentTarget.value)}
            />
          </div>
          {found.slice(0, FOUND).map(row)}
          {found.length > FOUND && <p class="hint">{t('voicesNotShown', String(found.length - FOUND))}</p>}
        </>
      )}
    </details>
  );
}
