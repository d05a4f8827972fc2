import type { Marking } from '../utils/highlight/marking.ts';
import { MARKINGS } from '../utils/highlight/marking.ts';
import type { NumberSetting, Settings, StoredSettings } from '../utils/settings/settings.ts';
import { APPEARANCE_CHOICES, APPEARANCE_NAMES } from '../utils/settings/appearance.ts';
import { clampSetting, RANGES, stepSetting } from '../utils/settings/settings.ts';
import type { MessageKey } from '../utils/messages.ts';
import { Choices } from './Choices.tsx';
import { NumberControl } from './NumberControl.tsx';
import { Panel } from './Panel.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { useStrings } from './strings.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: StoredSettings) => void;
  readonly onReset: (names: readonly (keyof Settings)[]) => void;
  /** Called with what a − or + button did, for those who do not see it. A slider tells by itself. */
  readonly onStepped: (text: string) => void;
  readonly onChoosePart: () => void;
  readonly onClose: () => void;
}

const THEME_LABELS: Readonly<Record<Settings['theme'], MessageKey>> = {
  automatic: 'themeAutomatic',
  light: 'themeLight',
  dark: 'themeDark',
  cream: 'themeCream',
  sepia: 'themeSepia',
  grey: 'themeGrey',
  blue: 'themeBlue',
  dim: 'themeDim',
  contrast: 'themeContrast',
  yellow: 'themeYellow',
  own: 'themeOwn',
};
const FONT_LABELS: Readonly<Record<Settings['font'], MessageKey>> = {
  sans: 'fontSans',
  serif: 'fontSerif',
  mono: 'fontMono',
  atkinson: 'fontAtkinson',
  lexend: 'fontLexend',
  opendyslexic: 'fontOpenDyslexic',
  literata: 'fontLiterata',
};
const MARKING_LABELS: Readonly<Record<Marking, MessageKey>> = {
  automatic: 'markingAutomatic',
  both: 'markingBoth',
  word: 'markingWord',
  sentence: 'markingSentence',
  paragraph: 'markingParagraph',
  none: 'markingNone',
};
const SIZES: readonly { readonly name: NumberSetting & MessageKey; readonly unit: MessageKey }[] = [
  { name: 'fontSize', unit: 'pixels' },
  { name: 'lineHeight', unit: 'timesValue' },
  { name: 'columnWidth', unit: 'characters' },
];

export function AppearancePanel({ settings, onChange, onReset, onStepped, onChoosePart, onClose }: Props) {
  const t = useStrings();
  const step = (name: (typeof SIZES)[number]['name'], unit: MessageKey, direction: 1 | -1): void => {
    const value = stepSetting(settings, name, direction);
    onChange({ [name]: value });
    onStepped(`${t(name)}: ${t(unit, String(value))}`);
  };
  return (
    <Panel id="appearance" title={t('appearance')} onClose={onClose}>
      <Choices
        legend={t('theme')}
        options={APPEARANCE_CHOICES.theme.map((value) => ({ value, label: t(THEME_LABELS[value]) }))}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choices
        legend={t('font')}
        options={APPEARANCE_CHOICES.font.map((value) => ({ value, label: t(FONT_LABELS[value]) }))}
        value={settings.font}
        onChange={(font) => onChange({ font })}
      />
      {SIZES.map(({ name, unit }) => (
        <NumberControl
          key={name}
          label={t(name)}
          value={settings[name]}
          range={RANGES[name]}
          valueText={t(unit, String(settings[name]))}
          onChange={(value) => onChange({ [name]: clampSetting(name, value) })}
          onStep={(direction) => step(name, unit, direction)}
        />
      ))}
      <Choices
        legend={t('marking')}
        options={MARKINGS.map((value) => ({ value, label: t(MARKING_LABELS[value]) }))}
        value={settings.marking}
        onChange={(marking) => onChange({ marking })}
      />
      <button type="button" class="plain" onClick={() => onReset([...APPEARANCE_NAMES, 'marking'])}>
        {t('reset')}
      </button>
      <button type="button" class="plain choose-part" onClick={onChoosePart}>
        {t('choosePart')}
      </button>
      <PanelFoot />
    </Panel>
  );
}
