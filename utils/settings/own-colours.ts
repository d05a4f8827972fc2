// pure
import type { Colour, ContrastVerdict } from './contrast.ts';
import { contrast, contrastVerdict, isColour, luminance, mix } from './contrast.ts';
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

/** Two colours that are seen together, and how well. */
export interface ColourPair {
  /** Text on the background, links on the background, text on the mark. */
  readonly name: 'text' | 'link' | 'mark';
  /** Rounded down to one decimal: what is short of a bound never looks as if it reached it. */
  readonly ratio: number;
  readonly verdict: ContrastVerdict;
  /** What makes the pair easier to read; undefined when it is easy. */
  readonly advice:
    | 'lighter-text'
    | 'darker-text'
    | 'lighter-link'
    | 'darker-link'
    | 'lighter-mark'
    | 'darker-mark'
    | undefined;
}

/** How well a person's colours are told apart. A verdict only: some people need little contrast. */
export function colourPairs({ background, text, link, mark }: OwnColours): readonly ColourPair[] {
  return [pairOf('text', text, background), pairOf('link', link, background), pairOf('mark', mark, text)];
}

const isEasy = (ratio: number): boolean => ['best', 'enough'].includes(contrastVerdict(ratio));

function pairOf(name: ColourPair['name'], colour: Colour, other: Colour): ColourPair {
  const ratio = contrast(colour, other);
  return {
    name,
    ratio: Math.floor(ratio * 10) / 10,
    verdict: contrastVerdict(ratio),
    advice: isEasy(ratio) ? undefined : adviceFor(name, colour, other),
  };
}

/**
 * Away from the other colour; where even the end of that way would be hard to read, the other way. Where no mark would
 * do for a text, the text is what must turn.
 */
function adviceFor(name: ColourPair['name'], colour: Colour, other: Colour): ColourPair['advice'] {
  const isLighter = luminance(colour) >= luminance(other);
  if (isEasy(contrast(isLighter ? '#ffffff' : '#000000', other)))
    return isLighter ? `lighter-${name}` : `darker-${name}`;
  const turned = name === 'mark' ? 'text' : name;
  return isLighter ? `darker-${turned}` : `lighter-${turned}`;
}

/** Least contrast at which the controls can still be found: what leads out of colours that nobody can read. */
const FOUND = 3;

/** Text of the controls: as the story's, unless that could not be seen. The story itself stays as chosen. */
export const controlText = ({ background, surface, text }: Palette): Colour =>
  leastContrast(text, [background, surface]) >= FOUND ? text : seenOn([background, surface], text);

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
