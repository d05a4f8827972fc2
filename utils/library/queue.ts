// pure
import type { Story } from './story.ts';

/** The stories that are to be listened to, in their order. */
export const queueOf = (stories: readonly Story[]): readonly Story[] =>
  stories.filter(({ queue }) => queue > 0).toSorted((a, b) => a.queue - b.queue);

/** Order of a story that comes last. */
export const lastPlace = (stories: readonly Story[]): number =>
  stories.reduce((last, { queue }) => Math.max(last, queue), 0) + 1;

/**
 * What comes after a story that has been heard: the one behind it in the queue, or the queue's first when it was not in
 * the queue, or was its last.
 * @param passOver stories that cannot be read now.
 */
export function nextInQueue(
  stories: readonly Story[],
  address: string,
  passOver: ReadonlySet<string> = new Set(),
): Story | undefined {
  const queue = queueOf(stories);
  const at = queue.findIndex((story) => story.address === address);
  const inTurn = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  return inTurn.find((story) => story.address !== address && !passOver.has(story.address));
}

/** The entries that change when a story goes one step towards the front (-1) or the end (1) of the queue. */
export function moveInQueue(stories: readonly Story[], address: string, direction: 1 | -1): readonly Story[] {
  const queue = queueOf(stories);
  const at = queue.findIndex((story) => story.address === address);
  const [story, other] = [queue[at], queue[at + direction]];
  if (!story || !other) return [];
  return [
    { ...story, queue: other.queue },
    { ...other, queue: story.queue },
  ];
}
