import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const paragraphs = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, index) => `<p>Part ${from + index}. ${TEXT}</p>`).join('');
const image = (name: string, rest = `alt="The ${name} ward"`): string =>
  `<img src="https://cdn.example/${name}.jpg" ${rest}>`;

/** Body of the story of a page whose body is given. */
function storyOf(body: string): HTMLElement {
  const html = `<html><head><title>Doctor in tears</title></head><body>${body}</body></html>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  if (!article.ok) throw new Error(article.error);
  return parse(article.value.html).body;
}
const within = (inner: string): HTMLElement =>
  storyOf(`<article><h1>Doctor in tears</h1>${paragraphs(3)}${inner}${paragraphs(2, 4)}</article>`);
const alts = (body: HTMLElement): readonly (string | null)[] =>
  [...body.querySelectorAll('img')].map((each) => each.getAttribute('alt'));
/** What is spoken, block by block. */
function spoken(body: HTMLElement): readonly string[] {
  const { document } = buildDocument(body, 'en');
  return Array.from({ length: document.blockCount }, (_, index) => document.block(index).text.trim());
}
/** Beginnings of the story's blocks and the pictures between them. */
const outline = (body: HTMLElement): readonly string[] =>
  [...body.querySelectorAll('p:not(figure p), img')].map((each) =>
    each.localName === 'img' ? (each.getAttribute('alt') ?? '') : (each.textContent ?? '').slice(0, 6),
  );

describe('pictures come back where they stood', () => {
  const gallery = (inner: string): string =>
    `<article><h1>Doctor in tears</h1><div class="body">${paragraphs(3)}${inner}${paragraphs(3, 4)}</div></article>`;
  test('between paragraphs, from a box that extraction throws out, with the caption', () => {
    const body = storyOf(
      gallery(
        `<div class="supplemental"><ul><li>${image('first')}</li><li>${image('second')}</li></ul></div>`,
      ),
    );
    expect(outline(body)).toEqual([
      'Part 1',
      'Part 2',
      'Part 3',
      'The first ward',
      'The second ward',
      'Part 4',
      'Part 5',
      'Part 6',
    ]);
  });
  test('above the headline, in the same box', () => {
    const body = storyOf(
      `<div class="top">${image('lead')}<h1>Doctor in tears</h1></div><div class="text">${paragraphs(6)}</div>`,
    );
    expect(outline(body)[0]).toBe('The lead ward');
  });
  test('once', () => {
    const body = storyOf(
      `<article><h1>Doctor in tears</h1><header>${image('a')}</header><div>${paragraphs(2)}<figure>${image('a')}</figure>${paragraphs(4, 3)}</div></article>`,
    );
    expect(alts(body)).toEqual(['The a ward']);
  });
  test.each([
    ['a list of other stories', `<aside>${image('x')}</aside>`],
    [
      'a card',
      `<div class="card"><a href="/other">${image('x')}</a><h3><a href="/other">Another story of that week</a></h3></div>`,
    ],
    [
      'a link with a headline',
      `<div class="supplemental"><a href="/other">${image('x')}<span>Another story of that week</span></a></div>`,
    ],
    ['a named teaser', `<div class="related">${image('x')}</div>`],
    ['an icon', image('x', 'alt="Share" width="32" height="32"')],
    ['a button', image('share-button', 'alt="Share this"')],
    ['a counter', '<img src="https://t.example/pixel.php?id=3" alt="">'],
  ])('not %s', (_, inner) => expect(alts(storyOf(gallery(inner)))).toEqual([]));
  test('not those of a list that went with its text', () => {
    const strip = Array.from(
      { length: 6 },
      (_, index) =>
        `<li>${image(`s${index}`)}<a href="/${index}">Something else that happened, number ${index}</a></li>`,
    );
    expect(alts(storyOf(gallery(`<div class="hidden-part"><ul>${strip.join('')}</ul></div>`)))).toEqual([]);
  });
});

test('a copy to be enlarged and its controls do not part a picture from its caption', () => {
  const body = within(
    `<div class="wrap"><div><img src="https://cdn.example/ward-s800-c50.jpg" alt=""><div><a href="https://cdn.example/ward-s1200.jpg">Enlarge this image</a></div></div>
     <div class="credit-caption"><div class="caption">The ward at dawn</div></div><div><img data-original="https://cdn.example/ward-s1200.jpg" alt=""></div></div>`,
  );
  expect(body.querySelectorAll('img')).toHaveLength(1);
  expect(body.querySelector('figure.picture > figcaption')?.textContent).toContain('The ward at dawn');
});

describe('how each kind is shown and said', () => {
  const last = (body: HTMLElement): string => body.querySelector('figure')?.outerHTML ?? '';
  test('described: exactly the spoken words are marked', () => {
    const body = within(image('a'));
    expect(body.querySelector('[data-image-description]')?.textContent).toBe('The a ward');
    expect(spoken(body)).toContain('Image: The a ward');
  });
  test('linked: the link is kept and said', () => {
    const body = within(`<p><a href="https://news.example/album">${image('a')}</a></p>`);
    expect(body.querySelector('figure > a > img')?.getAttribute('alt')).toBe('The a ward');
    expect(spoken(body)).toContain('Link, image: The a ward');
    expect(body.querySelector('[data-image-description]')?.textContent).toBe('The a ward');
  });
  test.each([
    ['a bigger copy', `<a href="https://cdn.example/a-large.jpg">${image('a')}</a>`],
    ['a place on the page', `<a href="#gallery">${image('a')}</a>`],
  ])('a link to %s is not announced', (_, inner) =>
    expect(spoken(within(`<p>${inner}</p>`))).toContain('Image: The a ward'),
  );
  test('a link with words of its own is not announced', () =>
    expect(
      spoken(
        within(`<p><a href="https://news.example/album">Words ${image('a')}</a> and more of ${TEXT}</p>`),
      ),
    ).toContain('Image: The a ward'));
  test('suspicious: the raw words are seen, and neither said nor read by screen readers', () => {
    const body = within(image('a', 'alt="IMG_2041.JPG"'));
    const raw = body.querySelector('.image-raw');
    expect(raw?.textContent).toBe('The page says: IMG_2041.JPG');
    expect(raw?.getAttribute('aria-hidden')).toBe('true');
    expect(body.querySelector('img')?.getAttribute('alt')).toBe('');
    expect(spoken(body)).toContain('Image without useful description.');
    expect(spoken(body).join(' ')).not.toContain('IMG_2041');
    expect(body.querySelector('[data-image-description]')).toBeNull();
  });
  test('the words of many pictures are said twice at most', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => `<p>${image(name, 'alt="The Daily in pictures"')}</p>`);
    const said = spoken(within(many.join('')));
    expect(said.filter((each) => each === 'Image: The Daily in pictures')).toHaveLength(2);
    expect(said.filter((each) => each === 'Image without useful description.')).toHaveLength(2);
  });
  test('decorative with a title: shown, not spoken', () => {
    const body = within(image('a', 'alt="" title="The ward at dawn" width="600" height="400"'));
    expect(last(body)).toContain('The ward at dawn</p>');
    expect(spoken(body).join(' ')).not.toContain('dawn');
  });
  test('decorative of unknown size stays, silent', () => {
    const body = within(image('a', 'alt=""'));
    expect(alts(body)).toEqual(['']);
    expect(spoken(body).join(' ')).not.toContain('mage');
  });
});

describe('longer descriptions', () => {
  const LONG = `<p>Deaths fell from 40 in January to 12 in June, and in no month did they rise again.</p><table><tr><th>Month</th><th>Deaths</th></tr><tr><td>January</td><td>40</td></tr><tr><td>June</td><td>12</td></tr></table><p>The count leaves out those who were brought in dead, as the ministry’s own did.</p>`;
  const opened = (body: HTMLElement): Element | null =>
    body.querySelector('figure > details.long-description');

  test.each([
    ['aria-details', `${image('a', 'alt="Chart" aria-details="d"')}<div id="d" hidden>${LONG}</div>`],
    ['aria-describedby', `${image('a', 'alt="Chart" aria-describedby="d"')}<div id="d" hidden>${LONG}</div>`],
    ['longdesc on this page', `${image('a', 'alt="Chart" longdesc="#d"')}<div id="d" hidden>${LONG}</div>`],
    [
      'details in the figure',
      `<figure>${image('a', 'alt="Chart"')}<details><summary>Data</summary>${LONG}</details></figure>`,
    ],
    [
      'stamps of the live page',
      `${image('a', 'alt="Chart" data-lectern-name="Chart" data-lectern-name-from="alt" data-lectern-long-description="7"')}<div data-lectern-long-target="7" hidden>${LONG}</div>`,
    ],
  ])('%s: in view on demand, read once', (_, inner) => {
    const body = within(inner);
    expect(body.querySelector('[data-image-description]')?.textContent).toBe('Chart');
    expect(opened(body)?.querySelector('summary')?.textContent).toBe('Longer description');
    expect(opened(body)?.querySelectorAll('td')).toHaveLength(4);
    const said = spoken(body);
    expect(said.filter((each) => each.startsWith('Deaths fell'))).toHaveLength(1);
    expect(said.indexOf('Longer description')).toBe(said.indexOf('Image: Chart') + 1);
  });
  test('what the story itself says stays there, and the picture leads to it', () => {
    const body = within(
      `${image('a', 'alt="Chart" aria-details="d"')}<div id="d">${LONG}${paragraphs(2, 8)}</div>`,
    );
    expect(opened(body)).toBeNull();
    const link = body.querySelector('figure a[href^="#"]');
    expect(link?.textContent).toBe('Longer description in the text');
    expect(body.querySelector(link?.getAttribute('href') ?? 'none')?.textContent).toContain('Deaths fell');
    expect(spoken(body).filter((each) => each.startsWith('Deaths fell'))).toHaveLength(1);
  });
  test('a table of few words stays a table', () => {
    const table =
      '<table id="d" hidden><tr><th>Year</th><th>Deaths</th></tr><tr><td>2024</td><td>12</td></tr></table>';
    const body = within(`${image('a', 'alt="Chart" aria-details="d"')}${table}`);
    expect(body.querySelectorAll('details.long-description td')).toHaveLength(2);
    expect(alts(body)).toEqual(['Chart']);
  });

  test('on another page: a link to it, and the words of the picture stay whole', () => {
    const figure = within(
      `<figure>${image('a', 'alt="Chart" longdesc="https://story.example/words"')}</figure>`,
    ).querySelector('figure');
    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe('Chart');
    expect(figure?.querySelector('a')?.getAttribute('href')).toBe('https://story.example/words');
    expect(figure?.querySelector('a')?.textContent).toBe(LABELS.longDescriptionElsewhere);
    const script = within(image('a', 'alt="Chart" longdesc="javascript:x()"'));
    expect(script.querySelector('figure a')).toBeNull();
  });

  test('a short aria-describedby is said with the name', () => {
    const body = within(
      `${image('a', 'alt="Chart" aria-describedby="d"')}<p id="d" hidden>Twelve deaths in June.</p>`,
    );
    expect(spoken(body)).toContain('Image: Chart. Twelve deaths in June.');
  });
  test('one that only screen readers have in the page is said once', () => {
    const both = `${image('a', 'alt="Chart" aria-describedby="d"')}${image('b', 'alt="Map" aria-describedby="d"')}`;
    const body = within(`${both}<p id="d" class="sr-only">Twelve deaths in June.</p>`);
    const said = spoken(body).filter((each) => each.includes('Twelve deaths'));
    expect(said).toEqual(['Image: Chart. Twelve deaths in June.', 'Image: Map. Twelve deaths in June.']);
  });
  test('an alt of 300 characters: its first sentences are said with the picture', () => {
    const alt = 'The ward has two rows of beds. '.repeat(11).trim();
    const body = within(image('a', `alt="${alt}"`));
    expect(body.querySelector('img')?.getAttribute('alt')).toBe(alt);
    expect(body.querySelector('[data-image-description]')?.textContent.length).toBeLessThan(251);
    expect(opened(body)).not.toBeNull();
  });
  test('the document stage knows what belongs to it', () => {
    const { document } = buildDocument(
      within(`${image('a', 'alt="Chart" aria-details="d"')}<div id="d" hidden>${LONG}</div>`),
      'en',
    );
    const blocks = Array.from({ length: document.blockCount }, (_, index) => document.block(index));
    const longer = blocks.filter(({ facts }) => facts?.longer).map(({ text }) => text.slice(0, 6));
    expect(longer[0]).toBe('Longer');
    expect(longer).toContain('Deaths');
    expect(blocks.find(({ text }) => text.startsWith('Part 4'))?.facts?.longer).toBe(false);
  });
  test('the table of a captioned chart stays readable', () => {
    const chart = `<figure>${image('a', 'alt="Chart"')}<figcaption>Deaths by month</figcaption><table><tr><th>Month</th><th>Deaths</th></tr><tr><td>January</td><td>40</td></tr></table></figure>`;
    expect(spoken(within(chart))).toEqual(
      expect.arrayContaining(['Image: Chart', 'Deaths by month', 'January', '40']),
    );
  });
});

describe('players and frames', () => {
  const linkOf = (inner: string): readonly [string | null, string | null] | undefined => {
    const link = within(`<div>${inner}</div>`).querySelector('p.media > a');
    return link ? [link.textContent, link.getAttribute('href')] : undefined;
  };
  test.each([
    ['allowfullscreen', '<iframe src="https://a.example/x/7" allowfullscreen></iframe>', 'Video'],
    [
      'the shape of a film and a title',
      '<iframe src="https://a.example/x/7" width="640" height="360" title="The ward"></iframe>',
      'Video: The ward',
    ],
    ['its address', '<iframe src="https://a.example/player/7"></iframe>', 'Video'],
    [
      'a figure round it',
      '<figure><iframe src="https://a.example/x/7"></iframe><figcaption>The ward</figcaption></figure>',
      'Embedded content',
    ],
    [
      'a title that tells of a chart',
      '<iframe src="https://a.example/x/7" title="Chart of deaths" height="400"></iframe>',
      'Embedded content: Chart of deaths',
    ],
    ['the word podcast', '<iframe src="https://a.example/podcast/7" height="150"></iframe>', 'Audio'],
    ['lazy address', '<iframe data-src="https://a.example/embed/7" class="video"></iframe>', 'Video'],
    [
      'an empty title',
      '<iframe src="https://a.example/embed/7" title="YouTube video player" allowfullscreen></iframe>',
      'Video',
    ],
  ])('told by %s', (_, inner, expected) => expect(linkOf(inner)?.[0]).toBe(expected));
  test.each([
    [
      'an advertisement',
      '<iframe src="https://a.example/adserver/7" width="300" height="250" title="Advertisement"></iframe>',
    ],
    ['a pixel', '<iframe src="https://a.example/player/7" width="1" height="1"></iframe>'],
    ['a hidden one', '<iframe src="https://a.example/player/7" style="display:none"></iframe>'],
    ['a sign-up form', '<iframe src="https://a.example/x" title="Newsletter form" allowfullscreen></iframe>'],
    ['a frame that says nothing', '<iframe src="https://a.example/x" width="300" height="250"></iframe>'],
    ['comments', '<iframe src="https://a.example/comments/embed" allowfullscreen></iframe>'],
  ])('not %s', (_, inner) => expect(linkOf(inner)).toBeUndefined());
  test('a video leads to its file, or to the page when only a script plays it', () => {
    expect(linkOf('<video title="The ward"><source src="/a.mp4"></video>')).toEqual([
      'Video: The ward',
      'https://news.example/a.mp4',
    ]);
    expect(linkOf('<video src="blob:https://news.example/1"></video>')?.[1]).toBe(
      'https://news.example/2026/story',
    );
    expect(linkOf('<video src="/live.m3u8"></video>')?.[1]).toBe('https://news.example/2026/story');
  });
  test('poster, title, description and caption stay together', () => {
    const body = within(
      '<figure><video src="/a.mp4" poster="/p.jpg" title="The ward" data-lectern-description="No sound."></video><figcaption>Filmed at dawn</figcaption></figure>',
    );
    const figure = body.querySelector('figure');
    expect(figure?.querySelector('img')?.getAttribute('src')).toBe('https://news.example/p.jpg');
    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe('');
    expect(spoken(body)).toEqual(expect.arrayContaining(['Video: The ward', 'No sound.', 'Filmed at dawn']));
  });
});

describe('places', () => {
  const order = (body: HTMLElement): string =>
    [...body.querySelectorAll('figure, p:not(figure p), h2')]
      .map((each) => (each.localName === 'figure' ? 'picture' : each.textContent.slice(0, 5)))
      .join('|');
  test('a picture before the words of its paragraph comes before them, one within or behind them after', () => {
    const words =
      'Words of a doctor who came out of the ward and said that she would walk home by the river.';
    expect(order(within(`<p><a href="/x">${image('a')}</a>${words}</p>`))).toContain('picture|Words');
    expect(order(within(`<p>${words}${image('a')}${words}</p>`))).toContain('Words|picture');
    expect(order(within(`<h2>${image('a')}Words</h2><p>${words}</p>`))).toContain('Words|picture|Words');
  });
  test('right above the article and its headline, in the same part of the page', () => {
    const figure = `<figure>${image('a', 'alt="The lead ward" width="900" height="600"')}<figcaption>At dawn.</figcaption></figure>`;
    const story = `<article><h1>Doctor in tears</h1><div>${paragraphs(5)}</div></article>`;
    expect(alts(storyOf(`<main><div>${figure}</div>${story}</main>`))).toEqual(['The lead ward']);
    const between =
      '<ul><li><a href="/1">Another story of the same day, told in short, and one more of the day before</a></li></ul>';
    expect(alts(storyOf(`<main><div>${figure}${between}</div>${story}</main>`))).toEqual([]);
  });
  test('a small portrait goes by the name that the page gives it, a large or captioned picture does not', () => {
    const portrait = (size: number): string =>
      image('a', `class="avatar" alt="Ada Byron" width="${size}" height="${size}"`);
    expect(alts(within(portrait(96)))).toEqual([]);
    expect(alts(within(portrait(600)))).toEqual(['Ada Byron']);
    expect(alts(within(`<figure>${portrait(96)}<figcaption>Ada</figcaption></figure>`))).toEqual([
      'Ada Byron',
    ]);
  });
});
