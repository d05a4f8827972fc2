import { describe, expect, it } from 'vitest';
import type { OpenedPage } from '../../../utils/library/opened-page.ts';
import type { Story } from '../../../utils/library/story.ts';
import { parseStory, storyOfLink, storyOfPage, withFacts } from '../../../utils/library/story.ts';
import { picturesToRemove, storiesToRemove } from '../../../utils/library/bounds.ts';
import { lastPlace, moveInQueue, nextInQueue, queueOf } from '../../../utils/library/queue.ts';
import { searchStories, wordsOf } from '../../../utils/library/search.ts';
import { sampleStory } from '../../support/sample-story.ts';

const opened: OpenedPage = {
  id: 'a',
  openedAt: 5,
  page: {
    version: 1,
    url: 'https://www.story.test/rope?utm_source=letter#part',
    title: ' The rope\nand the bell ',
    lang: 'en',
    dir: 'ltr',
    contentType: 'text/html',
    html: '<p>x',
    hasUnsentText: false,
  },
  session: 'run',
  pageTabId: 1,
  readerTabId: 1,
  inSameTab: true,
  readAloud: false,
  isPrivate: false,
};

const addresses = (stories: readonly Story[]): string[] => stories.map(({ title }) => title.slice(6));

describe('storyOfPage', () => {
  it('has one address for a story, whatever led to it', () => {
    expect(storyOfPage(opened)).toMatchObject({
      address: 'https://www.story.test/rope',
      url: opened.page.url,
      pageId: 'a',
      title: 'The rope and the bell',
      site: 'story.test',
      bytes: 4,
    });
  });

  it('keeps what the person made of a story that is opened again', () => {
    const known = { ...sampleStory(1), pinned: true, queue: 3, share: 0.5, savedAt: 1 };
    expect(storyOfPage({ ...opened, openedAt: 9 }, known)).toMatchObject({
      pinned: true,
      queue: 3,
      share: 0.5,
      savedAt: 1,
      usedAt: 9,
      pageId: 'a',
    });
  });

  it('takes nothing from private windows, from failures and from what has no address', () => {
    expect(storyOfPage({ ...opened, isPrivate: true })).toBeUndefined();
    expect(
      storyOfPage({ ...opened, page: { version: 1, failure: 'pdf', url: 'https://a.test/', title: '' } }),
    ).toBeUndefined();
    expect(storyOfPage({ ...opened, page: { ...opened.page, url: 'data:text/html,x' } })).toBeUndefined();
    expect(storyOfLink('javascript:alert(1)', 'x', 1)).toBeUndefined();
  });

  it('takes title, site and language from the story itself', () => {
    const entry = storyOfPage(opened);
    expect(entry && withFacts(entry, { title: 'Bell', site: 'The Post', lang: '' })).toMatchObject({
      title: 'Bell',
      site: 'The Post',
      lang: 'en',
      indexed: true,
    });
  });
});

describe('parseStory', () => {
  it('takes what was stored, and drops what it does not know', () => {
    expect(parseStory({ ...sampleStory(1), more: 1 })).toEqual(sampleStory(1));
    expect(parseStory(storyOfLink('https://story.test/2', '', 1))).toBeDefined();
  });

  it('takes entries from before pictures could be kept', () => {
    const { pictureBytes: _, ...old } = sampleStory(1);
    expect(parseStory(old)).toEqual(sampleStory(1));
    expect(parseStory({ ...old, pictureBytes: -1 })).toBeUndefined();
  });

  it.each(Object.keys(sampleStory(1)).filter((name) => name !== 'pictureBytes'))(
    'refuses a record without %s',
    (name) => {
      expect(parseStory({ ...sampleStory(1), [name]: undefined })).toBeUndefined();
    },
  );

  it.each([
    { url: 'javascript:alert(1)' },
    { url: 'javascript:alert(1)', address: 'javascript:alert(1)' },
    { url: 'https://other.test/' },
    { title: 'x'.repeat(301) },
    { share: 2 },
    { queue: -1 },
    { savedAt: Number.NaN },
    { pinned: 'yes' },
  ])('refuses %j', (change) => {
    expect(parseStory({ ...sampleStory(1), ...change })).toBeUndefined();
  });
});

describe('the queue', () => {
  const stories = [
    sampleStory(1, { queue: 4 }),
    sampleStory(2),
    sampleStory(3, { queue: 1 }),
    sampleStory(4, { queue: 2 }),
  ];

  it('has an order of its own', () => {
    expect(addresses(queueOf(stories))).toEqual(['3', '4', '1']);
    expect(lastPlace(stories)).toBe(5);
    expect(lastPlace([])).toBe(1);
  });

  it('goes on behind the story that was heard, then with what was left before it', () => {
    const next = (index: number, pass: readonly number[] = []): string | undefined =>
      nextInQueue(stories, sampleStory(index).address, new Set(pass.map((one) => sampleStory(one).address)))
        ?.title;
    expect(next(3)).toBe('Story 4');
    expect(next(1)).toBe('Story 3');
    expect(next(2)).toBe('Story 3');
    expect(next(3, [4])).toBe('Story 1');
    expect(next(3, [4, 1])).toBeUndefined();
    expect(nextInQueue([sampleStory(1, { queue: 1 })], sampleStory(1).address)).toBeUndefined();
  });

  it('is changed by one step at a time', () => {
    const changed = new Map(moveInQueue(stories, sampleStory(1).address, -1).map((one) => [one.title, one]));
    const after = stories.map((one) => changed.get(one.title) ?? one);
    expect(addresses(queueOf(after))).toEqual(['3', '1', '4']);
    expect(moveInQueue(stories, sampleStory(3).address, -1)).toEqual([]);
    expect(moveInQueue(stories, sampleStory(2).address, 1)).toEqual([]);
  });
});

describe('storiesToRemove', () => {
  it('takes the oldest, never what is pinned or the newest, and what waits in the queue last', () => {
    const stories = [
      sampleStory(1, { pinned: true }),
      sampleStory(2, { queue: 1 }),
      sampleStory(3),
      sampleStory(4),
      sampleStory(5),
    ];
    expect(addresses(storiesToRemove(stories, { stories: 3, bytes: 1e9 }))).toEqual(['3', '4']);
    expect(addresses(storiesToRemove(stories, { stories: 1, bytes: 1e9 }))).toEqual(['3', '4', '2']);
    expect(storiesToRemove(stories, { stories: 5, bytes: 500 })).toEqual([]);
  });

  it('makes room by bytes, with what has any', () => {
    const stories = [
      sampleStory(1, { bytes: 0, pageId: '' }),
      sampleStory(2),
      sampleStory(3),
      sampleStory(4, { bytes: 300 }),
    ];
    expect(addresses(storiesToRemove(stories, { stories: 10, bytes: 400 }))).toEqual(['2']);
  });
});

describe('picturesToRemove', () => {
  const stories = [
    sampleStory(1, { pinned: true, pictureBytes: 50 }),
    sampleStory(2, { pictureBytes: 50, queue: 1 }),
    sampleStory(3, { pictureBytes: 50 }),
    sampleStory(4),
    sampleStory(5, { pictureBytes: 50 }),
  ];

  it('takes those of the oldest first, of what is pinned or the newest never, and no more than are needed', () => {
    expect(picturesToRemove(stories, 700)).toEqual([]);
    expect(addresses(picturesToRemove(stories, 699))).toEqual(['3']);
    expect(addresses(picturesToRemove(stories, 0))).toEqual(['3', '2']);
  });

  it('counts them where stories have to go', () => {
    expect(addresses(storiesToRemove(stories, { stories: 9, bytes: 600 }))).toEqual(['3']);
  });
});

describe('searchStories', () => {
  const stories = [
    sampleStory(1, { title: 'Der Große Fährmann' }),
    sampleStory(2, { site: 'The Harbour Post' }),
    sampleStory(3),
  ];
  const words = new Map([
    [sampleStory(3).address, wordsOf('Nobody waved. A bell, a BELL of brass; été — 東京の橋')],
  ]);
  const found = (query: string): number[] =>
    searchStories(stories, words, query).map(({ savedAt }) => savedAt);

  it.each([
    ['', [1, 2, 3]],
    ['fahrm', [1]],
    ['große', [1]],
    ['harbour', [2]],
    ['brass bell', [3]],
    ['ete', [3]],
    ['東京', [3]],
    ['bell harbour', []],
    ['story.test/2', [2]],
  ])('finds by %s', (query, expected) => expect(found(query)).toEqual(expected));

  it('keeps each word once, and a bounded number', () => {
    expect(wordsOf('Bell, bell and BELL')).toBe('bell and');
    const many = Array.from({ length: 50_000 }, (_, index) => `word${index}`).join(' ');
    expect(wordsOf(many).length).toBeLessThanOrEqual(8000);
  });
});
