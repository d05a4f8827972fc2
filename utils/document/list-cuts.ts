// pure
const OPEN = 40;
const CLOSE = 41;
const FULL_STOP = 46;
const BULLETS = '•⁃▪◦‣●';
const FIRST = /^\s*(?:[•⁃▪◦‣●]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])/i;
const INNER = /\(?(?:\d{1,2}\)|1\.|[a-z]\)|[ai]\.)/iy;
const BULLET = /\s(?=[•⁃▪◦‣●])/g;
const MARKER = /(?:^|\s)(\(?)(?:(\d{1,2})|([a-z])|([ivx]{2,4}))(\.\)|[.)])$/i;
/** UTF-16 code units of the longest marker and the white space before it: " (viii.)". */
const LONGEST_MARKER = 8;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Style of markers that look like initials. */
const INITIAL = 'capital.';

interface Marker {
  readonly at: number;
  /** What its neighbours in the list have too: brackets and kind. */
  readonly style: string;
  /** What it may count as: "i" is a letter and a Roman one. */
  readonly values: readonly number[];
}

/**
 * Items of a list that stands in one block: "1) … 2) …", "• … • …". Such a list begins with the text or a sentence,
 * and its markers count on; "for two reasons: 1) it is late and 2) it rains" is left whole.
 * @param hasInner whether `isMarker` was true of the start of a sentence within the text.
 * @returns where its items begin, in ascending order.
 */
export function listCuts(text: string, hasInner: boolean): readonly number[] {
  if (!hasInner && !FIRST.test(text)) return [];
  const first = text.trimStart().charAt(0);
  if (first !== '' && BULLETS.includes(first)) {
    return Array.from(text.matchAll(BULLET), ({ index }) => index + 1);
  }
  const cuts: number[] = [];
  let last: Marker | undefined;
  for (const marker of markersOf(text)) {
    const isNext =
      last?.style === marker.style && marker.values.some((value) => last?.values.includes(value - 1));
    // "A. B. Smith and C. Jones"
    if (last && isNext && (marker.style !== INITIAL || isAfterStop(text, marker.at, last.at))) {
      cuts.push(last.at, marker.at);
      last = marker;
    } else if (beginsList(text, marker)) last = marker;
  }
  return [...new Set(cuts)].filter((at) => at > 0);
}

/** Everything that looks like a marker, in order. Looks at each "." and ")", not at each character. */
function markersOf(text: string): readonly Marker[] {
  const markers: Marker[] = [];
  for (const close of ['.', ')']) {
    for (let end = text.indexOf(close); end >= 0; end = text.indexOf(close, end + 1)) {
      if (text.charAt(end + 1) !== ' ' || (end > 6 && !text.slice(end - 6, end - 1).includes(' '))) continue;
      const match = MARKER.exec(text.slice(Math.max(0, end + 1 - LONGEST_MARKER), end + 1));
      if (match && (match.index > 0 || match[0].startsWith(' ') || end < LONGEST_MARKER)) {
        markers.push(markerOf(match, end + 1 - match[0].trimStart().length));
      }
    }
  }
  return markers.toSorted((a, b) => a.at - b.at);
}

/** Whether a first marker of a list may stand at an offset. */
export function isMarker(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  if (
    second !== CLOSE &&
    second !== FULL_STOP &&
    text.charCodeAt(at + 2) !== CLOSE &&
    text.charCodeAt(at) !== OPEN
  ) {
    return false;
  }
  INNER.lastIndex = at;
  return INNER.test(text);
}

function markerOf(match: RegExpExecArray, at: number): Marker {
  const { 1: open = '', 2: digits = '', 3: letter = '', 4: roman = '', 5: close = '' } = match;
  const kind = digits ? 'number' : (letter || roman) < 'a' ? 'capital' : 'letter';
  const values: number[] = [];
  if (digits) values.push(Number(digits));
  if (letter) values.push(letter.toLowerCase().charCodeAt(0) - 96);
  const asRoman = ROMAN.indexOf((roman || letter).toLowerCase());
  if (asRoman > 0) values.push(asRoman + 100);
  return { at, style: `${open}${kind}${close}`, values };
}

/** After a stop that is not the one of the marker before. */
const isAfterStop = (text: string, at: number, last: number): boolean =>
  at - last > 4 && /[.!?]\s+$/.test(text.slice(at - 4, at));

function beginsList(text: string, { at, style, values }: Marker): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  if (before === '') return at < 4;
  if (!/[.!?]$/.test(before)) return false;
  if (style === INITIAL) return false;
  return style.endsWith(')') || values.includes(1) || values.includes(101);
}
