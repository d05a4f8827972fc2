// pure
import type { ReadingPosition, TextSpan, Word } from '../document/reading-document.ts';
import type { SpokenText } from './spoken-text.ts';

/**
 * What the narration is doing; `data-speech` on the reader's root element shows `status`. Made only by `transition`.
 */
export type SpeechState = SpeechStateBase &
  (
    | { readonly status: 'idle' }
    /** Asked to speak; waiting for the old utterance's end, or for the new one's `start`. */
    | { readonly status: 'preparing'; readonly tries: number }
    /** The voice is heard. Between two utterances `started` is false. */
    | { readonly status: 'speaking'; readonly tries: number; readonly started: boolean }
    | { readonly status: 'paused' }
    | { readonly status: 'finished' }
    | { readonly status: 'failed'; readonly problem: SpeechProblem }
  );

export interface SpeechStateBase {
  /** Where the voice is, or will start. */
  readonly position: ReadingPosition;
  /** The word being heard, as the voice itself reported it; null until it has, so that no mark is a guess. */
  readonly word: Word | null;
  /** Highest attempt number given out. Reports of any other attempt change nothing but `draining`. */
  readonly attempt: number;
  /** What the synthesiser is speaking, or was told to, as attempt number `attempt`. At most one at a time. */
  readonly piece: Piece | null;
  /** Attempt that was cancelled and whose end has not been reported: nothing may be spoken before (at most 400 ms). */
  readonly draining: number | null;
  /** The one timer that is running. */
  readonly waiting: Timer | null;
  /** Something has been heard since the reader was opened. */
  readonly heard: boolean;
  /** The list of voices has been waited for once. */
  readonly voicesAwaited: boolean;
  /** The frame may no longer answer: it is rebuilt before the next attempt. */
  readonly suspect: boolean;
  /** How often others have ended the speech of this place. */
  readonly interruptions: number;
  /** Keys of voices that failed and are passed over until the person chooses again. */
  readonly avoided: readonly string[];
}

/** Part of a sentence, short enough for the voice. */
export interface Piece {
  /** Part of `Block.text` that it speaks; ends where the next piece begins. */
  readonly span: TextSpan;
  readonly spoken: SpokenText;
  readonly words: readonly Word[];
}

export type Timer =
  /** For the list of voices, before the first attempt. */
  | 'voices'
  /** For the end of the cancelled utterance, and between two tries. */
  | 'settle'
  /** For the report that the voice has started. */
  | 'start'
  /** For the next word or the end. */
  | 'progress';

export type SpeechProblem =
  /** The browser lists no voice at all. */
  | 'no-voice'
  /** The browser or another page keeps refusing or ending the speech. */
  | 'refused'
  /** The synthesiser does not answer, whatever is tried. */
  | 'no-answer'
  /** `end` without `start`: what a muted tab does in Chromium. */
  | 'not-heard'
  /** `speechSynthesis` is switched off in this browser. */
  | 'unavailable';

/** Rungs of the recovery ladder, by `tries`: 0 first go, 1 same again, 2 in a new frame, 3 with another voice, then failed. */
export const LAST_TRY = 3;
