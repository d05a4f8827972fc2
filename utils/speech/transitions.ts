// pure
import type { ReadingDocument, ReadingPosition } from '../document/reading-document.ts';
import { firstPosition, sentenceStart } from '../document/position.ts';
import { wordsOf } from '../document/segment.ts';
import type { Utterance } from './engine.ts';
import { needsInternet, nextPiece } from './next-piece.ts';
import { withNotice } from './notices.ts';
import { keyOf, SETTLE_MS, startPatience } from './patience.ts';
import { rateOf } from './reading-language.ts';
import type { SpeechContext, SpeechEffect, Step } from './speech-event.ts';
import type { SpeechProblem, SpeechState, SpeechStateBase, Timer } from './speech-state.ts';

/** A state in which the person has asked for speech and has not taken it back. */
export type Active = Extract<SpeechState, { readonly tries: number }>;

export const isActive = (state: SpeechState): state is Active =>
  state.status === 'preparing' || state.status === 'speaking';

/** Longest time for the list of voices, ms. Linux may need 6.5 s, but speaks from its queue before that. */
const VOICES_MS = 1000;
/** How often is looked whether a voice that has not started is being kept from it, ms. */
export const LOOK_MS = 1000;

/** The state's common part, without what belongs to one status only. */
export function base(state: SpeechState): SpeechStateBase {
  const { position, word, returned, thence, attempt, piece, draining, waiting, heard, voicesAwaited } = state;
  const { suspect, remains, interruptions, avoided, using, networkFailed, reportsWords, stretch } = state;
  const { hasty, notice, told, times } = state;
  return {
    position,
    word,
    returned,
    thence,
    attempt,
    piece,
    draining,
    waiting,
    heard,
    voicesAwaited,
    suspect,
    remains,
    hasty,
    interruptions,
    avoided,
    using,
    networkFailed,
    reportsWords,
    stretch,
    notice,
    told,
    times,
  };
}

/**
 * A place in the story, moved to the start of the word that is there, else of the next one, else of the last.
 * @returns undefined when the document has no such place (a saved place, and the page has changed since).
 */
export function wordPosition(document: ReadingDocument, at: ReadingPosition): ReadingPosition | undefined {
  if (!Number.isInteger(at.block) || at.block < 0 || at.block >= document.blockCount) return undefined;
  const { text, lang, sentences } = document.block(at.block);
  const span = sentences[at.sentence]?.span;
  if (!span || !(at.offset >= span.start && at.offset <= span.end)) return undefined;
  const words = wordsOf(text, span, lang);
  const word = words.find(({ end }) => at.offset < end) ?? words.at(-1);
  return { ...at, offset: word?.start ?? span.start };
}

/**
 * Before anything has happened.
 * @param start where to start; the beginning by default, or when it is not there.
 * @param titleFirst the title is said before that.
 */
export function initialState(
  document: ReadingDocument,
  start?: ReadingPosition,
  titleFirst = false,
): SpeechState {
  const first = firstPosition(document) ?? { block: 0, sentence: 0, offset: 0 };
  const there = start && wordPosition(document, start);
  return {
    status: 'idle',
    position: titleFirst ? first : (there ?? first),
    word: null,
    returned: null,
    thence: (titleFirst && there) || null,
    attempt: 0,
    piece: null,
    draining: null,
    waiting: null,
    heard: false,
    voicesAwaited: false,
    suspect: false,
    remains: false,
    hasty: 0,
    interruptions: 0,
    avoided: [],
    using: null,
    networkFailed: false,
    reportsWords: {},
    stretch: 1,
    notice: null,
    told: [],
    times: { silent: 0, started: 0, word: 0, patience: 0, interrupted: -Infinity },
  };
}

export const unchanged = (state: SpeechState): Step => ({ state, effects: [] });

export const timer = (name: Timer, attempt: number, ms: number): SpeechEffect => ({
  type: 'set-timer',
  timer: name,
  attempt,
  ms,
});

/** Silences what is being spoken, and stops waiting for anything but its end. */
export function silence<S extends SpeechState>(
  state: S,
): { readonly state: S; readonly effects: readonly SpeechEffect[] } {
  if (state.piece === null) {
    if (state.draining !== null || state.waiting === null) return { state, effects: [] };
    return { state: { ...state, waiting: null }, effects: [{ type: 'clear-timer' }] };
  }
  // Firefox never speaks again from a document that has cancelled an utterance before it started, while another page
  // was speaking. Then it does not report the end either.
  const suspect = state.suspect || !(state.status === 'speaking' && state.started);
  return {
    state: { ...state, piece: null, draining: state.attempt, suspect, waiting: 'settle' },
    effects: [{ type: 'cancel' }, timer('settle', state.attempt, SETTLE_MS)],
  };
}

/** Silences, waits until that is done, then speaks from the position on. @param pause before that, ms. */
export function speakAgain(state: SpeechState, tries: number, pause = SETTLE_MS): Step {
  const quiet = silence(state);
  const next = { ...base(quiet.state), status: 'preparing', tries, word: null } as const;
  if (next.waiting !== null) return { state: next, effects: quiet.effects };
  return {
    state: { ...next, waiting: 'settle' },
    effects: [timer('settle', next.attempt, pause)],
  };
}

/** Stops for a reason that the person should hear about. The position is kept. */
export function fail(state: SpeechState, problem: SpeechProblem): Step {
  const quiet = silence(state);
  return {
    state: { ...base(quiet.state), status: 'failed', problem, notice: null },
    effects: quiet.effects,
  };
}

function finish(state: SpeechState, document: ReadingDocument): Step {
  const quiet = silence(state);
  const position = document.blockCount > 0 ? sentenceStart(document, state.position) : state.position;
  return {
    state: { ...base(quiet.state), status: 'finished', position, word: null, notice: null },
    effects: quiet.effects,
  };
}

/** Speaks the next piece. Nothing else may be in flight or draining. */
function speak(before: Active, context: SpeechContext): Step {
  const next = context.document.blockCount > 0 ? nextPiece(before.position, context, before) : undefined;
  if (!next) return finish(before, context.document);
  const { position, piece } = next;
  if (!piece.voice && needsInternet(position, context)) return fail({ ...before, position }, 'offline');
  const state = withNotice(before, position, piece, context);
  const rate = rateOf(piece.lang, context);
  const { pitch } = context.preferences;
  const volume = context.preferences.volume * (context.gain ?? 1);
  const attempt = state.attempt + 1;
  const lang = piece.voice?.lang ?? piece.lang;
  const utterance: Utterance = {
    attempt,
    text: piece.spoken.text,
    lang,
    voice: piece.voice,
    rate,
    pitch,
    volume,
  };
  const wait = startPatience(state, state.tries, piece, context);
  const effects: SpeechEffect[] = [];
  if (state.suspect || state.tries === 2) effects.push({ type: 'rebuild' });
  // Another page may have left Chromium's synthesiser paused, which one for all pages shares; this frees it.
  else if (state.attempt === 0) effects.push({ type: 'cancel' });
  effects.push({ type: 'speak', utterance }, timer('start', attempt, Math.min(wait, LOOK_MS)));
  return {
    state: {
      ...base(state),
      ...(state.status === 'speaking'
        ? { status: 'speaking', tries: state.tries, started: false }
        : { status: 'preparing', tries: state.tries }),
      position,
      piece,
      attempt,
      using: { block: position.block, sentence: position.sentence, lang: piece.lang, voice: keyOf(piece) },
      word: null,
      waiting: 'start',
      suspect: false,
      voicesAwaited: true,
      times: { ...state.times, patience: context.now + wait },
    },
    effects,
  };
}

/** Goes on with the speaking as soon as nothing stands against it. */
export function proceed(state: Active, context: SpeechContext): Step {
  if (state.piece !== null || state.draining !== null) return unchanged(state);
  if (context.voices.length === 0 && !state.voicesAwaited) {
    const effects = [timer('voices', state.attempt, VOICES_MS)];
    return { state: { ...state, waiting: 'voices', voicesAwaited: true }, effects };
  }
  return speak(state, context);
}
