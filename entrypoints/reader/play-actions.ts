import type { ReadonlySignal } from '@preact/signals';
import type { PlayerActions } from '../../components/Player.tsx';
import type { ReadingPosition } from '../../utils/document/reading-document.ts';
import type { Follower } from '../../utils/highlight/follow.ts';
import type { Translate } from '../../utils/messages.ts';
import { stepSetting } from '../../utils/settings/settings.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { primaryLanguage } from '../../utils/speech/language-tag.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { isReading } from '../../utils/speech/speech-state.ts';
import type { Notices } from './notices.ts';
import { createStepper } from './step.ts';

interface Parts {
  readonly controller: SpeechController;
  readonly follower: Follower;
  readonly notices: Notices;
  readonly store: Pick<SettingsStore, 'settings' | 'change'>;
  /** Speed of the language that is being read. */
  readonly rate: ReadonlySignal<number>;
  /** BCP 47 tag of the story, or what stands for it. */
  readonly language: string;
  /** Where the selected text of the story begins; undefined when none is selected. */
  readonly selected: () => ReadingPosition | undefined;
  readonly t: Translate;
}

/** What the player's buttons and the keys do. Whatever starts the voice somewhere brings its place into view. */
export function createPlayActions({
  controller,
  follower,
  notices,
  store,
  rate,
  language,
  selected,
  t,
}: Parts): PlayerActions & { readonly readFrom: (position: ReadingPosition) => void } {
  const readFrom = (position: ReadingPosition): void => {
    controller.seek(position);
    follower.resume();
    controller.play();
  };
  return {
    readFrom,
    toggle() {
      if (isReading(controller.state.peek())) return controller.pause();
      const position = selected();
      if (position) {
        // The voice does not lead away from a selection: it has done its work.
        getSelection()?.collapseToStart();
        return readFrom(position);
      }
      follower.resume();
      controller.play();
    },
    retry: () => controller.retry(),
    step: createStepper(controller, follower, notices, t),
    changeRate(direction) {
      const { settings } = store;
      const next = stepSetting({ ...settings.value, rate: rate.value }, 'rate', direction);
      if (next === rate.value) return notices.tell(t(direction > 0 ? 'rateMost' : 'rateLeast'));
      const subtag = primaryLanguage(controller.lang.value || language);
      // Languages that are new to the person begin with the speed used last.
      store.change({ rate: next, rates: { ...settings.value.rates, [subtag]: next } });
    },
  };
}
