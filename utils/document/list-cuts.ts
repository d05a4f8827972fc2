// pure
const FIRST = /^\s*(?:[•⁃▪◦‣●]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])/i;
const INNER = /\(?(?:\d{1,2}\)|1\.|[a-zA-Z]\)|[ai]\.)/y;
const BULLETS = '•⁃▪◦‣●';
const BULLET = /\s(?=[•⁃▪◦‣●])/g;
/** Begins with white space, so that it is found by that and not tried at each letter. */
const MARKER = /\s(\(?)(?:(\d{1,2})|([a-z])|([ivx]{2,4}))(\.\)|[.)])(?=\s)/gi;
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

/** Whether a first marker of a list may stand at an offset. */
export function isMarker(text: string, at: number): boolean {
  INNER.lastIndex = at;
  return INNER.test(text);
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
  const cuts = new Set<number>();
  let last: Marker | undefined;
  for (const match of ` ${text}`.matchAll(MARKER)) {
    const marker = markerOf(match);
    if (last && follows(marker, last) && (marker.style !== INITIAL || isAfterStop(text, marker.at))) {
      cuts.add(last.at).add(marker.at);
      last = marker;
    } else if (beginsList(text, marker)) last = marker;
  }
  cuts.delete(0);
  return [...cuts];
}

const follows = (marker: Marker, last: Marker): boolean =>
  last.style === marker.style &&
  // "A. B. Smith"
  marker.at - last.at > 4 &&
  marker.values.some((value) => last.values.includes(value - 1));

function markerOf(match: RegExpExecArray): Marker {
  const { index: at, 1: open = '', 2: digits = '', 3: letter = '', 4: roman = '', 5: close = '' } = match;
  const kind = digits ? 'number' : (letter || roman) < 'a' ? 'capital' : 'letter';
  const values = [ROMAN.indexOf((roman || letter).toLowerCase()) + 100];
  if (digits) values.push(Number(digits));
  if (letter) values.push(letter.toLowerCase().charCodeAt(0) - 96);
  return { at, style: `${open}${kind}${close}`, values };
}

const isAfterStop = (text: string, at: number): boolean => /[.!?]\s*$/.test(text.slice(at - 3, at));

function beginsList(text: string, { at, style, values }: Marker): boolean {
  if (at < 3 && text.slice(0, at).trim() === '') return true;
  // "(until Sept. 23)"
  if (style === INITIAL || !isAfterStop(text, at) || /\([^)]*$/.test(text.slice(0, at))) return false;
  return style.endsWith(')') || values.includes(1) || values.includes(101);
}
