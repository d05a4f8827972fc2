// browser
/** What came of listening once. */
export type Heard =
  /** Possible transcripts, the likeliest first. */
  | { readonly type: 'words'; readonly transcripts: readonly string[] }
  | { readonly type: 'nothing' }
  /** The person, or the browser, does not let us use the microphone. */
  | { readonly type: 'refused' }
  | { readonly type: 'failed' };

/** Turns speech into words on this device. */
export interface Recogniser {
  /** Listens until something was said, or for a few seconds. */
  listen(signal: AbortSignal): Promise<Heard>;
}

interface Recognition extends EventTarget {
  lang: string;
  maxAlternatives: number;
  processLocally: boolean;
  start(): void;
  abort(): void;
}

interface RecognitionConstructor {
  new (): Recognition;
  available?(options: { langs: readonly string[]; processLocally: boolean }): Promise<string>;
  install?(options: { langs: readonly string[]; processLocally: boolean }): Promise<boolean>;
}

const constructorOf = (): RecognitionConstructor | undefined =>
  (globalThis as { SpeechRecognition?: RecognitionConstructor }).SpeechRecognition;

/** How recognition on this device stands: what it needs may have to be fetched by the browser first. */
export type RecogniserState = 'ready' | 'to-install' | 'none';

/**
 * Whether the browser can recognise a language without sending sound anywhere (Web Speech API, `available()` with
 * `processLocally`; Chromium from 139). Where it cannot tell, it is taken that it cannot.
 */
export async function recogniserState(lang: string): Promise<RecogniserState> {
  const Recognition = constructorOf();
  if (!Recognition?.available || !('processLocally' in Recognition.prototype)) return 'none';
  try {
    const state = await Recognition.available({ langs: [lang], processLocally: true });
    if (state === 'available') return 'ready';
    return state === 'downloadable' || state === 'downloading' ? 'to-install' : 'none';
  } catch {
    return 'none';
  }
}

/** Has the browser fetch what it needs for a language. To be called from a click. @returns whether it is there now. */
export async function installRecogniser(lang: string): Promise<boolean> {
  try {
    return (await constructorOf()?.install?.({ langs: [lang], processLocally: true })) ?? false;
  } catch {
    return false;
  }
}

const ALTERNATIVES = 4;

export function createRecogniser(lang: string): Recogniser | undefined {
  const Recognition = constructorOf();
  if (!Recognition) return undefined;
  return {
    listen: (signal) =>
      new Promise((resolve) => {
        const recognition = new Recognition();
        recognition.lang = lang;
        recognition.maxAlternatives = ALTERNATIVES;
        // Never without: then Chromium would send the sound to its maker.
        recognition.processLocally = true;
        recognition.addEventListener('result', (event) =>
          resolve({ type: 'words', transcripts: transcriptsOf(event) }),
        );
        recognition.addEventListener('error', (event) =>
          resolve(failureOf((event as { error?: string }).error)),
        );
        recognition.addEventListener('end', () => resolve({ type: 'nothing' }));
        signal.addEventListener('abort', () => {
          recognition.abort();
          resolve({ type: 'nothing' });
        });
        recognition.start();
      }),
  };
}

function transcriptsOf(event: Event): readonly string[] {
  const { results } = event as unknown as { results: ArrayLike<ArrayLike<{ transcript: string }>> };
  return Array.from(results[0] ?? [], ({ transcript }) => transcript);
}

function failureOf(error = ''): Heard {
  if (error === 'no-speech' || error === 'aborted') return { type: 'nothing' };
  return { type: error === 'not-allowed' || error === 'audio-capture' ? 'refused' : 'failed' };
}
