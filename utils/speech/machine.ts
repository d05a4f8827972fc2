// pure
import {
  firstPosition,
  nextBlock,
  nextSentence,
  previousBlock,
  previousSentence,
} from '../document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../document/reading-document.ts';
import type { Skip, SpeechContext, SpeechEvent, Step } from './speech-event.ts';
import type { SpeechPreferences } from './speech-preferences.ts';
import type { SpeechState, Timer } from './speech-state.ts';
import { LAST_TRY } from './speech-state.ts';
import { isSpoken, nextPiece, voiceFor } from './next-piece.ts';
import {
  base,
  climb,
  fail,
  isActive,
  proceed,
  silence,
  speakAgain,
  unchanged,
  watchProgress,
  wordPosition,
} from './transitions.ts';

/**
 * The only owner of play state.
 *
 * Native `pause()` and `resume()` are never used: they wedge all speech in Chromium on Linux, do nothing in Firefox
 * there, and stop for good on Android. Pause remembers the word and cancels. One utterance at a time; each has a
 * number, and what an older one reports late changes nothing but the wait for its end.
 */
export function transition(state: SpeechState, event: SpeechEvent, context: SpeechContext): Step {
  switch (event.type) {
    case 'play':
      return play(state, context);
    case 'pause':
      return pause(state);
    case 'toggle':
      return isActive(state) ? pause(state) : play(state, context);
    case 'retry':
      return state.status === 'failed' ? play(state, context) : unchanged(state);
    case 'seek':
      return seek(state, event.position, context.document);
    case 'skip':
      return skip(state, event.to, context);
    case 'preferences-changed':
      return preferencesChanged(state, event.previous, context);
    case 'voices-changed':
      return voicesChanged(state, context);
    case 'timer':
      return timedOut(state, event.timer, event.attempt, context);
    case 'start':
      return started(state, event.attempt, context);
    case 'boundary':
      return boundary(state, event.attempt, event.charIndex, context);
    case 'end':
    case 'error':
      if (event.attempt === state.draining) return drained(state, context);
      if (state.piece === null || event.attempt !== state.attempt) return unchanged(state);
      return event.type === 'end' ? ended(state, context) : failed(state, event.code, context);
    default:
      return event satisfies never;
  }
}

function play(state: SpeechState, context: SpeechContext): Step {
  if (isActive(state)) return unchanged(state);
  if (!context.available) return fail(state, 'unavailable');
  const again = state.status === 'failed';
  const finished = state.status === 'finished' ? firstPosition(context.document) : undefined;
  return proceed(
    {
      ...base(state),
      status: 'preparing',
      tries: 0,
      position: finished ?? state.position,
      word: null,
      interruptions: 0,
      ...(again && { suspect: true, avoided: [] }),
    },
    context,
  );
}

function pause(state: SpeechState): Step {
  if (!isActive(state)) return unchanged(state);
  const quiet = silence(state);
  return { state: { ...base(quiet.state), status: 'paused' }, effects: quiet.effects };
}

/** The highlight follows at once, the voice as soon as the old utterance is silent. */
function moveTo(state: SpeechState, position: ReadingPosition): Step {
  const moved = { ...state, position, word: null, interruptions: 0 };
  if (moved.status === 'finished') return unchanged({ ...base(moved), status: 'paused' });
  if (!isActive(moved)) return unchanged(moved);
  return moved.piece === null ? unchanged({ ...moved, tries: 0 }) : speakAgain(moved, 0);
}

function seek(state: SpeechState, to: ReadingPosition, document: ReadingDocument): Step {
  const position = wordPosition(document, to);
  return position ? moveTo(state, position) : unchanged(state);
}

const steps: Readonly<Record<Skip, typeof nextBlock>> = {
  'next-sentence': nextSentence,
  'previous-sentence': previousSentence,
  'next-block': nextBlock,
  'previous-block': previousBlock,
};

function skip(state: SpeechState, to: Skip, context: SpeechContext): Step {
  const { document } = context;
  if (document.blockCount === 0) return unchanged(state);
  let target = steps[to](document, state.position);
  // A step back onto what is left out would only be carried forward again by the voice.
  while (target && !isSpoken(target, context)) target = steps[to](document, target);
  if (target) return moveTo(state, target);
  // Before the beginning there is only the beginning; behind the end there is nothing to skip to.
  const back = to === 'previous-sentence' || to === 'previous-block';
  return back ? moveTo(state, firstPosition(document) ?? state.position) : unchanged(state);
}

/** Takes effect from the word that is being heard: no synthesiser changes an utterance that it is speaking. */
function preferencesChanged(state: SpeechState, previous: SpeechPreferences, context: SpeechContext): Step {
  const { rate, pitch, volume, voices } = context.preferences;
  const languages = [...Object.keys(voices), ...Object.keys(previous.voices)];
  const chosen = languages.some((lang) => voices[lang] !== previous.voices[lang]);
  const next = chosen ? { ...state, avoided: [] } : state;
  if (!isActive(next) || next.piece === null) return unchanged(next);
  const block = context.document.block(next.position.block);
  const before = voiceFor(block, { ...context, preferences: previous }, state.avoided);
  const audible =
    rate !== previous.rate ||
    pitch !== previous.pitch ||
    volume !== previous.volume ||
    voiceFor(block, context, next.avoided) !== before ||
    saysOtherwise(next, previous, context);
  return audible ? speakAgain(next, 0) : unchanged(next);
}

/** True when from the current word on other words are to be heard than the voice has been given. */
function saysOtherwise(state: SpeechState, previous: SpeechPreferences, context: SpeechContext): boolean {
  const { verbosity, pronunciations } = context.preferences;
  if (verbosity === previous.verbosity && pronunciations === previous.pronunciations) return false;
  const say = (preferences: SpeechPreferences): string | undefined =>
    nextPiece(state.position, { ...context, preferences }, state.avoided)?.piece.spoken.text;
  return say(previous) !== say(context.preferences);
}

function voicesChanged(state: SpeechState, context: SpeechContext): Step {
  if (context.voices.length === 0) return unchanged(state);
  if (isActive(state) && state.waiting === 'voices') return proceed(state, context);
  // A voice has been installed. Speaking up unasked, perhaps minutes later, would startle.
  if (state.status === 'failed' && state.problem === 'no-voice') {
    return unchanged({ ...base(state), status: 'paused' });
  }
  return unchanged(state);
}

function timedOut(state: SpeechState, timer: Timer, attempt: number, context: SpeechContext): Step {
  if (state.waiting !== timer || state.attempt !== attempt) return unchanged(state);
  const next = { ...state, waiting: null, draining: null };
  if (!isActive(next)) return unchanged(next);
  return timer === 'start' || timer === 'progress'
    ? climb(next, context, 'no-answer')
    : proceed(next, context);
}

function drained(state: SpeechState, context: SpeechContext): Step {
  const next = { ...state, draining: null, waiting: null, suspect: false };
  const { state: after, effects } = isActive(next) ? proceed(next, context) : unchanged(next);
  return { state: after, effects: [{ type: 'clear-timer' }, ...effects] };
}

function started(state: SpeechState, attempt: number, context: SpeechContext): Step {
  if (!isActive(state) || state.piece === null || attempt !== state.attempt) return unchanged(state);
  if (state.status === 'speaking' && state.started) return unchanged(state);
  const next = {
    ...base(state),
    status: 'speaking',
    tries: state.tries,
    started: true,
    heard: true,
  } as const;
  return watchProgress(next, state.piece.spoken.text, context);
}

/** Some engines report words that lie elsewhere: accepted are words of the piece, at most one back. */
function boundary(state: SpeechState, attempt: number, charIndex: number, context: SpeechContext): Step {
  if (!isActive(state) || state.piece === null || attempt !== state.attempt) return unchanged(state);
  const { spoken, words } = state.piece;
  if (!Number.isInteger(charIndex) || charIndex < 0 || charIndex >= spoken.text.length)
    return unchanged(state);
  const offset = spoken.toShown(charIndex);
  const index = words.findIndex((word) => offset < word.end);
  const current = words.findIndex((word) => state.position.offset < word.end);
  const word = words[index];
  if (!word || index < current - 1) return unchanged(state);
  const position = { ...state.position, offset: word.start };
  const next = {
    ...base(state),
    status: 'speaking',
    tries: state.tries,
    started: true,
    heard: true,
  } as const;
  return watchProgress({ ...next, position, word }, spoken.text.slice(charIndex), context);
}

function ended(state: SpeechState, context: SpeechContext): Step {
  if (!isActive(state) || state.piece === null) return unchanged(state);
  if (state.status !== 'speaking' || !state.started) {
    return climb({ ...state, piece: null }, context, 'not-heard');
  }
  const position = { ...state.position, offset: state.piece.span.end };
  const next = { ...state, piece: null, position, tries: 0, interruptions: 0, word: null, started: false };
  return proceed(next, context);
}

/** `code` is a SpeechSynthesisErrorCode (Web Speech API, 4.2.7) or 'unknown'. */
function failed(state: SpeechState, code: string, context: SpeechContext): Step {
  if (!isActive(state)) return unchanged(state);
  const next = { ...state, piece: null };
  switch (code) {
    case 'not-allowed':
      return fail(next, 'refused');
    case 'interrupted':
    case 'canceled':
      // Not by us: any page's `cancel()` silences all pages in Chromium. Once is bad luck, twice is a quarrel.
      if (state.interruptions > 0) return fail(next, 'refused');
      return speakAgain({ ...next, interruptions: 1 }, state.tries);
    case 'network':
    case 'voice-unavailable':
    case 'language-unavailable': {
      const other = climb(next, context, 'no-answer', LAST_TRY);
      return other.state.status === 'failed' ? climb(next, context, 'no-answer') : other;
    }
    default:
      return climb(next, context, 'no-answer');
  }
}
