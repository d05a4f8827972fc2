import { describe, expect, it } from 'vitest';
import type { SpokenPhrases } from '../../../../utils/speech/said/phrases.ts';
import { NO_PHRASES } from '../../../../utils/speech/said/phrases.ts';
import type { SpeechPreferences } from '../../../../utils/speech/speech-preferences.ts';
import { narrate, preferences } from '../narration.ts';

const phrases: SpokenPhrases = { ...NO_PHRASES, link: (host) => `link to ${host}` };

describe('a change of what is said', () => {
  const story = ['One 🙂 two 🙂 three 🙂 four.', 'Last 🙂 one.'];
  const change = (some: Partial<SpeechPreferences>) => ({ ...preferences, ...some });

  it('takes effect from the current word', () => {
    const { controller, engine, clock, texts } = narrate(story);
    controller.play();
    engine.start();
    engine.boundary(4);
    controller.setPreferences(change({ verbosity: { emoji: 'read' } }));
    clock.advance(5);
    engine.start();
    engine.boundary(7);
    controller.setPreferences(
      change({
        verbosity: { emoji: 'read' },
        pronunciations: { en: [{ written: 'four', spoken: 'fore', caseSensitive: false }] },
      }),
    );
    clock.advance(5);
    expect(texts()).toEqual(['One two three four.', 'two 🙂 three 🙂 four.', 'three 🙂 fore.']);
  });

  it('leaves the voice alone when the words that it is saying stay the same', () => {
    const { controller, engine, texts } = narrate(['One two.', 'Last 🙂 one.']);
    controller.play();
    engine.start();
    controller.setPreferences(change({ verbosity: { emoji: 'read' } }));
    expect(engine.calls).toEqual(['cancel', 'speak']);
    engine.end();
    expect(texts()).toEqual(['One two.', 'Last 🙂 one.']);
  });

  it('goes on behind a sentence that is no longer said', () => {
    const { controller, engine, clock, texts } = narrate(['https://example.com/a', 'After.'], {
      phrases: () => phrases,
    });
    controller.play();
    engine.start();
    controller.setPreferences(change({ verbosity: { addresses: 'skip' } }));
    clock.advance(5);
    expect(texts()).toEqual(['link to example.com', 'After.']);
  });
});

describe('what is left out', () => {
  const story = ['One.', '[12]', 'Three.'];

  it('is stepped over in both directions', () => {
    const { controller, where } = narrate(story);
    controller.nextSentence();
    expect(where()).toBe('idle 2.0+0');
    controller.previousSentence();
    expect(where()).toBe('idle 0.0+0');
    controller.nextBlock();
    expect(where()).toBe('idle 2.0+0');
    controller.previousBlock();
    expect(where()).toBe('idle 0.0+0');
  });

  it('ends the story when nothing follows it, also by a step', () => {
    const { controller, engine, where, texts } = narrate(['One.', '[12]']);
    controller.nextSentence();
    expect(where()).toBe('idle 0.0+0');
    controller.play();
    engine.say();
    expect(texts()).toEqual(['One.']);
    expect(where()).toMatch(/^finished/);
  });

  it('stays left out when the voice goes on from a word, and what is one word is said whole again', () => {
    const { controller, engine, clock, texts } = narrate(['See https://example.com/a [1] now.'], {
      phrases: () => phrases,
    });
    controller.play();
    engine.start();
    engine.boundary(12);
    expect(controller.word.value).toEqual({ start: 4, end: 25 });
    controller.pause();
    controller.play();
    clock.advance(5);
    expect(texts()).toEqual(['See link to example.com now.', 'link to example.com now.']);
  });
});
