// pure
import type { Colour } from './contrast.ts';
import { contrast, mix } from './contrast.ts';
import type { Palette } from './palettes.ts';

/** Text that stepped back can still be read (WCAG 1.4.3). */
const READABLE = 4.5;
/** The most that a colour gives to the ground: beyond this, text in high contrast would be gone before 4.5:1. */
const MOST = 0.6;
const STEP = 0.02;

/** Colours of text that steps back: as near to the ground as can be read on the page and on boxes in it. */
export function dimmedColours(palette: Omit<Palette, 'scheme'>): Readonly<Record<string, Colour>> {
  const grounds = [palette.background, palette.surface];
  const isReadable = (colour: Colour): boolean =>
    grounds.every((ground) => contrast(colour, ground) >= READABLE);
  const dim = (colour: Colour): Colour => {
    let dimmed = colour;
    for (let share = STEP; share <= MOST; share += STEP) {
      const next = mix(colour, palette.background, share);
      if (!isReadable(next)) break;
      dimmed = next;
    }
    return dimmed;
  };
  return {
    '--dim-text': dim(palette.text),
    '--dim-muted': dim(palette.muted),
    '--dim-link': dim(palette.link),
    '--dim-visited': dim(palette.visited),
  };
}
