// browser
import type { ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Pace } from '../speech/pace.ts';
import { mergePace, NO_PACE, parsePace } from '../speech/pace.ts';

const KEY = 'pace';
/** Longest that something learned stays unkept while the page is open, ms. */
const KEEP_MS = 60_000;

/** How fast the voices of this device have turned out to be; nothing when storage does not answer. */
export async function loadPace(): Promise<Pace> {
  try {
    return parsePace((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return NO_PACE;
  }
}

/** Keeps what is learned: now and then, and when the page goes. Nothing that happens in a private window is kept. */
export function keepPace(pace: ReadonlySignal<Pace>, signal: AbortSignal): void {
  if (browser.extension.inIncognitoContext) return;
  let kept = pace.peek();
  // What other open readers have kept. Known beforehand, as a page that is going away does not get to read.
  let stored = kept;
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) stored = parsePace(changes[KEY].newValue);
  });
  const keep = (): void => {
    const learned = pace.peek();
    if (learned === kept) return;
    kept = learned;
    void browser.storage.local.set({ [KEY]: mergePace(learned, stored) }).catch(() => undefined);
  };
  const timer = setInterval(keep, KEEP_MS);
  addEventListener('pagehide', keep, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
