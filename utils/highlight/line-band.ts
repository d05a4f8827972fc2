// pure
import type { Extent } from './comfort-band.ts';

export const FOCUS_LINES = { off: 0, one: 1, three: 3, five: 5 } as const;

/** The line box round letters, which are lower than it: `pitch` is the distance from line to line, CSS px. */
export function lineBox(letters: Extent, pitch: number): Extent {
  const room = Math.max(0, pitch - (letters.bottom - letters.top)) / 2;
  return { top: letters.top - room, bottom: letters.bottom + room };
}

/**
 * The band of so many lines that has a line in its middle.
 * @param count 1, 3 or 5.
 * @param lineAt the line box at a height, if a line is there. Lines of a heading, or behind a gap, stand in another
 * rhythm: a line that the band's edge would cut is within it when half of it is, else outside.
 */
export function bandAround(
  line: Extent,
  count: number,
  pitch: number,
  lineAt: (y: number) => Extent | undefined,
): Extent {
  const beyond = ((count - 1) / 2) * pitch;
  if (beyond === 0) return line;
  const top = line.top - beyond;
  const bottom = line.bottom + beyond;
  return {
    top: Math.min(line.top, settled(top, lineAt(top), 'top')),
    bottom: Math.max(line.bottom, settled(bottom, lineAt(bottom), 'bottom')),
  };
}

function settled(edge: number, cut: Extent | undefined, side: keyof Extent): number {
  if (!cut || edge <= cut.top || edge >= cut.bottom) return edge;
  const middle = (cut.top + cut.bottom) / 2;
  const isWithin = side === 'top' ? edge <= middle : edge >= middle;
  return isWithin === (side === 'top') ? cut.top : cut.bottom;
}
