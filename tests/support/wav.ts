/** Reading of recorded sound: 16-bit PCM WAV as `parec` writes it. */
import { readFileSync } from 'node:fs';

export interface Sound {
  /** Samples per second. */
  readonly rate: number;
  /** The first channel, −1 to 1. */
  readonly samples: Float32Array;
}

export interface SoundMeasure {
  /** Length of the recording. */
  readonly seconds: number;
  /** Root mean square amplitude from the first sound to the last; 0 when silent. Speech by espeak-ng: 0.1 to 0.15. */
  readonly rms: number;
  /** Greatest amplitude, 0 to 1. */
  readonly peak: number;
  /** From the first sound to the last, in seconds; 0 when silent. */
  readonly span: number;
  /** When the first sound came, in seconds; undefined when there was none. */
  readonly firstSound: number | undefined;
  /** Seconds in which something was heard, in steps of 20 ms: the span without its pauses. */
  readonly heard: number;
  /** Seconds of each silence of 20 ms or more between the first sound and the last, in order. */
  readonly silences: readonly number[];
}

/** Below this amplitude a sample counts as silence: half a percent, far under speech and far over a null sink's zero. */
const SILENCE = 0.005;

/** @throws Error when the file is not a 16-bit PCM WAV. */
export function readWav(file: string): Sound {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => bytes.toString('latin1', at, at + 4);
  if (bytes.byteLength < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE')
    throw new Error(`${file} is not a WAV file`);
  let rate = 0;
  let channels = 0;
  for (let at = 12; at + 8 <= bytes.byteLength;) {
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tag(at) === 'fmt ') {
      if (view.getUint16(start + 14, true) !== 16) throw new Error(`${file} does not hold 16-bit samples`);
      channels = view.getUint16(start + 2, true);
      rate = view.getUint32(start + 4, true);
    } else if (tag(at) === 'data' && channels > 0) {
      // A recorder that was interrupted leaves a length of 0 or of "endless".
      const left = bytes.byteLength - start;
      const size = length === 0 || length > left ? left : length;
      const samples = new Float32Array(Math.floor(size / (2 * channels)));
      for (let i = 0; i < samples.length; i++)
        samples[i] = view.getInt16(start + i * 2 * channels, true) / 32_768;
      return { rate, samples };
    }
    at = start + length + (length % 2);
  }
  throw new Error(`${file} holds no sound`);
}

export function measureSound({ rate, samples }: Sound): SoundMeasure {
  const seconds = samples.length / rate;
  const isSound = (sample: number): boolean => Math.abs(sample) > SILENCE;
  const first = samples.findIndex(isSound);
  if (first === -1)
    return { seconds, rms: 0, peak: 0, span: 0, firstSound: undefined, heard: 0, silences: [] };
  const end = samples.findLastIndex(isSound) + 1;
  let squares = 0;
  let peak = 0;
  for (const sample of samples.subarray(first, end)) {
    squares += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const step = Math.round(rate / 50);
  let steps = 0;
  for (let at = first; at < end; at += step) if (samples.subarray(at, at + step).some(isSound)) steps++;
  return {
    seconds,
    rms: Math.sqrt(squares / (end - first)),
    peak,
    span: (end - first) / rate,
    firstSound: first / rate,
    heard: (steps * step) / rate,
    silences: silencesOf(samples.subarray(first, end), step).map((length) => length / rate),
  };
}

/** Lengths of the runs of silent samples that are no shorter than `least`. */
function silencesOf(samples: Float32Array, least: number): readonly number[] {
  const found: number[] = [];
  let silent = 0;
  for (const sample of samples) {
    if (Math.abs(sample) <= SILENCE) {
      silent += 1;
      continue;
    }
    if (silent >= least) found.push(silent);
    silent = 0;
  }
  return found;
}
