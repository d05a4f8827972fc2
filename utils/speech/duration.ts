// pure
import { costOf } from './cost.ts';

/** What espeak-ng takes for a letter at rate 1; other voices are near that. */
const MS_PER_UNIT = 60;

/**
 * Rough time that a voice needs for a text, in ms, rather too long than too short: a watchdog rests on it.
 * @param msPerUnit the voice's own, measured at this rate. Without it, above 1 the set rate counts by its root, as
 *   Chrome on Windows really speaks ("2" is 1.4 times as fast, tts_win.cc) and because every synthesiser stops getting
 *   faster somewhere between 2 and 4.
 */
export function expectedDuration(text: string, rate: number, msPerUnit?: number): number {
  return costOf(text) * (msPerUnit ?? MS_PER_UNIT / (rate > 1 ? Math.sqrt(rate) : Math.max(rate, 0.1)));
}
