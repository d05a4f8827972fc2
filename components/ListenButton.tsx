import type { ReadonlySignal } from '@preact/signals';
import { ActionButton } from './ActionButton.tsx';
import { useStrings } from './strings.ts';

export interface ListenModel {
  readonly listening: ReadonlySignal<boolean>;
  /** Listens for one command, or stops listening. */
  readonly listen: () => void;
}

/** Press, and say what the voice shall do. */
export function ListenButton({ model }: { readonly model: ListenModel }) {
  const t = useStrings();
  const isListening = model.listening.value;
  return (
    <div class="listen">
      <ActionButton
        icon="listen"
        label={t(isListening ? 'listeningStop' : 'listen')}
        onPress={model.listen}
      />
      {isListening && <p class="speed-note">{t('listening')}</p>}
    </div>
  );
}
