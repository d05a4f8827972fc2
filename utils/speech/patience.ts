// pure
import { expectedDuration } from './duration.ts';
import { rateOf } from './reading-language.ts';
import type { SpeechContext } from './speech-event.ts';
import type { Piece, SpeechState } from './speech-state.ts';
import { LAST_TRY } from './speech-state.ts';
import { voiceKey } from './voices.ts';

/** Longest silence from the last sound to a new one, or to the words that nothing helps, ms. */
const SILENCE_MS = 12_000;
/** Silence after which the person is told that something is being done about it, ms. */
export const SLOW_MS = 3000;
/** For a timer that is late. */
const MARGIN_MS = 300;
/** Longest wait for the end of a cancelled utterance, ms. Firefox reports it after 60 to 100, Chromium within 10. */
export const SETTLE_MS = 400;
/** What each later try gets at least, ms, the wait for the old end included. */
const TRY_MS = 1400;
/**
 * Longest wait for `start`, ms. The speech service itself may have to start for the first one. Where no voice is
 * listed there is nothing else to be tried, and Linux may need 6.5 s for its list.
 */
const START_MS = { unlisted: 10_000, first: 5000, remote: 5000, local: 2500 };
/** Least time without any report from a voice that is speaking, ms. */
const PROGRESS_MS = 4000;
/** How long a piece may last that gives no sign of life between start and end, ms. */
export const LONGEST_WORDLESS_MS = 8000;

type Learnt = Pick<SpeechState, 'reportsWords' | 'stretch'>;

/** Under which a voice is known: '' when the browser chooses. */
export const keyOf = ({ voice }: Pick<Piece, 'voice'>): string => (voice ? voiceKey(voice) : '');

/** What a text will take, ms: by the voice's own pace, else after what the voices of this session have taken. */
export const expected = (text: string, lang: string, context: SpeechContext, { stretch }: Learnt): number =>
  (context.msPerUnit === undefined ? stretch : 1) *
  expectedDuration(text, rateOf(lang, context), context.msPerUnit);

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** How slow the voices are, once one more piece has been heard to its end. */
export function learnStretch(state: SpeechState, piece: Piece, context: SpeechContext): number {
  const usual = expectedDuration(piece.spoken.text, rateOf(piece.lang, context));
  if (usual < 1000) return state.stretch;
  const ratio = (context.now - state.times.started) / usual;
  return between(0.7, Math.max(ratio, state.stretch * 0.95), 4);
}

/** Silence that may still pass, ms; negative when it has been too long already. */
const left = (state: SpeechState, context: SpeechContext): number =>
  SILENCE_MS - MARGIN_MS - (context.now - state.times.silent);

/** What this try gets when what is left is shared among it and those that may follow. */
const share = (state: SpeechState, tries: number, context: SpeechContext): number =>
  left(state, context) / (LAST_TRY - tries + 1) - SETTLE_MS;

/** How long to wait for the start of a piece, ms. */
export function startPatience(
  state: SpeechState,
  tries: number,
  piece: Piece,
  context: SpeechContext,
): number {
  if (!state.heard && context.voices.length === 0) return START_MS.unlisted;
  const kind = !state.heard && tries === 0 ? 'first' : piece.voice?.localService ? 'local' : 'remote';
  const fair = tries === 0 ? left(state, context) - LAST_TRY * TRY_MS : share(state, tries, context);
  return Math.round(between(TRY_MS - SETTLE_MS, fair, START_MS[kind]));
}

/** How long to wait for a sign of life while the voice speaks `text`, ms: up to its next word, or all of the piece. */
export function progressPatience(
  state: SpeechState,
  tries: number,
  piece: Piece,
  text: string,
  context: SpeechContext,
): number {
  const need = expected(text, piece.lang, context, state);
  // A measured pace is nearer the truth than that of another voice.
  const slow = context.msPerUnit === undefined ? 1.25 * need + 1500 : 1.2 * need + 1000;
  const usual = Math.max(PROGRESS_MS, Math.min(slow, left(state, context) - SETTLE_MS), 1.2 * need);
  if (tries === 0) return Math.round(usual);
  if (state.reportsWords[keyOf(piece)] !== true && need > 1500) {
    // It may only have been slower than expected. The person has been told, and there is time to find out.
    return Math.round(state.notice?.kind === 'slow' ? 1.5 * Math.max(PROGRESS_MS, slow) : usual);
  }
  const fair = between(1000, share(state, tries, context), PROGRESS_MS);
  return Math.round(Math.max(fair, 1.5 * need));
}

/** True when so much silence has passed that, if nothing is heard for `wait` ms more, words are due before. */
export const isLate = (state: SpeechState, tries: number, wait: number, context: SpeechContext): boolean =>
  wait > left(state, context) && (tries > 0 || SILENCE_MS - left(state, context) > SLOW_MS);

/** Whether the silence that may still pass is enough for a try on each rung. */
export const hasTimeForAll = (state: SpeechState, context: SpeechContext): boolean =>
  left(state, context) >= LAST_TRY * TRY_MS;

/** Pauses before the tries that follow errors, ms: a service that is being restarted needs some seconds. */
const PAUSES_MS = [0, SETTLE_MS, 2000, 4000];

/** Pause before a try that follows an error at once, ms. */
export function pauseBefore(state: SpeechState, rung: number, context: SpeechContext): number {
  const fair = left(state, context) - (LAST_TRY - rung + 1) * TRY_MS;
  return Math.round(Math.max(SETTLE_MS, Math.min(fair, PAUSES_MS[rung] ?? SETTLE_MS)));
}
