/** Other pages, a muted tab, no network, voices that go and come: what the person is told, and what goes on. */
import { describe, expect, it } from 'vitest';
import { expectedDuration } from '../../../utils/speech/duration.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import { anna, bert, narrate, preferences } from './narration.ts';

const three = ['One is here. Two is there.', 'Three ends it.'];
const cleo = fakeVoice('Cleo', 'en-US');

const told = ({ controller }: ReturnType<typeof narrate>) => {
  const { notice } = controller.state.value;
  return notice && [notice.kind, notice.voice].join(' ').trim();
};
const problem = ({ controller }: ReturnType<typeof narrate>) => {
  const state = controller.state.value;
  return state.status === 'failed' ? state.problem : state.status;
};

describe('another page', () => {
  it('is waited for, where the browser tells that it speaks, and nothing is cancelled meanwhile', () => {
    const narration = narrate(three);
    const { controller, engine, clock, texts } = narration;
    controller.play();
    engine.say();
    engine.foreign = true;
    clock.advance(1000);
    expect(told(narration)).toBe('other-page');
    clock.advance(600_000);
    expect(problem(narration)).toBe('speaking');
    expect(engine.calls).toEqual(['cancel', 'speak', 'speak']);
    engine.foreign = false;
    clock.advance(900);
    engine.start();
    expect(told(narration)).toBeNull();
    expect(texts()).toEqual(['One is here.', 'Two is there.']);
  });

  it('has its turn, and when ours does not come then, the ladder is climbed', () => {
    const narration = narrate(three);
    narration.controller.play();
    narration.engine.foreign = true;
    narration.clock.advance(30_000);
    narration.engine.foreign = false;
    narration.clock.advance(12_000);
    expect(problem(narration)).toBe('no-answer');
  });

  it('is not believed to be what speaks after our own voice has stopped', () => {
    const narration = narrate(three);
    const { controller, engine, clock } = narration;
    controller.play();
    engine.start();
    engine.boundary(4);
    engine.foreign = true;
    clock.advance(12_000);
    expect(problem(narration)).toBe('no-answer');
    // Firefox goes on to say so after its speech service has ended.
    controller.retry();
    clock.advance(12_000);
    expect(problem(narration)).toBe('no-answer');
  });

  it('is taken over from, where the browser does not tell: the same again after 2.5 s', () => {
    const { controller, engine, clock, texts } = narrate(three);
    controller.play();
    engine.say();
    clock.advance(2505);
    expect(engine.calls.slice(-2)).toEqual(['cancel', 'speak']);
    expect(texts().slice(1)).toEqual(['Two is there.', 'Two is there.']);
  });

  it('may pause our voice: it goes on from the word at once, where the browser tells', () => {
    const narration = narrate(three);
    const { controller, engine, clock, texts } = narration;
    controller.play();
    engine.start();
    engine.boundary(4);
    engine.report({ type: 'paused', attempt: 1 });
    clock.advance(5);
    expect(texts()).toEqual(['One is here.', 'is here.']);
    expect(problem(narration)).toBe('preparing');
  });

  it('may end our voice now and then in a long session, a thousand times', () => {
    const narration = narrate(['Go on. '.repeat(1000)]);
    const { controller, engine, clock } = narration;
    controller.play();
    for (let i = 0; i < 1000; i++) {
      engine.start();
      engine.error('interrupted');
      clock.advance(1000);
      engine.start();
      clock.advance(100);
      engine.end();
    }
    expect(problem(narration)).toBe('finished');
  });

  it('may end the same sentence again and again if there are 5 s between', () => {
    const narration = narrate(['One two three four five six seven eight nine ten.']);
    const { controller, engine, clock } = narration;
    controller.play();
    for (let i = 0; i < 20; i++) {
      engine.start();
      for (let word = 0; word < 4; word++) {
        engine.boundary(0);
        clock.advance(1200);
      }
      engine.error('interrupted');
      clock.advance(1000);
    }
    expect(problem(narration)).toBe('preparing');
  });

  it('that quarrels is told of at the second time, and given in to at the fourth', () => {
    const narration = narrate(three);
    const { controller, engine, clock } = narration;
    controller.play();
    for (const [notice, wait] of [
      [null, 1000],
      ['interrupted', 2000],
      ['interrupted', 3000],
    ] as const) {
      engine.error('interrupted');
      expect(told(narration)).toBe(notice);
      clock.advance(wait - 1);
      expect(engine.current).toBeUndefined();
      clock.advance(1);
    }
    engine.error('interrupted');
    expect(problem(narration)).toBe('refused');
    expect(clock.now).toBe(6000);
  });
});

describe('a muted tab', () => {
  it('is told of instead of racing through the story, and unmuting it is enough to go on', () => {
    const narration = narrate(three);
    const { controller, engine, clock, surroundings, texts } = narration;
    controller.play();
    engine.say();
    surroundings.value = { muted: true, online: true };
    engine.report({ type: 'end', attempt: 2 });
    engine.current = undefined;
    expect(problem(narration)).toBe('muted');
    expect(narration.where()).toBe('failed 0.1+13');
    clock.advance(60_000);
    surroundings.value = { muted: false, online: true };
    expect(problem(narration)).toBe('preparing');
    expect(texts().at(-1)).toBe('Two is there.');
  });

  it('is told of where the voice goes on without a sound', () => {
    const narration = narrate(three);
    narration.surroundings.value = { muted: true, online: true };
    narration.controller.play();
    narration.engine.start();
    expect(told(narration)).toBe('muted');
    narration.surroundings.value = { muted: false, online: true };
    expect(told(narration)).toBeNull();
  });

  it('does not speak up by itself when it was not the mute that had stopped it', () => {
    const narration = narrate(three);
    narration.controller.play();
    narration.controller.pause();
    narration.surroundings.value = { muted: true, online: true };
    narration.surroundings.value = { muted: false, online: true };
    expect(problem(narration)).toBe('paused');
  });
});

describe('a voice that goes', () => {
  it('is followed by another one of the language from the current word, told once, and is back at a sentence', () => {
    const narration = narrate(['One is here, and then some. Two is there.'], { voices: [anna, cleo] });
    const { controller, engine, clock } = narration;
    controller.setPreferences({ ...preferences, voices: { en: cleo } });
    controller.play();
    engine.start();
    engine.boundary(4);
    engine.setVoices([anna]);
    clock.advance(5);
    expect(engine.current).toMatchObject({ text: 'is here, and then some.', voice: anna });
    expect(told(narration)).toBe('other-voice Cleo');
    engine.start();
    engine.boundary(0);
    engine.setVoices([anna, cleo]);
    controller.setPreferences({ ...preferences, voices: { en: cleo }, rate: 1.1 });
    clock.advance(5);
    expect(engine.current?.voice).toBe(anna);
    engine.start();
    clock.advance(6000);
    engine.boundary(3);
    engine.end();
    expect(engine.current).toMatchObject({ text: 'Two is there.', voice: cleo });
    expect(told(narration)).toBeNull();
    engine.setVoices([anna]);
    expect(told(narration)).toBeNull();
  });

  it('with all the others: what is heard goes on, then the browser chooses, and failing is told', () => {
    const narration = narrate(three);
    const { controller, engine, clock } = narration;
    controller.play();
    engine.start();
    engine.setVoices([]);
    expect(engine.calls).toEqual(['cancel', 'speak']);
    engine.end();
    expect(engine.current).toMatchObject({ text: 'Two is there.', voice: undefined });
    engine.behaviour = () => ({ error: 'synthesis-failed' });
    engine.error('synthesis-failed');
    clock.advance(6500);
    expect(problem(narration)).toBe('voices-gone');
    expect(narration.where()).toBe('failed 0.1+13');
    engine.setVoices([anna]);
    expect(problem(narration)).toBe('paused');
  });

  it('with all the others, and comes back within seconds, is heard again', () => {
    const narration = narrate(three);
    const { controller, engine, clock } = narration;
    controller.play();
    engine.say();
    engine.setVoices([]);
    engine.behaviour = ({ voice }) => (voice ? 'words' : { error: 'synthesis-failed' });
    engine.error('synthesis-failed');
    clock.advance(3000);
    engine.setVoices([anna]);
    clock.advance(10_000);
    expect(problem(narration)).toBe('finished');
    expect(engine.completed.slice(-2)).toEqual(['Two is there.', 'Three ends it.']);
  });
});

describe('without internet', () => {
  const online = { ...preferences, voices: { en: bert } };

  it('online voices are passed over, which is told once, and are back at a sentence', () => {
    const narration = narrate(three, { preferences: online });
    const { controller, engine, surroundings } = narration;
    controller.play();
    expect(engine.current?.voice).toBe(bert);
    engine.start();
    surroundings.value = { muted: false, online: false };
    engine.end();
    expect(engine.current?.voice).toBe(anna);
    expect(told(narration)).toBe('offline Bert');
    engine.start();
    surroundings.value = { muted: false, online: true };
    engine.end();
    expect(engine.current?.voice).toBe(bert);
  });

  it('as the voice itself reports, one of this device goes on from the same word', () => {
    const narration = narrate(three, { preferences: online });
    const { controller, engine, clock } = narration;
    controller.play();
    engine.start();
    engine.boundary(4);
    engine.error('network');
    clock.advance(400);
    expect(engine.current).toMatchObject({ text: 'is here.', voice: anna });
    expect(told(narration)).toBe('offline Bert');
    engine.say();
    expect(engine.current?.voice).toBe(anna);
  });

  it('and without a voice of this device, says so plainly', () => {
    const narration = narrate(three, { voices: [bert] });
    narration.surroundings.value = { muted: false, online: false };
    narration.controller.play();
    expect(problem(narration)).toBe('offline');
    expect(narration.engine.spoken).toEqual([]);
    narration.surroundings.value = { muted: false, online: true };
    expect(problem(narration)).toBe('paused');
    narration.controller.play();
    expect(narration.engine.current?.voice).toBe(bert);
  });
});

describe('reports of words', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve.';

  it('that are missing are noticed during the first long sentence, and so are those that come later', () => {
    const { controller, engine, clock } = narrate([text, text]);
    controller.play();
    engine.start();
    clock.advance(1400);
    expect(controller.reportsWords.value).toBeUndefined();
    clock.advance(2000);
    expect(controller.reportsWords.value).toBe(false);
    engine.boundary(8);
    expect(controller.reportsWords.value).toBe(true);
  });

  it('are known to be missing at the end of a title', () => {
    const { controller, engine, clock } = narrate(['The rope and the bell', text]);
    controller.play();
    engine.start();
    clock.advance(1500);
    engine.end();
    expect(controller.reportsWords.value).toBe(false);
  });

  it('are not believed when two at once lie far apart', () => {
    const { controller, engine, clock, where } = narrate([text]);
    controller.play();
    engine.start();
    engine.boundary(0);
    engine.boundary(29);
    expect(where()).toBe('speaking 0.0+0');
    engine.boundary(4);
    clock.advance(300);
    engine.boundary(29);
    expect(where()).toBe('speaking 0.0+28');
  });

  it('decide how a long sentence is given: whole, or in parts that end at clause marks', () => {
    const long = `${'After a while the ship came in from the sea, '.repeat(6)}and all was well.`;
    const whole = narrate(['A title of words', long]);
    whole.controller.play();
    whole.engine.boundary(2);
    whole.engine.end();
    expect(whole.engine.current?.text).toBe(long);
    const parts = narrate(['A title of words', long]);
    parts.controller.play();
    parts.engine.start();
    parts.clock.advance(1500);
    parts.engine.end();
    while (parts.engine.current) {
      parts.engine.start();
      parts.clock.advance(expectedDuration(parts.engine.current.text, 1));
      parts.engine.end();
    }
    const texts = parts.texts().slice(1);
    expect(texts.join(' ')).toBe(long);
    expect(texts.length).toBeGreaterThan(1);
    for (const part of texts) {
      expect(part).toMatch(/[,.]$/);
      expect(expectedDuration(part, 1)).toBeLessThanOrEqual(8000);
    }
  });
});

it('learns that a voice is slow by interrupting it once, and never again', () => {
  const long =
    'The boat lay on the slip for forty years and nobody in all that time had asked for it at all.';
  const narration = narrate([long, long, long]);
  const { controller, engine, clock } = narration;
  controller.play();
  for (let i = 0; engine.current && i < 12; i++) {
    const now = engine.current;
    engine.start();
    // Twice as slow as expected.
    const tenths = now.text.length * 1.2;
    for (let s = 0; s < tenths && engine.current === now; s++) clock.advance(100);
    if (engine.current === now) engine.end();
    else clock.advance(400);
  }
  expect(problem(narration)).toBe('finished');
  // The first one is for Chromium, whose synthesiser another page may have paused.
  expect(engine.calls.filter((call) => call === 'cancel')).toHaveLength(2);
  expect(engine.completed.join(' ')).toBe([long, long, long].join(' '));
});

it('goes on at once when the person moves during the pause after a foreign cancel', () => {
  const { controller, engine, clock } = narrate(['One rope. Two boats.']);
  controller.play();
  engine.start();
  engine.error('interrupted');
  clock.advance(100);
  expect(engine.spoken).toHaveLength(1);
  controller.nextSentence();
  expect(engine.spoken.map(({ text }) => text)).toEqual(['One rope.', 'Two boats.']);
  clock.advance(1500);
  expect(engine.spoken).toHaveLength(2);
});
