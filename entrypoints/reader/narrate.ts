import type { ReadonlySignal } from '@preact/signals';
import { computed, effect } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import { sentenceOf } from '../../utils/document/position.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Follower } from '../../utils/highlight/follow.ts';
import type { Marker } from '../../utils/highlight/marker.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** Joins the voice to the page: settings to the voice; its state and place to the root element, the marks and the scrolling. */
export function narrate(
  controller: SpeechController,
  story: ReadingDocument,
  textMap: TextMap,
  marker: Marker,
  follower: Follower,
  settings: ReadonlySignal<Settings>,
): void {
  effect(() => controller.setPreferences(settings.value));
  effect(() => {
    const state = controller.state.value;
    document.documentElement.dataset['speech'] = state.status;
    if (state.status === 'idle' || state.status === 'finished' || story.blockCount === 0) {
      marker.clear();
      return;
    }
    const { position } = state;
    const word = controller.word.value;
    const sentence = textMap.range(position.block, sentenceOf(story, position).span);
    const wordRange = word && textMap.range(position.block, word);
    marker.mark(sentence, wordRange);
    if (follower.following.value) follower.follow(wordRange ?? sentence);
  });
  // Larger or wider text moves the spoken line: bring it back once the page has been laid out anew.
  const layout = computed(() => {
    const { font, fontSize, lineHeight, columnWidth } = settings.value;
    return `${font} ${fontSize} ${lineHeight} ${columnWidth}`;
  });
  layout.subscribe(() => {
    requestAnimationFrame(() => {
      const state = controller.state.peek();
      if (state.status !== 'speaking' && state.status !== 'paused') return;
      follower.follow(textMap.range(state.position.block, sentenceOf(story, state.position).span));
    });
  });
}
