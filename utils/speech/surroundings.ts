// pure
import { tellOtherVoice } from './notices.ts';
import type { SpeechContext, Step, Surroundings } from './speech-event.ts';
import type { SpeechProblem, SpeechState } from './speech-state.ts';
import { base, isActive, proceed, speakAgain, unchanged } from './transitions.ts';
import { voiceKey } from './voices.ts';

const OF_NO_VOICE: readonly SpeechProblem[] = ['no-voice', 'voices-gone'];

/** The obstacle is away. Speaking up unasked, perhaps minutes later, would startle. */
const ready = (state: SpeechState): Step => unchanged({ ...base(state), status: 'paused' });

/** The context holds a new list of voices. */
export function voicesChanged(before: SpeechState, context: SpeechContext): Step {
  const { voices } = context;
  // An empty list says nothing of the voice that is being heard: the watchdogs do.
  if (voices.length === 0) return unchanged(before);
  const listed = (key: string): boolean => voices.some((voice) => voiceKey(voice) === key);
  // A voice that has gone and come back has been mended.
  const avoided = before.avoided.every(listed) ? before.avoided : before.avoided.filter(listed);
  const state = avoided === before.avoided ? before : { ...before, avoided };
  if (isActive(state)) {
    if (state.waiting === 'voices') return proceed(state, context);
    const voice = state.piece?.voice;
    if (voice && !listed(voiceKey(voice))) {
      return speakAgain(tellOtherVoice(state, voice, context), state.tries);
    }
  }
  return state.status === 'failed' && OF_NO_VOICE.includes(state.problem) ? ready(state) : unchanged(state);
}

/** The context holds what has become of the tab and of the network. @returns also what speaks up when unmuted. */
export function surroundingsChanged(
  before: SpeechState,
  previous: Surroundings,
  { muted, online }: Surroundings,
): { readonly step: Step; readonly play: boolean } {
  const back = online && !previous.online;
  const state = back
    ? { ...before, networkFailed: false, told: before.told.filter((what) => what !== 'offline') }
    : before;
  // Unmuting is the person's own deed, in this tab, to hear it.
  if (!muted && state.status === 'failed' && state.problem === 'muted') {
    return { step: unchanged(state), play: true };
  }
  if (back && state.status === 'failed' && state.problem === 'offline') {
    return { step: ready(state), play: false };
  }
  const notice = !muted && state.notice?.kind === 'muted' ? null : state.notice;
  return { step: unchanged(notice === state.notice ? state : { ...state, notice }), play: false };
}
