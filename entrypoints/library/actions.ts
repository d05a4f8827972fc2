import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { LibraryProps } from '../../components/Library.tsx';
import { download } from '../../utils/download.ts';
import { captureLink, siteOf } from '../../utils/library/capture-link.ts';
import { forgetRemoved } from '../../utils/library/removed-note.ts';
import type { Story } from '../../utils/library/story.ts';
import type { KeptStory } from '../../utils/library/story-store.ts';
import {
  changeStory,
  eraseLibrary,
  moveStory,
  queueStory,
  removeDamaged,
  removeStory,
  restoreStory,
  unqueueStory,
} from '../../utils/library/story-store.ts';
import type { MessageKey, Translate } from '../../utils/messages.ts';

interface Parts {
  readonly sites: Signal<readonly string[]>;
  /** Keys of damaged records. */
  readonly damaged: ReadonlySignal<readonly string[]>;
  readonly refresh: () => Promise<void>;
}

type Actions = Omit<LibraryProps['actions'], 'search'> & {
  readonly notice: LibraryProps['notice'];
  readonly showSites: () => Promise<void>;
};

/** What the library's buttons do. Each says what it did; what the browser refuses is said too. */
export function createActions(t: Translate, { sites, damaged, refresh }: Parts): Actions {
  const notice = signal({ text: '', undo: false });
  let last: KeptStory | undefined;
  const tell = (text: string, undo = false): void => void (notice.value = { text, undo });
  /** Other pages are told of a change by the store; this one looks itself, so that focus finds what is new. */
  const run = (change: () => Promise<unknown>, refused: MessageKey = 'changeRefused'): void =>
    void change()
      .then(refresh)
      .catch(() => tell(t(refused)));
  const showSites = async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    sites.value = origins.map((origin) => origin.replace(/^.*:\/\/|\/\*$/g, ''));
  };
  const allow = async (story: Story): Promise<void> => {
    const origin = siteOf(story.url);
    // Nothing may be awaited before this: Firefox asks only within the press itself.
    const granted = origin !== undefined && (await browser.permissions.request({ origins: [origin] }));
    await showSites();
    if (!granted) return tell(t('siteNotAllowed'));
    tell(t('capturing'));
    const opened = await captureLink(story);
    tell(opened ? t('siteAllowed', story.title) : t('siteFailed'));
  };
  return {
    notice,
    showSites,
    queue: ({ address }) =>
      run(async () => {
        await queueStory(address);
        tell(t('laterKept'));
      }),
    unqueue: ({ address }) =>
      run(async () => {
        await unqueueStory(address);
        tell(t('laterUndone'));
      }),
    move: ({ address }, direction) => run(() => moveStory(address, direction)),
    pin: ({ address, pinned }) =>
      run(() => changeStory(address, (known) => known && { ...known, pinned: !pinned })),
    remove: ({ address, title }) =>
      run(async () => {
        last = await removeStory(address);
        tell(t('removed', title), last !== undefined);
      }),
    undo: () =>
      run(async () => {
        if (!last) return;
        await restoreStory(last);
        tell(t('removeUndone', last.story.title));
        last = undefined;
      }),
    allow: (story) => run(() => allow(story), 'siteFailed'),
    withdraw: (site) =>
      run(async () => {
        await browser.permissions.remove({ origins: [`http://${site}/*`, `https://${site}/*`] });
        await showSites();
        tell(t('siteWithdrawn', site));
      }),
    eraseAll: () =>
      run(async () => {
        last = undefined;
        await eraseLibrary();
        await forgetRemoved();
        tell(t('erased'));
      }),
    removeDamaged: () => run(() => removeDamaged(damaged.peek())),
    forgetRemoved: () => run(forgetRemoved),
    exportFile: () => run(() => exportFile(t, tell)),
    importFile: (file) => run(() => importFile(file, t, tell)),
  };
}

async function exportFile(t: Translate, tell: (text: string) => void): Promise<void> {
  const { exportLibrary } = await import('../../utils/library/library-transfer.ts');
  const { file, count } = await exportLibrary();
  download(file, `lectern-library-${new Date().toISOString().slice(0, 10)}.json`);
  tell(t('exported', String(count)));
}

async function importFile(file: File, t: Translate, tell: (text: string) => void): Promise<void> {
  const [{ importStories }, { MOST_FILE_BYTES, parseLibraryFile }] = await Promise.all([
    import('../../utils/library/library-transfer.ts'),
    import('../../utils/library/library-file.ts'),
  ]);
  if (file.size > MOST_FILE_BYTES) return tell(t('importTooLarge'));
  const filed = parseLibraryFile(await file.text());
  if (!filed) return tell(t('importNotLibrary'));
  const { added, known, noRoom } = await importStories(filed.stories);
  const done = t('imported', String(added), String(known), String(filed.broken));
  tell(noRoom > 0 ? `${done} ${t('importNoRoom', String(noRoom))}` : done);
}
