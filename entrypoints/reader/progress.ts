import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Progress } from '../../components/PositionSlider.tsx';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { paceOf } from '../../utils/speech/pace.ts';
import type { SameSpeed } from '../../utils/speech/same-speed.ts';
import { sameSpeed } from '../../utils/speech/same-speed.ts';
import type { PhrasesFor } from '../../utils/speech/said/phrases.ts';
import { sayingFor } from '../../utils/speech/said/saying.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { calmMinutes, countOn, isWhole, msLeft, NO_COST, totalMs } from '../../utils/speech/story-time.ts';
import { voiceKey } from '../../utils/speech/voices.ts';

export { showTimes } from './times.ts';

export interface Times {
  readonly progress: ReadonlySignal<Progress>;
  /** Whole minutes to hear the story, at least 1; undefined until it is known. */
  readonly minutesInAll: ReadonlySignal<number | undefined>;
  /** The same in seconds, roughly. */
  readonly inSeconds: ReadonlySignal<{ readonly duration: number; readonly position: number } | undefined>;
  /** ms from where the voice is to the end of the story, or to a block; undefined until it is known. */
  readonly msUntil: (block?: number) => number | undefined;
}

/** How far the voice is and how long it still takes, by its own measured pace once it has spoken. */
export function watchTimes(
  controller: SpeechController,
  story: ReadingDocument,
  settings: ReadonlySignal<Settings>,
  /** For the story's own language. */
  rate: ReadonlySignal<number>,
  phrases: PhrasesFor,
  end: AbortSignal,
): Times {
  const cost = signal(NO_COST);
  const left = signal<number | undefined>(undefined);
  const inAll = signal<number | undefined>(undefined);
  const verbosity = computed(() => settings.value.verbosity);
  const pace = computed(() => {
    const voice = controller.voice.value;
    return paceOf(controller.pace.value, voice ? voiceKey(voice) : '', rate.value);
  });

  let asked = 0;
  const count = (deadline: IdleDeadline): void => {
    let some = false;
    const saying = sayingFor({ preferences: settings.peek(), phrases }, story.lang);
    const goOn = (): boolean => !some || deadline.timeRemaining() > 1;
    cost.value = countOn(cost.peek(), story, saying, () => goOn() && (some = true));
    if (!isWhole(cost.peek(), story)) asked = requestIdleCallback(count);
  };
  const stops = [
    effect(() => {
      void verbosity.value;
      cost.value = NO_COST;
      cancelIdleCallback(asked);
      asked = requestIdleCallback(count);
    }),
    effect(() => {
      const { position, status } = controller.state.value;
      const ms = msLeft(cost.value, story, position, pace.value, rate.value);
      if (status === 'finished') left.value = undefined;
      else if (ms !== undefined) left.value = calmMinutes(ms, left.peek());
    }),
    effect(() => {
      const ms = totalMs(cost.value, story, pace.value, rate.value);
      if (ms !== undefined) inAll.value = Math.max(1, calmMinutes(ms, inAll.peek()));
    }),
  ];
  end.addEventListener('abort', () => {
    cancelIdleCallback(asked);
    for (const stop of stops) stop();
  });
  const block = computed(() => controller.state.value.position.block);
  return {
    progress: computed(() => ({
      block: block.value,
      blockCount: story.blockCount,
      minutesLeft: left.value,
    })),
    minutesInAll: inAll,
    inSeconds: computed(() => {
      const { value: all } = inAll;
      return all === undefined
        ? undefined
        : { duration: all * 60, position: Math.max(0, all - (left.value ?? 0)) * 60 };
    }),
    msUntil: (until) =>
      msLeft(cost.value, story, controller.state.peek().position, pace.peek(), rate.peek(), until),
  };
}

/**
 * Tells when the last change of rate has changed nothing for the voice.
 * @param rate at which the current language is read. That another language has another rate is no change of it.
 */
export function watchSpeed(
  controller: SpeechController,
  rate: ReadonlySignal<number>,
): ReadonlySignal<SameSpeed | undefined> {
  const former = signal(rate.peek());
  let last = rate.peek();
  let lang = controller.lang.peek();
  effect(() => {
    const now = { rate: rate.value, lang: controller.lang.value };
    if (now.lang !== lang) former.value = now.rate;
    else if (now.rate !== last) former.value = last;
    last = now.rate;
    lang = now.lang;
  });
  return computed(() => {
    const voice = controller.voice.value;
    return voice && sameSpeed(voice, rate.value, former.value, controller.pace.value);
  });
}
