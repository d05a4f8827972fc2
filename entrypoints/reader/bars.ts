import type { Extent } from '../../utils/highlight/comfort-band.ts';

/** The part of the window that no bar covers. */
export function freeExtent(): Extent {
  const banner = document.querySelector('.banner')?.getBoundingClientRect();
  const player = document.querySelector('.paragraph-bar.docked, .player-bar')?.getBoundingClientRect();
  return { top: Math.max(0, banner?.bottom ?? 0), bottom: player?.top ?? innerHeight };
}

/** Tells the style sheet how tall the bars are, so that nothing that gets focus ends up under them. */
export function measureBars(signal: AbortSignal): void {
  const root = document.documentElement;
  const observer = new ResizeObserver(() => {
    const player = document.querySelector('.player-bar')?.getBoundingClientRect().height ?? 0;
    const banner = document.querySelector('.banner')?.getBoundingClientRect().height ?? 0;
    root.style.setProperty('--player-height', `${Math.ceil(player)}px`);
    root.style.setProperty('--banner-height', `${Math.ceil(banner)}px`);
  });
  for (const bar of document.querySelectorAll('.player-bar, .banner')) observer.observe(bar);
  signal.addEventListener('abort', () => observer.disconnect());
}
