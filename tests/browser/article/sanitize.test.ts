import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitizeArticle } from '../../../utils/article/sanitize.ts';
import { MATH_ELEMENTS, STORY_ELEMENTS } from '../../../utils/article/sanitizer-config.ts';

const clean = (html: string): string => sanitizeArticle(html).innerHTML;

test('a story goes through unchanged', () => {
  const html =
    '<h2 id="story-a" lang="fr">H</h2><p dir="rtl">a <em>b</em> <strong>c</strong><sup>1</sup> <abbr title="World">W</abbr> <time datetime="2024-05-01">May</time></p>' +
    '<ol start="3" reversed="" type="i"><li value="7">x<ul><li>y</li></ul></li></ol><blockquote cite="https://news.example/q">q</blockquote><pre><code>x</code></pre><hr>' +
    '<table><caption>C</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2">d</td></tr></tbody></table><dl><dt>t</dt><dd>d</dd></dl>' +
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>';
  expect(clean(html)).toBe(html.replace('id="story-a"', 'id="story-story-a"'));
});

describe('formulae', () => {
  test('go through as they are', () => {
    const html =
      '<math display="block" alttext="x^2"><mfrac linethickness="2px"><msup><mi mathvariant="normal">x</mi><mn>2</mn></msup><mrow><mo stretchy="false">(</mo><mtext>all</mtext></mrow></mfrac><mspace width="1em"></mspace></math>';
    expect(clean(html)).toBe(html);
  });
  test.each([
    ['<math href="javascript:x"><mi href="javascript:x">x</mi></math>', '<math><mi>x</mi></math>'],
    ['<math><maction actiontype="statusline"><mi>x</mi><mtext>y</mtext></maction></math>', '<math></math>'],
    [
      '<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><p>y</p></annotation-xml></semantics></math>',
      '<math></math>',
    ],
    [
      '<math><mtext><img src="https://cdn.example/a.jpg"><a href="https://a.example">b</a></mtext></math>',
      '<math><mtext>b</mtext></math>',
    ],
    ['<math style="color: red" class="x" onclick="x" id="y"><mi>x</mi></math>', '<math><mi>x</mi></math>'],
    [
      '<math><mspace width="99999em" height="3em"></mspace><mo lspace="calc(1px)">+</mo></math>',
      '<math><mspace height="3em"></mspace><mo>+</mo></math>',
    ],
    ['<math><mi><svg><script>x</script></svg>x</mi><mglyph></mglyph></math>', '<math><mi>x</mi></math>'],
  ])('%s', (html, expected) => expect(clean(html)).toBe(expected));
});

test('our own marks go through, others’ do not', () => {
  const line =
    '<p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description="">words</span></p>';
  expect(clean(line)).toBe(line);
  expect(
    clean(
      '<p class="toolbar image-description" aria-hidden="true" role="alert" style="x" data-x="1" tabindex="0">a</p>',
    ),
  ).toBe('<p class="image-description" aria-hidden="true">a</p>');
  expect(clean('<p aria-hidden="true">hidden from some</p>')).toBe('<p>hidden from some</p>');
  const longer =
    '<figure class="picture"><p class="image-description">x <span class="image-raw" aria-hidden="true" data-unspoken="">IMG_1.jpg</span></p><details class="long-description"><summary>Longer</summary><p>more</p></details></figure>';
  expect(clean(longer)).toBe(longer);
  expect(
    clean('<details open class="panel" ontoggle="x()" name="n"><summary role="button">s</summary></details>'),
  ).toBe('<details><summary>s</summary></details>');
  expect(clean('<span aria-hidden="true" class="toolbar">a</span>')).toBe('<span>a</span>');
});

describe('links', () => {
  const outside = (href: string): string => `<a href="${href}" rel="noopener noreferrer">x</a>`;
  test.each([
    ['https://news.example/a?b=1#c', outside('https://news.example/a?b=1#c')],
    ['http://news.example/', outside('http://news.example/')],
    ['mailto:a@news.example', outside('mailto:a@news.example')],
    ['javascript:alert(1)', 'x'],
    [' java\nscript:alert(1)', 'x'],
    ['data:text/html,x', 'x'],
    ['tel:123', 'x'],
    ['/relative', 'x'],
    ['', 'x'],
    ['#nowhere', 'x'],
    ['https://', 'x'],
  ])('%j', (href, expected) =>
    expect(clean(`<a href="${href}" target="_top" ping="https://a.example">x</a>`)).toBe(expected),
  );

  test('notes lead to each other, by id and by name', () => {
    expect(
      clean(
        '<a href="#n%201" id="b">1</a><a href="#old">o</a><p id="n 1">no</p><p id="n1">note <a href="#b">back</a></p><a name="old">t</a><p id="n1">twice</p>',
      ),
    ).toBe(
      '<a id="story-b">1</a><a href="#story-old">o</a><p>no</p><p id="story-n1">note <a href="#story-b">back</a></p><a id="story-old">t</a><p>twice</p>',
    );
  });
});

describe('pictures', () => {
  const sources = (html: string): readonly (string | null)[] =>
    [...sanitizeArticle(html).querySelectorAll('img')].map((image) => image.getAttribute('src'));
  test.each([
    ['https://cdn.example/a.jpg', true],
    ['data:image/png;base64,AA==', true],
    ['data:image/svg+xml,%3Csvg/%3E', true],
    ['data:text/html,x', false],
    ['data:image/svg,x', false],
    ['javascript:alert(1)', false],
    ['blob:https://a.example/x', false],
    ['file:///a.png', false],
    ['https://user:pass@a.example/x.png', false],
    ['a.png', false],
  ])('%s', (src, kept) => expect(sources(`<img src="${src}" alt="A">`)).toEqual(kept ? [src] : []));

  test('candidates that are no pictures go; one that is stands in for a lost src', () => {
    const [image] = sanitizeArticle(
      '<img src="x" srcset="javascript:x 1x, https://cdn.example/a.jpg 2x, https://cdn.example/b.jpg bad" sizes="100vw" alt="A">',
    ).querySelectorAll('img');
    expect(image?.getAttribute('src')).toBe('https://cdn.example/a.jpg');
    expect(image?.getAttribute('srcset')).toBe('https://cdn.example/a.jpg 2x');
  });
  test('the first two load at once, the rest when they are near', () => {
    const images = [
      ...sanitizeArticle('<img src="https://cdn.example/a.jpg">'.repeat(4)).querySelectorAll('img'),
    ];
    expect(images.map((image) => image.getAttribute('loading'))).toEqual([null, null, 'lazy', 'lazy']);
    expect(
      images.every(
        (image) => image.alt === '' && image.decoding === 'async' && image.referrerPolicy === 'no-referrer',
      ),
    ).toBe(true);
  });
  test('words of a picture that goes are for screen readers too', () => {
    expect(
      clean(
        '<figure class="picture"><img src="x" alt="w"><p class="image-description" aria-hidden="true">w</p></figure>',
      ),
    ).toBe('<figure class="picture"><p class="image-description">w</p></figure>');
  });
});

test('nothing is fetched before the story is adopted', async () => {
  const address = `${location.origin}/never-asked-for.png`;
  const content = sanitizeArticle(
    `<img src="${address}?a"><img src="${address}?b" srcset="${address}?c 2x">`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(content.ownerDocument.defaultView).toBeNull();
  expect(
    performance.getEntriesByType('resource').filter(({ name }) => name.includes('never-asked-for')),
  ).toEqual([]);
});

test('whatever the markup: only what is listed comes out, and a second pass changes no element', () => {
  const tag = fc.constantFrom(
    ...Object.keys(STORY_ELEMENTS),
    'script',
    'svg',
    'math',
    'style',
    'template',
    'form',
    'iframe',
    'noscript',
    'title',
    'mtext',
    'mi',
    'mrow',
    'mglyph',
    'annotation-xml',
    'foreignObject',
    'textarea',
    'x-y',
    'select',
  );
  const attribute = fc.constantFrom(
    '',
    ' id="a"',
    ' href="javascript:x"',
    ' onclick="x"',
    ' src="x" onerror="x"',
    ' style="x"',
    ' class="picture x"',
    ' href="#a"',
    ' title="--><img src onerror=x>"',
  );
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([name, rest]) => `<${name}${rest}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      'text',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&lt;img src onerror=x&gt;',
      '\u0000',
      '"',
      "'",
      '>',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const content = sanitizeArticle(pieces.join(''));
      for (const element of content.querySelectorAll('*')) {
        const known =
          element.namespaceURI === 'http://www.w3.org/1998/Math/MathML' ? MATH_ELEMENTS : STORY_ELEMENTS;
        expect(Object.keys(known)).toContain(element.localName);
        expect(element.getAttributeNames().filter((name) => /^on|^style$/.test(name))).toEqual([]);
        expect(element.getAttribute('href') ?? '').not.toMatch(/script/);
      }
      const again = sanitizeArticle(content.innerHTML);
      expect(again.textContent).toBe(content.textContent);
    }),
    { numRuns: 400 },
  );
});
