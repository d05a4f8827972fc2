/** Finds in a synthesiser's own output how far it was heard: exact also where a busy machine makes the sound falter. */
import type { Sound } from './wav.ts';

const WINDOW_MS = 120;
const STEP_MS = 100;
/** How far before the end a window may lie. */
const LOOK_BACK_MS = 500;
const SILENCE = 0.005;
/** Correlation from which on two windows hold the same sound; the same voice's other sounds reach 0.6. */
const SAME = 0.75;

/**
 * Where in `whole` a recording of it stops, in ms from the beginning of `whole`.
 * @returns undefined when the recording holds nothing that sounds like it.
 */
export function placeOfEnd(recording: Sound, whole: Sound): number | undefined {
  if (recording.rate !== whole.rate)
    throw new Error('The two have not the same number of samples per second');
  const perMs = whole.rate / 1000;
  const end = recording.samples.findLastIndex((sample) => Math.abs(sample) > SILENCE) + 1;
  const length = Math.round(WINDOW_MS * perMs);
  // Sound may falter; it does not run ahead.
  const heard = end - recording.samples.findIndex((sample) => Math.abs(sample) > SILENCE);
  const possible = whole.samples.subarray(0, heard + Math.round(STEP_MS * perMs));
  let found: { readonly place: number; readonly correlation: number } | undefined;
  for (let back = 50; back <= LOOK_BACK_MS; back += STEP_MS) {
    const to = end - Math.round(back * perMs);
    if (to < length) break;
    const { at, correlation } = bestMatch(recording.samples.subarray(to - length, to), possible);
    if (correlation < (found?.correlation ?? SAME)) continue;
    found = { place: (at + length) / perMs + back, correlation };
  }
  return found?.place;
}

/** Every other sample is enough, and four times as fast. */
const STRIDE = 2;

function bestMatch(
  part: Float32Array,
  whole: Float32Array,
): { readonly at: number; readonly correlation: number } {
  let best = { at: 0, correlation: 0 };
  for (let at = 0; at + part.length <= whole.length; at += STRIDE) {
    let [product, own, other] = [0, 0, 0];
    for (let i = 0; i < part.length; i += STRIDE) {
      const [a, b] = [part[i] ?? 0, whole[at + i] ?? 0];
      product += a * b;
      own += a * a;
      other += b * b;
    }
    const correlation = product / Math.sqrt(own * other + 1e-9);
    if (correlation > best.correlation) best = { at, correlation };
  }
  return best;
}
