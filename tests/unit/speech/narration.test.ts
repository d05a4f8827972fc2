import { describe, expect, it } from 'vitest';
import { fakeVoice } from '../../support/fake-engine.ts';
import { anna, bert, narrate, preferences } from './narration.ts';
import { block } from './stories.ts';

const three = ['One is here. Two is there.', 'Three ends it.'];

describe('from start to end', () => {
  it('speaks each sentence once, in order, one utterance at a time', () => {
    const { controller, engine, where, texts, clock } = narrate(three);
    expect(where()).toBe('idle 0.0+0');
    controller.play();
    expect(where()).toBe('preparing 0.0+0');
    engine.start();
    expect(where()).toBe('speaking 0.0+0');
    engine.end();
    expect(where()).toBe('speaking 0.1+13');
    engine.say();
    engine.say();
    expect(texts()).toEqual(['One is here.', 'Two is there.', 'Three ends it.']);
    expect(where()).toBe('finished 1.0+0');
    expect(clock.pending).toBe(0);
  });

  it('frees a paused Chromium by one cancel before the first utterance, and no more', () => {
    const { controller, engine } = narrate(three);
    controller.play();
    engine.say();
    expect(engine.calls).toEqual(['cancel', 'speak', 'speak']);
  });

  it('plays again from the beginning once finished', () => {
    const { controller, engine, where } = narrate(['Only one.']);
    controller.play();
    engine.say();
    controller.toggle();
    expect(where()).toBe('preparing 0.0+0');
    engine.say();
    expect(where()).toBe('finished 0.0+0');
  });

  it('never sends a sentence that has nothing to say', () => {
    const bare = { ...block('* * *'), sentences: [{ index: 0, span: { start: 0, end: 5 } }] };
    const { controller, engine, where, texts } = narrate([bare, 'Text.', bare]);
    controller.play();
    expect(where()).toBe('preparing 1.0+0');
    engine.say();
    expect(texts()).toEqual(['Text.']);
    expect(where()).toMatch(/^finished/);
  });

  it('finishes a story without text at once', () => {
    const { controller, engine, where } = narrate([]);
    controller.nextBlock();
    controller.previousSentence();
    controller.play();
    expect(where()).toBe('finished 0.0+0');
    expect(engine.spoken).toEqual([]);
  });

  it('passes on voice, language, rate, pitch and volume', () => {
    const { controller, engine } = narrate(['Text.'], {
      preferences: { ...preferences, rate: 1.5, pitch: 0.8, volume: 0.7 },
    });
    controller.play();
    expect(engine.current).toEqual({
      attempt: 1,
      text: 'Text.',
      lang: 'en-US',
      voice: anna,
      rate: 1.5,
      pitch: 0.8,
      volume: 0.7,
    });
  });

  it('speaks a long sentence in pieces, as one sentence', () => {
    const text = `${'A long list of things, '.repeat(20)}and no more.`;
    const { controller, engine, texts } = narrate(['First.', text, 'Next.'], {
      voices: [{ ...anna, localService: false }],
    });
    controller.play();
    while (engine.current) {
      if (!/^(?:First|Next)/.test(engine.current.text))
        expect(controller.state.value.position).toMatchObject({ block: 1, sentence: 0 });
      engine.start();
      engine.boundary(engine.current?.text.lastIndexOf(' ') ?? 0);
      engine.end();
    }
    expect(texts()).toHaveLength(5);
    expect(texts().slice(1, -1).join(' ')).toBe(text);
    expect(texts().every(({ length }) => length <= 220)).toBe(true);
  });

  it('starts where it is told, at the start of a word, and at the beginning when there is no such place', () => {
    const at = (offset: number) => narrate(three, { position: { block: 0, sentence: 1, offset } }).where();
    expect(at(18)).toBe('idle 0.1+17');
    expect(at(26)).toBe('idle 0.1+20');
    expect(at(99)).toBe('idle 0.0+0');
  });
});

describe('words', () => {
  it('marks a word only after the voice has reported it', () => {
    const { controller, engine, where } = narrate(three);
    controller.play();
    engine.start();
    expect(controller.word.value).toBeUndefined();
    engine.boundary(4);
    expect(controller.word.value).toEqual({ start: 4, end: 6 });
    expect(where()).toBe('speaking 0.0+4');
    engine.end();
    expect(controller.word.value).toBeUndefined();
  });

  it('takes a boundary as proof that the voice has started', () => {
    const { controller, engine, where } = narrate(three);
    controller.play();
    engine.boundary(0);
    expect(where()).toBe('speaking 0.0+0');
    engine.end();
    expect(where()).toBe('speaking 0.1+13');
  });

  it('disbelieves a word outside the utterance and a jump back by more than one word', () => {
    const { controller, engine, where } = narrate(['One two three four five.']);
    controller.play();
    engine.start();
    engine.boundary(14);
    for (const wrong of [-1, 24, 1000, Number.NaN, 0, 4]) engine.boundary(wrong);
    expect(where()).toBe('speaking 0.0+14');
    engine.boundary(9);
    expect(where()).toBe('speaking 0.0+8');
  });
});

describe('pause', () => {
  it.each(['firefox', 'chromium', 'silent'] as const)(
    'goes on from the word that was heard (%s)',
    (cancelStyle) => {
      const { controller, engine, where, texts, clock } = narrate(three, { cancelStyle });
      controller.play();
      engine.start();
      engine.boundary(7);
      controller.pause();
      expect(where()).toBe('paused 0.0+7');
      expect(engine.calls.at(-1)).toBe('cancel');
      clock.advance(5000);
      expect(where()).toBe('paused 0.0+7');
      expect(clock.pending).toBe(0);
      controller.play();
      expect(texts()).toEqual(['One is here.', 'here.']);
    },
  );

  it('waits for the old utterance’s end before it speaks again', () => {
    const { controller, engine, clock } = narrate(three, { cancelStyle: 'firefox' });
    controller.play();
    engine.start();
    controller.pause();
    controller.play();
    expect(engine.spoken).toHaveLength(1);
    clock.advance(79);
    expect(engine.spoken).toHaveLength(1);
    clock.advance(1);
    expect(engine.spoken).toHaveLength(2);
  });

  it('waits 400 ms at most, and takes a frame that has swallowed an utterance for broken', () => {
    const heard = narrate(three, { cancelStyle: 'silent' });
    heard.controller.play();
    heard.engine.start();
    heard.controller.pause();
    heard.controller.play();
    heard.clock.advance(399);
    expect(heard.engine.spoken).toHaveLength(1);
    heard.clock.advance(1);
    expect(heard.engine.calls.slice(-2)).toEqual(['cancel', 'speak']);

    const unheard = narrate(three, { cancelStyle: 'silent' });
    unheard.controller.play();
    unheard.controller.pause();
    unheard.controller.play();
    unheard.clock.advance(400);
    expect(unheard.engine.calls.slice(-2)).toEqual(['rebuild', 'speak']);
  });

  it('does nothing when nothing is being spoken; toggle does the other', () => {
    const { controller, where } = narrate(three);
    controller.pause();
    expect(where()).toBe('idle 0.0+0');
    controller.toggle();
    expect(where()).toBe('preparing 0.0+0');
    controller.toggle();
    expect(where()).toBe('paused 0.0+0');
  });
});

describe('skipping', () => {
  it('moves the position at once and the voice when the old utterance is silent', () => {
    const { controller, engine, where, clock, texts } = narrate(three, { cancelStyle: 'firefox' });
    controller.play();
    engine.start();
    controller.nextSentence();
    expect(where()).toBe('preparing 0.1+13');
    controller.nextBlock();
    controller.previousSentence();
    controller.previousBlock();
    controller.nextBlock();
    expect(where()).toBe('preparing 1.0+0');
    expect(engine.calls.filter((call) => call === 'cancel')).toHaveLength(2);
    clock.advance(80);
    expect(texts()).toEqual(['One is here.', 'Three ends it.']);
  });

  it('goes back to the very beginning, and nowhere behind the end', () => {
    const { controller, engine, where, clock } = narrate(three);
    controller.play();
    engine.start();
    engine.boundary(4);
    controller.previousBlock();
    expect(where()).toBe('preparing 0.0+0');
    controller.seek({ block: 1, sentence: 0, offset: 0 });
    clock.advance(5);
    engine.start();
    controller.nextSentence();
    controller.nextBlock();
    expect(where()).toBe('speaking 1.0+0');
  });

  it('does not start a voice that was silent', () => {
    const { controller, engine, where, clock } = narrate(three);
    controller.nextSentence();
    expect(where()).toBe('idle 0.1+13');
    controller.play();
    engine.say();
    engine.say();
    controller.previousSentence();
    expect(where()).toBe('paused 1.0+0');
    clock.advance(10_000);
    expect(engine.spoken).toHaveLength(2);
  });

  it('seeks to the word that is meant, and ignores a place that is not there', () => {
    const { controller, where, texts } = narrate(three);
    controller.seek({ block: 0, sentence: 1, offset: 18 });
    expect(where()).toBe('idle 0.1+17');
    for (const wrong of [-1, 7, 0.5]) controller.seek({ block: wrong, sentence: 0, offset: 0 });
    controller.seek({ block: 0, sentence: 0, offset: 20 });
    expect(where()).toBe('idle 0.1+17');
    controller.play();
    expect(texts()).toEqual(['is there.']);
  });
});

describe('preferences', () => {
  it('takes effect from the current word', () => {
    const { controller, engine, clock, where } = narrate(three);
    controller.play();
    engine.start();
    engine.boundary(4);
    controller.setPreferences({ ...preferences, rate: 2 });
    expect(where()).toBe('preparing 0.0+4');
    clock.advance(5);
    expect(engine.current).toMatchObject({ text: 'is here.', rate: 2 });
  });

  it('changes the voice, and shows which is in use', () => {
    const { controller, engine, clock } = narrate(three);
    expect(controller.voice.value?.name).toBe('Anna');
    controller.play();
    engine.start();
    controller.setPreferences({ ...preferences, voices: { en: bert } });
    clock.advance(5);
    expect(engine.current?.voice?.name).toBe('Bert');
    expect(controller.voice.value?.name).toBe('Bert');
  });

  it('leaves the voice alone when nothing that it would hear has changed', () => {
    const { controller, engine } = narrate(three);
    controller.play();
    engine.start();
    controller.setPreferences({ ...preferences, voices: { de: anna } });
    controller.setPreferences({ ...preferences, voices: { en: anna } });
    expect(engine.calls).toEqual(['cancel', 'speak']);
    controller.pause();
    controller.setPreferences({ ...preferences, rate: 3 });
    expect(controller.state.value.status).toBe('paused');
  });
});

describe('voices', () => {
  it('waits a second for the list, so that the right voice begins', () => {
    const { controller, engine, clock, where } = narrate(three, { voices: [] });
    controller.play();
    expect(where()).toBe('preparing 0.0+0');
    clock.advance(500);
    engine.setVoices([]);
    expect(engine.spoken).toEqual([]);
    engine.setVoices([anna]);
    expect(engine.current?.voice).toBe(anna);
    expect(controller.voices.value).toEqual([anna]);
  });

  it('then speaks in the language of the text and lets the browser choose', () => {
    const { controller, engine, clock } = narrate([block('Ein Text.', { lang: 'de' })], { voices: [] });
    controller.play();
    clock.advance(1000);
    expect(engine.current).toMatchObject({ voice: undefined, lang: 'de' });
    engine.start();
    expect(controller.state.value.status).toBe('speaking');
  });

  it('waits only once', () => {
    const { controller, engine, clock } = narrate(three, { voices: [] });
    controller.play();
    clock.advance(500);
    controller.pause();
    clock.advance(5000);
    expect(engine.spoken).toEqual([]);
    controller.play();
    expect(engine.spoken).toHaveLength(1);
  });

  it('speaks each block in its own language, and unknown ones in that of the reader', () => {
    const blocks = [block('Ein Text.', { lang: 'de' }), block('A text.', { lang: '' })];
    const voices = [anna, fakeVoice('Greta', 'de-AT')];
    const { controller, engine } = narrate(blocks, { fallbackLang: 'fr', voices });
    controller.play();
    engine.say();
    expect(engine.spoken.map(({ lang }) => lang)).toEqual(['de-AT', 'en-US']);
  });
});

it('falls silent for good when disposed of', () => {
  const { controller, engine, clock } = narrate(three);
  controller.play();
  engine.start();
  controller.dispose();
  controller.play();
  clock.advance(60_000);
  expect(engine.disposed).toBe(true);
  expect(engine.spoken).toHaveLength(1);
  expect(clock.pending).toBe(0);
});
