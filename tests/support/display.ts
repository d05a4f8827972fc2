/** A screen that nobody sees, for windows with a real toolbar and a real mouse. Linux; needs Xvfb and xdotool. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory, removeDirectory, startProgram, type Environment } from './process.ts';
import type { Bitmap } from './png.ts';
import { waitFor } from './wait.ts';

export interface PrivateDisplay {
  /** To be added to the environment of what shall be shown here. */
  readonly env: Environment;
  /** Moves the mouse there and clicks. CSS px of the whole screen. @param button 1, the main one, or 3. */
  click(x: number, y: number, button?: 1 | 3): Promise<void>;
  /** Presses keys, by their names in X: "alt+r". */
  press(keys: string): Promise<void>;
  /** What is on the screen now. */
  bitmap(): Bitmap;
  stop(): Promise<void>;
}

/** @throws Error with a plain sentence when Xvfb is not installed or does not come up. */
export async function startDisplay({ width = 1280, height = 900 } = {}): Promise<PrivateDisplay> {
  const directory = makeDirectory('display');
  const screen = ['-screen', '0', `${width}x${height}x24`, '-fbdir', directory];
  // -displayfd 1: takes the first free display and writes its number to standard output.
  const server = await startProgram('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', ...screen]);
  const stop = async (): Promise<void> => {
    await server.stop();
    removeDirectory(directory);
  };
  const number = await waitFor('Xvfb', () => /^\d+$/m.exec(server.output())?.[0]).catch(
    async (cause: unknown) => {
      await stop();
      throw new Error(`Xvfb does not start: ${server.output().trim()}`, { cause });
    },
  );
  const env: Environment = { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined };
  const xdotool = async (...args: string[]): Promise<void> => {
    const program = await startProgram('xdotool', args, { ...process.env, ...env });
    if ((await program.ended) !== 0) throw new Error(`xdotool ${args.join(' ')}: ${program.output().trim()}`);
  };
  return {
    env,
    click: (x, y, button = 1) =>
      xdotool('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', `${button}`),
    press: (keys) => xdotool('key', keys),
    bitmap: () => readXwd(readFileSync(join(directory, 'Xvfb_screen0'))),
    stop,
  };
}

/**
 * Reads the picture that Xvfb keeps in a file: X Window Dump version 7 (X11/XWDFile.h), whose header is made of
 * big-endian 32-bit words, with 32 bits a pixel, blue first.
 */
function readXwd(file: Buffer): Bitmap {
  const word = (index: number): number => file.readUInt32BE(index * 4);
  const [headerSize, width, height, bytesPerLine, colours] = [word(0), word(4), word(5), word(12), word(19)];
  const start = headerSize + colours * 12;
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      const to = (y * width + x) * 4;
      pixels[to] = file[from + 2] ?? 0;
      pixels[to + 1] = file[from + 1] ?? 0;
      pixels[to + 2] = file[from] ?? 0;
      pixels[to + 3] = 255;
    }
  }
  return { width, height, pixels };
}
