// pure

/** A file for an archive. */
export interface ZipEntry {
  /** With slashes, relative, ASCII. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Fields of 2 and 4 bytes, little-endian. */
function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** Date and time as MS-DOS keeps them: UTC here, from 1980 on, in steps of two seconds. */
function dosTime(time: Date): readonly [time: number, date: number] {
  const year = Math.min(127, Math.max(0, time.getUTCFullYear() - 1980));
  return [
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
  ];
}

/**
 * An archive in which everything is stored as it is, in the given order, without extra fields (PKWARE APPNOTE 6.3.3,
 * 4.3). That is all that an EPUB needs, whose first file must be neither compressed nor preceded by anything.
 */
export function zip(entries: readonly ZipEntry[], time: Date): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [clock, day] = dosTime(time);
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = encoder.encode(path);
    const data = typeof content === 'string' ? encoder.encode(content) : content;
    // Version 2.0, no flags, stored; what local and central header have in common.
    const common = fields(
      [2, 20],
      [2, 0],
      [2, 0],
      [2, clock],
      [2, day],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    );
    centrals.push(
      fields([4, 0x02014b50], [2, 20]),
      common,
      fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    locals.push(fields([4, 0x04034b50]), common, name, data);
    offset += 4 + common.length + name.length + data.length;
  }
  const directory = centrals.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory],
    [4, offset],
    [2, 0],
  );
  const archive = new Uint8Array(offset + directory + end.length);
  let at = 0;
  for (const part of [...locals, ...centrals, end]) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}
