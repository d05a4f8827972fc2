// pure

/** A picture that is there as bytes. */
export interface PictureFile {
  readonly type: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Kinds of pictures that every reader of books shows (EPUB 3.3, 3.2 core media types), drawings aside: see below. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/**
 * The picture that an address holds itself. Undefined for all others, and for drawings (SVG), which a book may run
 * scripts from and which need not be well-formed.
 */
export function dataPicture(address: string): PictureFile | undefined {
  const [, type = '', base64, data = ''] =
    /^data:([\w/+.-]+)(?:;[\w-]+=[^;,]*)*(;base64)?,(.*)$/is.exec(address) ?? [];
  const extension = EXTENSIONS[type.toLowerCase()];
  if (extension === undefined) return undefined;
  try {
    const text = decodeURIComponent(base64 ? data : data.replaceAll(/%(?![\da-f]{2})/gi, '%25'));
    // Bytes that are not in base64 are seldom, and never UTF-8: what cannot be decoded is told of in words.
    const binary = base64 ? atob(text.replaceAll(/\s/g, '')) : text;
    if (binary === '') return undefined;
    return {
      type: type.toLowerCase(),
      extension,
      bytes: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)),
    };
  } catch {
    return undefined;
  }
}
