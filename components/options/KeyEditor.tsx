import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Keys, RemappableCommand } from '../../utils/keys.ts';
import { KEY_COMMANDS, keysOf, ownerOf, withDefaultKeys, withKey } from '../../utils/keys.ts';
import type { Reserved } from '../../utils/key-names.ts';
import { nameOfKey, pressedKey, reservedFor } from '../../utils/key-names.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { COMMAND_LABELS, keyLabel, keyLabels } from '../key-label.ts';
import { useStrings } from '../strings.ts';

interface Props {
  readonly keys: Keys;
  readonly onChange: (keys: Keys) => void;
  /** Called with what was done, for those who do not see it. */
  readonly onTold: (text: string) => void;
}

const REASONS: Readonly<Record<Reserved, MessageKey>> = {
  page: 'keyReservedPage',
  scroll: 'keyReservedScroll',
  browser: 'keyReservedBrowser',
  system: 'keyReservedSystem',
  screenReader: 'keyReservedScreenReader',
};

/** Each thing that a key does, with its key, and how to change it. */
export function KeyEditor({ keys, onChange, onTold }: Props) {
  const t = useStrings();
  return (
    <>
      <ul class="entries keys">
        {KEY_COMMANDS.map((command) => (
          <KeyRow key={command} command={command} keys={keys} onChange={onChange} onTold={onTold} />
        ))}
      </ul>
      <button
        type="button"
        class="plain"
        onClick={() => {
          onChange({});
          onTold(t('keysReset'));
        }}
      >
        {t('keyResetAll')}
      </button>
    </>
  );
}

function KeyRow({ command, keys, onChange, onTold }: Props & { readonly command: RemappableCommand }) {
  const t = useStrings();
  /** The command waits for its key. */
  const isAsking = useSignal(false);
  const change = useRef<HTMLButtonElement>(null);
  const label = t(COMMAND_LABELS[command]);
  /** What goes away with its buttons must not take the keyboard's place with it. */
  const done = (): void => {
    isAsking.value = false;
    change.current?.focus();
  };
  const set = (next: Keys): void => {
    onChange(next);
    const names = keysOf(next, command);
    onTold(names.length === 0 ? t('keyCleared', label) : t('keySet', label, keyLabels(names, t)));
    done();
  };
  const own = keys[command];
  return (
    <li>
      <span class="key-name">
        <span>{label}</span> <kbd>{keyLabels(keysOf(keys, command), t)}</kbd>
      </span>
      <span class="form-buttons">
        <button
          type="button"
          class="quiet"
          aria-label={t('keyChange', label)}
          aria-expanded={isAsking.value}
          ref={change}
          onClick={() => void (isAsking.value = !isAsking.value)}
        >
          {t('keyChangeShort')}
        </button>
        {own !== '' && (
          <button
            type="button"
            class="quiet"
            aria-label={t('keyClear', label)}
            onClick={() => set(withKey(keys, command, ''))}
          >
            {t('keyClearShort')}
          </button>
        )}
        {own !== undefined && (
          <button
            type="button"
            class="quiet"
            aria-label={t('keyReset', label)}
            onClick={() => set(withDefaultKeys(keys, command))}
          >
            {t('keyResetShort')}
          </button>
        )}
      </span>
      {isAsking.value && (
        <KeyField
          command={command}
          keys={keys}
          onKey={(name) => set(withKey(keys, command, name))}
          onCancel={done}
        />
      )}
    </li>
  );
}

interface FieldProps {
  readonly command: RemappableCommand;
  readonly keys: Keys;
  readonly onKey: (name: string) => void;
  readonly onCancel: () => void;
}

/** Takes the next key that is pressed. A text field, as screen readers pass keys on to those. */
function KeyField({ command, keys, onKey, onCancel }: FieldProps) {
  const t = useStrings();
  const field = useRef<HTMLInputElement>(null);
  /** Why a key was not taken, and the key when it is only somebody else's. */
  const problem = useSignal<{ readonly text: string; readonly taken?: string } | undefined>(undefined);
  // Before anything is painted: the next key may already be on its way.
  useLayoutEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    const name = nameOfKey(pressedKey(event));
    // Tab leads on from here, as from anywhere.
    if (name === '' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (name === 'Escape') return onCancel();
    const reserved = reservedFor(name);
    const owner = ownerOf(keys, name);
    const key = keyLabel(name, t);
    if (reserved) problem.value = { text: t(REASONS[reserved], key) };
    else if (owner && owner !== command)
      problem.value = { text: t('keyTaken', key, t(COMMAND_LABELS[owner])), taken: name };
    else onKey(name);
  };
  const taken = problem.value?.taken;
  const id = `key-for-${command}`;
  return (
    <div class="control key-field">
      <label for={id}>{t('keyAsk', t(COMMAND_LABELS[command]))}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value=""
        ref={field}
        onKeyDown={press}
        // What is typed otherwise, as by a phone's keyboard, is no key.
        onInput={({ currentTarget }) => void (currentTarget.value = '')}
      />
      <p class="hint" id={`${id}-hint`}>
        {t('keyAskHint')}
      </p>
      {problem.value && (
        <p class="problem-text" role="alert">
          {problem.value.text}
        </p>
      )}
      {taken !== undefined && (
        <div class="form-buttons">
          <button type="button" class="plain" onClick={() => onKey(taken)}>
            {t('keyTake')}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              problem.value = undefined;
              field.current?.focus();
            }}
          >
            {t('keyOther')}
          </button>
        </div>
      )}
    </div>
  );
}
