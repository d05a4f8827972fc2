/** What the test voice was asked to say. */
import type { Worker } from 'playwright';

export const TEST_VOICE = new URL('./test-voice', import.meta.url).pathname;

export interface SpokenUtterance {
  readonly text: string;
  readonly voiceName: string;
  readonly lang: string;
  readonly rate: number;
  readonly pitch: number;
  readonly volume: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `speaking`: not over yet, or never (Test Silent). `stopped`: silenced before its end. */
  readonly outcome: 'speaking' | 'ended' | 'stopped' | 'failed';
}

export interface TestVoice {
  /** Everything since the start or the last `clear`, in order. */
  spoken(): Promise<readonly SpokenUtterance[]>;
  /** How often two utterances were given at once. */
  overlaps(): Promise<number>;
  /** Times faster than real speech, from the next utterance on. */
  setSpeed(speed: number): Promise<void>;
  clear(): Promise<void>;
}

interface VoiceWorker {
  testVoice: { speed: number; spoken: SpokenUtterance[]; overlaps: number };
}

/** @param worker the service worker of the test voice. */
export function testVoiceOf(worker: Worker): TestVoice {
  return {
    spoken: () => worker.evaluate(() => (globalThis as unknown as VoiceWorker).testVoice.spoken),
    overlaps: () => worker.evaluate(() => (globalThis as unknown as VoiceWorker).testVoice.overlaps),
    setSpeed: (speed) =>
      worker.evaluate((value) => {
        (globalThis as unknown as VoiceWorker).testVoice.speed = value;
      }, speed),
    clear: () =>
      worker.evaluate(() => {
        const { testVoice } = globalThis as unknown as VoiceWorker;
        testVoice.spoken = [];
        testVoice.overlaps = 0;
      }),
  };
}
