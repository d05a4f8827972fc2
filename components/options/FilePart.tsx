import { useStrings } from '../strings.ts';
import type { OptionsModel } from './options-model.ts';

/** Settings to a file and back, and everything to its default. */
export function FilePart({ model }: { readonly model: OptionsModel }) {
  const t = useStrings();
  return (
    <section id="file" aria-labelledby="file-title">
      <h2 id="file-title">{t('groupFile')}</h2>
      <div class="setting">
        <a
          class="plain"
          download="lectern-settings.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(model.file.value)}`}
        >
          {t('fileSave')}
        </a>
        <p class="hint">{t('fileSaveHint')}</p>
      </div>
      <div class="setting control">
        <label for="take-file">{t('fileTake')}</label>
        <input
          id="take-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) model.takeFile(file);
            // The same file, mended, may be chosen again.
            currentTarget.value = '';
          }}
        />
        <p class="hint">{t('fileTakeHint')}</p>
      </div>
      <div class="setting">
        <button type="button" class="plain" onClick={model.resetEverything}>
          {t('resetEverything')}
        </button>
        <p class="hint">{t('resetEverythingHint')}</p>
      </div>
    </section>
  );
}
