import { useComputed, useSignal } from '@preact/signals';
import type { SettingGroup } from '../../utils/settings/described.ts';
import { DESCRIBED, SETTING_GROUPS, SETTING_NAMES } from '../../utils/settings/described.ts';
import { isFound } from '../../utils/settings/find-settings.ts';
import { ShortcutsSheet } from '../ShortcutsSheet.tsx';
import { useStrings } from '../strings.ts';
import { BrowserKeys } from './BrowserKeys.tsx';
import { FilePart } from './FilePart.tsx';
import type { OptionsModel } from './options-model.ts';
import { SettingRow } from './SettingRow.tsx';
import { searchText } from './setting-words.ts';

const GROUPS = Object.keys(SETTING_GROUPS) as readonly SettingGroup[];

/** Every setting in one place, found by typing. */
export function OptionsPage({ model }: { readonly model: OptionsModel }) {
  const t = useStrings();
  const query = useSignal('');
  const sheet = useSignal(false);
  const found = useComputed(() =>
    SETTING_NAMES.filter(
      (name) => !model.hidden.value.has(name) && isFound(query.value, searchText(name, t)),
    ),
  );
  const count = found.value.length;
  const isSearching = query.value.trim() !== '';
  const foundText = (): string => {
    if (!isSearching) return '';
    if (count === 0) return t('optionsFoundNone', query.value.trim());
    return count === 1 ? t('optionsFoundOne') : t('optionsFound', String(count));
  };
  const namesIn = (group: SettingGroup) => found.value.filter((name) => DESCRIBED[name].group === group);
  const groups = GROUPS.filter((group) => namesIn(group).length > 0);
  return (
    <div class="options">
      <header class="options-head">
        <h1>{t('optionsTitle')}</h1>
        <p>{t('optionsIntro')}</p>
        <search class="control">
          <label for="find">{t('optionsFind')}</label>
          <input
            id="find"
            type="text"
            inputMode="search"
            autocomplete="off"
            spellcheck={false}
            value={query.value}
            onInput={({ currentTarget }) => void (query.value = currentTarget.value)}
          />
          <p class="hint found" role="status">
            {foundText()}
          </p>
        </search>
        <button type="button" class="plain" onClick={() => void (sheet.value = true)}>
          {t('shortcuts')}
        </button>
      </header>
      <main>
        {!isSearching && (
          <nav class="options-groups" aria-label={t('optionsGroups')}>
            {[...groups, 'file' as const].map((group) => (
              <a key={group} class="plain" href={`#${group}`}>
                {t(group === 'file' ? 'groupFile' : SETTING_GROUPS[group])}
              </a>
            ))}
          </nav>
        )}
        {groups.map((group) => (
          <section key={group} id={group} aria-labelledby={`${group}-title`}>
            <h2 id={`${group}-title`}>{t(SETTING_GROUPS[group])}</h2>
            {group === 'appearance' && !isSearching && (
              <figure class="sample">
                <figcaption class="hint">{t('optionsSampleLabel')}</figcaption>
                <p class="sample-text">{t('optionsSample')}</p>
              </figure>
            )}
            {namesIn(group).map((name) => (
              <SettingRow key={name} name={name} model={model} />
            ))}
            {group === 'keys' && !isSearching && <BrowserKeys model={model} />}
          </section>
        ))}
        {/* Away while something else is looked for: it is no setting. */}
        {!isSearching && <FilePart model={model} />}
      </main>
      <div class="done-bar" data-empty={model.told.value === ''}>
        <p role="status">{model.told.value}</p>
        {model.canUndo.value && (
          <button type="button" class="plain" onClick={model.undo}>
            {t('undo')}
          </button>
        )}
      </div>
      {sheet.value && (
        <ShortcutsSheet
          keys={model.settings.value.keys}
          letterKeys={model.settings.value.letterKeys}
          browserKeys={model.browserKeys.value}
          onClose={() => void (sheet.value = false)}
        />
      )}
    </div>
  );
}
