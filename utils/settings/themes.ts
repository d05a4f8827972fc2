// pure
import type { Font, Theme } from './appearance.ts';
import { wordSpacingOf } from './appearance.ts';
import { controlText, paletteOf } from './own-colours.ts';
import { dimmedColours } from './dimmed.ts';
import { PALETTES } from './palettes.ts';
import type { Settings } from './settings.ts';

/** What the system asks for. */
export interface SystemPreferences {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

/** The theme to show: the chosen one, else what the system asks for. */
export function resolveTheme(theme: Settings['theme'], system: SystemPreferences): Theme | 'own' {
  if (theme !== 'automatic') return theme;
  if (system.moreContrast) return system.dark ? 'contrast' : 'light';
  return system.dark ? 'dark' : 'light';
}

const SANS = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
const SERIF = '"Iowan Old Style", Charter, Georgia, "Noto Serif", "DejaVu Serif", serif';
/** Those with names of their own come with Lectern (components/styles/fonts.css); what they lack is taken from the system's. */
const FONTS: Readonly<Record<Font, string>> = {
  sans: SANS,
  serif: SERIF,
  mono: 'ui-monospace, "Cascadia Mono", Menlo, "Noto Sans Mono", "DejaVu Sans Mono", monospace',
  atkinson: `"Atkinson Hyperlegible Next Variable", ${SANS}`,
  lexend: `"Lexend Variable", ${SANS}`,
  opendyslexic: `"OpenDyslexic", ${SANS}`,
  literata: `"Literata Variable", ${SERIF}`,
};

/** Custom properties for the root element, by name: the one way from settings to the style sheet. */
export function themeProperties(settings: Settings, theme: Theme | 'own'): Readonly<Record<string, string>> {
  const palette = theme === 'own' ? paletteOf(settings.ownColours) : PALETTES[theme];
  const { scheme, ...colours } = palette;
  return {
    'color-scheme': scheme,
    ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--${name}`, colour])),
    '--control-text': controlText(palette),
    ...dimmedColours(colours),
    '--story-font': FONTS[settings.font],
    '--story-size': `${settings.fontSize}px`,
    '--story-weight': String(settings.fontWeight),
    '--story-line': String(settings.lineHeight),
    '--story-letters': `${settings.letterSpacing}em`,
    '--story-words': `${wordSpacingOf(settings)}em`,
    '--story-gap': `${settings.paragraphSpacing}em`,
    '--story-width': `${settings.columnWidth}ch`,
    '--story-align': settings.alignment === 'centre' ? 'center' : settings.alignment,
  };
}

/** Values of `data-…` on the root element, by name, for rules that are either on or off. */
export const appearanceFlags = ({
  links,
  pictures,
  dimOthers,
  lineFocus,
}: Settings): Readonly<Record<string, string>> => ({
  links,
  pictures,
  dim: dimOthers ? 'others' : 'none',
  lineFocus,
});
