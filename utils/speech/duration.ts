// pure
/** Cost of a sign in units of one letter, fitted on what espeak-ng really takes. A Han or Hangul sign is a syllable. */
function units(char: string): number {
  if (/\p{N}/u.test(char)) return 6.4;
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(char)) return 3;
  if (/\p{L}/u.test(char)) return 1;
  if (/[.!?\u2026\u3002]/u.test(char)) return 2.7;
  return /[,;:\u2013\u2014\u3001\uFF0C]/u.test(char) ? 5.3 : 0.2;
}

const MS_PER_UNIT = 60;

/**
 * Rough time that a voice needs for a text, in ms, rather too long than too short: a watchdog rests on it.
 * Above 1 the set rate counts by its root, as Chrome on Windows really speaks ("2" is 1.4 times as fast, tts_win.cc)
 * and because every synthesiser stops getting faster somewhere between 2 and 4.
 */
export function expectedDuration(text: string, rate: number): number {
  let sum = 0;
  for (const char of text) sum += units(char);
  return (sum * MS_PER_UNIT) / (rate > 1 ? Math.sqrt(rate) : Math.max(rate, 0.1));
}
