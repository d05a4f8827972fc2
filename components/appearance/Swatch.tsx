import type { Colour } from '../../utils/settings/contrast.ts';

interface Props {
  readonly background: Colour;
  readonly text: Colour;
  readonly sign?: string;
}

/** A text on a background, to be seen only: what it shows always has a name beside it. */
export function Swatch({ background, text, sign = 'Aa' }: Props) {
  return (
    <span class="swatch" aria-hidden="true" style={{ backgroundColor: background, color: text }}>
      {sign}
    </span>
  );
}
