// pure

/** What pages most often write twice over: the five of XML, spaces, dashes, quotation marks. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function character(whole: string, number: string): string {
  const code = /^#x/i.test(number) ? Number.parseInt(number.slice(2), 16) : Number(number.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * Plain text of a text in which a page left character references: JSON-LD written by a template ("Smith &amp; Sons"), a
 * heading encoded twice. The result is text, never markup.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) =>
    name.startsWith('#') ? character(whole, name) : (NAMED[name] ?? whole),
  );
