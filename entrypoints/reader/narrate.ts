import { isReading } from '../../utils/speech/speech-state.ts';
import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import { sentenceOf } from '../../utils/document/position.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Follower } from '../../utils/highlight/follow.ts';
import type { Marker } from '../../utils/highlight/marker.ts';
import { marksFor } from '../../utils/highlight/marking.ts';
import { mediaSignal } from '../../utils/settings/apply-theme.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** Where the voice is on the page. */
export interface SpokenPlace {
  readonly block: number;
  /** The word, known or reckoned, else the sentence. */
  readonly range: Range;
  /** It is being said now, or about to be; not when paused. */
  readonly isHeard: boolean;
}

/**
 * Joins the voice to the page: settings to the voice; its state and place to the root element, the marks and the
 * scrolling.
 * @returns the place that is marked; undefined where none is.
 */
export function narrate(
  controller: SpeechController,
  story: ReadingDocument,
  textMap: TextMap,
  marker: Marker,
  follower: Follower,
  settings: ReadonlySignal<Settings>,
): ReadonlySignal<SpokenPlace | undefined> {
  const place = signal<SpokenPlace | undefined>(undefined);
  const forcedColours = mediaSignal('(forced-colors: active)');
  const marking = computed(() => settings.value.marking);
  effect(() => controller.setPreferences(settings.value));
  const { position: start } = controller.state.peek();
  const isFirst = start.block === 0 && start.sentence === 0;
  effect(() => {
    const state = controller.state.value;
    document.documentElement.dataset['speech'] = state.status;
    // A place from before a reload is shown: Play will go on there.
    const untouched = state.status === 'idle' && state.position === start && isFirst;
    if (untouched || state.status === 'finished' || story.blockCount === 0) {
      marker.clear();
      place.value = undefined;
      return;
    }
    const { position } = state;
    const { block } = position;
    const reported = controller.word.value;
    openAround(textMap.element(block));
    const word = reported ?? controller.estimatedWord.value;
    const source = reported ? 'reported' : word ? 'estimated' : 'unknown';
    const marks = marksFor(
      marking.value,
      source,
      controller.reportsWords.value === true,
      forcedColours.value,
    );
    const sentence = textMap.range(block, sentenceOf(story, position).span);
    const wordRange = word && textMap.range(block, word);
    marker.mark(
      {
        ...(marks.paragraph && {
          paragraph: textMap.range(block, { start: 0, end: story.block(block).text.length }),
        }),
        ...(marks.sentence && { sentence }),
        ...(marks.word && wordRange && { word: wordRange }),
      },
      marks.bar,
    );
    if (follower.following.value) follower.follow(wordRange ?? sentence);
    const isHeard = isReading(state);
    place.value = { block, range: wordRange ?? sentence, isHeard };
  });
  return place;
}

/** What is spoken is seen: a longer description under a picture opens when the voice comes to it. */
function openAround(element: Element): void {
  const details = element.closest('details');
  // The summary is in view in any case.
  if (details && !details.open && element.localName !== 'summary') details.open = true;
}
