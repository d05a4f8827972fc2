import { describe, expect, it } from 'vitest';
import type { FiledStory } from '../../../utils/library/library-file.ts';
import { fileHead, filedStory, fileTail, parseLibraryFile } from '../../../utils/library/library-file.ts';
import { storyOfLink } from '../../../utils/library/story.ts';

const url = 'https://story.test/rope';
const link = storyOfLink(url, 'The rope', 5);
if (!link) throw new Error('no link');
const page = {
  version: 1,
  url,
  title: 'The rope',
  lang: 'en',
  dir: 'ltr',
  contentType: 'text/html',
  html: '<p onclick="alert(1)">x<script>alert(2)</script>',
  hasUnsentText: false,
} as const;
const place = {
  address: url,
  locator: { block: 1, sentence: 0, offset: 0, quote: 'x', beginning: 'x', fraction: 0.5, blockCount: 2 },
  savedAt: 1,
};
const filed: FiledStory = { story: { ...link, pageId: 'a', bytes: 9 }, page, place };

const fileOf = (...stories: readonly unknown[]): string =>
  fileHead() + stories.map((story) => filedStory(story as FiledStory)).join(',\n') + fileTail();

describe('a library in a file', () => {
  it('comes back as it was, a page as it was captured', () => {
    expect(parseLibraryFile(fileOf(filed))).toEqual({ stories: [filed], broken: 0 });
    expect(parseLibraryFile(fileOf())).toEqual({ stories: [], broken: 0 });
  });

  it('leaves a link without a page a link, whatever the file says', () => {
    expect(parseLibraryFile(fileOf({ story: filed.story }))?.stories).toEqual([{ story: link }]);
  });

  it.each([
    ['another address', { ...filed, page: { ...page, url: 'https://other.test/' } }],
    ['a script for an address', { ...filed, story: { ...filed.story, url: 'javascript:alert(1)' } }],
    ['a page of another version', { ...filed, page: { ...page, version: 2 } }],
    ['a page without text', { ...filed, page: { ...page, html: 5 } }],
    ['no story', { page }],
    ['no record', 'text'],
  ])('counts a record with %s, and takes the others', (_what, broken) => {
    expect(parseLibraryFile(fileOf(broken, filed))).toEqual({ stories: [filed], broken: 1 });
  });

  it('drops the place of another story', () => {
    const other = { ...filed, place: { ...place, address: 'https://other.test/' } };
    expect(parseLibraryFile(fileOf(other))?.stories).toEqual([{ story: filed.story, page }]);
  });

  it.each(['', '{', 'null', '[]', '{"format":"lectern-library","version":2,"stories":[]}', '{"stories":[]}'])(
    'refuses %j',
    (text) => expect(parseLibraryFile(text)).toBeUndefined(),
  );
});
