// pure
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ReadingDocument, ReadingPosition, Word } from '../document/reading-document.ts';
import type { SpeechEngine, Voice } from './engine.ts';
import { transition } from './machine.ts';
import { voiceFor } from './next-piece.ts';
import type { Skip, SpeechContext, SpeechEffect, SpeechEvent } from './speech-event.ts';
import type { SpokenPhrases } from './said/phrases.ts';
import { NO_PHRASES } from './said/phrases.ts';
import type { SpeechPreferences } from './speech-preferences.ts';
import type { SpeechState } from './speech-state.ts';
import { initialState } from './transitions.ts';

export interface Clock {
  /** Calls back after `ms` milliseconds. @returns a function that calls it off. */
  after(ms: number, callback: () => void): () => void;
}

const systemClock: Clock = {
  after(ms, callback) {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  },
};

export interface SpeechControllerOptions {
  readonly document: ReadingDocument;
  /** Undefined when the browser has no speech synthesis: each play then fails as `unavailable`. */
  readonly engine: SpeechEngine | undefined;
  readonly preferences: SpeechPreferences;
  /** The system's by default. */
  readonly clock?: Clock;
  /** Where to start; the beginning by default. */
  readonly position?: ReadingPosition | undefined;
  /** BCP 47 tag for text whose language is unknown, such as the browser's; '' by default. */
  readonly fallbackLang?: string;
  /** What the voice says besides the story, in the interface's language; nothing by default. */
  readonly phrases?: SpokenPhrases;
}

/** Narrates one story. */
export interface SpeechController {
  readonly state: ReadonlySignal<SpeechState>;
  /** The word being heard; undefined as long as the voice has not reported one. */
  readonly word: ReadonlySignal<Word | undefined>;
  /** What the browser lists; see `voicesForLanguage`. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** The voice for the current block; undefined when the browser chooses. */
  readonly voice: ReadonlySignal<Voice | undefined>;
  play(): void;
  /** Stops at the word that is being heard. To be called when the page is hidden for good (`pagehide`), too. */
  pause(): void;
  toggle(): void;
  /** Moves to a place, and speaks from there if speaking. A place that the story does not have is ignored. */
  seek(position: ReadingPosition): void;
  nextSentence(): void;
  previousSentence(): void;
  nextBlock(): void;
  previousBlock(): void;
  /** Plays again after a failure. */
  retry(): void;
  /** Takes effect from the current word. */
  setPreferences(preferences: SpeechPreferences): void;
  /** Silences everything for good and disposes of the engine. */
  dispose(): void;
}

/** Joins the state machine to an engine and a clock. Decides nothing. */
export function createSpeechController(options: SpeechControllerOptions): SpeechController {
  const { document, engine, clock = systemClock } = options;
  const disposed = new AbortController();
  let current = initialState(document, options.position);
  const state = signal<SpeechState>(current);
  const context = signal<SpeechContext>({
    document,
    voices: engine?.voices() ?? [],
    preferences: options.preferences,
    available: engine !== undefined,
    fallbackLang: options.fallbackLang ?? '',
    phrases: options.phrases ?? NO_PHRASES,
  });

  let clearTimer = () => {};

  const run = (effect: SpeechEffect): void => {
    switch (effect.type) {
      case 'speak':
        return engine?.speak(effect.utterance);
      case 'cancel':
        return engine?.cancel();
      case 'rebuild':
        return engine?.rebuild();
      case 'clear-timer':
        return clearTimer();
      case 'set-timer': {
        const { timer, attempt, ms } = effect;
        clearTimer();
        clearTimer = clock.after(ms, () => send({ type: 'timer', timer, attempt }));
        return;
      }
      default:
        return effect satisfies never;
    }
  };

  // Chromium reports some errors from within `speak()`: they wait until the effects under way are done.
  const events: SpeechEvent[] = [];
  let busy = false;
  const send = (event: SpeechEvent): void => {
    if (disposed.signal.aborted) return;
    events.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = events.shift(); next; next = events.shift()) {
        const step = transition(current, next, context.peek());
        current = step.state;
        step.effects.forEach(run);
        state.value = current;
      }
    } finally {
      busy = false;
    }
  };

  engine?.onEvent(send, disposed.signal);
  engine?.onVoices(() => {
    context.value = { ...context.peek(), voices: engine.voices() };
    send({ type: 'voices-changed' });
  }, disposed.signal);

  const skip = (to: Skip) => () => send({ type: 'skip', to });
  return {
    state,
    word: computed(() => state.value.word ?? undefined),
    voices: computed(() => context.value.voices),
    voice: computed(() => {
      const { position, avoided } = state.value;
      if (position.block >= document.blockCount) return undefined;
      return voiceFor(document.block(position.block), context.value, avoided);
    }),
    play: () => send({ type: 'play' }),
    pause: () => send({ type: 'pause' }),
    toggle: () => send({ type: 'toggle' }),
    seek: (position) => send({ type: 'seek', position }),
    nextSentence: skip('next-sentence'),
    previousSentence: skip('previous-sentence'),
    nextBlock: skip('next-block'),
    previousBlock: skip('previous-block'),
    retry: () => send({ type: 'retry' }),
    setPreferences(preferences) {
      const { preferences: previous } = context.peek();
      context.value = { ...context.peek(), preferences };
      send({ type: 'preferences-changed', previous });
    },
    dispose() {
      disposed.abort();
      clearTimer();
      engine?.dispose();
    },
  };
}
