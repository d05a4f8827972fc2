// pure
/** Top and bottom of a line or of the free part of the window, CSS px from the window's top. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Share of the free height within which the spoken line may move without a scroll. */
const BAND_TOP = 0.15;
const BAND_BOTTOM = 0.65;
/** Where a line that left the band is put. */
const TARGET = 0.28;

/**
 * Whether the page must scroll to keep the spoken line in comfortable view.
 * @returns the distance to scroll by, CSS px, positive is down; 0 when the line is within the band.
 */
export function scrollDistance(line: Extent, free: Extent): number {
  const height = free.bottom - free.top;
  const inBand = line.top >= free.top + BAND_TOP * height && line.bottom <= free.top + BAND_BOTTOM * height;
  if (inBand) return 0;
  // A line taller than the band (huge type) is in place when its top is where we would put it.
  const distance = Math.round(line.top - (free.top + TARGET * height));
  return Math.abs(distance) < 2 ? 0 : distance;
}

/** Motion helps to keep one's place, but not over more than two screens, and never for who asked for none. */
export const scrollBehavior = (distance: number, free: Extent, reducedMotion: boolean): ScrollBehavior =>
  reducedMotion || Math.abs(distance) > 2 * (free.bottom - free.top) ? 'instant' : 'smooth';
