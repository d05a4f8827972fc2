import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import { positionAt } from '../../utils/document/position.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** How long the slider has to rest before the voice goes on from there, ms. */
const REST_MS = 350;

export interface Scrub {
  /** To a block: the marks follow at once; a voice that was speaking is silent until the slider rests. */
  move(block: number): void;
  /** True while the voice is held back: it has not been paused by the person. */
  readonly moving: ReadonlySignal<boolean>;
}

export function createScrub(controller: SpeechController, story: ReadingDocument, end: AbortSignal): Scrub {
  const moving = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(timer);
    moving.value = false;
  };
  // Esc silences whatever is about to speak, too.
  addEventListener('keydown', ({ key }) => key === 'Escape' && rest(), { signal: end, capture: true });
  end.addEventListener('abort', rest);
  // Whoever plays meanwhile has taken over: a pause after that is not to be undone.
  const stop = effect(() => {
    const { status } = controller.state.value;
    if (moving.peek() && (status === 'speaking' || status === 'preparing')) rest();
  });
  end.addEventListener('abort', stop);
  return {
    moving,
    move(block) {
      const { status } = controller.state.peek();
      if (status === 'speaking' || status === 'preparing') {
        controller.pause();
        moving.value = true;
      }
      controller.seek(positionAt(story, block, 0));
      if (!moving.peek()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        rest();
        controller.play();
      }, REST_MS);
    },
  };
}
