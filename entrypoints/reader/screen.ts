import { isReading } from '../../utils/speech/speech-state.ts';
import type { ReadonlySignal } from '@preact/signals';
import { computed, effect } from '@preact/signals';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/**
 * Keeps the screen on while the voice reads, when the person wants that: to read along with full hands
 * (Screen Wake Lock). Browsers let go of it in a hidden tab, and when the battery is low.
 */
export function keepScreenOn(
  state: SpeechController['state'],
  wanted: ReadonlySignal<boolean>,
  end: AbortSignal,
): void {
  if (!('wakeLock' in navigator)) return;
  const needed = computed(() => wanted.value && isReading(state.value));
  let lock: Promise<WakeLockSentinel | undefined> | undefined;
  const take = (): void => {
    if (!needed.peek() || document.hidden) return;
    lock = navigator.wakeLock.request('screen').catch(() => undefined);
  };
  const release = (): void => {
    void lock?.then((sentinel) => sentinel?.release());
    lock = undefined;
  };
  const stop = effect(() => {
    if (needed.value) take();
    else release();
  });
  // A tab that comes back has lost it.
  document.addEventListener('visibilitychange', take, { signal: end });
  end.addEventListener('abort', () => {
    stop();
    release();
  });
}
