import { useEffect, useRef } from 'preact/hooks';
import type { Keys } from '../utils/keys.ts';
import { KEY_COMMANDS, keysOf } from '../utils/keys.ts';
import { isBareSign } from '../utils/key-names.ts';
import { ActionButton } from './ActionButton.tsx';
import { COMMAND_LABELS, keyLabel, keyLabels } from './key-label.ts';
import { useStrings } from './strings.ts';

/** A key that works in the whole browser; the browser lets people change it. */
export interface BrowserKey {
  readonly action: string;
  /** As the browser writes it; '' for none. */
  readonly key: string;
}

interface Props {
  readonly keys: Keys;
  readonly letterKeys: boolean;
  readonly browserKeys: readonly BrowserKey[];
  readonly onClose: () => void;
}

/** Every key there is now. Modal, as it is read from top to bottom; the browser brings focus back when it closes. */
export function ShortcutsSheet({ keys, letterKeys, browserKeys, onClose }: Props) {
  const t = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const held = (name: string): string => (isBareSign(name) && !letterKeys ? `Ctrl+Alt+${name}` : name);
  const rows = [
    ...KEY_COMMANDS.map((command) => ({
      name: t(COMMAND_LABELS[command]),
      key: keyLabels(keysOf(keys, command).map(held), t),
    })),
    { name: t(COMMAND_LABELS.silence), key: keyLabel('Escape', t) },
  ];
  return (
    <dialog class="sheet" aria-labelledby="shortcuts-title" ref={dialog} onClose={onClose}>
      <div class="panel-head">
        <h2 id="shortcuts-title">{t('shortcuts')}</h2>
        <ActionButton
          icon="close"
          label={t('close')}
          class="compact"
          onPress={() => dialog.current?.close()}
        />
      </div>
      <KeyTable caption={t('shortcutsHere')} rows={rows} />
      <p class="hint">{t(letterKeys ? 'shortcutsHeld' : 'shortcutsHeldOnly')}</p>
      <KeyTable
        caption={t('shortcutsBrowser')}
        rows={browserKeys.map(({ action, key }) => ({ name: action, key: key || t('keyNone') }))}
      />
      <p class="hint">{t('shortcutsBrowserHint')}</p>
    </dialog>
  );
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly { readonly name: string; readonly key: string }[];
}

/** Actions and their keys. */
export function KeyTable({ caption, rows }: TableProps) {
  return (
    <table class="key-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, key }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <kbd>{key}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
