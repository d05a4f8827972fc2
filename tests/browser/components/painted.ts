/** What the browser has really painted: system colours and native controls are in no style sheet. */
import { cdp } from 'vitest/browser';
import { contrast } from '../../../utils/settings/contrast.ts';

/** A picture of the window, in CSS px. */
export interface Picture {
  /** Colour at a point of the window, as #rrggbb; `outside` beyond the picture's edges. */
  at(x: number, y: number): string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

interface Cdp {
  send(method: string, parameters: object): Promise<{ readonly data: string }>;
}

const wholeWindow = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** Takes a picture of a part of the window as it is now. */
export async function paint(part: Box = wholeWindow()): Promise<Picture> {
  await frame();
  const [left, top] = [Math.floor(part.left), Math.floor(part.top)];
  const [wide, high] = [Math.ceil(part.right) - left, Math.ceil(part.bottom) - top];
  // The test runs in a frame of the page that is photographed.
  const around = globalThis.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const { data: base64 } = await (cdp() as unknown as Cdp).send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: around.x + left, y: around.y + top, width: wide, height: high, scale: 1 },
    captureBeyondViewport: true,
  });
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  if (width !== wide || height !== high)
    throw new Error(`a picture of ${width} × ${height} px instead of ${wide} × ${high} px`);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return {
    at(x, y) {
      const [column, row] = [Math.floor(x) - left, Math.floor(y) - top];
      if (column < 0 || row < 0 || column >= width || row >= height) return 'outside';
      const start = (row * width + column) * 4;
      const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
      return `#${(0x1000000 + red * 0x10000 + green * 0x100 + blue).toString(16).slice(1)}`;
    },
  };
}

/** Colours within a box, each with the number of its pixels, most first. */
export function coloursIn(picture: Picture, { left, top, right, bottom }: Box): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let y = Math.ceil(top); y < Math.floor(bottom); y += 1)
    for (let x = Math.ceil(left); x < Math.floor(right); x += 1) {
      const colour = picture.at(x, y);
      if (colour !== 'outside') counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}

/** Number of pixels in a box that stand out from a ground by a ratio at least. */
export function standingOut(picture: Picture, box: Box, ground: string, ratio: number): number {
  let count = 0;
  for (const [colour, pixels] of coloursIn(picture, box))
    if (contrast(colour, ground) >= ratio) count += pixels;
  return count;
}

/** A system colour as it is now: `Highlight` and its like. */
export function systemColour(name: string): string {
  const probe = document.createElement('i');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return hex(color);
}

/** "rgb(1, 2, 3)" as #010203. */
export const hex = (colour: string): string =>
  `#${(colour.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
