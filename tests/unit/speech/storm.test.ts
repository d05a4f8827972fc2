import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSentence, sentenceOf } from '../../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../../utils/document/reading-document.ts';
import { spokenText } from '../../../utils/speech/spoken-text.ts';
import type { Behaviour, CancelStyle } from '../../support/fake-engine.ts';
import { anna, bert, narrate, preferences } from './narration.ts';
import type { Narration } from './narration.ts';

const paragraphs = [
  'A doctor wept. Nobody spoke for a while, and then “everyone” did.',
  'She had lost a patient of nineteen.',
  'It was late. It rained. The camera kept running all the same.',
  'They folded cranes, one after the other, out of the paper that the hospital had thrown away, until the morning came, and nobody counted them; 213 it was, they say.',
];

type Act = readonly [name: string, act: (narration: Narration) => void];

const commands = [
  'play',
  'pause',
  'toggle',
  'retry',
  'nextSentence',
  'previousSentence',
  'nextBlock',
  'previousBlock',
] as const;

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...commands)
      .map((name): Act => [name, ({ controller }) => controller[name]()]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('next', 'previous'), fc.constantFrom('word', 'heading', 'image'))
      .map(([way, unit]): Act => [
        `${way} ${unit}`,
        ({ controller }) => void controller.skip(`${way}-${unit}`),
      ]),
  },
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 3000 })
      .map((ms): Act => [`${ms} ms`, ({ clock }) => clock.advance(ms)]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(7000, 30_000).map((ms): Act => [`${ms} ms`, ({ clock }) => clock.advance(ms)]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -1, max: 3 }), fc.nat(3), fc.nat(70))
      .map(([block, sentence, offset]): Act => [
        `seek ${block}.${sentence}+${offset}`,
        ({ controller }) => controller.seek({ block, sentence, offset }),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(0.5, 1, 4), fc.constantFrom(anna, bert))
      .map(([rate, voice]): Act => [
        `${voice.name} at ${rate}`,
        ({ controller }) => controller.setPreferences({ ...preferences, rate, voices: { en: voice } }),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom([], [anna], [bert], [anna, bert])
      .map((voices): Act => [`${voices.length} voices`, ({ engine }) => engine.setVoices(voices)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ muted: fc.boolean(), online: fc.boolean() })
      .map((now): Act => [JSON.stringify(now), ({ surroundings }) => void (surroundings.value = now)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((foreign): Act => [`others ${foreign}`, ({ engine }) => void (engine.foreign = foreign)]),
  },
);

const behaviour: fc.Arbitrary<Behaviour> = fc.constantFrom(
  ...(['words', 'words', 'no-words', 'lies', 'halts', 'halts-wordless'] as const),
  ...(['mute', 'stuck', 'end-only'] as const),
  ...['interrupted', 'network', 'synthesis-failed', 'not-allowed', 'unknown'].map((error) => ({ error })),
);

const styles = fc.constantFrom<CancelStyle>('firefox', 'chromium', 'silent');

/** What must hold at every moment. */
function check({ controller, engine, clock, document }: Narration): void {
  const state = controller.state.value;
  const { span } = sentenceOf(document, state.position);
  expect(state.position.offset).toBeGreaterThanOrEqual(span.start);
  expect(state.position.offset).toBeLessThan(span.end);
  if (state.word) expect(state.word.start).toBe(state.position.offset);
  expect(engine.overlaps).toBe(0);
  expect(state.attempt).toBe(engine.spoken.length);
  expect(engine.spoken.every(({ text }) => /[\p{L}\p{N}]/u.test(text))).toBe(true);
  const active = state.status === 'preparing' || state.status === 'speaking';
  if (!active) {
    expect(state.piece).toBeNull();
    expect(engine.current).toBeUndefined();
    expect(state.notice).toBeNull();
  }
  expect('tries' in state).toBe(active);
  expect('started' in state).toBe(state.status === 'speaking');
  expect('problem' in state).toBe(state.status === 'failed');
  expect(Number.isFinite(state.times.patience)).toBe(true);
  expect(state.stretch).toBeGreaterThan(0.6);
  if (state.piece) expect(state.draining).toBeNull();
  // Something is always on its way that will end the waiting.
  if (active || state.draining !== null) expect(state.waiting).not.toBeNull();
  expect(clock.pending).toBe(state.waiting === null ? 0 : 1);
}

/** Reports about attempts that are over. */
function reportLate({ controller, engine }: Narration): void {
  const before = controller.state.value;
  for (let attempt = 0; attempt <= before.attempt + 1; attempt++) {
    if (attempt === before.draining || (before.piece && attempt === before.attempt)) continue;
    engine.report({ type: 'start', attempt });
    engine.report({ type: 'boundary', attempt, charIndex: 1 });
    engine.report({ type: 'paused', attempt });
    engine.report({ type: 'error', attempt, code: 'interrupted' });
    engine.report({ type: 'end', attempt });
  }
  expect(controller.state.value).toBe(before);
}

/** What a voice says from a place to the end, sentence by sentence. */
function textsFrom(document: ReadingDocument, from: ReadingPosition): readonly string[] {
  const texts: string[] = [];
  for (let at: ReadingPosition | undefined = from; at; at = nextSentence(document, at)) {
    const { end } = sentenceOf(document, at).span;
    texts.push(spokenText(document.block(at.block), { start: at.offset, end }).text);
  }
  return texts;
}

describe('any storm of commands, failures and late reports', () => {
  it('leaves a state that makes sense, and a voice that goes on from there in order', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.array(behaviour, { minLength: 1, maxLength: 10 }),
        styles,
        fc.constantFrom([], [anna], [anna, bert]),
        fc.constantFrom<Behaviour>('words', 'no-words', 'lies'),
        (acts, behaviours, cancelStyle, voices, fair) => {
          const narration = narrate(paragraphs, { cancelStyle, voices });
          const { controller, engine, clock, document } = narration;
          engine.behaviour = ({ attempt }) => behaviours[attempt % behaviours.length] ?? 'words';
          for (const [, perform] of acts) {
            perform(narration);
            check(narration);
            reportLate(narration);
          }

          engine.behaviour = () => fair;
          engine.foreign = false;
          narration.surroundings.value = { muted: false, online: true };
          controller.pause();
          expect(engine.current).toBeUndefined();
          clock.advance(1000);
          check(narration);
          expect(clock.pending).toBe(0);
          const { status, position } = controller.state.value;
          const from = status === 'finished' ? { block: 0, sentence: 0, offset: 0 } : position;
          engine.completed.length = 0;
          controller.play();
          clock.advance(120_000);
          expect(controller.state.value.status).toBe('finished');
          const whole = textsFrom(document, from);
          // A leading quotation mark has no sound, and a place is where a word starts.
          const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+/u, '');
          // A voice that reports no words is given long sentences in parts.
          expect(engine.completed.map(bare).join(' ')).toBe(whole.map(bare).join(' '));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('ends on its own, speaking or told to be a failure, once nobody touches it any more', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), behaviour, styles, (acts, always, cancelStyle) => {
        const narration = narrate(paragraphs, { cancelStyle });
        narration.engine.behaviour = () => always;
        for (const [, perform] of acts) perform(narration);
        narration.engine.foreign = false;
        narration.controller.play();
        narration.clock.advance(600_000);
        check(narration);
        expect(narration.controller.state.value.status).toMatch(/^(?:finished|failed)$/);
        expect(narration.clock.pending).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
