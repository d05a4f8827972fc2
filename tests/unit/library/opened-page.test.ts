import { describe, expect, it } from 'vitest';
import type { OpenedPage } from '../../../utils/library/opened-page.ts';
import { pagesToForget, parseOpenedPage } from '../../../utils/library/opened-page.ts';

const opened: OpenedPage = {
  id: 'a',
  openedAt: 5,
  page: {
    version: 1,
    url: 'https://story.test/',
    title: 'T',
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

describe('parseOpenedPage', () => {
  it('takes what was stored', () => {
    expect(parseOpenedPage(structuredClone(opened))).toEqual(opened);
    const failed = { ...opened, page: { version: 1, failure: 'pdf', url: '', title: '' } };
    expect(parseOpenedPage(failed)).toEqual(failed);
  });

  it.each(Object.keys(opened))('refuses a record without %s', (name) => {
    expect(parseOpenedPage({ ...opened, [name]: undefined })).toBeUndefined();
  });

  it('takes further pages up to the first that is damaged', () => {
    const { page } = opened;
    expect(parseOpenedPage({ ...opened, further: [page, page] })?.further).toEqual([page, page]);
    expect(parseOpenedPage({ ...opened, further: [page, { version: 2 }, page] })?.further).toEqual([page]);
    expect(parseOpenedPage({ ...opened, further: [{}] })).toEqual(opened);
    expect(parseOpenedPage({ ...opened, further: Array(30).fill(page) })?.further).toHaveLength(19);
  });

  it('refuses failures and versions that it does not know', () => {
    expect(parseOpenedPage({ ...opened, page: { ...opened.page, version: 2 } })).toBeUndefined();
    expect(
      parseOpenedPage({ ...opened, page: { version: 1, failure: 'toString', url: '', title: '' } }),
    ).toBeUndefined();
    expect(parseOpenedPage('text')).toBeUndefined();
  });
});

describe('pagesToForget', () => {
  const sizes = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), openedAt: index, length }));

  it('forgets the oldest beyond thirty', () => {
    expect(pagesToForget(sizes(32, 10))).toEqual(['1', '0']);
    expect(pagesToForget(sizes(30, 10))).toEqual([]);
  });

  it('forgets the oldest beyond the bound in size, never the newest', () => {
    expect(pagesToForget(sizes(3, 25_000_000))).toEqual(['0']);
    expect(pagesToForget(sizes(1, 90_000_000))).toEqual([]);
  });
});
