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
  /** Stops following: the person went somewhere else. */
  suspend(): void;
}

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);
/** What scrolls by itself, or not at all. */
const OWN_SCROLLING = '.panel, .player-bar, .banner';

const isOnBar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_SCROLLING) !== null;

/**
 * @param freeExtent the part of the window that no bar covers.
 * The person's own scrolling is told from ours by its input, not by `scroll` events.
 */
export function createFollower(freeExtent: () => Extent, end: AbortSignal): Follower {
  const following = signal(true);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const suspend = (): void => void (following.value = false);
  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    leads: (event: WindowEventMap[Type]) => boolean,
  ): void =>
    addEventListener(type, (event) => void (leads(event) && suspend()), { passive: true, signal: end });
  on('wheel', ({ ctrlKey, target }) => !ctrlKey && !isOnBar(target));
  on('touchmove', ({ target }) => !isOnBar(target));
  on('keydown', ({ key, shiftKey, target }) => {
    const scrolls = SCROLL_KEYS.has(key) || (key === ' ' && shiftKey);
    return scrolls && !(target instanceof Element && target.closest('input, select, [role="toolbar"]'));
  });
  // Beside the page's content is the scroll bar; the middle button scrolls by moving.
  on('pointerdown', ({ button, clientX }) => button === 1 || clientX >= document.documentElement.clientWidth);
  // Focus that moves to a link of the story brings it into view; the voice must not take it away again.
  on('focusin', ({ target }) => target instanceof Element && target.matches('article *:not(h1)'));
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
    suspend,
  };
}
