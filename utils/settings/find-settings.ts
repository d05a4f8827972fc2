// pure

/** Without case and accents, as people type when they look for something. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** Whether a text has all words of a query, whole or in part, in any order. An empty query finds everything. */
export function isFound(query: string, text: string): boolean {
  const searched = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
