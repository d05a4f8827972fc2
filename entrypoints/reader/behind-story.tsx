import { signal } from '@preact/signals';
import { render } from 'preact';
import { FurtherPages } from '../../components/FurtherPages.tsx';
import { SaveStory, type SaveForm } from '../../components/SaveStory.tsx';
import { Strings } from '../../components/strings.ts';
import type { Article } from '../../utils/article/article.ts';
import { download } from '../../utils/download.ts';
import type { SavedStory, SaveLabels } from '../../utils/export/story.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { furtherPages } from './further-pages.ts';
import { headerLabels } from './labels.ts';
import type { OpenStory } from './show-story.tsx';

function saveLabels(): SaveLabels {
  return {
    ...headerLabels(t, t('interfaceLanguage')),
    source: t('saveSource'),
    contents: t('saveContents'),
    accessibility: t('saveAccessibility'),
  };
}

/**
 * Shows, behind an open story, where it goes on and how to take it along.
 * @param whole what it was opened from; undefined for a part of a page.
 */
export function showBehindStory(
  app: Element,
  article: Article,
  shown: OpenStory,
  whole: OpenedPage | undefined,
): void {
  const host = app.querySelector('.behind-story');
  if (!host) return;
  const told = signal('');
  const further = whole && furtherPages(whole, shown);
  // As it is shown now: with what was brought back, and without what was not.
  const story = (): SavedStory => ({
    ...article,
    content: app.querySelector<HTMLElement>('main article .article-body') ?? article.content,
  });
  const save = async (form: SaveForm): Promise<void> => {
    const { fileName, writeStory } = await import('./write-story.ts');
    const { blob, inWords, byAddress } = writeStory(form, story(), saveLabels());
    const name = fileName(article.title, form, t('saveUntitled'));
    download(blob, name);
    const parts = [
      t('saved', name),
      inWords > 0 ? t('savePicturesInWords', String(inWords)) : '',
      byAddress > 0 ? t('savePicturesByAddress', String(byAddress)) : '',
    ];
    told.value = parts.filter((part) => part !== '').join(' ');
  };
  const copy = async (): Promise<void> => {
    const { htmlToCopy, textToCopy } = await import('./write-story.ts');
    const labels = saveLabels();
    const plain = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': plain(textToCopy(story(), labels), 'text/plain'),
        'text/html': plain(htmlToCopy(story(), labels), 'text/html'),
      }),
    ]);
    told.value = t('savedCopied');
  };
  const orTell = (work: Promise<void>, failed: 'saveFailed' | 'saveCopyFailed'): void => {
    told.value = '';
    work.catch((error: unknown) => {
      console.warn(error);
      told.value = t(failed);
    });
  };
  render(
    <Strings.Provider value={t}>
      {further && <FurtherPages {...further} />}
      <SaveStory
        told={told}
        onSave={(form) => orTell(save(form), 'saveFailed')}
        onCopy={() => orTell(copy(), 'saveCopyFailed')}
      />
    </Strings.Provider>,
    host,
  );
}
