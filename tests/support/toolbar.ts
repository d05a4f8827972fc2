/** A press on the toolbar button as a person does it: the mouse over its picture, and a click. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateDisplay } from './display.ts';
import { type Bitmap, decodePng, encodePng } from './png.ts';
import { waitFor } from './wait.ts';

/** How far a channel (0 to 255) of a pixel on the screen may be from the picture's: colours are converted on the way. */
const TOLERANCE = 12;
/** The toolbar is in the first lines of the screen when there is no window manager. */
const TOOLBAR_HEIGHT = 120;

/**
 * Looks for the extension's picture on the screen and clicks its middle, so that nothing depends on where a version
 * of a browser puts its buttons.
 * @param icon PNG file of the size that the toolbar shows: 16 px.
 * @throws Error when the picture does not appear on the toolbar.
 */
export async function clickToolbarButton(display: PrivateDisplay, icon: string): Promise<void> {
  const picture = decodePng(readFileSync(icon));
  const { x, y } = await waitFor('the toolbar button on the screen', () =>
    find(picture, display.bitmap()),
  ).catch((cause: unknown) => {
    const screen = join(tmpdir(), 'lectern-screen.png');
    writeFileSync(screen, encodePng(display.bitmap()));
    throw new Error(`The toolbar button is not on the screen, see ${screen}`, { cause });
  });
  await display.click(x + picture.width / 2, y + picture.height / 2);
}

/** Where a picture is in the upper part of a bitmap, by its opaque pixels. */
function find(picture: Bitmap, screen: Bitmap): { x: number; y: number } | undefined {
  const opaque = opaquePixels(picture);
  if (opaque.length < 20) throw new Error('The picture has too few opaque pixels to be found');
  for (let y = 0; y < Math.min(TOOLBAR_HEIGHT, screen.height) - picture.height; y++) {
    for (let x = 0; x < screen.width - picture.width; x++) {
      if (opaque.every((pixel) => isAt(pixel, screen, x, y))) return { x, y };
    }
  }
  return undefined;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly channels: readonly number[];
}

function opaquePixels({ width, height, pixels }: Bitmap): Pixel[] {
  return Array.from({ length: width * height }, (_, i) => ({
    x: i % width,
    y: Math.floor(i / width),
    channels: [...pixels.subarray(i * 4, i * 4 + 4)],
  })).filter(({ channels }) => channels[3] === 255);
}

function isAt(pixel: Pixel, screen: Bitmap, x: number, y: number): boolean {
  const at = ((y + pixel.y) * screen.width + x + pixel.x) * 4;
  return [0, 1, 2].every(
    (i) => Math.abs((screen.pixels[at + i] ?? 0) - (pixel.channels[i] ?? 0)) <= TOLERANCE,
  );
}
