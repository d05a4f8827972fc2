import type { ReadonlySignal } from '@preact/signals';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

interface ButtonsProps {
  /** Whether the story waits in the queue; undefined where it cannot be kept. */
  readonly isQueued: ReadonlySignal<boolean | undefined>;
  readonly onLater: () => void;
  readonly onLibrary: () => void;
}

/** The reader's way into the library. */
export function LibraryButtons({ isQueued, onLater, onLibrary }: ButtonsProps) {
  const t = useStrings();
  const queued = isQueued.value;
  return (
    <>
      {queued !== undefined && (
        <ActionButton icon="later" label={t(queued ? 'notLater' : 'listenLater')} onPress={onLater} />
      )}
      <ActionButton icon="library" label={t('library')} onPress={onLibrary} />
    </>
  );
}

interface NextProps {
  readonly next: ReadonlySignal<{ readonly title: string; readonly comes: boolean } | undefined>;
  readonly onStop: () => void;
  readonly onOpen: () => void;
}

/** Stands in the player when the story is over and another one waits. */
export function NextStory({ next, onStop, onOpen }: NextProps) {
  const t = useStrings();
  const { value } = next;
  if (!value) return null;
  return (
    <div class="offer">
      <button type="button" class="plain" onClick={onOpen}>
        {t('readNext', value.title)}
      </button>
      {value.comes && (
        <button type="button" class="plain" onClick={onStop}>
          {t('stopHere')}
        </button>
      )}
    </div>
  );
}
