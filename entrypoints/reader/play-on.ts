import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { loadPage } from '../../utils/library/page-store.ts';
import { nextInQueue } from '../../utils/library/queue.ts';
import type { Story } from '../../utils/library/story.ts';
import { loadLibrary, unqueueStory } from '../../utils/library/story-store.ts';
import type { CaptureLink, Translate } from '../../utils/messages.ts';
import type { Sleep } from '../../utils/speech/sleep.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { Notices } from './notices.ts';

/** Long enough to press "Stop here", short enough not to seem over, ms. */
const PAUSE_MS = 5000;

export interface NextStory {
  readonly title: string;
  readonly pageId: string;
  /** It opens by itself in a moment. */
  readonly comes: boolean;
}

export interface PlayOn {
  /** Undefined until the story is over, and when nothing waits. */
  readonly next: ReadonlySignal<NextStory | undefined>;
  /** A story was heard to its end. @param kept resolves when the library knows. */
  heard(kept: Promise<unknown>): void;
  /** Stays with this story; the next one can still be opened by hand. */
  stopHere(): void;
  openNext(): void;
}

/** Address of the reader for a story of the queue. */
const queueAddress = (pageId: string): string => `/reader.html?id=${encodeURIComponent(pageId)}&from=queue`;

/**
 * The first story of the queue behind another that can be read now. A link that nobody has opened is captured if the
 * person has granted access to its site, else it is passed over and keeps its turn.
 * @returns the story with its page, and how many were passed over.
 */
export async function findNext(
  address: string,
): Promise<
  { readonly story: Story; readonly pageId: string; readonly passed: number } | { readonly passed: number }
> {
  const { stories } = await loadLibrary();
  const passOver = new Set<string>();
  for (;;) {
    const story = nextInQueue(stories, address, passOver);
    if (!story) return { passed: passOver.size };
    const kept = story.pageId === '' ? undefined : await loadPage(story.pageId);
    const pageId = kept?.id ?? (await captured(story.address));
    if (pageId !== '') return { story, pageId, passed: passOver.size };
    passOver.add(story.address);
  }
}

/** Asks the background, which can do it. @returns the id of the page; '' when the person has not let it, or it failed. */
async function captured(address: string): Promise<string> {
  const message: CaptureLink = { type: 'capture-link', address };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  return typeof answer === 'string' ? answer : '';
}

/** When a story is over, tells what comes next in the queue and opens it in the same tab, unless the person stops it. */
export function createPlayOn(
  address: string,
  controller: Pick<SpeechController, 'state'>,
  sleep: ReadonlySignal<Sleep | undefined>,
  notices: Notices,
  t: Translate,
  end: AbortSignal,
): PlayOn {
  const next = signal<NextStory | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The sleep timer forgets what it was set to once the story is over: what counts is how it was while it was read.
  let asleep = false;
  let over = 0;
  const open = (): void => {
    clearTimeout(timer);
    const pageId = next.peek()?.pageId;
    if (pageId !== undefined) location.assign(queueAddress(pageId));
  };
  const stopHere = (): void => {
    clearTimeout(timer);
    const { value } = next;
    if (value) next.value = { ...value, comes: false };
  };
  const stop = effect(() => {
    const { status } = controller.state.value;
    const { value } = sleep;
    if (status === 'finished') return;
    asleep = value?.kind === 'story' || value?.kind === 'section';
    over += 1;
    // Something of this story is heard again, or the person goes about in it.
    clearTimeout(timer);
    next.value = undefined;
  });
  const silenced = ({ key }: KeyboardEvent): void => void (key === 'Escape' && stopHere());
  addEventListener('keydown', silenced, { signal: end });
  end.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  const lookAhead = async (kept: Promise<unknown>): Promise<void> => {
    const mine = over;
    await kept;
    const found = await findNext(address);
    // Only now: what comes after it is told by its turn.
    await unqueueStory(address);
    if (mine !== over) return;
    if (!('story' in found)) {
      if (found.passed > 0) notices.tell(t('queuePassed', String(found.passed)));
      return;
    }
    const { title } = found.story;
    next.value = { title, pageId: found.pageId, comes: !asleep };
    if (asleep) return;
    notices.tell(
      found.passed > 0 ? t('queueNextPassed', title, String(found.passed)) : t('queueNext', title),
    );
    timer = setTimeout(open, PAUSE_MS);
  };
  return {
    next,
    heard(kept) {
      // Nothing is in the queue when the library cannot be had.
      lookAhead(kept).catch(() => undefined);
    },
    stopHere,
    openNext: open,
  };
}

/** For a story of the queue that turns out not to be one: after a while that lets the reason be read, the next is opened. */
export async function leaveUnreadable(address: string): Promise<void> {
  const found = await findNext(address);
  await unqueueStory(address);
  if ('story' in found) setTimeout(() => location.replace(queueAddress(found.pageId)), PAUSE_MS);
}
