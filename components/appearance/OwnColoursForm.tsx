import { useRef } from 'preact/hooks';
import type { MessageKey, Translate } from '../../utils/messages.ts';
import type { ContrastVerdict } from '../../utils/settings/contrast.ts';
import { isColour } from '../../utils/settings/contrast.ts';
import type { ColourPair, OwnColours } from '../../utils/settings/own-colours.ts';
import { colourPairs, OWN_COLOUR_NAMES } from '../../utils/settings/own-colours.ts';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';
import { Swatch } from './Swatch.tsx';

interface Props extends Pick<LookProps, 'look' | 'onTold'> {
  readonly colours: OwnColours;
}

const COLOUR_LABELS: Readonly<Record<keyof OwnColours, MessageKey>> = {
  background: 'colourBackground',
  text: 'colourText',
  link: 'colourLink',
  mark: 'colourMark',
};
const PAIR_LABELS: Readonly<Record<ColourPair['name'], MessageKey>> = {
  text: 'pairText',
  link: 'pairLink',
  mark: 'pairMark',
};
const VERDICTS: Readonly<Record<ContrastVerdict, MessageKey>> = {
  best: 'verdictBest',
  enough: 'verdictEnough',
  'large-only': 'verdictLargeOnly',
  hard: 'verdictHard',
};
const ADVICE: Readonly<Record<NonNullable<ColourPair['advice']>, MessageKey>> = {
  'lighter-text': 'adviceLighterText',
  'darker-text': 'adviceDarkerText',
  'lighter-link': 'adviceLighterLink',
  'darker-link': 'adviceDarkerLink',
  'lighter-mark': 'adviceLighterMark',
  'darker-mark': 'adviceDarkerMark',
};

/** Which pairs a colour is part of. */
const PAIRS_OF: Readonly<Record<keyof OwnColours, readonly ColourPair['name'][]>> = {
  background: ['text', 'link'],
  text: ['text', 'mark'],
  link: ['link'],
  mark: ['mark'],
};

/** The person's colours, each free, and what their contrast means in words. */
export function OwnColoursForm({ colours, look, onTold }: Props) {
  const t = useStrings();
  /** The chooser of a colour is open and has changed it. */
  const moving = useRef(false);
  const set = (name: keyof OwnColours, value: string): void => {
    if (!isColour(value)) return;
    look.change({ ownColours: { ...colours, [name]: value } }, moving.current);
    moving.current = true;
  };
  const chosen = (name: keyof OwnColours, value: string): void => {
    moving.current = false;
    if (!isColour(value)) return;
    const touched = colourPairs({ ...colours, [name]: value }).filter((pair) =>
      PAIRS_OF[name].includes(pair.name),
    );
    onTold(touched.map((pair) => pairText(pair, t)).join(' '));
  };
  return (
    <fieldset class="own-colours">
      <legend>{t('themeOwn')}</legend>
      <div class="colours">
        {OWN_COLOUR_NAMES.map((name) => (
          <label class="choice" key={name} data-colour={name}>
            <input
              type="color"
              value={colours[name]}
              onInput={(event) => set(name, event.currentTarget.value)}
              onChange={(event) => chosen(name, event.currentTarget.value)}
            />
            <span>{t(COLOUR_LABELS[name])}</span>
          </label>
        ))}
      </div>
      <ul class="pairs">
        {colourPairs(colours).map((pair) => (
          <li key={pair.name} data-verdict={pair.verdict}>
            <Swatch
              background={pair.name === 'mark' ? colours.mark : colours.background}
              text={pair.name === 'link' ? colours.link : colours.text}
            />
            <span>{pairText(pair, t)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function pairText({ name, ratio, verdict, advice }: ColourPair, t: Translate): string {
  const judged = t('pairVerdict', t(PAIR_LABELS[name]), ratio.toFixed(1), t(VERDICTS[verdict]));
  return advice ? `${judged} ${t(ADVICE[advice])}` : judged;
}
