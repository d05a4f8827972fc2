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
  /** When its last word so far is over, ms since 1970; 0 when none was heard. */
  readonly soundUntil: number;
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
  /** What goes wrong with the next utterances, one for each. */
  setFaults(faults: readonly VoiceFault[]): Promise<void>;
  /** Takes voices off the browser's list, or puts them there. Chromium tells the pages. */
  setVoices(names: readonly { readonly voiceName: string; readonly lang: string }[]): Promise<void>;
  clear(): Promise<void>;
}

/** Stops without a report in the middle; never starts; reports an error at once; nothing. */
export type VoiceFault = 'halts' | 'mute' | 'fails' | 'none';

interface VoiceWorker {
  testVoice: { speed: number; spoken: SpokenUtterance[]; overlaps: number; faults: readonly VoiceFault[] };
  chrome: { ttsEngine: { updateVoices(voices: readonly object[]): void } };
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
    setFaults: (faults) =>
      worker.evaluate((list) => {
        (globalThis as unknown as VoiceWorker).testVoice.faults = [...list];
      }, faults),
    setVoices: (names) =>
      worker.evaluate((list) => {
        const eventTypes = ['start', 'word', 'end', 'error'];
        const voices = list.map((voice) => ({ ...voice, eventTypes }));
        (globalThis as unknown as VoiceWorker).chrome.ttsEngine.updateVoices(voices);
      }, names),
    clear: () =>
      worker.evaluate(() => {
        const { testVoice } = globalThis as unknown as VoiceWorker;
        testVoice.spoken = [];
        testVoice.overlaps = 0;
        testVoice.faults = [];
      }),
  };
}
