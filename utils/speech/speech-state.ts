// pure
import type { ReadingPosition, TextSpan, Word } from '../document/reading-document.ts';
import type { Voice } from './engine.ts';
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
  /**
   * The word being heard, as the voice itself reported it, or the one that a step by word has led to; null until then,
   * so that no mark is a guess.
   */
  readonly word: Word | null;
  /** Where the last step led, when it was one back. */
  readonly returned: { readonly unit: StepUnit; readonly position: ReadingPosition } | null;
  /** Where to go on once the story's title has been said; null when it goes on behind it, or the person has moved. */
  readonly thence: ReadingPosition | null;
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
  /** Our own voice has stopped without an end: what the browser says is speaking may be the remains of it. */
  readonly remains: boolean;
  /** How many pieces in a row ended, twice each, much sooner than they can have been said. */
  readonly hasty: number;
  /** How often others have ended the speech of this place, each time within 5 s of the time before. */
  readonly interruptions: number;
  /** Keys of voices that failed and are passed over until the person chooses again. */
  readonly avoided: readonly string[];
  /** The sentence that has been begun, and the key of its voice, which ends it even when a better one turns up. */
  readonly using: {
    readonly block: number;
    readonly sentence: number;
    readonly lang: string;
    readonly voice: string;
  } | null;
  /** An online voice could not reach its maker: voices of this device until that is mended. */
  readonly networkFailed: boolean;
  /**
   * By key of a voice ('' for the browser's choice): whether it reports words. Absent as long as nobody knows. False
   * after six words and 1.5 s without a report.
   */
  readonly reportsWords: Readonly<Record<string, boolean>>;
  /** How much slower than expected the voices of this session have been, 0.7 to 4. */
  readonly stretch: number;
  /** What the person should know while the narration goes on, or tries to. */
  readonly notice: SpeechNotice | null;
  /** What has been told once and is not told again: keys of voices, and 'offline'. */
  readonly told: readonly string[];
  readonly times: Times;
}

/** Moments on the clock of `SpeechContext.now`, ms. */
export interface Times {
  /** Since when nothing has been heard, as far as is known: the last word, the last end, or when speech was asked for. */
  readonly silent: number;
  /** When the present attempt was reported to have started. */
  readonly started: number;
  /** When the last word was reported. */
  readonly word: number;
  /** When it is over with the patience of `waiting`, for `start` and `progress`. */
  readonly patience: number;
  /** When others last ended the speech. */
  readonly interrupted: number;
}

export interface SpeechNotice {
  readonly kind:
    /** The voice has been silent for some seconds, and is tried again. */
    | 'slow'
    /** Another page is speaking, and the browser makes us wait. */
    | 'other-page'
    /** Something else keeps ending the speech. */
    | 'interrupted'
    /** `voice` has gone or does not work; another one goes on. */
    | 'other-voice'
    /** `voice` needs the internet; one of this device goes on. */
    | 'offline'
    /** The voice speaks into a muted tab, as in Firefox. */
    | 'muted';
  /** Name of the voice that is meant, or ''. */
  readonly voice: string;
  /** ms of `SpeechContext.now`. */
  readonly since: number;
}

/** What a step goes by. `block`: paragraphs, items, cells and the like. `image`: descriptions of pictures. */
export type StepUnit = 'word' | 'sentence' | 'block' | 'heading' | 'image';

/** Part of a sentence, short enough for the voice. */
export interface Piece {
  /** Part of `Block.text` that it speaks; ends where the next piece begins. */
  readonly span: TextSpan;
  readonly spoken: SpokenText;
  readonly words: readonly Word[];
  /** BCP 47 tag of the language it is spoken in, '' when unknown. */
  readonly lang: string;
  /** Undefined when the browser chooses. */
  readonly voice: Voice | undefined;
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
  /** `end` without `start`, and the tab is not known to be muted. */
  | 'not-heard'
  /** `end` without `start` in a muted tab of Chromium. */
  | 'muted'
  /** All voices of the language need the internet, and it cannot be reached. */
  | 'offline'
  /** The browser listed voices, and lists none any more. */
  | 'voices-gone'
  /** `speechSynthesis` is switched off in this browser. */
  | 'unavailable';

/** Rungs of the recovery ladder, by `tries`: 0 first go, 1 same again, 2 in a new frame, 3 with another voice, then failed. */
export const LAST_TRY = 3;

/** The voice is heard, or about to be: what the person has asked for and not stopped. */
export const isReading = ({ status }: Pick<SpeechState, 'status'>): boolean =>
  status === 'speaking' || status === 'preparing';
