// pure

/**
 * The beginning of a text, to be recognised by, white space collapsed.
 * @param length UTF-16 code units at most, the "…" not counted; words and characters stay whole.
 */
export function firstWords(text: string, length: number): string {
  const plain = text
    .slice(0, length * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  const space = plain.lastIndexOf(' ', length);
  // A script without spaces, or one very long word.
  const cut =
    space > length / 2 ? plain.slice(0, space) : plain.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}
