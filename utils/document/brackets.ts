// pure
/** Longest bracket or quotation that keeps the sentences in it together, in UTF-16 code units. */
const LONGEST = 300;

/** What closes a mark. „ is closed by “ in German and by ” in Polish; » opens in Danish and German books. */
const CLOSERS: ReadonlyMap<string, string> = new Map(
  '() [] {} （） 【】 「」 『』 〈〉 《》 „“” “” ”” «» »«» ‹› ‘’ "" \'\''
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const MARK = /[()[\]{}（）【】「」『』〈〉《》„“”«»‹›‘’"']/g;
/** Marks that also close, or are apostrophes: they open only where a word begins. */
const AMBIGUOUS = `"'”»`;
const BEFORE_WORD = /[\s([{—–:„“"'‘«-]/;
const WORD = /[\p{L}\p{N}]/u;

/** What closes the mark at an offset; undefined when it opens nothing there. */
function closersOf(text: string, at: number): string | undefined {
  const mark = text.charAt(at);
  if (AMBIGUOUS.includes(mark) && at > 0 && !BEFORE_WORD.test(text.charAt(at - 1))) return undefined;
  return AMBIGUOUS.includes(mark) && !/\S/.test(text.charAt(at + 1)) ? undefined : CLOSERS.get(mark);
}

function closesAt(text: string, at: number, closers: string): boolean {
  const mark = text.charAt(at);
  if (!closers.includes(mark)) return false;
  if (mark === '"') return at > 0 && /\S/.test(text.charAt(at - 1));
  if (mark !== "'" && mark !== '’') return true;
  return /\S/.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + 1));
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);

/** Between two letters. */
function isApostrophe(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (
    (mark === 39 || mark === 0x2019) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))
  );
}

/**
 * Tells whether a place lies within a bracket or a quotation that was opened in the same sentence and is closed soon
 * after. To be asked about places in ascending order, so that the text is looked at once.
 */
export function bracketsOf(text: string): (start: number, at: number) => boolean {
  const marks: number[] = [];
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    if (!isApostrophe(text, at)) marks.push(at);
  }
  let next = 0;
  let sentence = -1;
  let open: { readonly at: number; readonly closers: string }[] = [];
  return (start, at) => {
    if (start !== sentence) {
      if (open.length > 0) open = [];
      sentence = start;
      while (next > 0 && (marks[next - 1] ?? -1) >= start) next -= 1;
    }
    for (let mark = marks[next]; mark !== undefined && mark < at; mark = marks[++next]) {
      if (mark < start) continue;
      const top = open.at(-1);
      if (top && closesAt(text, mark, top.closers)) {
        open.pop();
        continue;
      }
      const closers = closersOf(text, mark);
      if (closers !== undefined) open.push({ at: mark, closers });
    }
    if (open.length === 0) return false;
    open = open.filter((mark) => at - mark.at <= LONGEST);
    return open.some((mark) => {
      const end = mark.at + LONGEST;
      for (let i = next; (marks[i] ?? Infinity) <= end; i++) {
        if (closesAt(text, marks[i] ?? 0, mark.closers)) return true;
      }
      return false;
    });
  };
}
