/** PNG files (W3C PNG, third edition): as much as tests need, 8 bits a channel, not interlaced. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, line by line from the top. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function encodePng({ width, height, pixels }: Bitmap): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, red green blue opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    lines.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** @throws Error when the file is no PNG with 8 bits in each of 3 or 4 channels. */
export function decodePng(file: Buffer): Bitmap {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('Not a PNG file');
  const [width, height, bits, colourType] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24],
    file[25],
  ];
  if (bits !== 8 || (colourType !== 2 && colourType !== 6) || file[28] !== 0) {
    throw new Error('Only PNG files with 8 bits in each of 3 or 4 channels can be read');
  }
  const channels = colourType === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    pixels.set(bytes.subarray(i * channels, (i + 1) * channels), i * 4);
  return { width, height, pixels };
}

/** Undoes the five filters of section 9.2: each line was stored as the difference from its neighbours. */
function unfilter(data: Buffer, lineLength: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(lineLength * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (lineLength + 1)];
    for (let x = 0; x < lineLength; x++) {
      const at = y * lineLength + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const above = y === 0 ? 0 : (out[at - lineLength] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - lineLength - channels] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      out[at] = (data[at + y + 1] ?? 0) + (guesses[filter ?? 0] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
