/** Where the person is on the page: what is selected, what is in view. And stories in frames. */
import { afterEach, describe, expect, test } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page.ts';
import { parseCapturedPage } from '../../../utils/capture/captured-page.ts';
import { STAMP_IN_VIEW, STAMP_SELECTED } from '../../../utils/capture/stamps.ts';
import { captureBody, openFrame, type PageFrame } from './page-frame.ts';

let frame: PageFrame | undefined;
afterEach(() => frame?.close());

const paragraph = (name: string): string =>
  `<p id="${name}" style="height: 300px; margin: 0">${name}: a paragraph of the story, with more than a few words in it.</p>`;

describe('selection', () => {
  const THREE =
    '<p id="a">One <i>two</i> three.</p><div hidden>HIDDEN</div><p id="b">Four five.</p><p id="c">Six.</p>';
  const select =
    (from: string, start: number, to: string, end: number) =>
    ({ document }: PageFrame): void => {
      const [first, last] = [
        document.querySelector(from)?.firstChild,
        document.querySelector(to)?.firstChild,
      ];
      if (first && last) document.getSelection()?.setBaseAndExtent(first, start, last, end);
    };
  const stamped = (copy: Document): string[] =>
    [...copy.querySelectorAll(`[${STAMP_SELECTED}]`)].map(
      (element) => `${element.id} ${element.getAttribute(STAMP_SELECTED)}`,
    );

  test('is kept as its words, block by block, and marked in the copy', async () => {
    const { page, copy } = await captureBody(THREE, select('#a', 1, '#b', 4));
    expect(page.selection).toBe('ne two three.\nFour');
    expect(stamped(copy)).toEqual(['a part', 'b part']);
    expect(parseCapturedPage(structuredClone(page))).toEqual(page);
  });

  test('of whole blocks says so; the block after, where the last click left it, is not of it', async () => {
    const { page, copy } = await captureBody(THREE, ({ document }) => {
      const range = document.createRange();
      const [b, c] = [document.querySelector('#b'), document.querySelector('#c')];
      if (b?.firstChild && c) {
        range.setStart(b.firstChild, 0);
        range.setEnd(c, 0);
      }
      document.getSelection()?.addRange(range);
    });
    expect(page.selection).toBe('Four five.');
    expect(stamped(copy)).toEqual(['b all']);
  });

  test('made backwards is the same', async () => {
    const { page } = await captureBody(THREE, select('#b', 4, '#a', 1));
    expect(page.selection).toBe('ne two three.\nFour');
  });

  test('in a field is nobody’s business', async () => {
    const { page } = await captureBody('<p>Text</p><textarea>typed secret</textarea>', ({ document }) => {
      document.querySelector('textarea')?.focus();
      document.querySelector('textarea')?.select();
    });
    expect(page).not.toHaveProperty('selection');
    expect(page.html).not.toContain('secret');
  });

  test('none, or only a caret, leaves no trace', async () => {
    const { page, copy } = await captureBody(THREE, select('#a', 2, '#a', 2));
    expect(page).not.toHaveProperty('selection');
    expect(stamped(copy)).toEqual([]);
  });
});

describe('first paragraph in view', () => {
  const inViewAt = async (html: string, scrollTo: number | string): Promise<string[]> => {
    const { copy } = await captureBody(html, ({ document, window }) => {
      if (typeof scrollTo === 'number') window.scrollTo(0, scrollTo);
      else document.querySelector(scrollTo)?.scrollTo(0, 700);
    });
    return [...copy.querySelectorAll(`[${STAMP_IN_VIEW}]`)].map(({ id }) => id);
  };
  const STORY = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map(paragraph).join('');

  test.each([
    ['at the top there is none', STORY, 0, []],
    ['half of it is enough', STORY, 750, ['p2']],
    ['a last line of it is not', STORY, 890, ['p3']],
    [
      'bars that stay and parts beside the story do not count',
      `<div style="position: fixed; top: 0">${paragraph('bar')}</div><aside style="position: absolute; top: 900px">${paragraph('aside')}</aside>${STORY}`,
      920,
      ['p3'],
    ],
    [
      'a scrolling part of the page counts as the page',
      `<div id="s" style="height: 600px; overflow: auto">${STORY}</div>`,
      '#s',
      ['p2'],
    ],
  ])('%s', async (_, html, scrollTo, expected) => expect(await inViewAt(html, scrollTo)).toEqual(expected));
});

describe('frames of the page’s own', () => {
  const SENTENCES = 'Sentences of a story that stands in a frame. '.repeat(20);
  const inFrame = async (inner: string, size = 'width="600" height="400"'): Promise<Document> => {
    const srcdoc = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    frame = await openFrame(
      `<!doctype html><body><h1>Title</h1><iframe ${size} title="Story" srcdoc="${srcdoc}"></iframe>`,
    );
    return new DOMParser().parseFromString(capturePage(frame.document).html, 'text/html');
  };

  test('that hold a story are taken in place, with language, direction and marks', async () => {
    const copy = await inFrame(
      `<html lang="ar" dir="rtl"><style>b { display: none }</style><p>${SENTENCES}</p><b>HIDDEN</b><a href="#n">note</a><iframe srcdoc="<p>deep</p>"></iframe></html>`,
    );
    expect(copy.querySelector('h1 + div[lang=ar][dir=rtl] > p')?.textContent).toBe(SENTENCES);
    expect(copy.body.textContent).not.toContain('HIDDEN');
    expect(copy.querySelector('a')?.getAttribute('href')).toBe('#n');
    expect(copy.querySelector('iframe[title=Story]')).toBeNull();
  });

  test.each([
    ['small ones', `<p>${SENTENCES}</p>`, 'width="250" height="150"'],
    ['ones with little text', '<p>Buy this.</p>', undefined],
    ['ones with links only', `<a href="/x">${SENTENCES}</a>`, undefined],
  ])('%s stay frames', async (_, inner, size) => {
    const copy = await inFrame(inner, size);
    expect(copy.querySelector('iframe')?.getAttribute('title')).toBe('Story');
    expect(copy.body.textContent.trim()).toBe('Title');
  });

  test('what a person selected in one is the selection', async () => {
    const srcdoc = `<p id='p'>${SENTENCES}</p>`;
    frame = await openFrame(`<!doctype html><iframe width="600" height="400" srcdoc="${srcdoc}"></iframe>`);
    const inner = frame.document.querySelector('iframe')?.contentDocument;
    const text = inner?.querySelector('p')?.firstChild;
    if (text) inner?.getSelection()?.setBaseAndExtent(text, 0, text, 9);
    expect(capturePage(frame.document).selection).toBe('Sentences');
  });
});
