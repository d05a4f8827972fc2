// pure

/** Longest name without its extension, in bytes of UTF-8: file systems allow 255, and a browser may add " (1)". */
const LONGEST = 180;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Control characters, and marks that change the order in which a name is shown: "gpj.exe" must not look like a picture. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** What Windows, macOS or a shell does not take in a name. */
const REFUSED = /[/\\:*?"<>|]+/g;

const encoder = new TextEncoder();

/** Cut between what a person takes for characters, at a word's end where there is one near. */
function cut(text: string): string {
  if (encoder.encode(text).length <= LONGEST) return text;
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    length += encoder.encode(segment).length;
    if (length > LONGEST) break;
    kept += segment;
  }
  const atWord = kept.replace(/\s+\S*$/, '');
  return atWord.length > kept.length * 0.7 ? atWord : kept;
}

/**
 * A name for a file that every system takes, in the script of the title.
 * @param extension without a dot. @param untitled name of a story whose title leaves nothing.
 */
export function fileName(title: string, extension: string, untitled: string): string {
  const plain = title
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(REFUSED, ' ')
    .replaceAll(/\s+/g, ' ');
  // A dot in front hides a file; Windows drops dots and spaces at the end; "-" in front is an option to many programs.
  const trimmed = (name: string): string => name.replace(/^[\s.~-]+/, '').replace(/[\s.]+$/, '');
  const name = trimmed(cut(trimmed(plain))) || untitled;
  return `${DEVICE.test(name) ? `_${name}` : name}.${extension}`;
}
