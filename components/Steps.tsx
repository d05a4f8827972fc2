import { useRef } from 'preact/hooks';
import type { MessageKey } from '../utils/messages.ts';
import type { Skip } from '../utils/speech/speech-event.ts';
import { ActionButton } from './ActionButton.tsx';
import { moveWithin } from './roving.ts';
import { useStrings } from './strings.ts';

interface Props {
  readonly onStep: (to: Skip) => void;
}

const GROUPS = [
  { unit: 'word', name: 'stepWord', back: 'previousWord', on: 'nextWord' },
  { unit: 'heading', name: 'stepHeading', back: 'previousHeading', on: 'nextHeading' },
  { unit: 'image', name: 'stepPicture', back: 'previousPicture', on: 'nextPicture' },
] as const satisfies readonly { unit: string; name: MessageKey; back: MessageKey; on: MessageKey }[];

/** The steps that the player has no room for, as a toolbar of its own above it. */
export function Steps({ onStep }: Props) {
  const t = useStrings();
  const toolbar = useRef<HTMLDivElement>(null);
  return (
    <div
      id="steps"
      class="player steps"
      role="toolbar"
      aria-label={t('moreSteps')}
      ref={toolbar}
      onKeyDown={(event) => moveWithin(toolbar.current, event)}
      onFocusIn={(event) => moveWithin(toolbar.current, event)}
    >
      {GROUPS.map(({ unit, name, back, on }) => (
        <span class="step-group" key={unit}>
          <ActionButton icon="previousSentence" label={t(back)} onPress={() => onStep(`previous-${unit}`)} />
          {/* In a narrow window it stands for the labels of both buttons. */}
          <span class="step-unit" aria-hidden="true">
            {t(name)}
          </span>
          <ActionButton icon="nextSentence" label={t(on)} onPress={() => onStep(`next-${unit}`)} />
        </span>
      ))}
    </div>
  );
}
