/** The sleep timer over a narration and a clock that are stepped by hand. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotices } from '../../../entrypoints/reader/notices.ts';
import { createPreview } from '../../../entrypoints/reader/preview.ts';
import { createSleepTimer } from '../../../entrypoints/reader/sleep-timer.ts';
import type { Block } from '../../../utils/document/reading-document.ts';
import type { MessageKey } from '../../../utils/messages.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { FakeEngine } from '../../support/fake-engine.ts';
import { anna, narrate } from '../../unit/speech/narration.ts';
import { block } from '../../unit/speech/stories.ts';

let end = new AbortController();
beforeEach(() => {
  end = new AbortController();
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const minutes = (count: number): number => count * 60_000;
const LONG = Array.from({ length: 400 }, (_, i) => `Rope number ${i} is taut and dry today.`);

function setUp(paragraphs: readonly (string | Block)[] = LONG) {
  const narration = narrate(paragraphs);
  const { clock, engine, controller } = narration;
  engine.behaviour = () => 'words';
  const noticeEngine = new FakeEngine(clock, [anna]);
  noticeEngine.behaviour = () => 'words';
  const notices = createNotices();
  const t = (key: MessageKey): string => key;
  const settings = signal(withDefaults({}));
  const preview = createPreview({
    controller,
    settings,
    makeEngine: () => noticeEngine,
    clock,
    failed: () => {},
    end: end.signal,
  });
  const make = () =>
    createSleepTimer({
      controller,
      story: narration.document,
      preview,
      notices,
      msUntil: (until) =>
        ((until ?? narration.document.blockCount) - controller.state.peek().position.block) * 3000,
      language: 'en',
      extendKey: signal('E'),
      t,
      end: end.signal,
    });
  /** Time passes for the voice and for the timer alike. */
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 100) {
      vi.advanceTimersByTime(100);
      clock.advance(100);
    }
  };
  const volumes = (): readonly number[] => engine.spoken.map(({ volume }) => volume);
  const told = (): readonly string[] => noticeEngine.spoken.map(({ text }) => text);
  return { ...narration, timer: make(), make, pass, volumes, told, preview };
}

describe('the sleep timer', () => {
  it('tells of the end, fades, and stops at the end of a sentence', () => {
    const { controller, timer, pass, volumes, told } = setUp();
    controller.play();
    timer.sleepIn(5);
    expect(timer.minutesLeft.value).toBe(5);
    pass(minutes(4.5));
    expect(told()).toEqual([]);
    expect(new Set(volumes())).toEqual(new Set([1]));
    pass(20_000);
    expect(told()).toEqual(['sleepSoon']);
    expect(timer.isEnding.value).toBe(true);
    expect(controller.state.peek().status).toBe('speaking');
    pass(30_000);
    expect(controller.state.peek().status).toBe('paused');
    expect(volumes().at(-1)).toBeLessThan(0.5);
    expect(timer.sleep.value).toBeUndefined();
    // Nothing is left of the timer: Play goes on at full volume.
    controller.play();
    pass(5000);
    expect(volumes().at(-1)).toBe(1);
  });

  it('goes on for ten minutes when it is asked to', () => {
    const { controller, timer, pass } = setUp();
    controller.play();
    timer.sleepIn(5);
    pass(minutes(4.8));
    expect(timer.isEnding.value).toBe(true);
    expect(timer.extend()).toBe(true);
    expect(timer.isEnding.value).toBe(false);
    pass(minutes(2));
    expect(controller.state.peek().status).toBe('speaking');
    expect(timer.minutesLeft.value).toBe(9);
  });

  it('stops at the end of a section', () => {
    const { controller, timer, pass } = setUp([
      'One rope.',
      block('Two ropes.', { role: 'heading' }),
      'Three ropes.',
    ]);
    controller.play();
    timer.sleepAfter('section');
    pass(20_000);
    expect(controller.state.peek()).toMatchObject({ status: 'paused', position: { block: 1 } });
  });

  it('is still there after the page was loaded anew', () => {
    const { timer, make, pass } = setUp();
    timer.sleepIn(10);
    pass(minutes(3));
    expect(make().minutesLeft.value).toBe(7);
  });

  it('ends by itself when the person has paused', () => {
    const { controller, timer, pass } = setUp();
    controller.play();
    timer.sleepIn(5);
    pass(minutes(1));
    controller.pause();
    pass(minutes(5));
    expect(timer.sleep.value).toBeUndefined();
    expect(timer.extend()).toBe(false);
  });
});
