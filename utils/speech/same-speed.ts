// pure
import type { Voice } from './engine.ts';
import type { Measured, Pace } from './pace.ts';
import { measuredAt } from './pace.ts';
import { voiceKey } from './voices.ts';

/** Rates, as set, at all of which a voice has one and the same speed. */
export interface SameSpeed {
  readonly from: number;
  readonly to: number;
}

/** What the browser makes of a rate; equal values are equal speeds. */
type Effective = (rate: number) => number;

const within =
  (least: number, most: number): Effective =>
  (rate) =>
    Math.min(most, Math.max(least, rate));
const stepsOfTen =
  (base: number): Effective =>
  (rate) =>
    Math.trunc((10 * Math.log(rate)) / Math.log(base) + 1e-9);

/**
 * Where the browser's own code squeezes or rounds the rate: nsSynthVoiceRegistry's services of Firefox
 * (SpeechDispatcherService.cpp, SapiService.cpp, OSXSpeechSynthesizerService.mm), tts_linux.cc, tts_win.cc and the
 * network voices' tts_extension.js of Chromium. The voice's name or URI tells which code speaks.
 */
function effectiveRate({ voiceURI, name, localService }: Voice): Effective | undefined {
  if (voiceURI.startsWith('urn:moz-tts:speechd:')) return within(0.5, 2.5);
  if (voiceURI.startsWith('urn:moz-tts:sapi:')) return stepsOfTen(3);
  if (voiceURI.startsWith('urn:moz-tts:osx:')) return within(0, 2);
  if (voiceURI.startsWith('urn:')) return undefined;
  if (name.startsWith('Google ') && !localService) return within(0, 2);
  if (name.startsWith('Microsoft ') && localService) return stepsOfTen(10);
  return / (?:espeak|festival|flite|pico|rhvoice|mimic3|piper)[\w-]*$/i.test(name)
    ? within(1 / 3, 3)
    : undefined;
}

/** Relative spread of single measurements round a voice's true pace: espeak-ng in twelve languages, 0.11 to 0.18. */
const SPREAD = 0.14;
/** Beyond this many the fading sums get no surer. */
const COUNTED = 19;

/**
 * Compares what was measured at two rates. One step of 0.1 is smaller than the spread of a few sentences: says nothing
 * before it is as good as certain.
 */
function compare(a: Measured, b: Measured): 'same' | 'different' | undefined {
  if (a.count < 2 || b.count < 2) return undefined;
  const set = Math.log(b.step / a.step);
  const found = Math.log(a.ms / a.units / (b.ms / b.units)) / set;
  const noise = SPREAD * Math.sqrt(1 / Math.min(a.count, COUNTED) + 1 / Math.min(b.count, COUNTED));
  if (Math.abs(set) < 4 * noise) return undefined;
  if (found > 0.5) return 'different';
  return Math.abs(found) < 0.25 ? 'same' : undefined;
}

const LEAST = 5;
const MOST = 40;

/**
 * The rates round the present one at which a voice speaks no faster and no slower: known from the browser's code or
 * measured; what was measured wins.
 * @param former rate that was set before.
 * @returns undefined when the change from `former` to `rate` is heard, or nothing is known about that.
 */
export function sameSpeed(voice: Voice, rate: number, former: number, pace: Pace): SameSpeed | undefined {
  const key = voiceKey(voice);
  const here = measuredAt(pace, key, rate);
  const before = measuredAt(pace, key, former);
  const verdict = here && before ? compare(before, here) : undefined;
  if (rate === former || verdict === 'different') return undefined;
  const effective = effectiveRate(voice);
  if (effective && effective(rate) === effective(former)) {
    let from = Math.round(rate * 10);
    let to = from;
    while (from > LEAST && effective((from - 1) / 10) === effective(rate)) from -= 1;
    while (to < MOST && effective((to + 1) / 10) === effective(rate)) to += 1;
    return { from: from / 10, to: to / 10 };
  }
  if (verdict !== 'same') return undefined;
  return { from: Math.min(rate, former), to: Math.max(rate, former) };
}
