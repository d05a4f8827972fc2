/** A voice of our own in Firefox, which takes none from extensions: its speech service is registered from the browser's own side. */
import type { Firefox } from './firefox.ts';

/**
 * Keeps Firefox from the speech service of the system. The fake ones that it has instead end each sentence at once,
 * which the reader takes for what it is: a voice that nobody hears.
 */
export const NO_SYSTEM_VOICES = { 'media.webspeech.synth.test': true } as const;

export interface FirefoxVoice {
  /** Everything that it was given since the start, in order. */
  spoken(): Promise<readonly string[]>;
}

interface Task {
  setup(callback: object): void;
  dispatchStart(): void;
  dispatchBoundary(name: string, seconds: number, charIndex: number, charLength: number, args: number): void;
  dispatchEnd(seconds: number, charIndex: number): void;
}

interface Registry {
  readonly voiceCount: number;
  getVoice(index: number): string;
  addVoice(service: object, uri: string, name: string, lang: string, local: boolean, queues: boolean): void;
  setDefaultVoice(uri: string, isDefault: boolean): void;
  notifyVoicesChanged(): void;
}

interface BrowserWindow {
  readonly Cc: Record<string, { getService(kind: unknown): Registry }>;
  readonly Ci: { readonly nsISynthVoiceRegistry: unknown };
  readonly ChromeUtils: { generateQI(names: readonly string[]): unknown };
  testVoice: { spoken: string[]; readonly service: object };
}

/**
 * Adds a voice for English that reports its words and needs a millisecond for each, and makes it the only default.
 * It belongs to the first window of the browser.
 */
export async function addFirefoxVoice(inBrowser: Firefox['inBrowser']): Promise<FirefoxVoice> {
  await inBrowser(async () => {
    const { Cc, Ci, ChromeUtils } = window as unknown as BrowserWindow;
    const registry = Cc['@mozilla.org/synth-voice-registry;1']?.getService(Ci.nsISynthVoiceRegistry);
    if (!registry) throw new Error('Firefox has no registry of voices');
    const spoken: string[] = [];
    const service = {
      QueryInterface: ChromeUtils.generateQI(['nsISpeechService']),
      speak(text: string, _uri: string, _volume: number, _rate: number, _pitch: number, task: Task) {
        spoken.push(text);
        const words = [...text.matchAll(/\S+/g)];
        let timer = 0;
        let next = 0;
        const step = () => {
          const word = words[next++];
          if (!word) return task.dispatchEnd(next / 1000, text.length);
          task.dispatchBoundary('word', next / 1000, word.index, word[0].length, 1);
          timer = window.setTimeout(step, 1);
        };
        task.setup({
          QueryInterface: ChromeUtils.generateQI(['nsISpeechTaskCallback']),
          onPause: () => clearTimeout(timer),
          onResume: step,
          onCancel() {
            clearTimeout(timer);
            task.dispatchEnd(next / 1000, 0);
          },
          onVolumeChanged: () => undefined,
        });
        // Not from within `speak`: no service has begun by then.
        timer = window.setTimeout(() => {
          task.dispatchStart();
          step();
        }, 1);
      },
    };
    Object.assign(window, { testVoice: { spoken, service } });
    // The fake ones are added once the registry has been asked for, in their own time.
    for (let i = 0; i < 100 && registry.voiceCount === 0; i++)
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    // The reader takes the default voice of a language before one of a nearer region.
    for (let i = 0; i < registry.voiceCount; i++) registry.setDefaultVoice(registry.getVoice(i), false);
    registry.addVoice(service, 'urn:test:voice', 'Test Voice', 'en-US', true, false);
    registry.setDefaultVoice('urn:test:voice', true);
    registry.notifyVoicesChanged();
    return null;
  });
  return {
    spoken: () => inBrowser(() => (window as unknown as BrowserWindow).testVoice.spoken),
  };
}
