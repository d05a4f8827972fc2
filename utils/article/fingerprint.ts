// pure
/** Letters and digits by which a text is known again; more of a long one would only cost time. */
const TELLING = 2000;

/**
 * A short name for a text, the same on each run: FNV-1a, 32 bits, over its letters and digits in lower case. Not
 * secret, and two texts may share one; whoever names several tells those apart by their order.
 */
function fingerprint(text: string): string {
  const letters =
    text
      .slice(0, 2 * TELLING)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < Math.min(letters.length, TELLING); at += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Gives names that are all different: the second text of a fingerprint gets "-2", and so on. */
export function namer(): (text: string) => string {
  const given = new Map<string, number>();
  return (text) => {
    const name = fingerprint(text);
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
