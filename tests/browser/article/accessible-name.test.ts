import { afterEach, describe, expect, test } from 'vitest';
import { accessibleDescription, accessibleName } from '../../../utils/capture/accessible-name.ts';
import { openFrame, svgPicture, type PageFrame } from './page-frame.ts';

const SRC = svgPicture(200, 120);
let frame: PageFrame | undefined;
afterEach(() => frame?.close());

/** Name and description of the element marked `data-it` of a page. */
async function of(html: string) {
  frame = await openFrame(`<!doctype html><body>${html}</body>`);
  const element = frame.document.querySelector('[data-it]');
  if (!element) throw new Error('nothing is marked');
  return { ...accessibleName(element), description: accessibleDescription(element) };
}
const img = (attributes: string): string => `<img data-it src="${SRC}" ${attributes}>`;
const LABEL = '<b id="l">By label</b>';

describe('order of names of an img (HTML-AAM)', () => {
  const all = 'aria-labelledby="l" aria-label="Label" alt="Alt" title="Title"';
  test.each([
    ['1 aria-labelledby', LABEL + img(all), 'By label', 'aria-labelledby'],
    ['2 aria-label', img(all), 'Label', 'aria-label'],
    ['3 alt', img('alt="Alt" title="Title"'), 'Alt', 'alt'],
    ['3 alt, empty: stop', img('alt="" title="Title"'), '', 'empty-alt'],
    ['4 title, without alt only', img('title="Title"'), 'Title', 'title'],
    ['6 none', img(''), '', 'none'],
    ['alt="" with aria-label is an image again', img('alt="" aria-label="Label"'), 'Label', 'aria-label'],
    [
      'alt="" with aria-labelledby is an image again',
      LABEL + img('alt="" aria-labelledby="l"'),
      'By label',
      'aria-labelledby',
    ],
    ['blank aria-label is none', img('aria-label=" " alt="Alt"'), 'Alt', 'alt'],
    ['role=none', img('alt="Alt" role="none"'), '', 'empty-alt'],
    ['role=presentation', img('alt="Alt" role="presentation"'), '', 'empty-alt'],
    ['role=none with tabindex is an image again', img('alt="Alt" role="none" tabindex="0"'), 'Alt', 'alt'],
    [
      'role=none with a label is an image again',
      img('alt="" role="none" aria-label="Label"'),
      'Label',
      'aria-label',
    ],
  ])('%s', async (_, html, name, from) => expect(await of(html)).toMatchObject({ name, from }));
});

describe('where the sources disagree', () => {
  test.each([
    ['alt=" " is told from alt=""', img('alt=" "'), '', 'blank-alt'],
    ['alt=" " with a title: alt is present, stop', img('alt=" " title="Title"'), '', 'blank-alt'],
    ['alt="" with a title has no name', img('alt="" title="Title"'), '', 'empty-alt'],
    [
      'no alt and a lone caption has no name',
      `<figure>${img('')}<figcaption>Caption</figcaption></figure>`,
      '',
      'none',
    ],
    [
      'a figcaption does not name a figure’s picture with alt',
      `<figure>${img('alt="Alt"')}<figcaption>Caption</figcaption></figure>`,
      'Alt',
      'alt',
    ],
  ])('%s', async (_, html, name, from) => expect(await of(html)).toMatchObject({ name, from }));
});

describe('svg (SVG-AAM)', () => {
  const svg = (attributes: string, inner: string): string =>
    `<svg data-it width="300" height="200" ${attributes}>${inner}</svg>`;
  test.each([
    [
      'aria-labelledby',
      LABEL + svg('aria-labelledby="l" aria-label="Label"', '<title>T</title>'),
      'By label',
      'aria-labelledby',
      'T',
    ],
    ['aria-label', svg('aria-label="Label"', '<title>T</title><desc>D</desc>'), 'Label', 'aria-label', 'D'],
    ['direct child title', svg('', '<title>T</title><desc>D</desc>'), 'T', 'svg-title', 'D'],
    [
      'what drew it is no description',
      svg('aria-label="Label"', '<desc>Created with Chartist 12.1</desc>'),
      'Label',
      'aria-label',
      '',
    ],
    ['a title that is the name is no description', svg('', '<title>T</title>'), 'T', 'svg-title', ''],
    ['a title deeper down is no name', svg('', '<g><title>T</title></g>'), '', 'none', ''],
    [
      'aria-describedby before desc',
      '<b id="d">By id</b>' + svg('aria-describedby="d"', '<title>T</title><desc>D</desc>'),
      'T',
      'svg-title',
      'By id',
    ],
  ])('%s', async (_, html, name, from, description) =>
    expect(await of(html)).toEqual({ name, from, description }),
  );
});

describe('background pictures and hidden parts', () => {
  test.each([
    [
      'role=img and a label',
      '<div data-it role="img" aria-label="Label" style="width:200px;height:100px;background:teal"></div>',
      'Label',
    ],
    [
      'display: none in a label drops out',
      `<div id="l">Shown<span style="display:none"> not</span></div>${img('aria-labelledby="l"')}`,
      'Shown',
    ],
    [
      'visibility: hidden drops out',
      `<div id="l">Shown<span style="visibility:hidden"> not</span></div>${img('aria-labelledby="l"')}`,
      'Shown',
    ],
    [
      'aria-hidden drops out',
      `<div id="l">Shown<span aria-hidden="true"> not</span></div>${img('aria-labelledby="l"')}`,
      'Shown',
    ],
    [
      'opacity: 0 does not',
      `<div id="l">Shown<span style="opacity:0"> too</span></div>${img('aria-labelledby="l"')}`,
      'Shown too',
    ],
    [
      'off screen does not',
      `<div id="l">Shown<span style="position:absolute;left:-9999px"> too</span></div>${img('aria-labelledby="l"')}`,
      'Shown too',
    ],
    [
      'a hidden node can be a target',
      `<div id="l" hidden>Hidden</div>${img('aria-labelledby="l"')}`,
      'Hidden',
    ],
  ])('%s', async (_, html, name) => expect((await of(html)).name).toBe(name));
});

describe('descriptions', () => {
  test.each([
    [
      'aria-describedby',
      `<b id="d">By id</b>${img('alt="A" aria-describedby="d" aria-description="Own"')}`,
      'By id',
    ],
    ['aria-description', img('alt="A" aria-description="Own"'), 'Own'],
    ['the tooltip beside an alt is none', img('alt="A" title="Tooltip"'), ''],
  ])('%s', async (_, html, description) => expect((await of(html)).description).toBe(description));
});
