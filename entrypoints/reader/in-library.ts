import { effect } from '@preact/signals';
import type { Article } from '../../utils/article/article.ts';
import { shareBefore } from '../../utils/document/locator.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { placeAddress } from '../../utils/library/place.ts';
import { noteRemoved } from '../../utils/library/removed-note.ts';
import { wordsOf } from '../../utils/library/search.ts';
import { storyOfPage, withFacts } from '../../utils/library/story.ts';
import { changeStory, saveWords, tidyLibrary } from '../../utils/library/story-store.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { Times } from './progress.ts';

/** Least time between two writes while the voice goes on, ms. */
const THROTTLE_MS = 5000;

/** Address under which a story is in the library; '' for what is never kept there. */
export const libraryAddress = ({ isPrivate, page }: OpenedPage, isWhole: boolean): string =>
  isPrivate || !isWhole || 'failure' in page ? '' : placeAddress(page.url);

/**
 * Makes an open story one of the library's, with what it says of itself and the words it is found by.
 * @throws when the browser refuses to keep it.
 */
export async function putInLibrary(
  opened: OpenedPage,
  article: Pick<Article, 'title' | 'siteName' | 'lang'>,
  text: string,
): Promise<void> {
  const facts = { title: article.title, site: article.siteName, lang: article.lang };
  const story = storyOfPage(opened);
  if (!story) return;
  await changeStory(story.address, (known) => {
    // Opened again, or loaded anew: the entry of a later press stays.
    const isLater = known && known.usedAt > opened.openedAt && known.pageId !== '';
    const entry = isLater ? known : storyOfPage(opened, known);
    // Of the same press: further pages may have been added.
    const bytes = entry?.pageId === opened.id ? story.bytes : (entry?.bytes ?? 0);
    return entry && { ...withFacts(entry, facts), bytes, usedAt: Date.now() };
  });
  await saveWords(story.address, wordsOf(`${article.title} ${article.siteName} ${text}`));
  await noteRemoved(await tidyLibrary());
}

/** Keeps in the library how far a story has been read and how long it still takes. Heard to its end, it leaves the queue. */
export function keepProgress(
  address: string,
  story: ReadingDocument,
  controller: Pick<SpeechController, 'state'>,
  times: Pick<Times, 'progress'>,
  onHeard: (kept: Promise<unknown>) => void,
  end: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = controller.state.peek().status;
  let begun = controller.state.peek().position;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { position, thence } = controller.state.peek();
    const share = shareBefore(story, thence ?? position);
    const minutesLeft = times.progress.peek().minutesLeft ?? 0;
    // What cannot be kept is lost without a word: the voice goes on, and it was told when the story was opened.
    changeStory(address, (known) => known && { ...known, share, minutesLeft, heard: false }).catch(
      () => undefined,
    );
  };
  const stop = effect(() => {
    const { status, position } = controller.state.value;
    const moved = position.block !== begun.block || position.sentence !== begun.sentence;
    begun = position;
    if (status === 'finished' && last !== 'finished') {
      clearTimeout(timer);
      timer = undefined;
      const heard = { share: 1, minutesLeft: 0, heard: true, usedAt: Date.now() };
      onHeard(changeStory(address, (known) => known && { ...known, ...heard }).catch(() => undefined));
    } else if (status === 'paused' && last !== 'paused') write();
    else if (moved && status !== 'finished') timer ??= setTimeout(write, THROTTLE_MS);
    last = status;
  });
  end.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}
