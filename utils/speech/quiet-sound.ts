// pure
/** Seconds. Firefox takes no media shorter than 3 s for something that keys could control. */
const SECONDS = 10;
const SAMPLES_PER_SECOND = 8000;
/** Of 32768. Firefox takes anything below 8 for silence, which it gives no keys to. */
const PEAK = 64;
const HEADER_BYTES = 44;

/**
 * A sound to loop at a volume of 0.001 while the voice reads: neither browser gives media keys to speech alone, and
 * Firefox none to silence either (measured in Chromium 156 and Firefox 153). Nobody can hear it.
 * @returns a WAV file: mono, 16 bits, ten seconds of noise.
 */
export function quietSound(): Uint8Array<ArrayBuffer> {
  const samples = SECONDS * SAMPLES_PER_SECOND;
  const file = new Uint8Array(HEADER_BYTES + samples * 2);
  const view = new DataView(file.buffer);
  const write = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
  };
  write(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLES_PER_SECOND, true);
  view.setUint32(28, SAMPLES_PER_SECOND * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples * 2, true);
  // A small generator of numbers (Numerical Recipes): the noise need only be noise, the same each time.
  let number = 1;
  for (let i = 0; i < samples; i++) {
    number = (number * 1_664_525 + 1_013_904_223) >>> 0;
    view.setInt16(HEADER_BYTES + i * 2, ((number >>> 16) % (2 * PEAK + 1)) - PEAK, true);
  }
  return file;
}
