// pure
import { weightOf, type Story } from './story.ts';

export const MOST_STORIES = 2000;
export const MOST_BYTES = 300_000_000;

const weigh = (stories: readonly Story[]): number => stories.reduce((sum, story) => sum + weightOf(story), 0);

/** Those that may go, in the order in which they do. */
function removable(stories: readonly Story[]): readonly Story[] {
  const newest = stories.reduce((last, { usedAt }) => Math.max(last, usedAt), 0);
  const waits = ({ queue }: Story): number => Number(queue > 0);
  return stories
    .filter(({ pinned, usedAt }) => !pinned && usedAt < newest)
    .toSorted((a, b) => waits(a) - waits(b) || a.usedAt - b.usedAt);
}

/** Stories that must let go of their pictures before any story goes: in the same order, until the bytes suffice. */
export function picturesToRemove(stories: readonly Story[], mostBytes = MOST_BYTES): readonly Story[] {
  let bytes = weigh(stories);
  return removable(stories).filter(({ pictureBytes }) => {
    if (pictureBytes === 0 || bytes <= mostBytes) return false;
    bytes -= pictureBytes;
    return true;
  });
}

/**
 * Stories that must go so that the library stays within its bounds: the oldest first, those that wait in the queue
 * after all others, the newest and pinned ones never.
 */
export function storiesToRemove(
  stories: readonly Story[],
  most: { readonly stories: number; readonly bytes: number } = { stories: MOST_STORIES, bytes: MOST_BYTES },
): readonly Story[] {
  let count = stories.length;
  let bytes = weigh(stories);
  return removable(stories).filter((story) => {
    if (count <= most.stories && bytes <= most.bytes) return false;
    // Where the bytes are too many, a link without a page makes no room.
    if (count <= most.stories && weightOf(story) === 0) return false;
    count -= 1;
    bytes -= weightOf(story);
    return true;
  });
}
