import { effect } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import { sentenceOf } from '../../utils/document/position.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import { firstLineFrom } from '../../utils/highlight/first-line.ts';
import { createLineHolder } from '../../utils/highlight/held-line.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { freeExtent } from './bars.ts';

/** What opens and closes panels: where there is room the story moves aside for them. */
const PANEL_BUTTONS = '[aria-controls], .panel-head button';

/**
 * The line that is being read, or seen first, stays where it is when the look changes, a panel moves the story, or the
 * window gets another size: by its edge, by zoom, by a turn of the screen.
 */
export function keepLine(
  controller: Pick<SpeechController, 'state' | 'word' | 'estimatedWord'>,
  story: ReadingDocument,
  textMap: TextMap,
  store: Pick<SettingsStore, 'onBeforeChange'>,
  end: AbortSignal,
): void {
  const { hold, putBack, look } = createLineHolder({
    spoken() {
      const { status, position } = controller.state.peek();
      if (status === 'idle' || status === 'finished' || story.blockCount === 0) return undefined;
      const word = controller.word.peek() ?? controller.estimatedWord.peek();
      return textMap.range(position.block, word ?? sentenceOf(story, position).span);
    },
    first: () => firstLineFrom(story, textMap, freeExtent().top),
    freeExtent,
    end,
  });
  store.onBeforeChange(hold);
  const options = { capture: true, signal: end };
  addEventListener(
    'click',
    ({ target }) => void (target instanceof Element && target.closest(PANEL_BUTTONS) && hold()),
    options,
  );
  addEventListener('keydown', ({ key }) => void (key === 'Escape' && hold()), options);
  // After room.ts, which has listened since before the story came, has arranged the page for the new size.
  addEventListener('resize', putBack, { signal: end });
  const stop = effect(() => {
    void [controller.state.value, controller.word.value, controller.estimatedWord.value];
    look();
  });
  end.addEventListener('abort', stop);
}
