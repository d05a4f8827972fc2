// pure
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { sentenceOf } from '../document/position.ts';
import type { ReadingDocument, ReadingPosition, Word } from '../document/reading-document.ts';
import type { SpeechEngine, Voice } from './engine.ts';
import type { VoiceData } from './known-voices.ts';
import { NO_VOICE_DATA } from './known-voices.ts';
import { transition } from './machine.ts';
import { createMeter } from './meter.ts';
import { voiceFor } from './next-piece.ts';
import type { Pace } from './pace.ts';
import { keyOf } from './patience.ts';
import { langAt } from './reading-language.ts';
import type { Skip, SpeechContext, SpeechEffect, SpeechEvent, Surroundings } from './speech-event.ts';
import type { PhrasesFor } from './said/phrases.ts';
import { NO_PHRASES } from './said/phrases.ts';
import type { SpeechPreferences } from './speech-preferences.ts';
import type { SpeechState } from './speech-state.ts';
import { startOfBlock } from './steps.ts';
import { initialState } from './transitions.ts';

export interface Clock {
  /** ms since any fixed moment; never goes back. */
  readonly now: number;
  /** Calls back after `ms` milliseconds. @returns a function that calls it off. */
  after(ms: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  get now() {
    return performance.now();
  },
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
  /** The title is said before the story goes on there. */
  readonly titleFirst?: boolean;
  /** BCP 47 tag for text whose language is unknown, such as the browser's; '' by default. */
  readonly fallbackLang?: string;
  /** What is known about the voices when the story opens; nothing by default. */
  readonly voiceData?: VoiceData;
  /** What the voice says besides the story, by language; nothing by default. */
  readonly phrases?: PhrasesFor;
  /** Whether the tab is muted and the internet is there; heard and online by default. */
  readonly surroundings?: ReadonlySignal<Surroundings>;
  /** What has been learned before of how fast the voices are; nothing by default. */
  readonly pace?: Pace;
}

const USUAL: ReadonlySignal<Surroundings> = signal({ muted: false, online: true });

/** Narrates one story. */
export interface SpeechController {
  readonly state: ReadonlySignal<SpeechState>;
  /** The word being heard; undefined as long as the voice has not reported one. */
  readonly word: ReadonlySignal<Word | undefined>;
  /**
   * The word that is probably being heard, of a voice that reports none; undefined when it does report words, when it
   * has not yet been measured, and when it is so late that nobody can tell. Follows the voice only while watched.
   */
  readonly estimatedWord: ReadonlySignal<Word | undefined>;
  /** How fast the voices have turned out to be. */
  readonly pace: ReadonlySignal<Pace>;
  /** What the browser lists; see `rankedVoices`. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** What is known about them. */
  readonly voiceData: ReadonlySignal<VoiceData>;
  /** Language that is read at the current place: a BCP 47 tag, '' when unknown. */
  readonly lang: ReadonlySignal<string>;
  /** The voice for it; undefined when the browser chooses. */
  readonly voice: ReadonlySignal<Voice | undefined>;
  /** Whether the voice for the current block reports words; undefined as long as nobody knows. */
  readonly reportsWords: ReadonlySignal<boolean | undefined>;
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
  /** Goes a step, and speaks from there if speaking. @returns false when there is nothing there: then nothing moves. */
  skip(to: Skip): boolean;
  /** Where the first sentence of a block begins that is said; undefined when the person has chosen to hear none of it. */
  startOfBlock(block: number): ReadingPosition | undefined;
  /** Plays again after a failure. */
  retry(): void;
  /** Takes effect from the current word. */
  setPreferences(preferences: SpeechPreferences): void;
  /** Takes effect with the next sentence: no voice may change within one because a file came late. */
  setVoiceData(voiceData: VoiceData): void;
  /** @param gain share of the chosen volume, 0 to 1, from the next sentence on: nothing is broken off for it. */
  setGain(gain: number): void;
  /** Silences everything for good and disposes of the engine. */
  dispose(): void;
}

/** Joins the state machine to an engine and a clock. Decides nothing. */
export function createSpeechController(options: SpeechControllerOptions): SpeechController {
  const { document, engine, clock = systemClock } = options;
  const disposed = new AbortController();
  let current = initialState(document, options.position, options.titleFirst);
  const state = signal<SpeechState>(current);
  const surroundings = options.surroundings ?? USUAL;
  const context = signal<SpeechContext>({
    ...surroundings.peek(),
    now: clock.now,
    othersSpeak: false,
    document,
    voices: engine?.voices() ?? [],
    voiceData: options.voiceData ?? NO_VOICE_DATA,
    preferences: options.preferences,
    available: engine !== undefined,
    fallbackLang: options.fallbackLang ?? '',
    phrases: options.phrases ?? (() => NO_PHRASES),
  });

  let clearTimer = () => {};
  const meter = createMeter(clock, options.pace);

  const run = (effect: SpeechEffect): void => {
    switch (effect.type) {
      case 'speak':
        meter.watch(effect.utterance, current.piece);
        return engine?.speak(effect.utterance);
      case 'cancel':
        meter.drop();
        return engine?.cancel();
      case 'rebuild':
        meter.drop();
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

  let lateData: VoiceData | undefined;
  const takeVoiceData = (event?: SpeechEvent): void => {
    if (!lateData || !isBetweenSentences(current, event, document)) return;
    context.value = { ...context.peek(), voiceData: lateData };
    lateData = undefined;
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
        takeVoiceData(next);
        const { now } = clock;
        const step = transition(current, next, {
          ...context.peek(),
          now,
          othersSpeak: engine?.othersSpeak() ?? false,
          msPerUnit: meter.msPerUnit(),
        });
        current = step.state;
        step.effects.forEach(run);
        state.value = current;
      }
    } finally {
      busy = false;
    }
  };

  /** Before whatever may silence a voice that reports no words: it is to go on from where it probably is. */
  const command = (event: SpeechEvent): void => {
    noteEstimate();
    send(event);
  };
  const noteEstimate = (): void => {
    const place = meter.place();
    if (place) send({ type: 'estimate', ...place });
  };

  engine?.onEvent((event) => {
    meter.report(event);
    send(event);
  }, disposed.signal);
  engine?.onVoices(() => {
    context.value = { ...context.peek(), voices: engine.voices() };
    send({ type: 'voices-changed' });
  }, disposed.signal);

  const lang = computed(() => {
    const { position } = state.value;
    return position.block < document.blockCount ? langAt(position, context.value) : '';
  });
  const unsubscribe = surroundings.subscribe((next) => {
    const { muted, online } = context.peek();
    if (muted === next.muted && online === next.online) return;
    context.value = { ...context.peek(), ...next };
    send({ type: 'surroundings-changed', previous: { muted, online } });
  });

  const voice = computed(() => {
    const at = state.value.position;
    return at.block < document.blockCount ? voiceFor(at, context.value, state.value) : undefined;
  });
  const step = (to: Skip): boolean => {
    noteEstimate();
    const before = current;
    send({ type: 'skip', to });
    return current !== before;
  };
  const skip = (to: Skip) => () => void step(to);
  return {
    state,
    word: computed(() => state.value.word ?? undefined),
    estimatedWord: meter.word,
    pace: meter.pace,
    voices: computed(() => context.value.voices),
    voiceData: computed(() => context.value.voiceData),
    lang,
    voice,
    reportsWords: computed(() => state.value.reportsWords[keyOf({ voice: voice.value })]),
    play: () => send({ type: 'play' }),
    pause: () => command({ type: 'pause' }),
    toggle: () => command({ type: 'toggle' }),
    seek: (position) => send({ type: 'seek', position }),
    nextSentence: skip('next-sentence'),
    previousSentence: skip('previous-sentence'),
    nextBlock: skip('next-block'),
    previousBlock: skip('previous-block'),
    skip: step,
    startOfBlock: (block) => startOfBlock(block, context.peek()),
    retry: () => send({ type: 'retry' }),
    setPreferences(preferences) {
      const { preferences: previous } = context.peek();
      context.value = { ...context.peek(), preferences };
      command({ type: 'preferences-changed', previous });
    },
    setVoiceData(voiceData) {
      lateData = voiceData;
      takeVoiceData();
    },
    setGain(gain) {
      context.value = { ...context.peek(), gain };
    },
    dispose() {
      disposed.abort();
      unsubscribe();
      clearTimer();
      meter.drop();
      engine?.dispose();
    },
  };
}

/** True when what is spoken next, or after an event, begins a sentence. */
function isBetweenSentences(
  { piece, position, attempt }: SpeechState,
  event: SpeechEvent | undefined,
  document: ReadingDocument,
): boolean {
  if (document.blockCount === 0) return true;
  const { start, end } = sentenceOf(document, position).span;
  if (piece === null) return position.offset <= start || position.offset >= end;
  return event?.type === 'end' && event.attempt === attempt && piece.span.end >= end;
}
