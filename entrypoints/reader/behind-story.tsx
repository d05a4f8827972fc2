import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { FurtherPages } from '../../components/FurtherPages.tsx';
import { KeepPictures } from '../../components/KeepPictures.tsx';
import { SaveStory, type SaveForm } from '../../components/SaveStory.tsx';
import { Strings } from '../../components/strings.ts';
import type { Article } from '../../utils/article/article.ts';
import { download } from '../../utils/download.ts';
import type { SavedStory, SaveLabels } from '../../utils/export/story.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { furtherPages } from './further-pages.ts';
import { libraryAddress } from './in-library.ts';
import { keepPictures } from './keep-pictures.ts';
import { headerLabels } from './labels.ts';
import { withPictures } from './show-kept.ts';
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
export async function showBehindStory(
  app: Element,
  article: Article,
  shown: OpenStory,
  whole: OpenedPage | undefined,
): Promise<void> {
  const host = app.querySelector('.behind-story');
  if (!host) return;
  const told = signal('');
  const further = whole && furtherPages(whole, shown);
  const body = app.querySelector<HTMLElement>('main article .article-body') ?? article.content;
  const address = whole && !browser.extension.inIncognitoContext ? libraryAddress(whole, true) : '';
  const kept = address === '' ? undefined : await keepPictures(address, body);
  // As it is shown now: with what was brought back, and without what was not.
  const story = async (withKept: boolean): Promise<SavedStory> => ({
    ...article,
    content: await withPictures(body, withKept ? (kept?.pictures() ?? []) : []),
  });
  const save = async (form: SaveForm): Promise<void> => {
    const { fileName, writeStory } = await import('./write-story.ts');
    const whatItSays = await story(form === 'html' || form === 'epub');
    const { blob, inWords, byAddress } = writeStory(form, whatItSays, saveLabels());
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
    const copied = await story(false);
    const plain = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': plain(textToCopy(copied, labels), 'text/plain'),
        'text/html': plain(htmlToCopy(copied, labels), 'text/html'),
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
      {kept?.view && <KeepPictures {...kept.view} />}
      <SaveStory
        told={told}
        onSave={(form) => orTell(save(form), 'saveFailed')}
        onCopy={() => orTell(copy(), 'saveCopyFailed')}
      />
    </Strings.Provider>,
    host,
  );
}
