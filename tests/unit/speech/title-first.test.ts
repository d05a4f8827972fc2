/** A story of the queue that was left half-way: its title, then the place. */
import { describe, expect, it } from 'vitest';
import { narrate } from './narration.ts';

const STORY = ['The bell. A true story', 'It was late.', 'The sea was loud. Nobody waved.', 'The end.'];
const THERE = { block: 2, sentence: 1, offset: 18 };

describe('a story that goes on behind its title', () => {
  const start = (): ReturnType<typeof narrate> => {
    const made = narrate(STORY, { position: THERE, titleFirst: true });
    made.controller.play();
    return made;
  };

  it('says all of the title, then goes on at the place, to the end', () => {
    const { engine, texts, where } = start();
    for (let said = 0; said < 4; said += 1) {
      engine.start();
      engine.end();
    }
    expect(texts()).toEqual(['The bell.', 'A true story', 'Nobody waved.', 'The end.']);
    expect(where()).toMatch(/^finished/);
  });

  it('still does when it was paused within the title', () => {
    const { engine, texts, controller, clock } = start();
    engine.start();
    controller.pause();
    clock.advance(1000);
    controller.play();
    for (let said = 0; said < 2; said += 1) {
      engine.start();
      engine.end();
    }
    engine.start();
    expect(texts().slice(1)).toEqual(['The bell.', 'A true story', 'Nobody waved.']);
  });

  it('goes where the person goes instead', () => {
    const { engine, controller, clock, texts } = start();
    engine.start();
    controller.nextBlock();
    clock.advance(1000);
    engine.start();
    engine.end();
    engine.start();
    expect(texts().slice(1)).toEqual(['It was late.', 'The sea was loud.']);
  });

  it('is read from the start when the place is not there any more', () => {
    const { engine, controller, texts } = narrate(STORY, {
      position: { block: 9, sentence: 0, offset: 0 },
      titleFirst: true,
    });
    controller.play();
    for (let said = 0; said < 3; said += 1) {
      engine.start();
      engine.end();
    }
    expect(texts().slice(0, 3)).toEqual(['The bell.', 'A true story', 'It was late.']);
  });
});
