import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { removeCopiedSlides } from '../../../utils/article/slide-shows.ts';
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

describe('slide shows', () => {
  const show = (...slides: readonly string[]): string =>
    `<div class="track">${slides.map((slide) => `<div>${image(slide)}</div>`).join('')}</div>`;
  const ONCE = ['The one ward', 'The two ward', 'The three ward'];

  test.each([
    ['round both ends', show('three', 'one', 'two', 'three', 'one')],
    [
      'behind the last slide, by name',
      show('one', 'two', 'three').replace(
        /<\/div>$/,
        `<div class="slide-cloned">${image('one')}</div></div>`,
      ),
    ],
    [
      'before the first, by name',
      show('one', 'two', 'three').replace(
        '<div class="track">',
        `<div class="track"><div class="swiper-slide-duplicate swiper duplicate">${image('three')}</div>`,
      ),
    ],
  ])('copies of slides go: %s', (_, inner) => expect(alts(within(inner))).toEqual(ONCE));

  test('a picture that comes back among others is no copy', () => {
    const { body } = parse(show('one', 'two', 'one', 'three'));
    removeCopiedSlides([...body.querySelectorAll('img')]);
    expect(body.querySelectorAll('img')).toHaveLength(4);
  });

  const buttons = (mark: string): string =>
    `<div>${['a', 'b'].map((name, at) => `<button ${at === 0 ? mark : ''}>${image(name, `alt="Slide ${name} of the ward"`)}</button>`).join('')}</div>`;
  test('buttons that choose a slide go, buttons that enlarge a picture stay pictures', () => {
    const slides = `<div>${image('one')}${image('two')}</div>`;
    expect(alts(within(`<div>${slides}${buttons('aria-current="true"')}</div>`))).toEqual(ONCE.slice(0, 2));
    expect(alts(within(`<div>${slides}${buttons('')}</div>`))).toHaveLength(4);
    expect(alts(within(buttons('aria-current="true"')))).toHaveLength(2);
  });

  test('the counter beside the button is not read', () => {
    const counter = `<div>${show('one', 'two')}<button>‹</button><span>Slide 1 of 2</span><button>›</button></div>`;
    expect(within(counter).textContent).not.toContain('1 of 2');
  });
});

test('the copy to be enlarged is there for dense screens, and its caption is said once', () => {
  const copy = `<div class="pic"><div>${image('small', 'alt=""')}</div><p class="caption">The ward at night. <b class="toggle-caption">toggle</b></p><div>${image('small-s1200', 'alt=""').replace('small-s', 'small-w')}</div><p class="caption">The ward at night.</p></div>`;
  const body = within(copy);
  expect(body.querySelector('img')?.getAttribute('srcset')).toBe(
    'https://cdn.example/small.jpg 1x, https://cdn.example/small-w1200.jpg 2x',
  );
  expect(body.querySelector('figcaption')?.textContent.trim()).toBe('The ward at night.');
});

test('a caption right behind a picture within a paragraph of text is its caption', () => {
  const body = within(
    `<p>${image('night', 'alt=""')}<span class="caption">The ward at night.</span><br>${TEXT}</p>`,
  );
  expect(body.querySelector('figcaption')?.textContent).toBe('The ward at night.');
  expect(body.textContent).toContain(TEXT);
});

describe('what is beside the story', () => {
  const page = (head: string, inner = ''): HTMLElement =>
    storyOf(
      `<article><header><h1>Doctor in tears</h1>${head}</header>${paragraphs(3)}${inner}${paragraphs(2, 4)}</article>`,
    );

  test('a decorative lead picture stays, an ornament and a row of buttons go', () => {
    expect(within('').querySelectorAll('img')).toHaveLength(0);
    const lead = (rest: string): number =>
      storyOf(
        `<article><h1>Doctor in tears</h1><div>${image('lead', `alt="" ${rest}`)}</div>${paragraphs(4)}</article>`,
      ).querySelectorAll('img').length;
    expect(lead('')).toBe(1);
    expect(lead('width="900" height="600"')).toBe(1);
    expect(lead('width="900" height="60"')).toBe(0);
  });

  test('a logo without a known size goes by the names round it', () =>
    expect(alts(page(`<span class="partner-logo">${image('x', 'alt="Harbour News"')}</span>`))).toEqual([]));

  test('a thing that the story is about, with a link to a shop, stays among the text', () => {
    const card = (href: string): string =>
      `<div class="product-callout"><div><a href="${href}">${image('lamp', 'alt="A lamp" width="160" height="160"')}</a></div><div><a href="${href}">Lamp for the ward</a> <a href="${href}">Buy now</a></div></div>`;
    const body = (href: string): readonly (string | null)[] => alts(within(card(href)));
    expect(body('https://shop.example/lamp')).toEqual(['A lamp']);
    expect(body('/stories/lamp')).toEqual([]);
  });

  test('a small article within the story announces another one', () => {
    const words = 'A short line that tells in a few words what that other story is about.';
    const other = `<article><a href="https://elsewhere.example/a">${image('own')}</a><p>${words}</p></article>`;
    expect(alts(within(other))).toEqual([]);
    expect(alts(within(other.replaceAll('article>', 'section>')))).toEqual(['The own ward']);
  });

  test('what comes behind the last "Advertisement" of several is the story', () => {
    const mark = '<p>Advertisement</p>';
    const last = `<figure>${image('last')}</figure><p>The end. ${TEXT}</p>`;
    const body = storyOf(
      `<article><h1>Doctor in tears</h1>${paragraphs(2)}${mark}${paragraphs(2, 3)}${mark}${last}</article>`,
    );
    expect(alts(body)).toEqual(['The last ward']);
  });
});
