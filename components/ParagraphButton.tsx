import { Icon } from './icons.tsx';
import { useStrings } from './strings.ts';

interface Props {
  /** Undefined while no paragraph is chosen: then only the keyboard finds the button. */
  readonly chosen:
    | {
        readonly words: string;
        readonly box: Readonly<Record<'top' | 'left' | 'width' | 'height', number>>;
        readonly beside:
          { readonly top: number; readonly side: 'left' | 'right'; readonly distance: number } | undefined;
        readonly outlined: boolean;
      }
    | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPress: (event: MouseEvent) => void;
}

/**
 * One button for all paragraphs, outside the story, so that nothing comes into what is read or copied. Its visible
 * words begin its name, for those who say them (WCAG 2.5.3).
 */
export function ParagraphButton({ chosen, onFocus, onBlur, onKeyDown, onPress }: Props) {
  const t = useStrings();
  const beside = chosen?.beside;
  const stands = chosen ? (beside ? 'beside' : 'docked') : 'visually-hidden';
  return (
    <>
      {chosen?.outlined && (
        <div
          class="paragraph-outline"
          style={Object.fromEntries(Object.entries(chosen.box).map(([name, value]) => [name, `${value}px`]))}
        />
      )}
      <div
        class={`paragraph-bar ${stands}`}
        style={beside ? { top: `${beside.top}px`, [beside.side]: `${beside.distance}px` } : {}}
      >
        <button
          type="button"
          class="plain read-paragraph"
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          onClick={onPress}
        >
          <Icon name="play" />
          <span>
            {t('readParagraph')}
            {chosen && (
              <span class={beside ? 'visually-hidden' : ''}>{t('readParagraphWords', chosen.words)}</span>
            )}
          </span>
        </button>
      </div>
    </>
  );
}
