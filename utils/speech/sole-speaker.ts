// browser
import { effect } from '@preact/signals';
import type { SpeechController } from './speech-controller.ts';

const CHANNEL = 'sole-speaker';

const now = (): number => performance.timeOrigin + performance.now();

/** Lets every open reader pause, for what a page without a story is about to say. */
export function silenceReaders(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(now());
  channel.close();
}

/**
 * Keeps two open readers from speaking in turns, sentence by sentence: both browsers have one queue for all pages.
 * The one that was told to speak last goes on, the others pause.
 */
export function keepSoleSpeaker(
  { state, pause }: Pick<SpeechController, 'state' | 'pause'>,
  signal: AbortSignal,
): void {
  const channel = new BroadcastChannel(CHANNEL);
  /** When this reader began to speak, ms since the epoch; 0 while it is silent. */
  let since = 0;
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number' && since > 0 && data > since) pause();
    },
    { signal },
  );
  const stop = effect(() => {
    const { status } = state.value;
    const active = status === 'preparing' || status === 'speaking';
    if (active && since === 0) channel.postMessage((since = now()));
    if (!active) since = 0;
  });
  signal.addEventListener('abort', () => {
    stop();
    channel.close();
  });
}
