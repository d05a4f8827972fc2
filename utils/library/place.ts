// pure
import type { Locator } from '../document/locator.ts';
import { parseLocator } from '../document/locator.ts';

/** Where the person stopped listening to the story of an address. */
export interface Place {
  /** From `placeAddress`. */
  readonly address: string;
  readonly locator: Locator;
  /** ms since 1970. */
  readonly savedAt: number;
}

/** More than anybody has begun, and less than a history of the year. */
export const KEPT_PLACES = 500;

/** Parameters that tell where a visitor came from. The story is the same without them. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|ref_src|ref_url|cmpid|ocid|smid|vero_id|wickedid|at_medium|at_campaign)$/i;

/**
 * The address that a story's place is kept under: without parameters for tracking, without passwords, without the part
 * behind "#", unless that names the page itself ("#!/story", "#/story", as pages made of one script have them).
 * @returns '' for what is no address of a story.
 */
export function placeAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return '';
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  url.username = '';
  url.password = '';
  // A text fragment (":~:text=") is no part of the page's name either.
  const [hash = ''] = url.hash.split(':~:');
  url.hash = /^#!?\//.test(hash) ? hash : '';
  return url.href;
}

/** Checks a stored record field by field; undefined when it is damaged. */
export function parsePlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { address, locator, savedAt } = value as Partial<Record<keyof Place, unknown>>;
  const parsed = parseLocator(locator);
  if (!parsed || typeof address !== 'string' || typeof savedAt !== 'number') return undefined;
  return { address, locator: parsed, savedAt };
}
