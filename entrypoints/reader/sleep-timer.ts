import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Translate } from '../../utils/messages.ts';
import type { Sleep } from '../../utils/speech/sleep.ts';
import {
  END_WAIT_MS,
  EXTENSION_MS,
  gainAt,
  NOTICE_MS,
  NOTICE_WAIT_MS,
  parseSleep,
  sectionEnd,
} from '../../utils/speech/sleep.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { isReading } from '../../utils/speech/speech-state.ts';
import type { Notices } from './notices.ts';
import type { Preview } from './preview.ts';

export interface SleepTimer {
  readonly sleep: ReadonlySignal<Sleep | undefined>;
  /** Whole minutes left, at least 1; undefined without a time. */
  readonly minutesLeft: ReadonlySignal<number | undefined>;
  /** The end has been told of and is near: one press puts it off. */
  readonly isEnding: ReadonlySignal<boolean>;
  readonly extendKey: ReadonlySignal<string>;
  /** @param minutes from now. */
  sleepIn(minutes: number): void;
  sleepAfter(kind: 'section' | 'story'): void;
  /** Ten minutes more; to the end of the story, when it was to stop at a section. @returns false without a timer. */
  extend(): boolean;
  cancel(): void;
}

interface Parts {
  readonly controller: SpeechController;
  readonly story: ReadingDocument;
  readonly preview: Preview;
  readonly notices: Notices;
  /** See `Times`. */
  readonly msUntil: (block?: number) => number | undefined;
  /** Of the interface: the notice is spoken in it. */
  readonly language: string;
  /** Name of the key that gives more time. */
  readonly extendKey: ReadonlySignal<string>;
  readonly t: Translate;
  readonly end: AbortSignal;
}

/** In the tab's own storage: it survives a reload and goes with the tab. */
const KEY = 'sleep';
const TICK_MS = 1000;

/** Stops the voice after a time, at the end of a section or of the story: more softly at last, and told before. */
export function createSleepTimer(parts: Parts): SleepTimer {
  const { controller, story, preview, notices, msUntil, language, extendKey, t, end } = parts;
  const sleep = signal<Sleep | undefined>(load());
  const minutesLeft = signal<number | undefined>(undefined);
  const isEnding = signal(false);
  /** The section that was being read when it was chosen ends before this block. */
  let stopBefore: number | undefined;
  let noticed = false;

  const set = (next: Sleep | undefined): void => {
    sleep.value = next;
    noticed = false;
    isEnding.value = false;
    controller.setGain(1);
    if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
    const { block } = controller.state.peek().position;
    stopBefore = next?.kind === 'section' ? sectionEnd(story, block) : undefined;
    look();
  };
  const stop = (): void => {
    controller.pause();
    set(undefined);
    notices.tell(t('sleepEnded'));
  };
  /** ms until the voice is to stop, as far as is known. */
  const msLeft = (): number | undefined => {
    const { value } = sleep;
    if (value?.kind === 'time') return value.endsAt - Date.now();
    return value && msUntil(stopBefore);
  };
  const tell = (): void => {
    noticed = true;
    isEnding.value = true;
    preview.say(t('sleepSoon', extendKey.peek()), language, undefined, () => controller.play());
  };
  /** @param atSentence a sentence has just begun: nothing is broken off now. */
  const look = (atSentence = false): void => {
    const { value } = sleep;
    const left = msLeft();
    minutesLeft.value =
      value?.kind === 'time' && left !== undefined ? Math.max(1, Math.ceil(left / 60_000)) : undefined;
    if (!value || left === undefined) return;
    const state = controller.state.peek();
    const { position } = state;
    const speaks = isReading(state);
    if (stopBefore !== undefined && stopBefore < story.blockCount && position.block >= stopBefore) {
      if (speaks) stop();
      return;
    }
    if (value.kind === 'time' && left <= 0 && (atSentence || !speaks || left < -END_WAIT_MS)) {
      // Time also runs out while the person has paused: then there is nothing to stop.
      if (speaks) stop();
      else set(undefined);
      return;
    }
    if (!speaks) return;
    controller.setGain(gainAt(left));
    // A story ends in any case.
    const isNear = value.kind !== 'story' && left <= NOTICE_MS && left > 0;
    if (isNear && !noticed && (atSentence || left < NOTICE_MS - NOTICE_WAIT_MS)) tell();
  };

  if (sleep.peek()?.kind === 'section')
    stopBefore = sectionEnd(story, controller.state.peek().position.block);
  let place = '';
  const stopWatching = effect(() => {
    const { status, position } = controller.state.value;
    if (status === 'finished' && sleep.peek() && sleep.peek()?.kind !== 'time') set(undefined);
    const next = `${position.block} ${position.sentence}`;
    if (next === place) return;
    place = next;
    look(true);
  });
  const ticking = setInterval(look, TICK_MS);
  end.addEventListener('abort', () => {
    clearInterval(ticking);
    stopWatching();
  });
  return {
    sleep,
    minutesLeft,
    isEnding,
    extendKey,
    sleepIn: (minutes) => set({ kind: 'time', endsAt: Date.now() + minutes * 60_000 }),
    sleepAfter: (kind) => set({ kind }),
    extend() {
      const { value } = sleep;
      if (!value) return false;
      if (value.kind === 'time')
        set({ kind: 'time', endsAt: Math.max(Date.now(), value.endsAt) + EXTENSION_MS });
      else set(value.kind === 'section' ? { kind: 'story' } : undefined);
      notices.tell(t('sleepExtended'));
      return true;
    },
    cancel: () => set(undefined),
  };
}

function load(): Sleep | undefined {
  try {
    return parseSleep(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'), Date.now());
  } catch {
    return undefined;
  }
}
