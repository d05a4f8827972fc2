import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../utils/speech/pace.ts';
import type { SpeechPreferences } from '../../../utils/speech/speech-preferences.ts';
import { voiceKey } from '../../../utils/speech/voices.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import type { Narration } from './narration.ts';
import { anna, bert, narrate, preferences } from './narration.ts';

const FIRST = 'The doctor sat down on the bench outside.';
const SECOND = 'Nobody in that hospital had slept for more than seven hours.';
const MS_PER_WORD = 300;

/** A voice that reports no words, once it has spoken one sentence and is some way into the next. */
function underWay(ms: number, more: Parameters<typeof narrate>[1] = {}): Narration {
  const narration = narrate([`${FIRST} ${SECOND}`, 'The end is here.'], more);
  narration.engine.behaviour = () => 'no-words';
  narration.controller.play();
  narration.clock.advance(20 + 30 + 8 * MS_PER_WORD);
  expect(narration.texts()).toEqual([FIRST, SECOND]);
  narration.clock.advance(ms);
  return narration;
}

/** Words of the second sentence that have been begun after so many ms. */
const heardWords = (ms: number): number => Math.floor(ms / MS_PER_WORD) + 1;
const resumedAt = (text: string | undefined): number =>
  SECOND.split(' ').length - (text?.split(' ').length ?? 0) + 1;

describe('a voice that reports no words', () => {
  it.each([200, 700, 1300, 1900, 2600, 3100])(
    'goes on after a pause %i ms into a sentence at the word that was heard, within one',
    (ms) => {
      const { controller, engine, clock } = underWay(ms);
      controller.pause();
      clock.advance(5000);
      controller.play();
      const [last] = engine.spoken.slice(-1);
      expect(SECOND.endsWith(last?.text ?? '-')).toBe(true);
      expect(Math.abs(resumedAt(last?.text) - heardWords(ms))).toBeLessThanOrEqual(1);
    },
  );

  const changes: Readonly<Record<string, Partial<SpeechPreferences>>> = {
    rate: { rate: 1.5 },
    pitch: { pitch: 0.5 },
    volume: { volume: 0.2 },
    voice: { voices: { en: bert } },
  };
  it.each(Object.entries(changes))('takes up a change of %s at the current word', (_name, change) => {
    const { controller, clock, engine } = underWay(2000);
    controller.setPreferences({ ...preferences, ...change });
    clock.advance(100);
    const [last] = engine.spoken.slice(-1);
    expect(Math.abs(resumedAt(last?.text) - heardWords(2000))).toBeLessThanOrEqual(1);
    if (change.voices) expect(last?.voice?.name).toBe('Bert');
    else expect(last).toMatchObject(change);
  });

  it('is not moved by a change that nobody hears', () => {
    const { controller, engine } = underWay(2000);
    controller.setPreferences({ ...preferences, voices: { de: fakeVoice('Greta', 'de') } });
    expect(engine.spoken).toHaveLength(2);
  });

  it('goes on at the sentence’s start as long as it has not been measured', () => {
    const { controller, clock, engine, texts } = narrate([SECOND]);
    engine.behaviour = () => 'no-words';
    controller.play();
    clock.advance(2000);
    controller.pause();
    clock.advance(500);
    controller.play();
    expect(texts()).toEqual([SECOND, SECOND]);
  });

  it('goes on at the sentence’s start when it got stuck: nobody can tell how far it came', () => {
    const { controller, clock, engine, texts } = narrate([`${FIRST} ${SECOND} The end.`]);
    engine.behaviour = ({ text }) => (text === FIRST ? 'no-words' : 'stuck');
    controller.play();
    clock.advance(20 + 30 + 8 * MS_PER_WORD + 7500);
    controller.pause();
    clock.advance(500);
    controller.play();
    expect(texts().slice(-1)).toEqual([SECOND]);
  });

  it('has an estimated word that steps through the sentence, a step a word, and ends with it', () => {
    const { controller, clock, document } = underWay(0);
    const seen: (string | undefined)[] = [];
    const stop = controller.estimatedWord.subscribe((word) =>
      seen.push(word && document.block(0).text.slice(word.start, word.end)),
    );
    clock.advance(20 + 11 * MS_PER_WORD);
    const words = SECOND.replace('.', '').split(' ');
    expect(seen.filter((word) => word !== undefined)).toEqual(words.slice(0, seen.length - 1));
    expect(seen.length).toBeGreaterThan(words.length - 1);
    stop();
    expect(clock.pending).toBe(1);
  });

  it('has no estimated word while paused', () => {
    const { controller, clock } = underWay(1000);
    const stop = controller.estimatedWord.subscribe(() => {});
    expect(controller.estimatedWord.value).toBeDefined();
    controller.pause();
    expect(controller.estimatedWord.value).toBeUndefined();
    clock.advance(5000);
    expect(controller.estimatedWord.value).toBeUndefined();
    expect(clock.pending).toBe(0);
    stop();
  });
});

describe('a voice that reports words', () => {
  it('is never guessed at, not even before its first word', () => {
    const narration = narrate([`${FIRST} ${SECOND}`]);
    const { controller, engine, clock } = narration;
    engine.behaviour = () => 'words';
    const stop = controller.estimatedWord.subscribe((word) => expect(word).toBeUndefined());
    controller.play();
    clock.advance(20 + 30 + 8 * MS_PER_WORD);
    engine.behaviour = () => 'by-hand';
    controller.seek({ block: 0, sentence: 1, offset: FIRST.length + 1 });
    clock.advance(1000);
    engine.start();
    clock.advance(2000);
    controller.pause();
    clock.advance(500);
    controller.play();
    expect(narration.texts().slice(-1)).toEqual([SECOND]);
    stop();
  });

  it('is measured all the same', () => {
    const { controller, engine, clock } = narrate([FIRST]);
    engine.behaviour = () => 'words';
    controller.play();
    clock.advance(5000);
    expect(paceOf(controller.pace.value, voiceKey(anna), 1)).toMatchObject({ words: true });
  });
});

describe('what is measured', () => {
  it('is the time from start to end by voice and rate, and the wait for the start', () => {
    const { controller, engine, clock } = narrate([SECOND, SECOND], {
      preferences: { ...preferences, rate: 2 },
    });
    controller.play();
    clock.advance(500);
    engine.start();
    clock.advance(4000);
    engine.end();
    const [entry, ...others] = controller.pace.value;
    expect(entry).toMatchObject({ voice: voiceKey(anna), step: 20, ms: 4000, latency: 500, count: 0 });
    expect(others).toEqual([]);
  });

  it.each(['pause', 'nextSentence'] as const)('is nothing that was cut short by %s', (command) => {
    const { controller, engine, clock } = narrate([SECOND, SECOND], { cancelStyle: 'firefox' });
    controller.play();
    engine.start();
    clock.advance(2000);
    // Firefox reports the `end` of what is cancelled.
    controller[command]();
    clock.advance(300);
    expect(controller.pace.value).toEqual([]);
  });

  it('is nothing that failed, nor an end without a start', () => {
    const { controller, engine, clock } = narrate([SECOND]);
    controller.play();
    clock.advance(2000);
    engine.end();
    clock.advance(500);
    engine.start();
    clock.advance(2000);
    engine.error('synthesis-failed');
    expect(controller.pace.value).toEqual([]);
  });

  it('shortens the wait for a fast voice that gets stuck, and lengthens it for a slow one', () => {
    const waits = [15, 60, 180].map((msPerUnit) => {
      const { controller, engine, clock } = narrate([SECOND.repeat(4)], {
        pace: [
          {
            voice: voiceKey(anna),
            step: 10,
            units: 1000,
            ms: 1000 * msPerUnit,
            latency: 0,
            count: 9,
            words: false,
          },
        ],
        voices: [anna, bert],
      });
      controller.play();
      engine.start();
      const from = clock.now;
      while (engine.calls.filter((call) => call === 'cancel').length < 2) clock.advance(100);
      return clock.now - from;
    });
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThan((waits[1] ?? 0) / 2);
    expect(waits[2]).toBeGreaterThan((waits[1] ?? 0) * 2);
  });
});

it('a voice with its own speed becomes known by listening', () => {
  const sentences = Array.from({ length: 12 }, (_, i) => `${i % 2 ? SECOND : FIRST} Really.`);
  const { controller, engine, clock } = narrate(sentences);
  engine.behaviour = () => 'no-words';
  controller.play();
  clock.advance(120_000);
  expect(controller.state.value.status).toBe('finished');
  const { msPerUnit = 0 } = paceOf(controller.pace.value, voiceKey(anna), 1) ?? {};
  // 300 ms for a word of some six units.
  expect(msPerUnit).toBeGreaterThan(45);
  expect(msPerUnit).toBeLessThan(65);
});
