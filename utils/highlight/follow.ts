// browser
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Extent } from './comfort-band.ts';
import { scrollBehavior, scrollDistance } from './comfort-band.ts';

/** Keeps the spoken line in view, until the person scrolls or selects; then waits to be called back. */
export interface Follower {
  /** False while the person looks elsewhere. */
  readonly following: ReadonlySignal<boolean>;
  /** Scrolls to the range's first line if it has left the comfort band and following is on. */
  follow(range: Range): void;
  /** Follows again. */
  resume(): void;
}

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

/**
 * @param freeExtent the part of the window that no bar covers.
 * The person's own scrolling is told from ours by its input, not by `scroll` events.
 */
export function createFollower(freeExtent: () => Extent, signalEnd: AbortSignal): Follower {
  const following = signal(true);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const suspend = (): void => void (following.value = false);
  const options = { passive: true, signal: signalEnd };
  addEventListener('wheel', suspend, options);
  addEventListener('touchmove', suspend, options);
  addEventListener(
    'keydown',
    ({ key, target }) => {
      const scrolls =
        SCROLL_KEYS.has(key) &&
        !(target instanceof Element && target.closest('input, select, [role="toolbar"]'));
      if (scrolls) suspend();
    },
    options,
  );
  addEventListener(
    'pointerdown',
    // A press beside the page's content is a press on the scroll bar.
    ({ clientX }) => void (clientX >= document.documentElement.clientWidth && suspend()),
    options,
  );
  return {
    following,
    follow(range) {
      const selection = getSelection();
      if (!following.value || (selection && !selection.isCollapsed)) return;
      const line = range.getClientRects()[0];
      if (!line) return;
      const free = freeExtent();
      const distance = scrollDistance(line, free);
      if (distance !== 0)
        scrollBy({ top: distance, behavior: scrollBehavior(distance, free, reducedMotion.matches) });
    },
    resume: () => void (following.value = true),
  };
}
