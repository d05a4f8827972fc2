import type { Signal } from '@preact/signals';
import { effect } from '@preact/signals';
import { wordsInView } from '../../utils/article/place-on-page.ts';
import { isBeyond, locate, locatorOf, shareBefore } from '../../utils/document/locator.ts';
import { findWords } from '../../utils/document/find-words.ts';
import { firstWords } from '../../utils/document/first-words.ts';
import { isBefore, sentenceOf, sentenceStart } from '../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../utils/document/reading-document.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { placeAddress } from '../../utils/library/place.ts';
import { loadPlace, removePlace, savePlace } from '../../utils/library/place-store.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { historyPlace, rememberInHistory } from './history-place.ts';

/** A place where the person stopped another time. */
export interface Offer {
  readonly position: ReadingPosition;
  /** First words of its sentence. */
  readonly words: string;
  /** Share of the story before it, 0 to 1. */
  readonly share: number;
}

/** A place among the first sentences is not worth going back to. */
const WORTH_SENTENCES = 3;
/** Least time between two writes while the voice goes on, ms. */
const THROTTLE_MS = 2000;
/** UTF-16 code units of a sentence by which a person knows it again. */
const WORDS_LENGTH = 40;

/**
 * Keeps the place of a story: for this page in its entry of the tab's history, so that Play goes on there after a
 * reload; for another time by the story's address, but nothing from private windows. While another time's place is on
 * offer it is not overwritten by the beginning that is being heard.
 * @param isWhole false for a part of the page that was chosen: the place in its story stays what it was.
 */
export async function keepPlace(
  story: ReadingDocument,
  controller: Pick<SpeechController, 'state'>,
  opened: OpenedPage,
  offer: Signal<Offer | undefined>,
  isWhole: boolean,
  end: AbortSignal,
): Promise<void> {
  const address = opened.isPrivate || !isWhole ? '' : placeAddress(opened.page.url);
  const reloaded = historyPlace() !== undefined;
  const kept = address === '' || reloaded ? undefined : await loadPlace(address);
  // Without one, the place to which they had scrolled on the page.
  const seen =
    reloaded || kept || !isWhole || opened.fromSelection || !('html' in opened.page)
      ? ''
      : wordsInView(opened.page);
  const at = kept ? locate(story, kept.locator) : findWords(story, seen);
  if (at && isBeyond(story, at, WORTH_SENTENCES) && isBefore(controller.state.peek().position, at))
    offer.value = makeOffer(story, at);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWrite = -Infinity;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    lastWrite = performance.now();
    // While the title of a story of the queue is said, its place is where it will go on.
    const { position: voice, thence } = controller.state.peek();
    const position = thence ?? voice;
    const locator = locatorOf(story, position);
    rememberInHistory(locator);
    if (address !== '' && !offer.peek() && isBeyond(story, position, WORTH_SENTENCES))
      void savePlace({ address, locator, savedAt: Date.now() });
  };
  let last = { ...controller.state.peek().position, status: 'idle' };
  const stop = effect(() => {
    const { status, position } = controller.state.value;
    if (story.blockCount === 0) return;
    const offered = offer.peek();
    if (offered && !isBefore(position, offered.position)) offer.value = undefined;
    const moved = position.block !== last.block || position.sentence !== last.sentence;
    const wordMoved = status === 'paused' && position.offset !== last.offset;
    const paused = status === 'paused' && last.status !== 'paused';
    if (status === 'finished' && last.status !== 'finished') {
      clearTimeout(timer);
      timer = undefined;
      rememberInHistory(undefined);
      if (address !== '') void removePlace(address);
    } else if (paused) write();
    else if (moved || wordMoved) {
      const wait = lastWrite + THROTTLE_MS - performance.now();
      if (wait <= 0) write();
      else timer ??= setTimeout(write, wait);
    }
    last = { ...position, status };
  });
  end.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}

function makeOffer(story: ReadingDocument, at: ReadingPosition): Offer {
  const { start, end } = sentenceOf(story, at).span;
  return {
    // Another day one wants to hear the sentence from its start.
    position: sentenceStart(story, at),
    words: firstWords(story.block(at.block).text.slice(start, end), WORDS_LENGTH),
    share: shareBefore(story, at),
  };
}
