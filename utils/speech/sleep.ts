// pure
import type { ReadingDocument } from '../document/reading-document.ts';

export const SLEEP_MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;

/** When the voice is to stop by itself. */
export type Sleep =
  /** `endsAt`: ms since 1970. */
  { readonly kind: 'time'; readonly endsAt: number } | { readonly kind: 'section' | 'story' };

/** The end is told of this long before, ms (WCAG 2.2.1: 20 s to extend a limit with a simple action). */
export const NOTICE_MS = 20_000;
/** The notice waits for the end of a sentence, but no longer than this, ms. */
export const NOTICE_WAIT_MS = 6000;
/** The last sentence is heard to its end, but no longer than this after the time, ms. */
export const END_WAIT_MS = 15_000;
/** By how much the time is put off at once, ms. */
export const EXTENSION_MS = 10 * 60_000;
const FADE_MS = 30_000;
const LEAST_GAIN = 0.25;

/** Share of the volume when so much time is left: it fades over the last half minute, and stays audible. */
export const gainAt = (msLeft: number): number =>
  Math.max(LEAST_GAIN, Math.min(1, Math.ceil((msLeft / FADE_MS) * 10) / 10));

/** The block before which the section that a block is in ends: the next heading, or the end of the story. */
export function sectionEnd(story: ReadingDocument, block: number): number {
  for (let index = block + 1; index < story.blockCount; index++) {
    const { role } = story.block(index);
    if (role === 'heading' || role === 'title') return index;
  }
  return story.blockCount;
}

/** Reads what a page kept before it was loaded anew; undefined when it is damaged, or the time is over. */
export function parseSleep(value: unknown, now: number): Sleep | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, endsAt } = value as { kind?: unknown; endsAt?: unknown };
  if (kind === 'section' || kind === 'story') return { kind };
  const isAhead = typeof endsAt === 'number' && endsAt > now;
  return kind === 'time' && isAhead ? { kind, endsAt } : undefined;
}
