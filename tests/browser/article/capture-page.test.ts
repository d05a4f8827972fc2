import { afterEach, describe, expect, test } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page.ts';
import { absoluteAddress } from '../../../utils/capture/copy-attributes.ts';
import { parseCapturedPage } from '../../../utils/capture/captured-page.ts';
import {
  STAMP_DESCRIPTION,
  STAMP_NAME,
  STAMP_NAME_FROM,
  STAMP_PICTURE,
  STAMP_SIZE,
} from '../../../utils/capture/stamps.ts';
import { captureBody, openFrame, svgPicture, type PageFrame } from './page-frame.ts';

const PICTURE = svgPicture(200, 120);
let frame: PageFrame | undefined;
afterEach(() => frame?.close());

const textOf = ({ copy }: { copy: Document }): string => copy.body.textContent.replaceAll(/\s+/g, ' ').trim();

test('plain facts of the page, and a value that its own check accepts', async () => {
  const { page } = await captureBody('<p>Text</p>');
  expect(page).toMatchObject({
    version: 1,
    title: 'T',
    lang: 'en-GB',
    dir: 'ltr',
    contentType: 'text/html',
    hasUnsentText: false,
  });
  expect(parseCapturedPage(structuredClone(page))).toEqual(page);
});

test('direction is the computed one', async () => {
  frame = await openFrame('<html><style>html { direction: rtl }</style><p>x</p></html>');
  expect(capturePage(frame.document).dir).toBe('rtl');
});

test('the head keeps what metadata is read from, and nothing that acts', async () => {
  frame = await openFrame(
    `<head><title>T</title><meta property="og:title" content="O"><meta http-equiv="refresh" content="900"><link rel="stylesheet" href="data:text/css,"><link rel="next" href="b?page=2" onload="1"><link rel="canonical" href="/a/c"><style>p{}</style>
     <script type="application/ld+json">{"@type":"NewsArticle"}</script><script>1</script><base href="https://news.example/a/"></head><p>x</p>`,
  );
  const copy = new DOMParser().parseFromString(capturePage(frame.document).html, 'text/html');
  expect([...copy.head.children].map(({ localName }) => localName)).toEqual([
    'title',
    'meta',
    'meta',
    'link',
    'link',
    'script',
  ]);
  // Where the story goes on, and its own address.
  expect([...copy.querySelectorAll('link')].map(({ outerHTML }) => outerHTML)).toEqual([
    '<link rel="next" href="https://news.example/a/b?page=2">',
    '<link rel="canonical" href="https://news.example/a/c">',
  ]);
  expect(copy.querySelector('meta[http-equiv]')).toBeNull();
  expect(copy.querySelector('script')?.textContent).toBe('{"@type":"NewsArticle"}');
});

describe('rendered or not', () => {
  test.each([
    ['display: none', '<p style="display: none">HIDDEN</p>', false],
    ['the hidden attribute', '<div hidden><p>HIDDEN</p></div>', false],
    ['visibility: hidden', '<p style="visibility: hidden">HIDDEN</p>', false],
    [
      'visible inside visibility: hidden',
      '<div style="visibility: hidden">no <p style="visibility: visible">SHOWN</p></div>',
      true,
    ],
    ['aria-hidden', '<span aria-hidden="true">HIDDEN</span>', false],
    ['opacity 0', '<p style="opacity: 0">SHOWN</p>', true],
    [
      'clipped, for screen readers',
      '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">SHOWN</p>',
      true,
    ],
    ['display: contents', '<div style="display: contents"><p>SHOWN</p></div>', true],
    ['closed details', '<details><summary>more</summary><p>SHOWN</p></details>', true],
    [
      'display: none in closed details',
      '<details><summary>more</summary><p style="display:none">HIDDEN</p></details>',
      false,
    ],
    ['hidden until found', '<div hidden="until-found"><p>SHOWN</p></div>', true],
    [
      'content-visibility: auto, off screen',
      '<div style="height: 5000px"></div><div style="content-visibility: auto"><p>SHOWN</p></div>',
      true,
    ],
    ['template', '<template><p>HIDDEN</p></template>', false],
    ['option, textarea', '<select><option>HIDDEN</option></select><textarea>HIDDEN</textarea>', false],
    ['script and style in the body', '<script>HIDDEN</script><style>.HIDDEN {}</style>', false],
    ['noscript without a picture', '<noscript><p>HIDDEN</p></noscript>', false],
  ])('%s', async (_, html, shown) => {
    const captured = await captureBody(`<p>${'Story. '.repeat(30)}</p>${html}`);
    expect(captured.page.html.includes('HIDDEN')).toBe(false);
    expect(textOf(captured).includes('SHOWN')).toBe(shown);
  });

  test('aria-hidden on the story itself, as an open dialog leaves it, does not count', async () => {
    const captured = await captureBody(
      `<main aria-hidden="true"><p>${'Story. '.repeat(30)}</p></main><div role="dialog">Cookies?</div>`,
    );
    expect(textOf(captured)).toContain('Story.');
    expect(captured.copy.querySelector('[aria-hidden]')).toBeNull();
  });
});

describe('pictures', () => {
  const picture = async (html: string, options = {}) => {
    const { copy } = await captureBody(`<p>${'Story. '.repeat(30)}</p>${html}`, undefined, options);
    const image = copy.querySelector('img');
    const stamp = (name: string): string | null | undefined => image?.getAttribute(name);
    return (
      image && {
        name: stamp(STAMP_NAME) ?? '',
        from: stamp(STAMP_NAME_FROM),
        description: stamp(STAMP_DESCRIPTION),
        size: stamp(STAMP_SIZE),
        as: stamp(STAMP_PICTURE),
        image,
      }
    );
  };

  test.each([
    ['alt', `<img src="${PICTURE}" alt="  A  doctor ">`, 'A doctor', 'alt'],
    ['empty alt', `<img src="${PICTURE}" alt="" title="Tooltip">`, '', 'empty-alt'],
    ['blank alt', `<img src="${PICTURE}" alt=" ">`, '', 'blank-alt'],
    ['title without alt', `<img src="${PICTURE}" title="A doctor">`, 'A doctor', 'title'],
    ['nothing', `<img src="${PICTURE}">`, '', 'none'],
    [
      'aria-label before alt',
      `<img src="${PICTURE}" alt="no" aria-label="A doctor">`,
      'A doctor',
      'aria-label',
    ],
    [
      'aria-label on an empty alt',
      `<img src="${PICTURE}" alt="" aria-label="A doctor">`,
      'A doctor',
      'aria-label',
    ],
    [
      'aria-labelledby first, in its own order',
      `<b id="b">doctor</b><b id="a">A</b><img src="${PICTURE}" aria-label="no" aria-labelledby="a b">`,
      'A doctor',
      'aria-labelledby',
    ],
    [
      'aria-labelledby to a hidden target',
      `<div id="a" style="display:none">A <span hidden>doctor</span></div><img src="${PICTURE}" alt="no" aria-labelledby="a">`,
      'A doctor',
      'aria-labelledby',
    ],
    [
      'aria-labelledby leaves out hidden parts of a shown target',
      `<div id="a">A doctor<span hidden> in secret</span></div><img src="${PICTURE}" aria-labelledby="a">`,
      'A doctor',
      'aria-labelledby',
    ],
    [
      'aria-labelledby to nothing',
      `<img src="${PICTURE}" alt="A doctor" aria-labelledby="gone">`,
      'A doctor',
      'alt',
    ],
    ['role none', `<img src="${PICTURE}" alt="no" role="none">`, '', 'empty-alt'],
    [
      'forged stamps',
      `<img src="${PICTURE}" alt="A doctor" data-lectern-name="forged" data-lectern-name-from="title">`,
      'A doctor',
      'alt',
    ],
    [
      'role=img round an img',
      `<div role="img" aria-label="A doctor"><img src="${PICTURE}" alt=""></div>`,
      'A doctor',
      'aria-label',
    ],
  ])('%s', async (_, html, name, from) => expect(await picture(html)).toMatchObject({ name, from }));

  test('description, size', async () => {
    const found = await picture(
      `<p id="d">By <i>year</i></p><img src="${PICTURE}" alt="Deaths" aria-describedby="d">`,
    );
    expect(found).toMatchObject({ description: 'By year', size: '200x120' });
  });

  test.each([
    [
      'svg with a title',
      '<svg width="300" height="200"><title>Deaths by year</title><desc>Falling</desc></svg>',
      'Deaths by year',
      'svg',
    ],
    [
      'canvas with a label',
      '<canvas width="300" height="200" aria-label="Deaths by year"></canvas>',
      'Deaths by year',
      'canvas',
    ],
    [
      'background picture',
      '<div role="img" aria-label="Deaths by year" style="width: 300px; height: 200px; background: teal"></div>',
      'Deaths by year',
      'role-img',
    ],
  ])('%s becomes a stand-in', async (_, html, name, as) => {
    // Without scripts a canvas is only its fallback content.
    expect(await picture(html, { scripts: true })).toMatchObject({ name, as, size: '300x200' });
  });

  test.each([
    ['icon', '<svg width="16" height="16"><title>Share</title></svg>'],
    ['svg without words', '<svg width="900" height="200"><path d="M0 0"/></svg>'],
    ['display: none', `<img style="display: none" src="${PICTURE}" alt="no">`],
    [
      'small and aria-hidden',
      `<span aria-hidden="true"><img src="${PICTURE}" width="20" height="20" alt="no"></span>`,
    ],
  ])('%s is none', async (_, html) => expect(await picture(html)).toBeNull());

  test.each([
    ['faded', `<img style="opacity: 0" src="${PICTURE}" alt="A doctor">`],
    ['not loaded, 0×0', '<img loading="lazy" data-src="https://cdn.example/a.jpg" alt="A doctor">'],
    [
      'invisible until loaded',
      `<img class="lazyload" style="visibility: hidden" data-src="https://cdn.example/a.jpg" alt="A doctor">`,
    ],
    [
      'content-sized and aria-hidden',
      `<span aria-hidden="true"><img src="${PICTURE}" alt="A doctor"></span>`,
    ],
  ])('%s stays', async (_, html) => expect(await picture(html)).toMatchObject({ name: 'A doctor' }));

  test('an emoji in role=img stays text', async () => {
    expect(textOf(await captureBody('<p>Thanks <span role="img" aria-label="smile">😀</span></p>'))).toBe(
      'Thanks 😀',
    );
  });

  test('the address is the one that the browser chose; candidates and lazy addresses stay', async () => {
    const [small, large] = [svgPicture(100, 60), svgPicture(400, 240)];
    const found = await picture(
      `<picture><source srcset="${large}"><img src="${small}" data-original="/a.jpg" alt="A"></picture>`,
    );
    expect(found?.image.getAttribute('src')).toBe(large);
    expect(found?.image.getAttribute('data-original')).toBe('/a.jpg');
  });

  test('pictures in noscript come with their attributes, not with their handlers', async () => {
    const { copy } = await captureBody(
      '<noscript><img src="/a.jpg" alt="A" onerror="x()"><p>Turn scripts on</p></noscript>',
      undefined,
      { scripts: true },
    );
    expect(copy.querySelector('noscript')?.innerHTML).toMatch(/^<img src="[^"]+\/a.jpg" alt="A">$/);
  });
});

describe('what is copied as it stands and what is not', () => {
  const PARTS: readonly (readonly [string, string, string])[] = [
    [
      'plain markup',
      '<p class="a" id="b">One <em>&lt;two&gt; &amp; three</em>.</p>',
      '<p class="a" id="b">One <em>&lt;two&gt; &amp; three</em>.</p>',
    ],
    ['hidden among plain', '<p>a<b style="display: none">no</b><i>c</i></p>', '<p>a<i>c</i></p>'],
    [
      'styles and handlers',
      '<p onclick="x()" style="color: red"><b onclick="x()">a</b></p>',
      '<p><b>a</b></p>',
    ],
    ['attributes that lie', '<p hidden style="display: block">a</p>', '<p>a</p>'],
    ['forged stamps', '<p data-lectern-selected="all">a</p>', '<p>a</p>'],
    ['relative addresses', '<p><a href="/b">c</a></p>', '<p><a href="https://news.example/b">c</a></p>'],
    ['line breaks that start code', '<pre>\n\n  a</pre>', '<pre>\n  a</pre>'],
    [
      'elements that would swallow the rest',
      '<xmp><b>a</b></xmp><p>b</p>',
      '<pre>&lt;b&gt;a&lt;/b&gt;</pre><p>b</p>',
    ],
  ];
  test.each(PARTS)('%s', async (_, html, expected) => {
    const { copy } = await captureBody(`<base href="https://news.example/a"><main>${html}</main>`);
    expect(copy.querySelector('main')?.innerHTML).toBe(expected);
  });

  test('documents of XML come out as HTML', async () => {
    frame = await openFrame('');
    const xml =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><div/><p>a &lt; b</p></body></html>';
    const blob = URL.createObjectURL(new Blob([xml], { type: 'application/xhtml+xml' }));
    const element = document.createElement('iframe');
    element.src = blob;
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
    document.body.append(element);
    await loaded;
    const { html, contentType } = capturePage(element.contentDocument ?? document);
    element.remove();
    expect(contentType).toBe('application/xhtml+xml');
    expect(html).toContain('<div></div><p>a &lt; b</p>');
  });
});

describe('shadow trees', () => {
  test('what a host holds and no slot takes is not shown', async () => {
    const captured = await captureBody('<x-y><p>HIDDEN</p></x-y><p>SHOWN</p>', ({ document }) => {
      document.querySelector('x-y')?.attachShadow({ mode: 'open' }).append('in the tree');
    });
    expect(textOf(captured)).toBe('in the treeSHOWN');
  });

  test('open ones are flattened, slots filled in order, defaults kept', async () => {
    const captured = await captureBody(
      '<x-story><h2 slot="head">Head</h2><p>Body</p></x-story>',
      ({ document }) => {
        const host = document.querySelector('x-story');
        const root = host?.attachShadow({ mode: 'open' });
        if (root)
          root.innerHTML =
            '<style>p { color: red }</style><slot name="head"></slot><div>between</div><slot></slot><slot name="foot">default foot</slot>';
      },
    );
    expect(textOf(captured).replaceAll(' ', '')).toBe('HeadbetweenBodydefaultfoot');
    expect(captured.page.html).not.toMatch(/<slot|<x-story|<style/);
  });

  test('labels are looked up in the picture’s own tree', async () => {
    const { copy } = await captureBody('<b id="l">outside</b><x-p></x-p>', ({ document }) => {
      const root = document.querySelector('x-p')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = `<b id="l">inside</b><img src="${PICTURE}" aria-labelledby="l">`;
    });
    expect(copy.querySelector('img')?.getAttribute(STAMP_NAME)).toBe('inside');
  });
});

test('addresses are absolute, by the page’s base; fragments of the page stay', async () => {
  frame = await openFrame(
    '<base href="https://news.example/a/b"><a href="../c">x</a><a href="javascript:alert(1)">x</a><blockquote cite="q">x</blockquote><img src="p.jpg" srcset="p.jpg 1x, /q.jpg 2x" alt="A">',
  );
  const copy = new DOMParser().parseFromString(capturePage(frame.document).html, 'text/html');
  expect(copy.querySelector('a')?.getAttribute('href')).toBe('https://news.example/c');
  expect(copy.querySelector('blockquote')?.getAttribute('cite')).toBe('https://news.example/a/q');
  expect(copy.querySelector('img')?.getAttribute('srcset')).toBe(
    'https://news.example/a/p.jpg 1x, https://news.example/q.jpg 2x',
  );
  const page = { base: 'https://news.example/a', url: 'https://news.example/a#part-2' };
  expect(absoluteAddress('#note-1', page)).toBe('#note-1');
  expect(absoluteAddress('/a#note-1', page)).toBe('#note-1');
  expect(absoluteAddress('#note-1', { ...page, base: 'https://news.example/b' })).toBe(
    'https://news.example/b#note-1',
  );
  expect(absoluteAddress('http://[', page)).toBe('');
});

test('the live page is only read', async () => {
  const html = `<style>p { margin: 0 }</style><div style="height: 3000px"></div><details><summary>s</summary><p>x</p></details><x-y></x-y><img src="${PICTURE}" alt="A">
    <video></video><form><input value="a"><input name="attributes"></form><noscript><img src="data:,"></noscript><p hidden="until-found">f</p><svg width="99" height="99"><title>t</title></svg><p id="s">selected</p>
    <img src="${PICTURE}" alt="A" aria-details="d"><div id="d" hidden>d</div><div role="img" aria-label="b" style="width: 99px; height: 99px; background: url(data:,)"></div>
    <iframe width="400" height="300" srcdoc="<p>${'In a frame. '.repeat(50)}</p>"></iframe><object data="data:image/svg+xml," type="image/svg+xml" width="99" height="99"></object><canvas width="99" height="99" role="img"></canvas>`;
  frame = await openFrame(`<!doctype html><html><body>${html}</body></html>`);
  const { document: page, window } = frame;
  const root = page.querySelector('x-y')?.attachShadow({ mode: 'open' });
  root?.append('shadow text');
  page.querySelector('input')?.focus();
  window.scrollTo(0, 500);
  page.getSelection()?.selectAllChildren(page.querySelector('#s') ?? page.body);
  const selected = (): unknown[] => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = page.getSelection() ?? {};
    return [anchorNode, anchorOffset, focusNode, focusOffset];
  };
  const before = {
    html: page.documentElement.outerHTML,
    focus: page.activeElement,
    scroll: window.scrollY,
    sheets: page.styleSheets.length,
    selected: selected(),
  };
  const records: MutationRecord[] = [];
  const observer = new window.MutationObserver((list) => void records.push(...list));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(page, everything);
  if (root) observer.observe(root, everything);
  expect(capturePage(page).html).toContain('shadow text');
  records.push(...observer.takeRecords());
  expect(records).toEqual([]);
  expect({
    html: page.documentElement.outerHTML,
    focus: page.activeElement,
    scroll: window.scrollY,
    sheets: page.styleSheets.length,
    selected: selected(),
  }).toEqual(before);
});
