// DOM-only
/**
 * Pages whose server or markup names a wrong character set are shown as rows of accented letters ("ÖÐÎÄ" for 中文). The
 * bytes are still there: each letter is one byte of the windows-1252 that the browser took the page for.
 */

/** What the bytes 0x80 to 0x9F are in windows-1252 (Encoding Standard, index windows-1252); '' where unassigned. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map(
  [...UPPER_CONTROLS].map((char, index) => [char, 0x80 + index]),
);

/** Letters that a text must have before its character set is doubted. */
const LEAST_LETTERS = 40;
/** Share of all letters that must be accented Latin ones. Vietnamese, which has the most, stays below a half. */
const LEAST_ACCENTED = 0.6;
const ACCENTED = /[\u00A1-\u00FF]/gu;
const LETTER = /\p{L}/gu;
/** UTF-16 units that are looked at. */
const SAMPLE = 20_000;

interface Candidate {
  readonly label: string;
  /** Share of the high bytes, taken as the encoding pairs them, that its common characters have. */
  readonly fits: (bytes: Uint8Array) => boolean;
}

/** Share of the two-byte characters of a text whose first byte lies between two values. */
function shareOfLeads(bytes: Uint8Array, low: number, high: number): number {
  let pairs = 0;
  let inside = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0xa1) continue;
    // Punctuation and kana have rows of their own below the ideographs.
    if (lead >= 0xb0) pairs += 1;
    if (lead >= low && lead <= high) inside += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : inside / pairs;
}

/** Share of the high bytes between two values. */
function shareOfBytes(bytes: Uint8Array, low: number, high: number): number {
  const upper = bytes.filter((byte) => byte >= 0x80);
  return upper.length === 0 ? 0 : upper.filter((byte) => byte >= low && byte <= high).length / upper.length;
}

const CANDIDATES: readonly Candidate[] = [
  // Small Cyrillic letters; their bytes are those of no common ideograph.
  { label: 'windows-1251', fits: (bytes) => shareOfBytes(bytes, 0xe0, 0xff) > 0.7 },
  // KS X 1001 has its syllables in rows 16 to 40, GB 2312 its common ideographs in rows 16 to 55.
  { label: 'euc-kr', fits: (bytes) => shareOfLeads(bytes, 0xb0, 0xc8) > 0.97 },
  { label: 'gb18030', fits: (bytes) => shareOfLeads(bytes, 0xb0, 0xd7) > 0.85 },
];

/** The bytes of a text that was read as windows-1252; undefined when it has letters that are none. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A no-break space comes from the markup: in these encodings its byte begins no character.
    const byte =
      code === 0xa0 ? 0x20 : code < 0x80 || (code > 0x9f && code < 0x100) ? code : BYTES.get(text.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function trueLabel(text: string): string | undefined {
  const accented = text.match(ACCENTED)?.length ?? 0;
  if (accented < LEAST_ACCENTED * LEAST_LETTERS) return undefined;
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters < LEAST_LETTERS || accented < LEAST_ACCENTED * letters) return undefined;
  const bytes = bytesOf(
    [...text].map((char) => (char.charCodeAt(0) < 0x100 || BYTES.has(char) ? char : ' ')).join(''),
  );
  return bytes && CANDIDATES.find(({ fits }) => fits(bytes))?.label;
}

const ATTRIBUTES = ['alt', 'title', 'content', 'aria-label', 'summary', 'placeholder'];

/**
 * Reads the text of a page anew when it was read in a wrong character set.
 * @param whole text of its body.
 * @returns how to read a text of the page that is not in its document, such as its title; undefined when nothing is wrong.
 */
export function repairCharset(
  document: Document,
  whole = document.body.textContent ?? '',
): ((text: string) => string) | undefined {
  const label = trueLabel(whole.slice(0, SAMPLE));
  if (label === undefined) return undefined;
  const decoder = new TextDecoder(label);
  const repaired = (text: string): string => {
    const bytes = /[^\0-\x7F]/.test(text) ? bytesOf(text) : undefined;
    return bytes ? decoder.decode(bytes) : text;
  };
  const walker = document.createTreeWalker(document.documentElement, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = repaired(node.nodeValue ?? '');
  for (const name of ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${name}]`))
      element.setAttribute(name, repaired(element.getAttribute(name) ?? ''));
  }
  return repaired;
}
