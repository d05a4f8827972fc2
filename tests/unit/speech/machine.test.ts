import { expect, it } from 'vitest';
import { transition } from '../../../utils/speech/machine.ts';
import { NO_PHRASES } from '../../../utils/speech/said/phrases.ts';
import type { SpeechContext } from '../../../utils/speech/speech-event.ts';
import { NO_VOICE_DATA } from '../../../utils/speech/known-voices.ts';
import { initialState } from '../../../utils/speech/transitions.ts';
import { anna, preferences } from './narration.ts';
import { story } from './stories.ts';

const document = story(['One is here. Two is there.']);
const context: SpeechContext = {
  document,
  voices: [anna],
  preferences,
  voiceData: NO_VOICE_DATA,
  available: true,
  now: 0,
  othersSpeak: false,
  muted: false,
  online: true,
  fallbackLang: '',
  phrases: () => NO_PHRASES,
};

it('tells what is to be done, and leaves it to others', () => {
  const { state, effects } = transition(initialState(document), { type: 'play' }, context);
  expect(effects.map(({ type }) => type)).toEqual(['cancel', 'speak', 'set-timer']);
  expect(state).toMatchObject({ status: 'preparing', attempt: 1, waiting: 'start' });
});

it('knows a timer that is no longer meant by its name and by its attempt', () => {
  const { state: asked } = transition(initialState(document), { type: 'play' }, context);
  const { state: speaking } = transition(asked, { type: 'start', attempt: 1 }, context);
  for (const timer of ['voices', 'settle', 'start'] as const) {
    const late = transition(speaking, { type: 'timer', timer, attempt: 1 }, context);
    expect(late.state).toBe(speaking);
    expect(late.effects).toEqual([]);
  }
  expect(transition(speaking, { type: 'timer', timer: 'progress', attempt: 0 }, context).state).toBe(
    speaking,
  );
  const later = { ...context, now: 4000 };
  const meant = transition(speaking, { type: 'timer', timer: 'progress', attempt: 1 }, later);
  expect(meant.state).toMatchObject({ status: 'preparing', tries: 1 });
});
