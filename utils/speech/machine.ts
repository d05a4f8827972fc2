// pure
import { firstPosition } from '../document/position.ts';
import type { ReadingPosition } from '../document/reading-document.ts';
import type { EngineEvent } from './engine.ts';
import { failed, interrupted, startOverdue } from './ladder.ts';
import { nextPiece, voiceFor } from './next-piece.ts';
import { keyOf } from './patience.ts';
import { boundary, ended, estimated, progressOverdue, started } from './reports.ts';
import type { Skip, SpeechContext, SpeechEvent, Step } from './speech-event.ts';
import { isSameVoice } from './remembered-voice.ts';
import type { SpeechPreferences } from './speech-preferences.ts';
import type { SpeechState, Timer } from './speech-state.ts';
import { langAt, rateOf } from './reading-language.ts';
import { stepTarget } from './steps.ts';
import { surroundingsChanged, voicesChanged } from './surroundings.ts';
import {
  base,
  fail,
  isActive,
  proceed,
  silence,
  speakAgain,
  unchanged,
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
      return seek(state, event.position, context);
    case 'skip':
      return skip(state, event.to, context);
    case 'preferences-changed':
      return preferencesChanged(state, event.previous, context);
    case 'voices-changed':
      return voicesChanged(state, context);
    case 'surroundings-changed': {
      const { step, play: again } = surroundingsChanged(state, event.previous, context);
      return again ? play(step.state, context) : step;
    }
    case 'estimate':
      if (!isActive(state) || state.piece === null || event.attempt !== state.attempt)
        return unchanged(state);
      return estimated(state, state.piece, event.offset);
    case 'timer':
      return timedOut(state, event.timer, event.attempt, context);
    case 'start':
    case 'boundary':
    case 'paused':
    case 'end':
    case 'error':
      return reported(state, event, context);
    default:
      return event satisfies never;
  }
}

/** What the synthesiser reports. All but the end of what has been cancelled must be of the present attempt. */
function reported(state: SpeechState, event: EngineEvent, context: SpeechContext): Step {
  const { attempt, piece } = state;
  const over = event.type === 'end' || event.type === 'error';
  if (over && event.attempt === state.draining) return drained(state, context);
  if (piece === null || event.attempt !== attempt || !isActive(state)) return unchanged(state);
  switch (event.type) {
    case 'start':
      return started(state, piece, context);
    case 'boundary':
      return boundary(state, piece, event.charIndex, context);
    case 'paused':
      return interrupted(state, context);
    case 'end':
      return ended(state, piece, event.seconds, context);
    case 'error':
      return failed(state, event.code, context);
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
      hasty: 0,
      interruptions: 0,
      notice: null,
      times: { ...state.times, silent: context.now },
      ...(again && { suspect: true, avoided: [], using: null, networkFailed: false }),
    },
    context,
  );
}

function pause(state: SpeechState): Step {
  if (!isActive(state)) return unchanged(state);
  const quiet = silence(state);
  return { state: { ...base(quiet.state), status: 'paused', notice: null }, effects: quiet.effects };
}

/** The highlight follows at once, the voice as soon as the old utterance is silent. */
function moveTo(state: SpeechState, position: ReadingPosition, context: SpeechContext): Step {
  const { now } = context;
  const times = { ...state.times, silent: now };
  const none = { word: null, returned: null, thence: null, using: null };
  const moved = { ...state, position, times, ...none, interruptions: 0 };
  if (moved.status === 'finished') return unchanged({ ...base(moved), status: 'paused' });
  if (!isActive(moved)) return unchanged(moved);
  if (moved.piece !== null) return speakAgain(moved, 0);
  // A pause before another try is for the synthesiser or another page; the person need not wait for its end.
  const resting = moved.waiting === 'settle' && moved.draining === null;
  return resting
    ? proceed({ ...moved, tries: 0, waiting: null }, context)
    : unchanged({ ...moved, tries: 0 });
}

function seek(state: SpeechState, to: ReadingPosition, context: SpeechContext): Step {
  const position = wordPosition(context.document, to);
  return position ? moveTo(state, position, context) : unchanged(state);
}

function skip(state: SpeechState, to: Skip, context: SpeechContext): Step {
  const target = context.document.blockCount > 0 ? stepTarget(state, to, context) : undefined;
  if (!target) return unchanged(state);
  const { position, word, returned } = target;
  const moved = moveTo(state, position, context);
  return { ...moved, state: { ...moved.state, word, returned } };
}

/** Takes effect from the word that is being heard: no synthesiser changes an utterance that it is speaking. */
function preferencesChanged(state: SpeechState, previous: SpeechPreferences, context: SpeechContext): Step {
  const { pitch, volume, voices } = context.preferences;
  const languages = [...Object.keys(voices), ...Object.keys(previous.voices)];
  const chosen = languages.some((lang) => !isSameVoice(voices[lang], previous.voices[lang]));
  const lang = context.document.blockCount > 0 ? langAt(state.position, context) : '';
  const faster = rateOf(lang, context) !== rateOf(lang, { ...context, preferences: previous });
  const afresh = { avoided: [], told: [], using: null, networkFailed: false };
  const next = { ...state, ...(chosen && afresh), ...(faster && { stretch: 1 }) };
  if (!isActive(next) || next.piece === null) return unchanged(next);
  const before = keyOf(next.piece);
  const audible =
    faster ||
    pitch !== previous.pitch ||
    volume !== previous.volume ||
    (chosen && keyOf({ voice: voiceFor(next.position, context, next) }) !== before) ||
    saysOtherwise(next, previous, context);
  const times = { ...next.times, silent: context.now };
  return audible ? speakAgain({ ...next, times }, 0) : unchanged(next);
}

/** True when from the current word on other words are to be heard than the voice has been given. */
function saysOtherwise(state: SpeechState, previous: SpeechPreferences, context: SpeechContext): boolean {
  const { verbosity, pronunciations } = context.preferences;
  if (verbosity === previous.verbosity && pronunciations === previous.pronunciations) return false;
  const say = (preferences: SpeechPreferences): string | undefined =>
    nextPiece(state.position, { ...context, preferences }, state)?.piece.spoken.text;
  return say(previous) !== say(context.preferences);
}

function timedOut(state: SpeechState, timer: Timer, attempt: number, context: SpeechContext): Step {
  if (state.waiting !== timer || state.attempt !== attempt) return unchanged(state);
  const next = { ...state, waiting: null, draining: null };
  if (!isActive(next)) return unchanged(next);
  if (timer === 'start') return startOverdue(next, context);
  return timer === 'progress' ? progressOverdue(next, context) : proceed(next, context);
}

function drained(state: SpeechState, context: SpeechContext): Step {
  const next = { ...state, draining: null, waiting: null, suspect: false };
  const { state: after, effects } = isActive(next) ? proceed(next, context) : unchanged(next);
  return { state: after, effects: [{ type: 'clear-timer' }, ...effects] };
}
