/** How long it is silent, on a clock of its own, whatever the voice does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../support/fake-engine.ts';
import { anna, bert, narrate, preferences } from './narration.ts';
import type { Narration } from './narration.ts';

const LONGEST = 12_000;
const STEP = 50;

const paragraphs = [
  'The rope.',
  'The last ferry of the year left the slip at four, with nine people and one dog on board, and nobody waved.',
  'In spring there will be a bridge, and a light where the slip was, and nobody will have to ask what the sea is doing. So it goes.',
  'Nobody on the whole long quay said anything about it at all that day.',
];
/** Forty words without a mark that a voice breathes at. */
const breathless =
  'The last ferry of the long year left the wet stone slip at four with nine tired people and one old dog on board ' +
  'while nobody at all on the whole grey quay waved or even looked up from the nets.';
/** At 20 words, 30 and 40; some of them the first thing that is said, when nobody knows the voice yet. */
const long = [20, 30, 40].map(
  (count) => `${breathless.split(' ').slice(0, count).join(' ').replace(/\.$/, '')}.`,
);

/**
 * Plays to the end of it all.
 * @returns longest silence, ms: without any word on the screen, and until sound, failure or a page that is waited for.
 */
function silences(
  narration: Narration,
  longest = 1_800_000,
): { readonly untold: number; readonly all: number } {
  const { controller, engine, clock } = narration;
  let [untold, all, unheard, silent] = [0, 0, 0, 0];
  for (const end = clock.now + longest; clock.now < end;) {
    clock.advance(STEP);
    const state = controller.state.value;
    const active = state.status === 'preparing' || state.status === 'speaking';
    if (!active) break;
    silent = engine.sounding || state.notice?.kind === 'other-page' ? 0 : silent + STEP;
    unheard = engine.sounding || state.notice ? 0 : unheard + STEP;
    untold = Math.max(untold, unheard);
    all = Math.max(all, silent);
  }
  return { untold, all };
}

/** All that was said, if each utterance begins where the one before it ended or was at its last reported word. */
function joined({ engine }: Narration): string {
  const parts = engine.spoken.map(({ text }, i) => {
    const next = engine.spoken[i + 1]?.text;
    const again = next !== undefined && text.endsWith(next);
    return again ? text.slice(0, text.length - next.length).trim() : text;
  });
  return parts.filter((part) => part !== '').join(' ');
}

const behaviours = [
  ...(['words', 'no-words', 'lies', 'halts', 'halts-wordless', 'mute', 'stuck', 'end-only'] as const),
  ...['interrupted', 'network', 'synthesis-failed', 'voice-unavailable', 'unknown'].map((error) => ({
    error,
  })),
];
const nameOf = (behaviour: Behaviour): string =>
  typeof behaviour === 'string' ? behaviour : `error ${behaviour.error}`;

describe.each([[[anna, bert]], [[anna]], [[]]])('with voices %#', (voices) => {
  it.each(behaviours.map((behaviour) => [nameOf(behaviour), behaviour] as const))(
    'a voice that always does this is heard or given up within 12 s: %s',
    (_name, behaviour) => {
      const narration = narrate([...paragraphs, ...long], { voices });
      narration.engine.behaviour = () => behaviour;
      narration.controller.play();
      const { untold, all } = silences(narration);
      expect(untold).toBeLessThanOrEqual(LONGEST);
      expect(all).toBeLessThanOrEqual(LONGEST);
      expect(narration.controller.state.value.status).toMatch(/^(?:finished|failed)$/);
    },
  );

  it.each(behaviours.map((behaviour) => [nameOf(behaviour), behaviour] as const))(
    'a voice that does this once is brought back, and nothing is lost: %s',
    (_name, behaviour) => {
      for (let wrong = 1; wrong < 6; wrong++) {
        const narration = narrate(paragraphs, { voices });
        narration.engine.behaviour = ({ attempt }) => (attempt === wrong ? behaviour : 'words');
        narration.controller.play();
        const { untold, all } = silences(narration);
        const state = narration.controller.state.value;
        if (voices.length === 0 && state.status === 'failed') continue;
        expect(state.status).toBe('finished');
        expect(untold).toBeLessThanOrEqual(LONGEST);
        expect(all).toBeLessThanOrEqual(LONGEST);
        expect(joined(narration)).toBe(paragraphs.join(' '));
      }
    },
  );
});

describe.each([0.5, 0.8, 1, 2])('at a rate of %d', (rate) => {
  it.each(['halts-wordless', 'stuck', 'mute'] as const)(
    'a voice without word reports that does this once in a long sentence is brought back in time: %s',
    (behaviour) => {
      for (const story of [...long.map((text) => [text]), long.toReversed(), [...paragraphs, ...long]]) {
        for (let wrong = 1; wrong < 12; wrong++) {
          const narration = narrate(story, { voices: [anna], preferences: { ...preferences, rate } });
          narration.engine.msPerWord = 300 / rate;
          narration.engine.behaviour = ({ attempt }) => (attempt === wrong ? behaviour : 'no-words');
          narration.controller.play();
          const { untold, all } = silences(narration);
          expect(narration.controller.state.value.status).toBe('finished');
          expect(untold).toBeLessThanOrEqual(LONGEST);
          expect(all).toBeLessThanOrEqual(LONGEST);
        }
      }
    },
  );
});

it('is never longer than 12 s without words, whatever a voice does, and in which order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Behaviour>(...behaviours), { minLength: 1, maxLength: 12 }),
      fc.constantFrom([anna, bert], [anna], [bert]),
      fc.constantFrom('firefox', 'chromium', 'silent'),
      fc.constantFrom(0.5, 1),
      (order, voices, cancelStyle, rate) => {
        const narration = narrate([...paragraphs, breathless], {
          voices,
          cancelStyle,
          preferences: { ...preferences, rate },
        });
        narration.engine.msPerWord = 300 / rate;
        narration.engine.behaviour = ({ attempt }) => order[attempt % order.length] ?? 'words';
        narration.controller.play();
        expect(silences(narration).untold).toBeLessThanOrEqual(LONGEST);
        expect(narration.controller.state.value.status).toMatch(/^(?:finished|failed)$/);
      },
    ),
    { numRuns: 500 },
  );
});
