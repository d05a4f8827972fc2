// pure
/** One candidate of a `srcset`: an address and its descriptor ("2x", "640w" or ''). */
export interface SourceCandidate {
  readonly url: string;
  readonly descriptor: string;
}

/** Cuts a `srcset` into candidates (HTML §4.8.4.3.10). Commas inside an address, as in `data:`, belong to it. */
export function parseSrcset(value: string): readonly SourceCandidate[] {
  const candidates: SourceCandidate[] = [];
  for (const [, address = '', rest = ''] of value.matchAll(/[\s,]*(\S+)([^,]*)/g)) {
    const url = address.replace(/,+$/, '');
    // An address that ends in a comma has no descriptor: what follows is the next candidate.
    if (url === address || !rest.trim()) candidates.push({ url, descriptor: rest.trim() });
    else candidates.push({ url, descriptor: '' }, ...parseSrcset(rest));
  }
  return candidates.filter(({ url }) => url !== '');
}

/** The candidates as one attribute value. */
export const formatSrcset = (candidates: readonly SourceCandidate[]): string =>
  candidates.map(({ url, descriptor }) => (descriptor ? `${url} ${descriptor}` : url)).join(', ');

/** The candidate with the largest descriptor, undefined when there is none. */
export function largestCandidate(candidates: readonly SourceCandidate[]): SourceCandidate | undefined {
  const size = ({ descriptor }: SourceCandidate): number => Number.parseFloat(descriptor) || 1;
  return candidates.reduce<SourceCandidate | undefined>(
    (best, candidate) => (best && size(best) >= size(candidate) ? best : candidate),
    undefined,
  );
}

/**
 * Width that a picture of the story needs: a column of some 700 CSS px on a screen of two device pixels each.
 * Pictures made for posters (6000 px and 20 MB) are not fetched for it.
 */
const COLUMN_PIXELS = 1400;

/** The smallest candidate that is sharp in the story's column, else the largest one. */
export function bestCandidate(candidates: readonly SourceCandidate[]): SourceCandidate | undefined {
  const enough = candidates.filter(
    ({ descriptor }) => descriptor.endsWith('w') && Number.parseFloat(descriptor) >= COLUMN_PIXELS,
  );
  const width = ({ descriptor }: SourceCandidate): number => Number.parseFloat(descriptor);
  return enough.toSorted((a, b) => width(a) - width(b))[0] ?? largestCandidate(candidates);
}
