// pure
import type { Colour } from './contrast.ts';
import { contrast, isColour, luminance, mix } from './contrast.ts';
import type { Palette } from './palettes.ts';

/** The colours that a person chooses; those of the interface follow from them. */
export interface OwnColours {
  readonly background: Colour;
  readonly text: Colour;
  readonly link: Colour;
  /** Behind the spoken word. */
  readonly mark: Colour;
}

export const OWN_COLOUR_NAMES = [
  'background',
  'text',
  'link',
  'mark',
] as const satisfies readonly (keyof OwnColours)[];

/** What storage holds, with the given colours in place of what is missing or damaged. */
export function parseOwnColours(value: unknown, others: OwnColours): OwnColours {
  const found = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const read = (name: keyof OwnColours): Colour => {
    const colour = found[name];
    return isColour(colour) ? colour : others[name];
  };
  return { background: read('background'), text: read('text'), link: read('link'), mark: read('mark') };
}

/** 1.4.11: borders and other parts that are no text. */
const NON_TEXT = 3;

const leastContrast = (colour: Colour, grounds: readonly Colour[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** A colour, turned towards black or white as far as it needs to be seen on all grounds. */
function seenOn(grounds: readonly Colour[], colour: Colour): Colour {
  const extreme =
    leastContrast('#ffffff', grounds) > leastContrast('#000000', grounds) ? '#ffffff' : '#000000';
  for (let share = 0; share < 1; share += 0.05) {
    const turned = mix(colour, extreme, share);
    if (leastContrast(turned, grounds) >= NON_TEXT) return turned;
  }
  return extreme;
}

/**
 * A whole palette from a person's colours. Text, background and link stay exactly as chosen, however little they
 * contrast: some people need little. What only the interface needs is made to be seen.
 */
export function paletteOf({ background, text, link, mark }: OwnColours): Palette {
  const isDark = luminance(background) < luminance(text);
  const surface = mix(background, text, 0.06);
  const sentence = mix(background, mark, 0.5);
  return {
    scheme: isDark ? 'dark' : 'light',
    background,
    surface,
    text,
    muted: text,
    link,
    visited: link,
    bar: seenOn([background, surface, sentence, mark], link),
    border: seenOn([background, surface], mix(background, text, 0.5)),
    sentence,
    word: mark,
  };
}
