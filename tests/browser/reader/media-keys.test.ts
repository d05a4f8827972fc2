/** What the browser is told for its media keys, with its own Media Session; the keys themselves are pressed in tests/e2e. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaProgress } from '../../../entrypoints/reader/media-keys.ts';
import { listenToMediaKeys } from '../../../entrypoints/reader/media-keys.ts';
import type { SpeechState } from '../../../utils/speech/speech-state.ts';
import { speech } from '../components/reader-stage.tsx';

const { mediaSession } = navigator;
const state = signal<SpeechState>(speech.idle);
const wanted = signal(true);
const progress = signal<MediaProgress | undefined>(undefined);
let end: AbortController;
let asked: string[];

const setHandler = vi.spyOn(mediaSession, 'setActionHandler');
const setPosition = vi.spyOn(mediaSession, 'setPositionState');
/** As the browser does when a key is pressed. */
function press(action: MediaSessionAction): void {
  const handler = setHandler.mock.calls.findLast(([name]) => name === action)?.[1];
  if (!handler) throw new Error(`nothing listens to ${action}`);
  handler({ action });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  end = new AbortController();
  asked = [];
  state.value = speech.idle;
  wanted.value = true;
  progress.value = undefined;
  const actions = {
    play: () => void asked.push('play'),
    pause: () => void asked.push('pause'),
    step: (step: string) => void asked.push(step),
  };
  const story = { title: 'The bells of Dunmore', siteName: 'The Harbour Post', picture: '' };
  listenToMediaKeys(state, wanted, story, progress, actions, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  setHandler.mockClear();
  setPosition.mockClear();
});

describe('media keys', () => {
  it('are the story’s as soon as it is read, by paragraph and by sentence', () => {
    expect(mediaSession.metadata).toBeNull();
    state.value = speech.speaking;
    expect(mediaSession.metadata?.title).toBe('The bells of Dunmore');
    expect(mediaSession.metadata?.artist).toBe('The Harbour Post');
    expect(mediaSession.playbackState).toBe('playing');
    for (const action of [
      'previoustrack',
      'nexttrack',
      'seekbackward',
      'seekforward',
      'pause',
      'play',
    ] as const)
      press(action);
    expect(asked).toEqual([
      'previous-block',
      'next-block',
      'previous-sentence',
      'next-sentence',
      'pause',
      'play',
    ]);
  });

  it('are given back to other players half a minute after a pause, not before', () => {
    state.value = speech.speaking;
    state.value = speech.paused;
    vi.advanceTimersByTime(29_900);
    expect(mediaSession.playbackState).toBe('paused');
    expect(mediaSession.metadata).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(mediaSession.playbackState).toBe('none');
    expect(mediaSession.metadata).toBeNull();
    expect(() => press('play')).toThrow('nothing listens');
  });

  it('stay when the story goes on in time', () => {
    state.value = speech.speaking;
    state.value = speech.paused;
    vi.advanceTimersByTime(20_000);
    state.value = speech.speaking;
    vi.advanceTimersByTime(60_000);
    expect(mediaSession.playbackState).toBe('playing');
  });

  it('go when they are switched off', () => {
    state.value = speech.speaking;
    wanted.value = false;
    expect(mediaSession.metadata).toBeNull();
  });

  it('tell how long the story takes and how far the voice is, never further than its end', () => {
    state.value = speech.speaking;
    progress.value = { duration: 300, position: 120 };
    expect(setPosition).toHaveBeenLastCalledWith({ duration: 300, position: 120, playbackRate: 1 });
    progress.value = { duration: 300, position: 301 };
    expect(setPosition).toHaveBeenLastCalledWith({ duration: 300, position: 300, playbackRate: 1 });
  });
});
