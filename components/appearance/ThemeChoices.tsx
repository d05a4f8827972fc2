import type { Appearance } from '../../utils/settings/appearance.ts';
import { APPEARANCE_CHOICES } from '../../utils/settings/appearance.ts';
import { PALETTES } from '../../utils/settings/palettes.ts';
import { Choices } from '../Choices.tsx';
import { useStrings } from '../strings.ts';
import type { LookProps } from './look-actions.ts';
import { THEME_LABELS } from './look-labels.ts';
import { OwnColoursForm } from './OwnColoursForm.tsx';
import { Swatch } from './Swatch.tsx';

/** The themes, each with its text on its background, and the person's own colours. */
export function ThemeChoices({ settings, look, onTold }: LookProps) {
  const t = useStrings();
  return (
    <>
      <p class="hint colours-forced">{t('coloursForced')}</p>
      <Choices
        legend={t('theme')}
        legendHidden
        class="themes"
        options={APPEARANCE_CHOICES.theme.map((value) => ({
          value,
          label: t(THEME_LABELS[value]),
          sample: <ThemeSwatch theme={value} own={settings.ownColours} />,
        }))}
        value={settings.theme}
        onChange={(theme) => look.change({ theme })}
      />
      {settings.theme === 'own' && (
        <OwnColoursForm colours={settings.ownColours} look={look} onTold={onTold} />
      )}
    </>
  );
}

interface SwatchProps {
  readonly theme: Appearance['theme'];
  readonly own: Appearance['ownColours'];
}

function ThemeSwatch({ theme, own }: SwatchProps) {
  if (theme !== 'automatic') return <Swatch {...(theme === 'own' ? own : PALETTES[theme])} />;
  return (
    <span class="swatch-pair">
      <Swatch {...PALETTES.light} sign="A" />
      <Swatch {...PALETTES.dark} sign="a" />
    </span>
  );
}
