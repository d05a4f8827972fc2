import type { ReadonlySignal } from '@preact/signals';
import type { PlayerActions } from '../../components/Player.tsx';
import type { Settings } from '../../utils/settings/settings.ts';
import { pressedKey } from '../../utils/key-names.ts';
import { keyCommand } from '../../utils/keys.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { isReading } from '../../utils/speech/speech-state.ts';
import type { Preview } from './preview.ts';
import type { SleepTimer } from './sleep-timer.ts';

const FIELDS =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';
/** Elements that Space presses, or that the arrows move within. */
const CONTROLS = 'button, input, select, summary, [role="toolbar"], .table-frame';

/** The reader's keys. Native behaviour comes first: a focused control keeps its own keys. */
export function listenToKeys(
  actions: PlayerActions & { readonly showShortcuts: () => void },
  controller: Pick<SpeechController, 'state' | 'pause'>,
  preview: Pick<Preview, 'stop'>,
  sleepTimer: Pick<SleepTimer, 'extend'>,
  settings: ReadonlySignal<Settings>,
  signal: AbortSignal,
): void {
  addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : document.body;
      // What is modal has the keyboard to itself; Esc closes it.
      if (target.closest('dialog')) return;
      const command = keyCommand({
        ...pressedKey(event),
        inField: target.matches(FIELDS) || event.isComposing,
        onControl: target.closest(CONTROLS) !== null,
        letterKeys: settings.peek().letterKeys,
        keys: settings.peek().keys,
      });
      const speaking = isReading(controller.state.peek());
      if (!command) return;
      // Esc silences first; only when nothing is being said does it go on to close a panel.
      if (command === 'silence' && !preview.stop() && !speaking) return;
      // Without a timer the key is not ours.
      if (command === 'more-time' && !sleepTimer.extend()) return;
      event.preventDefault();
      // A key that is held down starts or stops once.
      if (event.repeat && (command === 'toggle' || command === 'shortcuts')) return;
      if (command === 'toggle') actions.toggle();
      else if (command === 'shortcuts') actions.showShortcuts();
      else if (command === 'silence') controller.pause();
      else if (command === 'slower' || command === 'faster')
        actions.changeRate(command === 'faster' ? 1 : -1);
      else if (command !== 'more-time') actions.step(command);
    },
    { signal, capture: true },
  );
}
