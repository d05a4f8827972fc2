// pure
/** Of one quality, for what nobody has graded: most voices that a system brings along. */
export const QUALITY = { low: 1, normal: 2, high: 3, veryHigh: 4 } as const;

const ANDROID = /\b([a-z]{2,3}-[a-z]{2,3}-(?:x-[a-z]{3}\b|language))/i;

/**
 * What makes a voice's name the same in all browsers and variants, in lower case: "Microsoft EmmaMultilingual Online
 * (Natural) - English (United States)" → "microsoft emma online", "Ava (Premium)" → "ava", "… en-us-x-tpc-network" →
 * "en-us-x-tpc". What is dropped says language, region or quality.
 */
export function matchName(name: string): string {
  const android = ANDROID.exec(name)?.[1];
  if (android !== undefined) return android.toLowerCase();
  return shortName(name)
    .replace(/^(Microsoft \S+?)Multilingual\b/, '$1')
    .replace(/ Desktop$/, '')
    .toLowerCase();
}

/** A name without what stands behind it in brackets or behind a dash. */
function shortName(name: string): string {
  const head = name.startsWith('Microsoft ') ? name.replace(/ - .*$/, '') : name;
  return head.replace(/(?:\s*[(（][^()（）]*(?:\([^()]*\)[^()]*)?[)）])+\s*$/, '').trim() || name;
}

/** The part of a maker's name for a voice by which people call it: "Microsoft Emma Online" → "Emma". */
export const callName = (name: string): string =>
  shortName(name)
    .replace(/^Microsoft (\S+?)(?:Multilingual)?(?: Online| Desktop)?$/, '$1')
    .trim();
