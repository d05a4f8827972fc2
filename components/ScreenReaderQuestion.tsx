import { useStrings } from './strings.ts';

export type ScreenReaderAnswer = 'yes' | 'no' | 'later';

interface Props {
  readonly onAnswer: (answer: ScreenReaderAnswer) => void;
}

/** Asked once, above the story, where it scrolls away: it stands in nobody's way and may be left unanswered. */
export function ScreenReaderQuestion({ onAnswer }: Props) {
  const t = useStrings();
  const answers = [
    ['yes', 'answerYes'],
    ['no', 'answerNo'],
    ['later', 'answerLater'],
  ] as const;
  return (
    <section class="question" aria-labelledby="screen-reader-question">
      <p>
        <span id="screen-reader-question">{t('screenReaderQuestion')}</span> {t('screenReaderWhy')}
      </p>
      <div class="form-buttons">
        {answers.map(([answer, key]) => (
          <button key={answer} type="button" class="plain" onClick={() => onAnswer(answer)}>
            {t(key)}
          </button>
        ))}
      </div>
    </section>
  );
}
