import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import { createNotices } from '../../../entrypoints/reader/notices.ts';
import { createPlayActions } from '../../../entrypoints/reader/play-actions.ts';
import { createScrub } from '../../../entrypoints/reader/scrub.ts';
import type { MessageKey } from '../../../utils/messages.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { narrate } from '../../unit/speech/narration.ts';

const end = new AbortController();
afterEach(() => vi.useRealTimers());

it('does not undo a pause that the person has made after the slider was moved', () => {
  vi.useFakeTimers();
  const { controller, document: story } = narrate(['One rope.', 'Two boats.', 'Three nets.']);
  const scrub = createScrub(controller, story, end.signal);
  controller.play();
  scrub.move(2);
  controller.play();
  controller.pause();
  vi.advanceTimersByTime(1000);
  expect(controller.state.value.status).toBe('paused');
  controller.play();
  scrub.move(1);
  expect(controller.state.value.status).toBe('paused');
  vi.advanceTimersByTime(1000);
  expect(controller.state.value.status).toBe('preparing');
});

it.each([
  [4, 1, 'rateMost'],
  [0.5, -1, 'rateLeast'],
] as const)('tells that a rate of %d goes no further', (rate, direction, told) => {
  vi.useFakeTimers();
  const { controller } = narrate(['One rope.']);
  const notices = createNotices();
  const { changeRate } = createPlayActions({
    controller,
    follower: { following: signal(true), follow() {}, resume() {}, suspend() {} },
    notices,
    store: {
      settings: signal(withDefaults({ rate })),
      change: () => expect.unreachable('nothing has changed'),
    },
    rate: signal(rate),
    language: 'en',
    selected: () => undefined,
    t: (key: MessageKey) => key,
  });
  changeRate(direction);
  vi.advanceTimersByTime(100);
  expect(notices.current.value.text).toBe(told);
});
