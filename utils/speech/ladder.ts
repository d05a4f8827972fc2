// pure
import type { Voice } from './engine.ts';
import { isOnline } from './known-voices.ts';
import { notify, tellOtherVoice, tellSlow } from './notices.ts';
import { voiceFor } from './next-piece.ts';
import { hasTimeForAll, pauseBefore } from './patience.ts';
import type { SpeechContext, Step } from './speech-event.ts';
import type { SpeechProblem } from './speech-state.ts';
import { LAST_TRY } from './speech-state.ts';
import type { Active } from './transitions.ts';
import { fail, LOOK_MS, speakAgain, timer } from './transitions.ts';
import { voiceKey } from './voices.ts';

/** Two ends by others within this time are of one quarrel, ms. */
const QUARREL_MS = 5000;
/** After so many we give in. */
const MOST_INTERRUPTIONS = 3;
const INTERRUPTED_MS = 1000;

/**
 * One rung up the ladder after a try has failed: again, in a new frame, with another voice, and then it is over.
 * @param rung where to step, the next rung by default.
 */
export function climb(
  before: Active,
  context: SpeechContext,
  problem: SpeechProblem,
  rung = nextRung(before, context),
): Step {
  // A second failure is told at once: what follows may take its time.
  const state = rung > 1 ? notify(before, 'slow', context) : tellSlow(before, context);
  if (context.voices.length === 0 && !state.heard) return fail(state, 'no-voice');
  const failure = context.voices.length === 0 && state.heard ? 'voices-gone' : problem;
  if (rung > LAST_TRY) return fail(state, failure);
  const pause = pauseBefore(state, rung, context);
  if (rung < LAST_TRY) return speakAgain(state, rung, pause);
  const voice = state.piece ? state.piece.voice : voiceFor(state.position, context, state);
  const avoided = voice ? [...state.avoided, voiceKey(voice)] : state.avoided;
  if (voice && voiceFor(state.position, context, { ...state, avoided })) {
    return speakAgain(tellOtherVoice({ ...state, avoided }, voice, context), rung);
  }
  // What has worked before may be coming back.
  return state.heard ? speakAgain(state, rung, pause) : fail(state, failure);
}

/** The same again also happens in a new frame: with little time left, that comes first. */
const nextRung = (state: Active, context: SpeechContext): number =>
  state.tries === 0 && !hasTimeForAll(state, context) ? 2 : state.tries + 1;

/** A piece that has not started: it is kept from it by another page, is given more time, or has failed. */
export function startOverdue(state: Active, context: SpeechContext): Step {
  const { now, othersSpeak } = context;
  const look = { ...state, waiting: 'start' } as const;
  // Cancelling what has not started would silence this document for good (Firefox). And Firefox says for ever that
  // something is speaking once the speech service has ended in the middle of it.
  if (othersSpeak && state.tries === 0 && !state.remains) {
    const times = { ...state.times, silent: now, patience: now + 2 * LOOK_MS };
    return {
      state: notify({ ...look, times }, 'other-page', context),
      effects: [timer('start', state.attempt, LOOK_MS)],
    };
  }
  const rest = state.times.patience - now;
  if (rest < 1) return climb(state, context, 'no-answer');
  return {
    state: tellSlow(look, context),
    effects: [timer('start', state.attempt, Math.min(rest, LOOK_MS))],
  };
}

/**
 * Something else has ended or paused the speech: in Chromium any page's `cancel()` and `pause()` are for all pages
 * (`TtsController`). Often enough in a row, and it is a quarrel that a person has to settle.
 */
export function interrupted(state: Active, context: SpeechContext): Step {
  const { now } = context;
  const row = now - state.times.interrupted < QUARREL_MS ? state.interruptions + 1 : 1;
  if (row > MOST_INTERRUPTIONS) return fail(state, 'refused');
  const next = { ...state, interruptions: row, times: { ...state.times, interrupted: now } };
  return speakAgain(row > 1 ? notify(next, 'interrupted', context) : next, state.tries, row * INTERRUPTED_MS);
}

/** @param code a SpeechSynthesisErrorCode (Web Speech API, 4.2.7) or 'unknown'. */
export function failed(state: Active, code: string, context: SpeechContext): Step {
  const voice = state.piece?.voice;
  const next = { ...state, piece: null };
  switch (code) {
    case 'not-allowed':
      return fail(next, 'refused');
    case 'interrupted':
    case 'canceled':
      return interrupted(next, context);
    case 'network':
      if (voice && isOnline(voice)) return unreachable(next, voice, context);
      return withOtherVoice(next, voice, context);
    case 'voice-unavailable':
    case 'language-unavailable':
      return withOtherVoice(next, voice, context);
    default:
      return climb(next, context, 'no-answer');
  }
}

/** A voice of this device at once, if there is one. */
function unreachable(state: Active, voice: Voice, context: SpeechContext): Step {
  const without = { ...state, networkFailed: true };
  const local = voiceFor(state.position, context, without);
  if (local && !isOnline(local)) return speakAgain(without, state.tries);
  return withOtherVoice(state, voice, context, 'offline');
}

/** Not the same again, unless there is no other. */
function withOtherVoice(
  state: Active,
  voice: Voice | undefined,
  context: SpeechContext,
  problem: SpeechProblem = 'no-answer',
): Step {
  const avoided = voice ? [...state.avoided, voiceKey(voice)] : state.avoided;
  const other = voice && voiceFor(state.position, context, { ...state, avoided });
  return climb(state, context, problem, other ? LAST_TRY : undefined);
}
