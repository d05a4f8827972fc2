import { useStrings } from './strings.ts';

interface Props {
  readonly text: string;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}

/** Tells once that something cannot be spoken. It stands in nobody's way: the story can be read and heard on. */
export function VoiceNotice({ text, onHelp, onClose }: Props) {
  const t = useStrings();
  return (
    <div class="notice">
      <p>{text}</p>
      <div class="form-buttons">
        <button type="button" class="plain" onClick={onHelp}>
          {t('noticeHelp')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {t('noticeClose')}
        </button>
      </div>
    </div>
  );
}
