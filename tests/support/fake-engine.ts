import type { EngineEvent, SpeechEngine, Utterance, Voice } from '../../utils/speech/engine.ts';
import { expectedDuration } from '../../utils/speech/duration.ts';
import type { Clock } from '../../utils/speech/speech-controller.ts';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  now = 0;
  readonly #due: { readonly at: number; readonly callback: () => void; readonly own: boolean }[] = [];

  after(ms: number, callback: () => void): () => void {
    return this.#schedule(ms, callback, true);
  }

  /** For the engine: does not count as `pending`. */
  later(ms: number, callback: () => void): void {
    this.#schedule(ms, callback, false);
  }

  #schedule(ms: number, callback: () => void, own: boolean): () => void {
    const entry = { at: this.now + ms, callback, own };
    this.#due.push(entry);
    return () => {
      const index = this.#due.indexOf(entry);
      if (index >= 0) this.#due.splice(index, 1);
    };
  }

  /** Lets time pass, in ms, and calls what falls due, in order. */
  advance(ms: number): void {
    const until = this.now + ms;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.now = next.at;
      this.#due.splice(this.#due.indexOf(next), 1);
      next.callback();
    }
    this.now = until;
  }

  /** How many timers of the speech controller are running. */
  get pending(): number {
    return this.#due.filter(({ own }) => own).length;
  }

  #next(until: number) {
    return this.#due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  }
}

/** How the engine answers `cancel()`: as measured in Firefox and Chromium on Linux, or not at all. */
export type CancelStyle = 'firefox' | 'chromium' | 'silent';

/**
 * What the engine does with an utterance by itself, as time passes. `by-hand` leaves all reports to the test. The others:
 * speaks with word boundaries, speaks without, reports words that are not there, stops half-way with and without
 * boundaries, never answers, starts and is not heard, ends without start, reports an error.
 */
export type Behaviour =
  | 'by-hand'
  | 'words'
  | 'no-words'
  | 'lies'
  | 'halts'
  | 'halts-wordless'
  | 'mute'
  | 'stuck'
  | 'end-only'
  | { readonly error: string };

const CANCEL_DELAY = { firefox: 80, chromium: 5, silent: Infinity };
const MS_PER_WORD = 300;

/** A synthesiser for tests. It never reports from within `speak()` or `cancel()`. */
export class FakeEngine implements SpeechEngine {
  readonly clock: FakeClock;
  readonly cancelStyle: CancelStyle;
  readonly spoken: Utterance[] = [];
  /** Texts that were spoken to their end, in order. */
  readonly completed: string[] = [];
  readonly calls: string[] = [];
  behaviour: (utterance: Utterance) => Behaviour = () => 'by-hand';
  current: Utterance | undefined;
  #sound: { readonly utterance: Utterance; readonly until: number } | undefined;
  /** Utterances that were given while another one was being spoken. Must stay 0. */
  overlaps = 0;
  disposed = false;
  msPerWord = MS_PER_WORD;
  #voices: readonly Voice[];
  #frame = 0;
  #draining = false;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #voiceListeners = new Set<() => void>();

  constructor(clock: FakeClock, voices: readonly Voice[], cancelStyle: CancelStyle = 'chromium') {
    this.clock = clock;
    this.#voices = voices;
    this.cancelStyle = cancelStyle;
  }

  speak(utterance: Utterance): void {
    this.calls.push('speak');
    if (this.current || this.#draining) this.overlaps++;
    this.spoken.push(utterance);
    this.current = utterance;
    this.#act(utterance, this.behaviour(utterance));
  }

  cancel(): void {
    this.calls.push('cancel');
    const { current } = this;
    if (!current) return;
    const { attempt } = current;
    this.current = undefined;
    const delay = CANCEL_DELAY[this.cancelStyle];
    if (delay === Infinity) return;
    this.#draining = true;
    this.#later(delay, () => {
      this.#draining = false;
      this.report(
        this.cancelStyle === 'firefox'
          ? { type: 'end', attempt }
          : { type: 'error', attempt, code: 'interrupted' },
      );
    });
  }

  rebuild(): void {
    this.calls.push('rebuild');
    this.current = undefined;
    this.#draining = false;
    this.#frame++;
  }

  /** Something is to be heard at this moment. */
  get sounding(): boolean {
    const { current, clock } = this;
    return current !== undefined && this.#sound?.utterance === current && clock.now <= this.#sound.until;
  }

  /** Another page is speaking. */
  foreign = false;

  othersSpeak(): boolean {
    return this.foreign;
  }

  voices(): readonly Voice[] {
    return this.#voices;
  }

  setVoices(voices: readonly Voice[]): void {
    this.#voices = voices;
    for (const listener of this.#voiceListeners) listener();
  }

  onEvent(listener: (event: EngineEvent) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  onVoices(listener: () => void, signal: AbortSignal): void {
    this.#voiceListeners.add(listener);
    signal.addEventListener('abort', () => this.#voiceListeners.delete(listener));
  }

  dispose(): void {
    this.disposed = true;
    this.rebuild();
  }

  /** Reports anything, also about an old attempt. */
  report(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  start(): void {
    this.report({ type: 'start', attempt: this.#speaking().attempt });
  }

  boundary(charIndex: number): void {
    this.report({ type: 'boundary', attempt: this.#speaking().attempt, charIndex });
  }

  /** @param seconds how long it took, as the browser tells. */
  end(seconds = 0): void {
    const { attempt, text } = this.#speaking();
    this.current = undefined;
    this.completed.push(text);
    this.report({ type: 'end', attempt, seconds });
  }

  error(code: string): void {
    const { attempt } = this.#speaking();
    this.current = undefined;
    this.report({ type: 'error', attempt, code });
  }

  /** The utterance being spoken, from its start to its end, in no more time than a voice needs at the very least. */
  say(): void {
    const { text, rate } = this.#speaking();
    this.start();
    const ms = expectedDuration(text, rate);
    if (ms >= 1500) this.clock.advance(Math.ceil(ms * 0.15));
    this.end();
  }

  #speaking(): Utterance {
    if (!this.current) throw new Error('nothing is being spoken');
    return this.current;
  }

  #act(utterance: Utterance, behaviour: Behaviour): void {
    const at = (ms: number, act: () => void) => this.#later(ms, () => this.current === utterance && act());
    if (typeof behaviour === 'object') return at(5, () => this.error(behaviour.error));
    if (behaviour === 'by-hand' || behaviour === 'mute') return;
    if (behaviour === 'end-only') {
      return at(5, () => {
        this.current = undefined;
        this.report({ type: 'end', attempt: utterance.attempt });
      });
    }
    at(20, () => this.start());
    if (behaviour === 'stuck') return;
    const words = [...utterance.text.matchAll(/\S+/g)];
    const halts = behaviour === 'halts' || behaviour === 'halts-wordless';
    const heard = halts ? Math.ceil(words.length / 2) : words.length;
    const until = this.clock.now + 30 + heard * this.msPerWord;
    at(20, () => void (this.#sound = { utterance, until }));
    if (behaviour === 'words' || behaviour === 'halts' || behaviour === 'lies') {
      for (const [i, { index }] of words.slice(0, heard).entries()) {
        at(25 + i * this.msPerWord, () => this.boundary(index));
        if (behaviour !== 'lies') continue;
        for (const lie of [-1, Number.NaN, 0, utterance.text.length, utterance.text.length - 2, 1e9]) {
          at(26 + i * this.msPerWord, () => this.boundary(lie));
        }
      }
    }
    if (!halts) at(30 + heard * this.msPerWord, () => this.end());
  }

  /** Later, unless the frame has been thrown away. */
  #later(ms: number, act: () => void): void {
    const frame = this.#frame;
    this.clock.later(ms, () => frame === this.#frame && act());
  }
}

export function fakeVoice(name: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { voiceURI: name, name, lang, localService: true, default: false, ...more };
}
