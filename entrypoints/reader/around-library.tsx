import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { render } from 'preact';
import { LibraryButtons, NextStory } from '../../components/LibraryBar.tsx';
import { Strings } from '../../components/strings.ts';
import type { Article } from '../../utils/article/article.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { followLibrary, loadStory, queueStory, unqueueStory } from '../../utils/library/story-store.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { keepProgress, libraryAddress, putInLibrary } from './in-library.ts';
import type { Notices } from './notices.ts';
import { createPlayOn } from './play-on.ts';
import type { Times } from './progress.ts';
import type { SleepTimer } from './sleep-timer.ts';

interface Parts {
  readonly app: Element;
  readonly element: HTMLElement;
  readonly article: Pick<Article, 'title' | 'siteName' | 'lang'>;
  readonly opened: OpenedPage;
  readonly story: ReadingDocument;
  readonly controller: SpeechController;
  readonly times: Times;
  readonly sleep: SleepTimer['sleep'];
  readonly notices: Notices;
  /** False when only a part of the page is read. */
  readonly isWhole: boolean;
  readonly end: AbortSignal;
}

/** What an open story has to do with the library: it is kept there, can be put into the queue, and the queue goes on. */
export async function showLibrary(parts: Parts): Promise<void> {
  const { app, element, article, opened, story, controller, times, sleep, notices, isWhole, end } = parts;
  const address = libraryAddress(opened, isWhole);
  const isQueued = signal<boolean | undefined>(undefined);
  const show = (place: string, view: VNode): void => {
    const host = app.querySelector(place);
    if (host) render(<Strings.Provider value={t}>{view}</Strings.Provider>, host);
  };
  const look = async (): Promise<void> => {
    const entry = await loadStory(address);
    isQueued.value = entry && entry.queue > 0;
  };
  const later = async (): Promise<void> => {
    const leaves = isQueued.peek() === true;
    await (leaves ? unqueueStory(address) : queueStory(address));
    await look();
    notices.tell(t(leaves ? 'laterUndone' : 'laterKept'));
  };
  const refused = (): void => notices.tell(t('libraryRefused'));
  show(
    '.library-buttons',
    <LibraryButtons
      isQueued={isQueued}
      onLater={() => void later().catch(refused)}
      onLibrary={() => location.assign('/library.html')}
    />,
  );
  if (address === '') return;
  const playOn = createPlayOn(address, controller, sleep, notices, t, end);
  const stop = (): void => {
    playOn.stopHere();
    // The button that was pressed goes: the keyboard stays where it was.
    app.querySelector<HTMLElement>('.next-story button')?.focus();
  };
  show('.next-story', <NextStory next={playOn.next} onStop={stop} onOpen={playOn.openNext} />);
  keepProgress(address, story, controller, times, playOn.heard, end);
  try {
    await putInLibrary(opened, article, element.textContent ?? '');
    await followLibrary(look, end)();
  } catch {
    refused();
  }
}
