/** Pictures that are no `img` on the page: what of them the copy shows, and that it stands alone. */
import { LABELS } from '../../support/labels.ts';
import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../utils/article/open-article.ts';
import { STAMP_NAME, STAMP_PICTURE, STAMP_SIZE, STAND_IN_SRC } from '../../../utils/capture/stamps.ts';
import { captureBody, svgPicture, type PageFrame } from './page-frame.ts';

const STORY = `<p>${'A sentence of the story, long enough to be one. '.repeat(12)}</p>`;

async function pictureOf(html: string, prepare?: (page: PageFrame) => void, scripts = false) {
  const { copy } = await captureBody(STORY + html, prepare, { scripts });
  return copy.querySelector('img');
}

async function drawingOf(html: string): Promise<Document> {
  const address = (await pictureOf(html))?.getAttribute('src') ?? '';
  expect(address).toMatch(/^data:image\/svg\+xml,/);
  return new DOMParser().parseFromString(
    decodeURIComponent(address.slice(address.indexOf(',') + 1)),
    'image/svg+xml',
  );
}

/** Colour of the pixel in the middle of a picture, as the browser shows it. */
async function middleOf(address: string): Promise<readonly number[]> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  return [...(context?.getImageData(image.width / 2, image.height / 2, 1, 1).data ?? [])];
}

describe('svg', () => {
  test('is drawn with the colours of the page’s sheets, and stands alone', async () => {
    const image = await pictureOf(
      `<style>.bar { fill: rgb(200, 10, 20) } .chart { color: rgb(0, 0, 255) }</style>
       <svg class="chart" width="300" height="200" aria-label="Deaths by year"><rect class="bar" width="300" height="200"/></svg>`,
    );
    expect(image?.getAttribute(STAMP_NAME)).toBe('Deaths by year');
    expect(image?.getAttribute(STAMP_PICTURE)).toBe('svg');
    expect(await middleOf(image?.getAttribute('src') ?? '')).toEqual([200, 10, 20, 255]);
  });

  test('of a thousand like parts has the style of all of them', async () => {
    const bars = Array.from(
      { length: 1000 },
      (_, x) => `<rect class="bar" x="${x}" width="1" height="200"/>`,
    );
    const image = await pictureOf(
      `<style>.bar { fill: rgb(200, 10, 20) }</style><svg width="1800" height="200" viewBox="0 0 1000 200" aria-label="Deaths"><g>${bars.slice(0, 600).join('')}</g><g>${bars.slice(600).join('')}</g></svg>`,
    );
    const address = image?.getAttribute('src') ?? '';
    expect(address).toMatch(/^data:image\/svg\+xml,/);
    expect(decodeURIComponent(address).match(/fill:rgb\(200, 10, 20\)/g)).toHaveLength(1000);
  });

  test('has size and view box, whatever the page gave', async () => {
    const { documentElement: root } = await drawingOf(
      '<svg style="width: 320px; height: 160px" aria-label="Deaths"><path d="M0 0h9"/></svg>',
    );
    expect(['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))).toEqual([
      '320',
      '160',
      '0 0 320 160',
    ]);
  });

  test('holds nothing that acts or leads out', async () => {
    const drawing = await drawingOf(
      `<svg width="300" height="200" aria-label="Deaths" onload="x()"><script>x()</script><style>@import "https://evil.example/a.css";</style>
        <a href="https://evil.example/"><text x="1" y="20" onclick="x()">In a link</text></a><image href="https://evil.example/b.png" width="9" height="9"/>
        <use href="https://evil.example/c.svg#d"/><rect width="9" height="9" fill="url(https://evil.example/e.svg#f)"/>
        <rect width="9" height="9" style="filter: url(https://evil.example/g.svg#h)"/><animate attributeName="x"/></svg>`,
    );
    const markup = new XMLSerializer().serializeToString(drawing);
    expect(markup).not.toMatch(/evil|script|@import|onload|onclick|animate|parsererror/);
    expect(drawing.querySelector('text')?.textContent).toBe('In a link');
  });

  test('brings gradients and symbols from other drawings of the page', async () => {
    const image = await pictureOf(
      `<svg width="0" height="0" style="position: absolute"><defs><linearGradient id="g"><stop stop-color="rgb(0, 128, 0)"/></linearGradient>
        <symbol id="s"><rect width="300" height="200" fill="url(#g)"/></symbol></defs></svg>
       <svg width="300" height="200" aria-label="Deaths"><use href="#s"/></svg>`,
    );
    expect(await middleOf(image?.getAttribute('src') ?? '')).toEqual([0, 128, 0, 255]);
  });

  test('words that are laid out as HTML become text, hidden parts stay out', async () => {
    const drawing = await drawingOf(
      `<svg width="300" height="200" aria-label="Deaths"><g style="display: none"><text>HIDDEN</text></g>
        <foreignObject x="10" y="20" width="80" height="40"><div xmlns="http://www.w3.org/1999/xhtml">Fifty &amp; <b>more</b></div></foreignObject></svg>`,
    );
    expect(drawing.documentElement.textContent.trim()).toBe('Fifty & more');
    expect(drawing.querySelector('text')?.getAttribute('x')).toBe('50');
    expect(drawing.querySelector('foreignObject')).toBeNull();
  });

  test('has the page’s background behind it, so that dark lines are seen in a dark reader', async () => {
    const image = await pictureOf(
      '<div style="background: rgb(250, 240, 230)"><svg width="300" height="200" aria-label="Deaths"><path d="M0 0h9"/></svg></div>',
    );
    expect(await middleOf(image?.getAttribute('src') ?? '')).toEqual([250, 240, 230, 255]);
  });

  test('that only cuts a photograph to shape is the photograph', async () => {
    const svg = (width: number): string =>
      `<base href="https://news.example/a"><svg width="300" height="200" aria-label="The doctor"><clipPath id="c"><circle r="99"/></clipPath><image xlink:href="/b.jpg" width="${width}" height="200" clip-path="url(#c)"/></svg>`;
    expect((await pictureOf(svg(300)))?.getAttribute('src')).toBe('https://news.example/b.jpg');
    expect((await pictureOf(svg(40)))?.getAttribute('src')).toMatch(/^data:/);
  });

  test('that is too long is its words only', async () => {
    const path = `<path d="${'M0 0h9'.repeat(40_000)}"/>`;
    const image = await pictureOf(`<svg width="300" height="200" aria-label="Deaths">${path}</svg>`);
    expect(image?.getAttribute('src')).toBe(STAND_IN_SRC);
    expect(image?.getAttribute(STAMP_NAME)).toBe('Deaths');
  });

  test('with a caption and no name is a picture all the same', async () => {
    const image = await pictureOf(
      '<figure><svg width="300" height="200"><path d="M0 0h9"/></svg><figcaption>By year</figcaption></figure>',
    );
    expect(image?.getAttribute(STAMP_PICTURE)).toBe('svg');
  });

  test('reaches the reader as a picture with its description', async () => {
    const { page } = await captureBody(
      `<main><article><h1>Doctors</h1>${STORY}<figure><svg width="300" height="200" aria-label="Deaths by year fell"><rect width="300" height="200"/></svg></figure>${STORY}</article></main>`,
    );
    const article = openArticle(page, LABELS);
    const figure = article.ok ? article.value.content.querySelector('figure') : null;
    expect(figure?.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml,/);
    expect(figure?.querySelector('[data-image-description]')?.textContent).toBe('Deaths by year fell');
  });
});

describe('canvas', () => {
  const draw = (colour: string) => (page: PageFrame) => {
    const context = page.document.querySelector('canvas')?.getContext('2d');
    if (context && colour) Object.assign(context, { fillStyle: colour }).fillRect(0, 0, 300, 200);
  };
  const CANVAS = '<canvas width="300" height="200" role="img" aria-label="Deaths by year"></canvas>';

  test('is kept as it looks now', async () => {
    const image = await pictureOf(CANVAS, draw('rgb(1, 2, 3)'), true);
    expect(image?.getAttribute(STAMP_PICTURE)).toBe('canvas');
    expect(await middleOf(image?.getAttribute('src') ?? '')).toEqual([1, 2, 3, 255]);
  });

  test('that is blank is its words only', async () => {
    expect((await pictureOf(CANVAS, draw(''), true))?.getAttribute('src')).toBe(STAND_IN_SRC);
  });

  test('without name or role is none', async () => {
    expect(await pictureOf('<canvas width="300" height="200"></canvas>', draw('red'), true)).toBeNull();
  });
});

describe('pictures behind an element', () => {
  const BACKGROUND = svgPicture(300, 200, 'navy');
  const inStyle = `background-image: url('${BACKGROUND}')`;

  test.each([
    ['of its own', `<div role="img" aria-label="A" style="width: 300px; height: 200px; ${inStyle}"></div>`],
    [
      'of the role “image”',
      `<div role="image" aria-label="A" style="width: 300px; height: 200px; ${inStyle}"></div>`,
    ],
    [
      'of a layer in it',
      `<div role="img" aria-label="A" style="width: 300px; height: 200px"><i style="${inStyle}"></i></div>`,
    ],
    [
      'of a pseudo-element',
      `<style>#p::before { content: ""; ${inStyle} }</style><div id="p" role="img" aria-label="A" style="width: 300px; height: 200px"></div>`,
    ],
  ])('%s are its address', async (_, html) => {
    const image = await pictureOf(html);
    expect(image?.getAttribute('src')).toBe(BACKGROUND);
    expect(image?.getAttribute(STAMP_SIZE)).toBe('300x200');
  });

  test('that are cut out of a sheet of many are not', async () => {
    const image = await pictureOf(
      `<div role="img" aria-label="A" style="width: 300px; height: 200px; ${inStyle}; background-position: -80px 0"></div>`,
    );
    expect(image?.getAttribute('src')).toBe(STAND_IN_SRC);
  });

  test('a drawing in a role=img is drawn', async () => {
    const image = await pictureOf(
      '<div role="img" aria-label="Deaths"><svg width="300" height="200"><rect width="300" height="200" fill="rgb(9, 8, 7)"/></svg></div>',
    );
    expect(image?.getAttribute(STAMP_NAME)).toBe('Deaths');
    expect(await middleOf(image?.getAttribute('src') ?? '')).toEqual([9, 8, 7, 255]);
  });
});

describe('object and embed', () => {
  test('that show a picture are one', async () => {
    const image = await pictureOf(
      `<object type="image/svg+xml" data="${svgPicture(300, 200)}" width="300" height="200"><img src="/old.png" alt="A map of the harbour"></object>`,
      undefined,
      true,
    );
    expect(image?.getAttribute(STAMP_PICTURE)).toBe('object');
    expect(image?.getAttribute('src')).toBe(svgPicture(300, 200));
    expect(image?.getAttribute(STAMP_NAME)).toBe('A map of the harbour');
  });

  test('that cannot show theirs are what the page holds for that case', async () => {
    const { copy } = await captureBody(
      `${STORY}<object type="image/x-none" data="data:image/x-none,"><p>What the map shows: <img src="${svgPicture(90, 90)}" alt="The harbour"></p></object>`,
    );
    expect(copy.body.textContent).toContain('What the map shows:');
    expect(copy.querySelector('img')?.getAttribute(STAMP_NAME)).toBe('The harbour');
  });

  test('of other kinds become frames, for the article stage to judge', async () => {
    const { copy } = await captureBody(
      `${STORY}<embed src="https://player.example/video/1" title="The ferry" width="400" height="300">`,
    );
    const frame = copy.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe('https://player.example/video/1');
    expect(frame?.getAttribute(STAMP_NAME)).toBe('The ferry');
  });
});
