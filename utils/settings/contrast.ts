// pure
/** A colour as #rrggbb. */
export type Colour = `#${string}`;

const HEX = /^#[0-9a-f]{6}$/;

export const isColour = (value: unknown): value is Colour => typeof value === 'string' && HEX.test(value);

const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** @param share of the second colour, 0 to 1. */
export function mix(a: string, b: string, share: number): Colour {
  const other = channels(b);
  const mixed = channels(a).map((channel, i) => Math.round(channel + ((other[i] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** What a ratio of text and its background means: WCAG 2.2, 1.4.6 (AAA) and 1.4.3 (AA), 3:1 for large text. */
export type ContrastVerdict = 'best' | 'enough' | 'large-only' | 'hard';

export function contrastVerdict(ratio: number): ContrastVerdict {
  if (ratio >= 7) return 'best';
  if (ratio >= 4.5) return 'enough';
  return ratio >= 3 ? 'large-only' : 'hard';
}
