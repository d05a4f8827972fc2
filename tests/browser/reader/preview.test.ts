/** Trying a voice out: over a real page's keys, and an engine and a clock that are stepped by hand. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listenToKeys } from '../../../entrypoints/reader/key-listener.ts';
import { createPreview } from '../../../entrypoints/reader/preview.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { FakeClock, FakeEngine } from '../../support/fake-engine.ts';
import { anna, narrate } from '../../unit/speech/narration.ts';

let end = new AbortController();
beforeEach(() => void (end = new AbortController()));
afterEach(() => end.abort());

function setUp(works = true) {
  const clock = new FakeClock();
  const engine = new FakeEngine(clock, [anna]);
  const { controller, engine: story } = narrate(['The rope is taut.']);
  const settings = signal(withDefaults({}));
  let failures = 0;
  const preview = createPreview({
    controller,
    settings,
    makeEngine: () => (works ? engine : undefined),
    clock,
    failed: () => void (failures += 1),
    end: end.signal,
  });
  const play = (): void => preview.before(controller.play);
  const actions = {
    toggle: play,
    retry: play,
    step: () => {},
    changeRate: () => {},
    showShortcuts: () => {},
  };
  listenToKeys(actions, controller, preview, { extend: () => false }, settings, end.signal);
  return { clock, engine, controller, story, preview, failures: () => failures };
}

describe('a voice that is being tried out', () => {
  it('is silenced by Esc, which then goes no further', async () => {
    const { engine, preview, failures, clock } = setUp();
    preview.say('One two three.', 'en');
    engine.start();
    let reached = 0;
    addEventListener('keydown', ({ defaultPrevented }) => void (reached += defaultPrevented ? 0 : 1), {
      signal: end.signal,
    });
    await userEvent.keyboard('{Escape}');
    expect(engine.current).toBeUndefined();
    expect(engine.calls).toEqual(['speak', 'cancel']);
    clock.advance(1000);
    await userEvent.keyboard('{Escape}');
    expect(reached).toBe(1);
    expect(failures()).toBe(0);
  });

  it('gives way to the story as soon as it is silent', async () => {
    const { engine, preview, story, controller, clock } = setUp();
    preview.say('One two three.', 'en');
    engine.start();
    await userEvent.keyboard(' ');
    expect(engine.calls).toEqual(['speak', 'cancel']);
    expect(story.spoken).toEqual([]);
    clock.advance(10);
    expect(story.spoken.map(({ text }) => text)).toEqual(['The rope is taut.']);
    expect(controller.state.value.status).toBe('preparing');
  });

  it('gives way to the story when its end is never reported, and to Esc while it is waited for', async () => {
    const { engine, preview, story, clock } = setUp();
    preview.say('One two three.', 'en');
    engine.rebuild();
    await userEvent.keyboard(' ');
    expect(story.spoken).toEqual([]);
    clock.advance(400);
    expect(story.spoken).toHaveLength(1);
    preview.say('Four.', 'en');
    clock.advance(400);
    engine.start();
    await userEvent.keyboard(' {Escape}');
    clock.advance(1000);
    expect(story.spoken).toHaveLength(1);
  });

  it('is silenced by the next one, which waits for that', () => {
    const { engine, preview, clock } = setUp();
    preview.say('One.', 'en');
    preview.say('Two.', 'en');
    preview.say('Three.', 'en');
    clock.advance(10);
    expect(engine.spoken.map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(engine.overlaps).toBe(0);
  });

  it('gets no sign that synthesisers choke on', () => {
    const { engine, preview } = setUp();
    preview.say('R&D [[slnc 900]] <b>', 'en');
    expect(engine.spoken.map(({ text }) => text)).toEqual(['R D slnc 900 b']);
    preview.say('&', 'en');
    expect(engine.spoken).toHaveLength(1);
  });

  it('that cannot be heard is told', () => {
    const { engine, preview, clock, failures } = setUp();
    preview.say('One.', 'en');
    engine.error('synthesis-failed');
    expect(failures()).toBe(1);
    preview.say('Two.', 'en');
    clock.advance(5000);
    expect(failures()).toBe(2);
    expect(engine.current).toBeUndefined();
    preview.say('Three.', 'en');
    engine.end();
    expect(failures()).toBe(3);
    preview.say('Four.', 'en');
    engine.say();
    expect(failures()).toBe(3);
  });

  it('is told where the browser has no speech at all', () => {
    const { preview, failures } = setUp(false);
    preview.say('One.', 'en');
    expect(failures()).toBe(1);
  });
});
