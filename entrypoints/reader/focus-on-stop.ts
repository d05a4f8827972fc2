import type { ReadonlySignal } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Follower } from '../../utils/highlight/follow.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/**
 * Makes the function that stops the voice for the person. When they have asked for that, the keyboard then goes to the
 * paragraph where the voice was, and a screen reader goes on from there. The voice itself never moves focus.
 */
export function createStop(
  controller: Pick<SpeechController, 'state' | 'pause'>,
  story: ReadingDocument,
  textMap: TextMap,
  follower: Follower,
  settings: ReadonlySignal<Settings>,
): () => void {
  return () => {
    controller.pause();
    if (!settings.peek().focusOnStop || story.blockCount === 0) return;
    const element = textMap.element(controller.state.peek().position.block);
    if (!(element instanceof HTMLElement)) return;
    if (!element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    // The line is brought into view as it always is; a long paragraph's start may be far above it.
    follower.resume();
    element.focus({ preventScroll: true });
  };
}
