import type { Story } from '../../utils/library/story.ts';

/** A story of the library that has been opened, but neither heard nor put into the queue. */
export const sampleStory = (index: number, change: Partial<Story> = {}): Story => ({
  address: `https://story.test/${index}`,
  url: `https://story.test/${index}`,
  pageId: `page-${index}`,
  title: `Story ${index}`,
  site: 'story.test',
  lang: 'en',
  savedAt: index,
  usedAt: index,
  bytes: 100,
  pictureBytes: 0,
  share: 0,
  minutesLeft: 0,
  heard: false,
  pinned: false,
  queue: 0,
  indexed: true,
  ...change,
});
