import { isReading } from '../../utils/speech/speech-state.ts';
import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import { quietSound } from '../../utils/speech/quiet-sound.ts';
import type { Article } from '../../utils/article/article.ts';
import type { Skip } from '../../utils/speech/speech-event.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** What headset buttons, media keys, the lock screen and the browser's media control can ask for. */
export interface MediaActions {
  readonly play: () => unknown;
  readonly pause: () => unknown;
  readonly step: (to: Skip) => void;
}

export interface MediaStory {
  readonly title: string;
  readonly siteName: string;
  /** Address of a picture, or ''. */
  readonly picture: string;
}

/** What browsers and lock screens show of a story. Other addresses than those of the web are not handed to them. */
export const mediaStory = ({
  title,
  siteName,
  leadPicture,
}: Pick<Article, 'title' | 'siteName' | 'leadPicture'>): MediaStory => ({
  title,
  siteName,
  picture: /^https?:/.test(leadPicture) ? leadPicture : '',
});

/** How long the story takes and how far the voice is, seconds; undefined as long as nobody knows. */
export interface MediaProgress {
  readonly duration: number;
  readonly position: number;
}

/** Other players get their keys back when ours has been paused for this long, ms. */
const RELEASE_MS = 30_000;
/** Not to be heard, and enough for Firefox to see that something plays. */
const VOLUME = 0.001;

/**
 * Lets the keys of keyboards and headsets work on the story, also in a hidden tab (Media Session). A quiet sound plays
 * along with the voice, since browsers give keys only to pages that play media.
 */
export function listenToMediaKeys(
  state: SpeechController['state'],
  wanted: ReadonlySignal<boolean>,
  story: MediaStory,
  progress: ReadonlySignal<MediaProgress | undefined>,
  actions: MediaActions,
  end: AbortSignal,
): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  let sound: { readonly audio: HTMLAudioElement; readonly address: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = (): void => {
    clearTimeout(timer);
    if (!sound) return;
    sound.audio.pause();
    sound.audio.removeAttribute('src');
    sound.audio.load();
    URL.revokeObjectURL(sound.address);
    sound = undefined;
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    for (const [name] of handlers) setHandler(name, null);
  };
  const handlers: readonly (readonly [MediaSessionAction, () => unknown])[] = [
    ['play', actions.play],
    ['pause', actions.pause],
    [
      'stop',
      () => {
        actions.pause();
        release();
      },
    ],
    ['nexttrack', () => actions.step('next-block')],
    ['previoustrack', () => actions.step('previous-block')],
    ['seekforward', () => actions.step('next-sentence')],
    ['seekbackward', () => actions.step('previous-sentence')],
  ];
  const take = (): void => {
    clearTimeout(timer);
    if (!sound) {
      const address = URL.createObjectURL(new Blob([quietSound()], { type: 'audio/wav' }));
      sound = { audio: new Audio(address), address };
      sound.audio.loop = true;
      sound.audio.volume = VOLUME;
      mediaSession.metadata = new MediaMetadata({
        title: story.title,
        artist: story.siteName,
        ...(story.picture !== '' && { artwork: [{ src: story.picture }] }),
      });
      for (const [name, handler] of handlers) setHandler(name, handler);
    }
    // Refused where the person has blocked sound for all pages: then there are no keys, but there is a voice.
    sound.audio.play().catch(() => undefined);
    mediaSession.playbackState = 'playing';
  };
  const rest = (): void => {
    if (!sound) return;
    sound.audio.pause();
    mediaSession.playbackState = 'paused';
    clearTimeout(timer);
    timer = setTimeout(release, RELEASE_MS);
  };

  const stops = [
    effect(() => {
      const { status } = state.value;
      if (!wanted.value) release();
      else if (isReading(state.value)) take();
      else if (status === 'paused') rest();
      else release();
    }),
    effect(() => {
      const { status } = state.value;
      const now = progress.value;
      if (!now || !sound) return;
      const position = Math.min(now.position, now.duration);
      mediaSession.setPositionState({ duration: now.duration, position, playbackRate: 1 });
      void status;
    }),
  ];
  end.addEventListener('abort', () => {
    for (const stop of stops) stop();
    release();
  });
}

/** Browsers differ in the actions that they know, and throw for others (Media Session, §"set action handler"). */
function setHandler(name: MediaSessionAction, handler: (() => unknown) | null): void {
  try {
    navigator.mediaSession.setActionHandler(name, handler && (() => void handler()));
  } catch {
    // A key less.
  }
}
