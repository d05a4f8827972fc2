import type { ReadonlySignal } from '@preact/signals';
import { computed, effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { SpeechState } from '../../utils/speech/speech-state.ts';

/** What the tab's title begins with and what the icon's badge says, for those who are in another tab. */
const SIGNS: Readonly<Partial<Record<SpeechState['status'], string>>> = {
  preparing: '▶',
  speaking: '▶',
  paused: '⏸',
  finished: '✓',
  failed: '!',
};

/**
 * Shows outside of the page what the voice is doing: in the tab's title and on the toolbar's icon.
 * @param title of the tab when nothing has been read yet.
 */
export function showOutside(state: SpeechController['state'], title: string, end: AbortSignal): void {
  const sign = computed(() => SIGNS[state.value.status] ?? '');
  const tab = browser.tabs.getCurrent();
  const stop = effect(() => {
    const { value } = sign;
    document.title = value === '' ? title : `${value} ${title}`;
    // The badge of a tab goes when the tab leaves the reader.
    void tab.then(async (own) => {
      if (own?.id !== undefined) await showBadge(own.id, value);
    });
  });
  end.addEventListener('abort', stop);
}

/** A tab that is just being closed has no badge any more. */
const showBadge = (tabId: number, text: string): Promise<void> =>
  browser.action.setBadgeText({ tabId, text }).catch(() => undefined);

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
  const needed = computed(() => wanted.value && ['preparing', 'speaking'].includes(state.value.status));
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
