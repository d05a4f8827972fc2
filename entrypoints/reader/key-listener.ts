import type { PlayerActions } from '../../components/Player.tsx';
import { keyCommand } from '../../utils/keys.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

const FIELDS =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';
/** Elements that Space presses, or that the arrows move within. */
const CONTROLS = 'button, input, select, summary, [role="toolbar"], .table-frame';

/** The reader's keys. Native behaviour comes first: a focused control keeps its own keys. */
export function listenToKeys(
  actions: PlayerActions,
  controller: SpeechController,
  signal: AbortSignal,
): void {
  addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const command = keyCommand({
        key: event.key,
        shiftKey: event.shiftKey,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        inField: target.matches(FIELDS) || event.isComposing,
        onControl: target.closest(CONTROLS) !== null,
      });
      const { status } = controller.state.peek();
      const speaking = status === 'speaking' || status === 'preparing';
      // Esc silences first; only when nothing is being said does it go on to close a panel.
      if (!command || (command === 'silence' && !speaking)) return;
      event.preventDefault();
      // A key that is held down starts or stops once.
      if (event.repeat && command === 'toggle') return;
      const run = {
        toggle: actions.toggle,
        silence: () => controller.pause(),
        slower: () => actions.changeRate(-1),
        faster: () => actions.changeRate(1),
        'next-sentence': actions.nextSentence,
        'previous-sentence': actions.previousSentence,
        'next-block': actions.nextBlock,
        'previous-block': actions.previousBlock,
      }[command];
      run();
    },
    { signal, capture: true },
  );
}
