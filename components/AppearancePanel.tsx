import { useRef } from 'preact/hooks';
import { APPEARANCE_NAMES } from '../utils/settings/appearance.ts';
import { ActionButton } from './ActionButton.tsx';
import type { LookProps } from './appearance/look-actions.ts';
import { FONT_LABELS, LINKS_LABELS, PICTURES_LABELS, undoneLabel } from './appearance/look-labels.ts';
import { LookChoices } from './appearance/LookChoices.tsx';
import { LookNumber } from './appearance/LookNumber.tsx';
import { Presets } from './appearance/Presets.tsx';
import { ReadingControls } from './appearance/ReadingControls.tsx';
import { Section } from './appearance/Section.tsx';
import { SpacingControls } from './appearance/SpacingControls.tsx';
import { ThemeChoices } from './appearance/ThemeChoices.tsx';
import { Panel } from './Panel.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { useStrings } from './strings.ts';

interface Props extends LookProps {
  readonly onChoosePart: () => void;
  readonly onClose: () => void;
}

/** How the story looks: what is used most comes first, and every change is seen at once. */
export function AppearancePanel({ onChoosePart, onClose, ...props }: Props) {
  const { settings, look, onTold } = props;
  const t = useStrings();
  const undoButton = useRef<HTMLButtonElement>(null);
  const undo = (): void => {
    const names = look.undo();
    if (names.length === 0) return onTold(t('undoNothing'));
    const label = undoneLabel(names);
    onTold(label ? t('undone', t(label)) : t('undoneLook'));
  };
  const reset = (): void => {
    look.reset([...APPEARANCE_NAMES, 'marking']);
    onTold(t('resetDone'));
  };
  return (
    <Panel
      id="appearance"
      title={t('appearance')}
      onClose={onClose}
      tools={
        <>
          <ActionButton
            icon="undo"
            label={t('undo')}
            onPress={undo}
            disabled={!look.canUndo.value}
            buttonRef={undoButton}
          />
          <button type="button" class="plain" onClick={reset}>
            {t('reset')}
          </button>
        </>
      }
    >
      <Presets {...props} undoButton={undoButton} />
      <Section id="theme" title={t('theme')}>
        <ThemeChoices {...props} />
      </Section>
      <Section id="text" title={t('sectionText')}>
        <LookChoices name="font" labels={FONT_LABELS} settings={settings} look={look} />
        <LookNumber {...props} name="fontSize" />
        <LookNumber {...props} name="fontWeight" />
      </Section>
      <Section id="spacing" title={t('sectionSpacing')}>
        <SpacingControls {...props} />
      </Section>
      <Section id="reading" title={t('sectionReading')}>
        <ReadingControls {...props} />
      </Section>
      <Section id="pictures" title={t('sectionPictures')}>
        <LookChoices name="pictures" labels={PICTURES_LABELS} settings={settings} look={look} />
        <LookChoices name="links" labels={LINKS_LABELS} settings={settings} look={look} />
      </Section>
      <button type="button" class="plain choose-part" onClick={onChoosePart}>
        {t('choosePart')}
      </button>
      <PanelFoot />
    </Panel>
  );
}
