import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../support/fake-engine.ts';
import type { Narration } from './narration.ts';
import { anna, bert, narrate, preferences } from './narration.ts';

const three = ['One is here. Two is there.', 'Three ends it.'];

/** A narration whose engine always does the same. */
function always(behaviour: Behaviour, more: Parameters<typeof narrate>[1] = {}) {
  const narration = narrate(three, more);
  narration.engine.behaviour = () => behaviour;
  return narration;
}

const problem = ({ controller }: ReturnType<typeof narrate>) => {
  const state = controller.state.value;
  return state.status === 'failed' ? state.problem : state.status;
};

describe('a synthesiser that does not answer', () => {
  it('is tried again, in a new frame, with another voice, and then given up, the place being kept', () => {
    const narration = always('mute', { cancelStyle: 'chromium' });
    const { controller, engine, clock, where } = narration;
    controller.play();
    clock.advance(5000);
    expect(engine.calls).toEqual(['cancel', 'speak', 'cancel']);
    clock.advance(5);
    expect(engine.calls.slice(3)).toEqual(['speak']);
    clock.advance(2000);
    expect(engine.calls.slice(4)).toEqual(['cancel', 'rebuild', 'speak']);
    clock.advance(2200);
    expect(engine.calls.slice(7)).toEqual(['cancel', 'speak']);
    expect(engine.spoken.map(({ voice }) => voice)).toEqual([anna, anna, anna, bert]);
    expect(problem(narration)).toBe('preparing');
    clock.advance(2600);
    expect(where()).toBe('failed 0.0+0');
    expect(problem(narration)).toBe('no-answer');
    expect(clock.now).toBeLessThan(12_000);
    clock.advance(1000);
    expect(clock.pending).toBe(0);
  });

  it('skips the rung of another voice when there is none', () => {
    const narration = always('mute', { voices: [anna] });
    narration.controller.play();
    narration.clock.advance(60_000);
    expect(narration.engine.spoken).toHaveLength(3);
    expect(problem(narration)).toBe('no-answer');
  });

  it('is noticed in the middle of an utterance too, and goes on from the last word', () => {
    const { controller, engine, clock, texts } = narrate(three);
    controller.play();
    engine.start();
    clock.advance(3900);
    engine.boundary(4);
    clock.advance(3900);
    expect(texts()).toHaveLength(1);
    clock.advance(110);
    expect(texts()).toEqual(['One is here.', 'is here.']);
  });

  it('is given the more time, the longer the text', () => {
    const attempts = (text: string, ms: number): number => {
      const { controller, engine, clock } = narrate([text]);
      controller.play();
      engine.start();
      clock.advance(ms);
      return engine.spoken.length;
    };
    expect(attempts('Two words.', 7000)).toBeGreaterThan(1);
    const long = `${'word '.repeat(24)}end.`;
    expect(attempts(long, 7000)).toBe(1);
    expect(attempts(long, 12_000)).toBeGreaterThan(1);
  });

  it('is forgiven after a success', () => {
    const { controller, engine, clock } = narrate(three);
    controller.play();
    clock.advance(10_005);
    engine.say();
    expect(controller.state.value).toMatchObject({ status: 'speaking', tries: 0 });
  });

  it('keeps the voice that helped, until the person chooses again', () => {
    const { controller, engine, clock } = narrate(three);
    engine.behaviour = ({ voice }) => (voice === bert ? 'no-words' : 'mute');
    controller.play();
    clock.advance(30_000);
    expect(controller.state.value.status).toBe('finished');
    expect(engine.completed).toHaveLength(3);
    expect(controller.voice.value).toBe(bert);
    controller.setPreferences({ ...preferences, voices: { en: anna } });
    expect(controller.voice.value).toBe(anna);
  });
});

describe('errors', () => {
  it.each([
    ['not-allowed', 'refused', 1],
    ['synthesis-failed', 'no-answer', 4],
    ['audio-busy', 'no-answer', 4],
    ['unknown', 'no-answer', 4],
    ['interrupted', 'refused', 4],
    ['canceled', 'refused', 4],
    ['voice-unavailable', 'no-answer', 2],
    ['network', 'offline', 2],
  ])('%s ends as %s after %i tries', (error, expected, tries) => {
    const narration = always({ error });
    narration.controller.play();
    narration.clock.advance(30_000);
    expect(problem(narration)).toBe(expected);
    expect(narration.engine.spoken).toHaveLength(tries);
    expect(narration.where()).toBe('failed 0.0+0');
  });

  it('takes another voice at once when the chosen one is not to be had', () => {
    const { controller, engine, clock } = narrate(three);
    controller.play();
    engine.error('network');
    clock.advance(400);
    expect(engine.current?.voice).toBe(bert);
  });

  it('tries the same again when there is no other voice', () => {
    const { controller, engine, clock } = narrate(three, { voices: [anna] });
    controller.play();
    engine.error('voice-unavailable');
    clock.advance(400);
    expect(engine.current?.voice).toBe(anna);
  });

  it('another page may interrupt once in each sentence', () => {
    const { controller, engine, clock, where } = narrate(three);
    controller.play();
    for (let sentence = 0; sentence < 3; sentence++) {
      engine.start();
      engine.error('interrupted');
      clock.advance(1000);
      engine.say();
    }
    expect(where()).toMatch(/^finished/);
  });

  it('end without start is a failure: a muted tab must not race through the story', () => {
    const narration = always('end-only');
    narration.controller.play();
    narration.clock.advance(5000);
    expect(problem(narration)).toBe('not-heard');
    expect(narration.where()).toBe('failed 0.0+0');
    expect(narration.engine.spoken).toHaveLength(4);
  });
});

describe('no voice', () => {
  it.each([{ error: 'synthesis-failed' }, { error: 'unknown' }] as const)(
    'is told at once on $error',
    (behaviour) => {
      const narration = always(behaviour, { voices: [] });
      narration.controller.play();
      narration.clock.advance(1005);
      expect(problem(narration)).toBe('no-voice');
      expect(narration.engine.spoken).toHaveLength(1);
    },
  );

  it('is told after ten seconds where the browser waits in silence for ever', () => {
    const narration = always('mute', { voices: [] });
    narration.controller.play();
    narration.clock.advance(10_999);
    expect(problem(narration)).toBe('preparing');
    narration.clock.advance(1);
    expect(problem(narration)).toBe('no-voice');
  });

  it('is over when one has been installed, but does not speak up unasked', () => {
    const { controller, engine, clock, where } = always({ error: 'synthesis-failed' }, { voices: [] });
    controller.play();
    clock.advance(2000);
    engine.setVoices([anna]);
    expect(where()).toBe('paused 0.0+0');
  });

  it('is not what fails a browser that lists none and speaks all the same', () => {
    const narration = always('no-words', { voices: [] });
    narration.controller.play();
    narration.clock.advance(10_000);
    expect(problem(narration)).toBe('finished');
    expect(narration.engine.completed).toHaveLength(3);
  });
});

describe('after a failure', () => {
  it.each(['retry', 'play', 'toggle'] as const)(
    '%s goes on from the place that was kept, in a new frame',
    (command) => {
      const narration = narrate(three);
      const { controller, engine, clock, where, texts } = narration;
      controller.play();
      engine.say();
      engine.start();
      engine.boundary(4);
      engine.error('not-allowed');
      expect(where()).toBe('failed 0.1+17');
      controller[command]();
      expect(engine.calls.slice(-2)).toEqual(['rebuild', 'speak']);
      expect(texts().at(-1)).toBe('is there.');
      expect(clock.pending).toBe(1);
    },
  );

  it('tries all voices again', () => {
    const narration = always('mute');
    narration.controller.play();
    narration.clock.advance(60_000);
    narration.controller.retry();
    narration.clock.advance(1000);
    expect(narration.engine.current?.voice).toBe(anna);
  });

  it('retry means nothing when nothing has failed', () => {
    const { controller, where } = narrate(three);
    controller.retry();
    expect(where()).toBe('idle 0.0+0');
  });

  it('the place can be moved, and the failure stays in view until the next try', () => {
    const narration = narrate(three);
    narration.controller.play();
    narration.engine.error('not-allowed');
    narration.controller.nextSentence();
    expect(narration.where()).toBe('failed 0.1+13');
  });
});

it('says so when the browser has no speech at all', () => {
  const narration = narrate(three, { engine: undefined });
  narration.controller.play();
  expect(problem(narration)).toBe('unavailable');
});

it('survives an engine that reports an error from within speak()', () => {
  const narration = narrate(three);
  const { engine, controller, clock } = narration;
  const speak = engine.speak.bind(engine);
  engine.speak = (utterance) => {
    speak(utterance);
    engine.error('synthesis-failed');
  };
  controller.play();
  clock.advance(10_000);
  expect(problem(narration)).toBe('no-answer');
  expect(engine.spoken).toHaveLength(4);
});

describe('a voice that starts and ends at once', () => {
  const sentence = 'The last ferry of the year left the slip.';
  /** Each utterance is over 10 ms after it has started. */
  const rush = ({ engine, clock }: Narration, most: number): void => {
    for (let i = 0; engine.current && i < most; i++) {
      engine.start();
      clock.advance(10);
      engine.end();
      clock.advance(5000);
    }
  };

  it('is told, instead of a story that nobody has heard to its end', () => {
    const narration = narrate(Array.from({ length: 9 }, () => sentence));
    narration.controller.play();
    rush(narration, 40);
    expect(narration.controller.state.value).toMatchObject({ status: 'failed', problem: 'not-heard' });
    expect(narration.controller.state.value.position.block).toBeLessThan(4);
  });

  it('is tried again from the last word, and passed over when only one sentence is like that', () => {
    const narration = narrate([sentence, sentence, sentence]);
    const { controller, engine, clock } = narration;
    controller.play();
    engine.say();
    engine.start();
    engine.boundary(4);
    clock.advance(10);
    engine.end();
    clock.advance(5000);
    expect(engine.spoken.at(-1)?.text).toBe(sentence.slice(4));
    rush(narration, 1);
    expect(controller.state.value.position.block).toBe(2);
    while (engine.current) engine.say();
    expect(controller.state.value.status).toBe('finished');
  });

  it('is believed when it is short, or has reported its words', () => {
    const { controller, engine } = narrate(['Go on.', sentence, sentence]);
    controller.play();
    while (engine.current) {
      engine.start();
      engine.boundary(engine.current.text.lastIndexOf(' ') + 1);
      engine.end();
    }
    expect(controller.state.value.status).toBe('finished');
    expect(engine.spoken).toHaveLength(3);
  });

  /** Each utterance is over a while after it was asked for, but the page hears of start and end at once. */
  const late = ({ engine, clock }: Narration, wait: number, seconds: number): void => {
    for (let i = 0; engine.current && i < 40; i++) {
      clock.advance(wait);
      engine.start();
      engine.end(seconds);
      clock.advance(10);
    }
  };

  it('is believed when the page was busy while it spoke, as the browser tells', () => {
    const narration = narrate(Array.from({ length: 5 }, () => sentence));
    narration.controller.play();
    late(narration, 1200, 1.1);
    expect(narration.controller.state.value.status).toBe('finished');
    expect(narration.engine.spoken).toHaveLength(5);
  });

  it('is not believed when the browser tells of a longer time than has passed', () => {
    const narration = narrate(Array.from({ length: 9 }, () => sentence));
    narration.controller.play();
    late(narration, 20, 20);
    narration.clock.advance(5000);
    expect(narration.engine.spoken.length).toBeGreaterThan(1);
    expect(new Set(narration.engine.spoken.map(({ text }) => text))).toEqual(new Set([sentence]));
    expect(narration.controller.state.value.position.block).toBe(0);
  });

  it('is believed when it has reported the last thing between spaces, though we mark parts of it', () => {
    const { controller, engine } = narrate(['23:10:45:17:38', '04:21:33:12:50']);
    controller.play();
    for (let i = 0; engine.current && i < 9; i++) {
      engine.start();
      engine.boundary(0);
      engine.end();
    }
    expect(controller.state.value.status).toBe('finished');
    expect(engine.spoken).toHaveLength(2);
  });
});
