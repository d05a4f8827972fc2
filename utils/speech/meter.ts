// pure
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Word } from '../document/reading-document.ts';
import { costOf } from './cost.ts';
import type { EngineEvent, Utterance } from './engine.ts';
import type { Timeline } from './estimate.ts';
import { indexAt, timelineOf } from './estimate.ts';
import type { Pace, VoicePace } from './pace.ts';
import { learn, NO_PACE, paceOf } from './pace.ts';
import type { Clock } from './speech-controller.ts';
import type { Piece } from './speech-state.ts';
import { voiceKey } from './voices.ts';

/** Measures how fast voices speak, and tells from that where one is that reports no words. Listens; decides nothing. */
export interface Meter {
  readonly pace: ReadonlySignal<Pace>;
  /** The word that is probably being heard. Its clock runs only while somebody watches it. */
  readonly word: ReadonlySignal<Word | undefined>;
  /** An utterance is about to be given to the engine, for a piece of the story. */
  watch(utterance: Utterance, piece: Piece | null): void;
  /** What the engine reports, before anyone acts upon it. */
  report(event: EngineEvent): void;
  /** The utterance is being silenced: its end will tell nothing. */
  drop(): void;
  /** Pace of the voice that is speaking; undefined unless it has been measured at just this rate. */
  msPerUnit(): number | undefined;
  /** Where to go on after a silence now; undefined when the voice tells that itself, or nobody can. */
  place(): { readonly attempt: number; readonly offset: number } | undefined;
}

interface Watched {
  readonly utterance: Utterance;
  readonly piece: Piece | null;
  readonly voice: string;
  readonly pace: VoicePace | undefined;
  readonly spokenAt: number;
  startedAt: number | undefined;
  words: boolean;
  timeline: Timeline | undefined;
}

export function createMeter(clock: Clock, known: Pace = NO_PACE): Meter {
  const pace = signal(known);
  let current: Watched | undefined;
  let cold = true;
  let stopTimer = () => {};
  let watched = false;
  const word = signal<Word | undefined>(undefined, {
    watched() {
      watched = true;
      follow();
    },
    unwatched() {
      watched = false;
      stopTimer();
    },
  });

  /** Undefined for a voice that reports words, now or at any time before: it may only be late with the first one. */
  function timeline(): Timeline | undefined {
    if (!current?.piece || current.startedAt === undefined || current.words) return undefined;
    if (!current.pace || current.pace.words) return undefined;
    return (current.timeline ??= timelineOf(current.piece, current.pace.msPerUnit));
  }

  const elapsed = (): number => clock.now - (current?.startedAt ?? Number.NaN);

  /** Shows the word that is being heard now, and comes back when the next one is to be expected. */
  function follow(): void {
    stopTimer();
    const line = timeline();
    if (!line) {
      word.value = undefined;
      return;
    }
    const ms = elapsed();
    word.value = line.words[indexAt(line, ms)];
    const next = line.onsets.find((onset) => onset > ms);
    if (watched && next !== undefined) stopTimer = clock.after(Math.ceil(next - ms), follow);
  }

  function over(): void {
    current = undefined;
    follow();
  }

  return {
    pace,
    word,
    watch(utterance, piece) {
      const voice = utterance.voice ? voiceKey(utterance.voice) : '';
      const spokenAt = clock.now;
      const usual = paceOf(pace.peek(), voice, utterance.rate);
      current = {
        utterance,
        piece,
        voice,
        pace: usual,
        spokenAt,
        startedAt: undefined,
        words: false,
        timeline: undefined,
      };
      follow();
    },
    report(event) {
      if (!current || event.attempt !== current.utterance.attempt) return;
      const { utterance, voice, startedAt, spokenAt, words } = current;
      switch (event.type) {
        case 'start':
          current.startedAt ??= clock.now;
          return follow();
        case 'boundary':
          current.words = true;
          return follow();
        case 'paused':
        case 'error':
          return over();
        case 'end':
          if (startedAt !== undefined) {
            const measured = { units: costOf(utterance.text), ms: elapsed(), latency: startedAt - spokenAt };
            pace.value = learn(pace.peek(), { voice, rate: utterance.rate, words, cold, ...measured });
            cold = false;
          }
          return over();
        default:
          return event satisfies never;
      }
    },
    drop: over,
    msPerUnit: () => (current?.pace?.exact === true ? current.pace.msPerUnit : undefined),
    place() {
      const line = timeline();
      const found = line?.words[indexAt(line, elapsed())];
      return current && found && { attempt: current.utterance.attempt, offset: found.start };
    },
  };
}
