import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Part ${index + 1}. ${TEXT}</p>`).join('');
const storyPage = (inner: string): string =>
  `<html><head><title>Doctor in tears | The Daily</title><meta property="og:site_name" content="The Daily"></head><body>
  <nav><a href="/">Home</a></nav><article><h1>Doctor in tears</h1>${inner}</article><footer>The Daily</footer></body></html>`;

function extract(html: string): {
  readonly article: ReturnType<typeof extractArticle>;
  readonly body: HTMLElement;
} {
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  return { article, body: parse(article.ok ? article.value.html : '').body };
}
const bodyOf = (inner: string): HTMLElement => extract(storyPage(paragraphs(3) + inner + paragraphs(2))).body;
const figureOf = (inner: string): string => {
  const figures = bodyOf(inner).querySelectorAll('figure');
  expect(figures).toHaveLength(1);
  return (figures[0]?.outerHTML ?? '').replaceAll(/>\s+</g, '><');
};

describe('failures', () => {
  const failureOf = (html: string): string => {
    const { article } = extract(html);
    return article.ok ? `story: ${article.value.html}` : article.error;
  };
  test('a page without text', () => expect(failureOf('<img src="a.jpg"><div> \n </div>')).toBe('empty'));
  test('a log-in page', () => {
    expect(
      failureOf(
        '<main><h1>Sign in</h1><p>Welcome back. Please sign in to go on.</p><form><label>Name <input></label><button>Sign in</button></form><a href="/x">Forgotten your password?</a></main>',
      ),
    ).toBe('no-article');
  });
  test('a list of links', () => {
    const links = Array.from(
      { length: 40 },
      (_, index) => `<li><a href="/${index}">Result ${index}: a page about doctors and hospitals</a></li>`,
    );
    expect(failureOf(`<h1>Search</h1><ul>${links.join('')}</ul>`)).toBe('no-article');
  });
  test('thirty words between links', () =>
    expect(
      failureOf(
        `<ul>${'<li><a href="/x">Another page about doctors</a></li>'.repeat(9)}</ul><p>${TEXT.split(' ').slice(0, 26).join(' ')}</p>`,
      ),
    ).toBe('no-article'));
  test('thirty words that are the whole page are shown', () =>
    expect(failureOf(`<p>${TEXT}</p>`)).toBe(`story: <p>${TEXT}</p>`));
  test('a story of 120 words is a story', () => {
    const words = `${TEXT} ${TEXT} ${TEXT} ${TEXT} ${TEXT}`.split(' ').slice(0, 120).join(' ');
    expect(failureOf(`<title>Short</title><main><h1>Short</h1><p>${words}</p></main>`)).toContain(
      'The ward was quiet',
    );
  });
});

test('title, site, flat blocks, title not repeated, no furniture', () => {
  const { article, body } = extract(
    storyPage(`<div><section>${paragraphs(4)}<h2>After</h2>${paragraphs(2)}</section></div>`),
  );
  expect(article).toMatchObject({
    ok: true,
    value: { title: 'Doctor in tears', siteName: 'The Daily', lang: 'en', byline: '' },
  });
  expect([...body.children].map(({ localName }) => localName)).toEqual(['p', 'p', 'p', 'p', 'h2', 'p', 'p']);
  expect(body.textContent).not.toMatch(/Home|The Daily|Doctor in tears/);
});

describe('pictures', () => {
  test('described', () => {
    expect(
      figureOf(
        '<div class="media-box"><img src="https://cdn.example/a.jpg" alt="A man crouches by a wall"></div>',
      ),
    ).toBe(
      '<figure class="picture"><img src="https://cdn.example/a.jpg" alt="A man crouches by a wall">' +
        '<p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description="">A man crouches by a wall</span></p></figure>',
    );
  });
  test('not described', () => {
    expect(figureOf('<p><img src="https://cdn.example/a.jpg"></p>')).toBe(
      '<figure class="picture"><img src="https://cdn.example/a.jpg" alt=""><p class="image-description image-unlabelled">Image without description.</p></figure>',
    );
  });
  test('caption only', () => {
    expect(
      figureOf(
        '<figure class="media"><img src="https://cdn.example/a.jpg"><figcaption>The wall by the doors</figcaption></figure>',
      ),
    ).toBe(
      '<figure class="picture"><img src="https://cdn.example/a.jpg" alt=""><figcaption>The wall by the doors</figcaption></figure>',
    );
  });
  test('a caption that repeats is shown and not said', () => {
    const html = figureOf(
      '<figure><img src="https://cdn.example/a.jpg" alt="A man crouches by a wall"><figcaption>A man by a wall</figcaption></figure>',
    );
    expect(html).toContain('<figcaption data-unspoken="">A man by a wall</figcaption>');
  });
  test('a caption that is no figcaption', () => {
    const html = figureOf(
      '<div class="image"><div><img src="https://cdn.example/a.jpg" alt="A man"></div><div class="image__caption"><p>Dr Ortiz at dawn</p> <span class="credit">Photo: M. Bell</span></div></div>',
    );
    expect(html).toMatch(
      /<figcaption>\s*Dr Ortiz at dawn\s*(?:<span>)?Photo: M. Bell(?:<\/span>)?\s*<\/figcaption>/,
    );
  });
  test('lifted out of a paragraph, with its link', () => {
    const body = bodyOf(
      `<p>Before it. <a href="https://cdn.example/large.jpg"><img src="https://cdn.example/a.jpg" alt="A man crouches"></a> ${TEXT}</p>`,
    );
    const figure = body.querySelector('figure');
    expect(figure?.parentElement).toBe(body);
    expect(figure?.previousElementSibling?.textContent).toContain('Before it.');
    expect(figure?.querySelector('a > img')?.getAttribute('alt')).toBe('A man crouches');
    expect(body.querySelector('p img')).toBeNull();
  });
  test('a gallery in one figure becomes one figure each, in order, never nested', () => {
    const images = ['one', 'two', 'three'].map(
      (name) => `<img src="https://cdn.example/${name}.jpg" alt="The ${name} doctor">`,
    );
    const body = bodyOf(`<figure>${images.join('')}<figcaption>The three who stayed</figcaption></figure>`);
    expect([...body.querySelectorAll('figure > img')].map((image) => image.getAttribute('alt'))).toEqual([
      'The one doctor',
      'The two doctor',
      'The three doctor',
    ]);
    expect(body.querySelector('figure figure')).toBeNull();
    expect(body.querySelectorAll('figcaption')).toHaveLength(1);
    expect(body.querySelector('figure:has([src*="three"]) figcaption')?.textContent).toBe(
      'The three who stayed',
    );
  });
  test('icons, trackers and decorations go', () => {
    const body = bodyOf(
      '<p><img src="https://cdn.example/i.png" alt="Share" width="24" height="24"><img src="https://t.example/p.gif" width="1" height="1"><img src="https://cdn.example/rule.png" alt="" width="800" height="8"></p>',
    );
    expect(body.querySelector('img, figure')).toBeNull();
  });
  test('the same picture twice in a row is kept once, the described one', () => {
    const body = bodyOf(
      '<p><img src="https://cdn.example/a-300x200.jpg"></p><figure><img src="https://cdn.example/a.jpg?w=900" alt="A man crouches"></figure>',
    );
    expect([...body.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).toEqual([
      'A man crouches',
    ]);
    expect(body.querySelectorAll('figure')).toHaveLength(1);
  });
  test('emoji drawn as pictures become letters', () => {
    expect(
      bodyOf(`<p>Thank you <img class="emoji" src="https://s.example/1f600.svg" alt="😀"> ${TEXT}</p>`)
        .textContent,
    ).toContain('Thank you 😀');
  });
  test('a picture whose drawing was not captured keeps its words, for screen readers too', () => {
    const html = figureOf(
      `<p><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" data-lectern-picture="svg" data-lectern-name="Deaths by year" data-lectern-name-from="svg-title" data-lectern-size="600x400"></p>`,
    );
    expect(html).toBe(
      '<figure class="picture"><p class="image-description"><span>Image: </span><span data-image-description="">Deaths by year</span></p></figure>',
    );
  });
  test('a lead that extraction drops comes back once', () => {
    const hero =
      '<header class="banner"><figure class="hero"><img src="https://cdn.example/lead.jpg" alt="A man crouches by a wall" width="900" height="600"></figure></header>';
    const html = `<html><head><title>Doctor in tears</title></head><body><h1>Doctor in tears</h1>${hero}<article>${paragraphs(6)}</article></body></html>`;
    const { body } = extract(html);
    expect(body.firstElementChild?.querySelector('img')?.getAttribute('src')).toBe(
      'https://cdn.example/lead.jpg',
    );
    expect(body.querySelectorAll('img')).toHaveLength(1);
  });
  test('a portrait of the author is no lead', () => {
    const author =
      '<div class="author-box"><img src="https://cdn.example/authors/ada.jpg" alt="Ada Byron, smiling" width="300" height="300"></div>';
    const { body } = extract(
      `<title>Doctor in tears</title><h1>Doctor in tears</h1>${author}<article>${paragraphs(6)}</article>`,
    );
    expect(body.querySelector('img')).toBeNull();
  });
});

test('furniture between the paragraphs and at the ends goes', () => {
  const newsletter =
    '<section class="newsletter" aria-label="Newsletter"><h3>Get the morning letter</h3><p>Our best stories at seven.</p></section>';
  const share = '<ul class="share-bar"><li>Copy link</li><li>Save for later</li></ul>';
  const html = storyPage(paragraphs(3) + share + newsletter + paragraphs(2) + '<h2>More on this</h2>');
  const { body } = extract(html.replace('<h1>', '<p class="kicker"><a href="/health">Health</a></p><h1>'));
  expect([...body.children].map(({ localName }) => localName)).toEqual(['p', 'p', 'p', 'p', 'p']);
  expect(body.textContent).not.toMatch(/morning letter|Copy link|Health|More on this/);
});

describe('what else a story is made of', () => {
  test('lists, tables, quotes, code and language stay', () => {
    const body = bodyOf(`<ol start="3" reversed><li>three <ul><li>inner</li></ul></li></ol>
      <table><caption>Deaths</caption><thead><tr><th scope="col">Year</th><th scope="col" colspan="2">Count</th></tr></thead><tbody><tr><td>2024</td><td>12</td><td>a</td></tr></tbody></table>
      <blockquote lang="fr"><p>${TEXT}</p></blockquote><pre><code>let a = 1;\n  b</code></pre><p>H<sub>2</sub>O, <abbr title="World Health Organization">WHO</abbr>, <span lang="de">Wort</span></p>
      <dl><dt>Ward</dt><dd>Where it happened</dd></dl>`);
    expect(body.querySelector('ol[start="3"][reversed] > li > ul > li')?.textContent).toBe('inner');
    expect(body.querySelector('table > caption')?.textContent).toBe('Deaths');
    expect(body.querySelector('th[scope="col"][colspan="2"]')?.textContent).toBe('Count');
    expect(body.querySelector('blockquote[lang="fr"] > p')).not.toBeNull();
    expect(body.querySelector('pre > code')?.textContent).toBe('let a = 1;\n  b');
    expect(body.querySelector('sub, abbr[title], span[lang="de"]')).not.toBeNull();
    expect(body.querySelector('dl > dt + dd')?.textContent).toBe('Where it happened');
  });
  test('players and frames become links', () => {
    const body =
      bodyOf(`<div class="video"><video title="The doctor at the wall" src="https://v.example/a.mp4" width="640" height="360"></video></div>
      <iframe src="https://www.youtube.com/embed/abc" title="Interview" width="560" height="315"></iframe><iframe src="https://ads.example/x" title="Advertisement"></iframe>`);
    const media = [...body.querySelectorAll('p.media > a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]);
    expect(media).toEqual([
      ['Video: The doctor at the wall', 'https://v.example/a.mp4'],
      ['Video: Interview', 'https://www.youtube.com/embed/abc'],
    ]);
    expect(body.querySelector('video, iframe')).toBeNull();
  });
  test('a formula is shown, with its text alternative', () => {
    const body = bodyOf(
      `<p>So <math alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>. ${TEXT}</p>`,
    );
    expect(body.querySelector('math[alttext="x squared"] > msup > mi')?.textContent).toBe('x');
  });
  test('what the page writes to look like us is not ours', () => {
    const body = bodyOf(
      `<p class="image-description media" data-image-description="x" aria-hidden="false" data-unspoken="">${TEXT}</p>`,
    );
    expect(body.querySelector('[class], [data-image-description], [data-unspoken]')).toBeNull();
  });
});

describe('what is there to be pressed', () => {
  const answer = (controls: string, more = ''): string =>
    `<div class="answer">${controls}<div><p>${TEXT}</p></div>${more}</div>`;
  test('a count between buttons and a link to nowhere at the end go', () => {
    const counter = '<div><button>▲</button><span>23</span><button>▼</button></div>';
    const text = bodyOf(answer(counter, '<a href="#">Add a comment</a>').repeat(2)).textContent;
    expect(text).toContain('The ward was quiet');
    expect(text).not.toMatch(/23|Add a comment/);
  });
  test('a number without buttons, a title to open and a link in a sentence stay', () => {
    const text = bodyOf(
      answer('<p>23</p>') + answer('<a href="#">Who was there?</a>') + `<p>${TEXT} <a href="#">Here</a></p>`,
    ).textContent;
    expect(text).toMatch(/23[^]*Who was there\?[^]*Here/);
  });
});

test('the headline said again as the first paragraph is said once', () => {
  const again = '<p><strong>Doctor in tears</strong></p>';
  const text = extract(storyPage(again + paragraphs(3) + again + paragraphs(2))).body.textContent;
  expect(text.match(/Doctor in tears/g)).toHaveLength(1);
  expect(text.trim()).toMatch(/^Part 1/);
});

describe('a standfirst', () => {
  const STANDFIRST = 'A night at the hospital, told by those who stood by the doors';
  const page = (description: string, header: string): string =>
    `<html><head><title>Doctor in tears</title><meta name="description" content="${description}"></head>
    <body><header><h1>Doctor in tears</h1>${header}</header><article>${paragraphs(5)}</article></body></html>`;
  const firstOf = (html: string): string => extract(html).body.firstElementChild?.textContent ?? '';

  test.each([
    ['in a heading', STANDFIRST, `<h2>${STANDFIRST}</h2>`],
    ['of which the description has the beginning', `${STANDFIRST.slice(0, 50)}…`, `<div>${STANDFIRST}</div>`],
    [
      'in a block named for it',
      'Something else',
      `<p>12 May</p><div class="article__subdeck">${STANDFIRST}</div>`,
    ],
    [
      'in the only block of a box named for it',
      'Else',
      `<div class="HeaderDek-x1"><p>${STANDFIRST}</p></div>`,
    ],
    ['beside a headline of several', STANDFIRST, `<h2>${STANDFIRST}</h2></header><header><h1>The Daily</h1>`],
  ])('%s comes first', (_, description, header) =>
    expect(firstOf(page(description, header))).toBe(STANDFIRST),
  );
  test.each([
    ['is not made up from the description', STANDFIRST, ''],
    ['is not any heading below the headline', 'Something else about the ward', `<h2>${STANDFIRST}</h2>`],
    [
      'is not a line of dates',
      'Else',
      '<p class="subtitle">12 May 2025 | Last updated on 14 May 2025 | 6 min</p>',
    ],
    ['is not a link', 'Else', `<p class="subtitle"><a href="/more">${STANDFIRST}</a></p>`],
    ['is not taken from a part beside the story', STANDFIRST, `<aside><p>${STANDFIRST}</p></aside>`],
  ])('%s', (_, description, header) => expect(firstOf(page(description, header))).toMatch(/^Part 1/));
  test('a sentence right under the headline is one, whatever the page says of itself', () =>
    expect(firstOf(page('Else', `<div>${STANDFIRST}.</div>`))).toBe(`${STANDFIRST}.`));
});

describe('the language of the story’s own element', () => {
  test.each([
    ['stands for the story', 'fa', 'rtl', ''],
    ['does not when most of the story is elsewhere', 'en', 'ltr', paragraphs(9).replaceAll('Part', 'Also')],
  ])('%s', (_, lang, dir, outside) => {
    const html = `<html lang="en"><head><title>Doctor in tears</title></head><body>
      <div><article lang="fa" dir="rtl">${paragraphs(outside ? 1 : 5)}</article>${outside}</div></body></html>`;
    const { article } = extract(html);
    expect(article.ok && [article.value.lang, article.value.dir]).toEqual([lang, dir]);
  });
});
