import { useRef } from 'preact/hooks';
import { useStrings } from './strings.ts';

interface Props {
  readonly canExport: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** Takes the library along in a file, and brings one in. */
export function LibraryFile({ canExport, onExport, onImport }: Props) {
  const t = useStrings();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="file-heading">
      <h2 id="file-heading">{t('libraryFile')}</h2>
      <p>{t('libraryFileHint')}</p>
      <div class="form-buttons">
        {canExport && (
          <button type="button" class="plain" onClick={onExport}>
            {t('exportLibrary')}
          </button>
        )}
        <button type="button" class="plain" onClick={() => chooser.current?.click()}>
          {t('importLibrary')}
        </button>
        <input
          type="file"
          accept="application/json,.json"
          hidden
          ref={chooser}
          aria-label={t('importLibrary')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (file) onImport(file);
          }}
        />
      </div>
    </section>
  );
}
