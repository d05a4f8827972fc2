import '../../components/styles/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { BrowserKey } from '../../components/ShortcutsSheet.tsx';
import { Strings } from '../../components/strings.ts';
import { browserKeys } from '../../utils/browser-keys.ts';
import { translate as t } from '../../utils/i18n.ts';
import { applyTheme } from '../../utils/settings/apply-theme.ts';
import { openSettings } from '../../utils/settings/settings-store.ts';
import { createOptions } from './options.ts';

document.documentElement.lang = t('interfaceLanguage');
document.title = t('optionsPageTitle');

const keys = signal<readonly BrowserKey[]>([]);
void browserKeys(t('commandAction')).then((found) => (keys.value = found));

const store = await openSettings();
applyTheme(store.settings);
render(
  <Strings.Provider value={t}>
    <OptionsPage model={createOptions(store, keys, t)} />
  </Strings.Provider>,
  document.querySelector('#app') ?? document.body,
);
