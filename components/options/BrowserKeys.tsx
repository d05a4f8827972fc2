import { KeyTable } from '../ShortcutsSheet.tsx';
import { useStrings } from '../strings.ts';
import type { OptionsModel } from './options-model.ts';

/** Keys that work in the whole browser, and the way to where they are changed. */
export function BrowserKeys({ model }: { readonly model: OptionsModel }) {
  const t = useStrings();
  return (
    <div class="setting">
      <h3>{t('shortcutsBrowser')}</h3>
      <KeyTable
        caption={t('shortcutsBrowserNow')}
        rows={model.browserKeys.value.map(({ action, key }) => ({ name: action, key: key || t('keyNone') }))}
      />
      <button type="button" class="plain" onClick={model.openBrowserKeys}>
        {t('shortcutsBrowserChange')}
      </button>
      <p class="hint">{t('shortcutsBrowserHint')}</p>
    </div>
  );
}
