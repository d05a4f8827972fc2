import { useId } from 'preact/hooks';
import type { MessageKey } from '../../utils/messages.ts';
import { contrast, isColour } from '../../utils/settings/contrast.ts';
import type { OwnColours } from '../../utils/settings/own-colours.ts';
import { OWN_COLOUR_NAMES } from '../../utils/settings/own-colours.ts';
import { useStrings } from '../strings.ts';

interface Props {
  readonly colours: OwnColours;
  readonly onChange: (colours: OwnColours) => void;
}

const LABELS: Readonly<Record<keyof OwnColours, MessageKey>> = {
  background: 'colourBackground',
  text: 'colourText',
  link: 'colourLink',
  mark: 'colourMark',
};

/** The person's own colours, with what they mean for the eye. */
export function ColourFields({ colours, onChange }: Props) {
  const t = useStrings();
  const id = useId();
  // Rounded down: 6.96 is not 7.
  const ratio = Math.floor(contrast(colours.text, colours.background) * 10) / 10;
  return (
    <>
      <div class="colours">
        {OWN_COLOUR_NAMES.map((name) => (
          <div class="colour" key={name}>
            <input
              id={`${id}-${name}`}
              type="color"
              value={colours[name]}
              onInput={({ currentTarget: { value } }) => {
                if (isColour(value)) onChange({ ...colours, [name]: value });
              }}
            />
            <label for={`${id}-${name}`}>{t(LABELS[name])}</label>
          </div>
        ))}
      </div>
      <p class="hint">{t('colourRatio', String(ratio))}</p>
    </>
  );
}
