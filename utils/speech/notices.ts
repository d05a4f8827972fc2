// pure
import type { ReadingPosition } from '../document/reading-document.ts';
import { isOnline } from './known-voices.ts';
import { preferredVoice } from './next-piece.ts';
import { SLOW_MS } from './patience.ts';
import type { SpeechContext } from './speech-event.ts';
import type { Piece, SpeechNotice, SpeechState } from './speech-state.ts';
import { voiceKey } from './voices.ts';

/** How long something is shown that needs no answer, ms. */
const SHOWN_MS = 6000;

/** Told while it lasts, and no longer. */
const OF_WAITING: readonly SpeechNotice['kind'][] = ['slow', 'other-page', 'interrupted'];

/** A notice; one that is shown already keeps its time. */
export function notify<S extends SpeechState>(
  state: S,
  kind: SpeechNotice['kind'],
  { now }: SpeechContext,
  voice = '',
): S {
  if (state.notice?.kind === kind && state.notice.voice === voice) return state;
  return { ...state, notice: { kind, voice, since: now } };
}

/** The voice has been silent for so long that words are due. */
export const tellSlow = <S extends SpeechState>(state: S, context: SpeechContext): S =>
  context.now - state.times.silent >= SLOW_MS && state.notice?.kind !== 'interrupted'
    ? notify(state, 'slow', context)
    : state;

/** Tells, once for each voice, that another one goes on. */
export function tellOtherVoice<S extends SpeechState>(
  state: S,
  voice: Piece['voice'],
  context: SpeechContext,
): S {
  if (!voice || state.told.includes(voiceKey(voice))) return state;
  return notify({ ...state, told: [...state.told, voiceKey(voice)] }, 'other-voice', context, voice.name);
}

/** What is to be told at the beginning of a piece: that a voice of this device speaks for an online one. */
export function withNotice<S extends SpeechState>(
  state: S,
  at: ReadingPosition,
  piece: Piece,
  context: SpeechContext,
): S {
  if (context.online && !state.networkFailed) return state;
  const wanted = preferredVoice(at, context, state.avoided);
  if (!wanted || !isOnline(wanted) || !piece.voice || isOnline(piece.voice)) return state;
  if (state.told.includes('offline')) return state;
  return notify({ ...state, told: [...state.told, 'offline'] }, 'offline', context, wanted.name);
}

/** Nothing is waited for any more. */
export const withoutWaiting = (notice: SpeechNotice | null): SpeechNotice | null =>
  notice && OF_WAITING.includes(notice.kind) ? null : notice;

/** What is still to be shown after a piece has been heard. */
export const afterPiece = (notice: SpeechNotice | null, { now }: SpeechContext): SpeechNotice | null =>
  withoutWaiting(notice && now - notice.since < SHOWN_MS ? notice : null);
