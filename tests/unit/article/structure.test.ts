import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Part ${index + 1}. ${TEXT}</p>`).join('');

/** The body of a story with something in its middle and, if given, something behind its last paragraph. */
function story(inner: string, behind = ''): HTMLElement {
  const html = `<title>Doctor in tears</title><body><article><h1>Doctor in tears</h1>${paragraphs(3)}${inner}${paragraphs(3)}</article>${behind}</body>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  if (!article.ok) throw new Error(article.error);
  return parse(article.value.html).body;
}
const only = (inner: string, selector: string): Element => {
  const found = story(inner).querySelectorAll(selector);
  expect(found).toHaveLength(1);
  const [element] = found;
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe('headings', () => {
  const levels = (inner: string): readonly string[] =>
    [...story(inner).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
      ({ localName, textContent }) => `${localName} ${textContent}`,
    );
  test.each([
    ['start at the second level', [4, 5, 4], ['h2', 'h3', 'h2']],
    ['skip no level', [2, 5, 6, 2, 4], ['h2', 'h3', 'h4', 'h2', 'h3']],
    ['a first level in the story stands above a second one', [1, 2, 1], ['h2', 'h3', 'h2']],
    ['one that is higher than the first', [3, 2, 3], ['h2', 'h2', 'h3']],
  ])('%s', (_, given, expected) => {
    const inner = given
      .map((level, index) => `<h${level}>Chapter ${index}</h${level}>${paragraphs(2)}`)
      .join('');
    expect(levels(inner)).toEqual(expected.map((tag, index) => `${tag} Chapter ${index}`));
  });
  test('by role', () => {
    const inner = `<div role="heading" aria-level="2">Night</div>${paragraphs(2)}<div role="heading" aria-level="3">Dawn</div>`;
    expect(levels(inner)).toEqual(['h2 Night', 'h3 Dawn']);
  });
});

describe('code', () => {
  const LINES = 'def ward(beds):\n\tif beds > 3:\n\n\t\treturn "full"\n\treturn beds';
  const code = (inner: string): string => only(inner, 'pre').textContent ?? '';
  const lines = LINES.split('\n');
  const escaped = (text: string): string => text.replaceAll('>', '&gt;');
  test.each([
    ['plain', `<pre><code class="language-py">${escaped(LINES)}\n</code></pre>`],
    [
      'colours',
      `<div class="highlight"><pre><span class="k">def</span><span class="w"> </span><span class="comment">ward</span>(beds):\n\t<span>if</span><span> </span>beds<span> </span>&gt;<span> </span>3:\n\n\t\t<span>return</span><span> </span><span>"full"</span>\n\treturn<span> </span>beds\n</pre></div>`,
    ],
    [
      'a gutter in a cell of its own',
      `<table class="highlighttable"><tr><td class="linenos"><div><pre>1\n2\n3\n4\n5</pre></div></td><td class="code"><div><pre>${escaped(LINES)}\n</pre></div></td></tr></table>`,
    ],
    [
      'a row for each line',
      `<table class="highlight"><tbody>${lines.map((line, index) => `<tr><td id="L${index + 1}" data-line-number="${index + 1}"></td><td class="blob-code">${escaped(line)}</td></tr>`).join('')}</tbody></table>`,
    ],
    [
      'numbers in front of the lines',
      `<pre><code>${lines.map((line, index) => `<span class="line"><span class="ln">${String(index + 7).padStart(2)}</span><span class="cl">${escaped(line)}\n</span></span>`).join('')}</code></pre>`,
    ],
    [
      'linked numbers',
      `<pre><code>${lines.map((line, index) => `<span id="l-${index}"><a href="#l-${index}"> ${index + 1}</a>${escaped(line)}\n</span>`).join('')}</code></pre>`,
    ],
    [
      'a list',
      `<pre><ol>${lines.map((line) => `<li><code>${escaped(line)}</code></li>`).join('')}</ol></pre>`,
    ],
    [
      'a box for each line',
      `<pre>${lines.map((line) => `<div class="line">${escaped(line) || '<br>'}</div>`).join('')}</pre>`,
    ],
    ['line breaks', `<code>${lines.map(escaped).join('<br>')}</code>`],
    ['styled boxes', `<div style="white-space: pre; font-family: Menlo, monospace">${escaped(LINES)}</div>`],
    [
      'a copy button and a language',
      `<div class="code-block"><div class="toolbar"><span class="copy-btn">Kopieren</span></div><pre>${escaped(LINES)}</pre></div>`,
    ],
  ])('%s', (_, inner) => expect(code(inner).trimEnd()).toBe(LINES));
  test('numbers that are the code stay', () => {
    expect(code('<pre>1\n2\n3\n</pre>').trim()).toBe('1\n2\n3');
    expect(code('<pre><b>1</b> apple\n<b>5</b> pears\n</pre>').trim()).toBe('1 apple\n5 pears');
  });
  test('nothing of buttons is left', () => {
    expect(
      story(
        `<div class="code-block"><button>Copy</button><span class="copy-btn">Kopieren</span><pre>${LINES}</pre></div>`,
      ).textContent,
    ).not.toMatch(/Copy|Kopieren/);
  });
});

describe('tables', () => {
  const rows = (cells: readonly (readonly string[])[]): string =>
    cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  test('heads of columns and rows say what they head', () => {
    const table = only(
      '<table><thead><tr><td></td><th>Beds</th><td>Nights</td></tr></thead><tbody><tr><th>North</th><td>12</td><td>3</td></tr><tr><th scope="row">South</th><td>9</td><td>4</td></tr></tbody></table>',
      'table',
    );
    expect(
      [...table.querySelectorAll('th')].map((cell) => `${cell.textContent} ${cell.getAttribute('scope')}`),
    ).toEqual(['Beds col', 'Nights col', 'North row', 'South row']);
    expect(table.querySelectorAll('td')).toHaveLength(5);
  });
  test('a first row all in bold heads its columns', () => {
    const table = only(
      `<table>${rows([
        ['<b>Ward</b>', '<strong>Beds</strong>'],
        ['North', '12'],
        ['South', '9'],
      ])}</table>`,
      'table',
    );
    expect(table.querySelectorAll('th[scope="col"]')).toHaveLength(2);
  });
  test('labels in large letters are no headings of the story', () => {
    const cells = [
      ['<h4>Ward</h4>', '<h4>Beds</h4>'],
      ['North', '12'],
      ['South', '9'],
    ];
    const table = only(`<table>${rows(cells)}</table>`, 'table');
    expect([...table.querySelectorAll('th[scope="col"]')].map(({ textContent }) => textContent)).toEqual([
      'Ward',
      'Beds',
    ]);
    expect(table.querySelector('h2, h3, h4')).toBeNull();
  });
  test('bold in other rows too: nothing is certain', () => {
    const table = only(
      `<table>${rows([
        ['<b>Ward</b>', '<b>Beds</b>'],
        ['<b>North</b>', '12'],
        ['South', '9'],
      ])}</table>`,
      'table',
    );
    expect(table.querySelector('th')).toBeNull();
  });
  test('a small table of short cells, by whatever name', () => {
    const table = only(
      `<table class="sidebar-widget share">${rows([
        ['Beds', '12'],
        ['Nights', '3'],
      ])}</table>`,
      'table',
    );
    expect(table.textContent?.replaceAll(/\s+/g, ' ')).toContain('Nights');
  });
  test('its figure’s caption is its caption', () => {
    const table = only(
      `<figure><table>${rows([
        ['Beds', '12'],
        ['Nights', '3'],
      ])}</table><figcaption>The wards in May</figcaption></figure>`,
      'table',
    );
    expect(table.querySelector('caption')?.textContent).toBe('The wards in May');
    expect(table.closest('figure')).toBeNull();
  });
  test('one that arranges the page is what it holds, in order', () => {
    const body = story(
      `<table role="presentation"><tr><td><p>Left. ${TEXT}</p></td><td><p>Right. ${TEXT}</p></td></tr></table>`,
    );
    expect(body.querySelector('table')).toBeNull();
    expect([...body.querySelectorAll('p')].map(({ textContent }) => textContent?.slice(0, 6))).toContain(
      'Right.',
    );
  });
  test('one whose cells are columns of a page', () => {
    const column = `<h2>On call</h2>${paragraphs(3)}`;
    expect(
      story(
        `<table><tr><td>${column}</td><td>${column}</td></tr><tr><td>${column}</td><td>${column}</td></tr></table>`,
      ).querySelector('table, td'),
    ).toBeNull();
  });
});

describe('formulae', () => {
  const MATHML = '<mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn></mrow>';
  const TEX = '<annotation encoding="application/x-tex">x^2=4</annotation>';
  const shown = '<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn>';
  const maths = (formula: string): string =>
    only(`<p>So ${formula} holds here. ${TEXT}</p>`, 'math').outerHTML;
  test.each([
    ['plain', `<math alttext="x^2=4">${MATHML}</math>`],
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml"><math><semantics>${MATHML}${TEX}</semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">x2=4</span></span></span>`,
    ],
    [
      'MathJax 3 and 4',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math class="MJX-TEX" aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math alttext="x^2=4">${MATHML}</math></mjx-assistive-mml></mjx-container>`,
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview">[math]</span><span class="MathJax"><nobr><span class="math">x2=4</span></nobr><span class="MJX_Assistive_MathML"><math>${MATHML}</math></span></span><script type="math/tex">x^2=4</script>`,
    ],
    [
      'MediaWiki',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-a11y" style="display: none;"><math alttext="x^2=4"><semantics>${MATHML}</semantics></math></span><img src="/f.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="x^2=4"></span>`,
    ],
  ])('%s', (_, formula) => expect(maths(formula)).toBe(`<math alttext="x^2=4">${shown}</math>`));
  test('on a line of its own', () => {
    expect(
      maths(
        `<span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics>${MATHML}${TEX}</semantics></math></span></span></span>`,
      ),
    ).toBe(`<math display="block" alttext="x^2=4">${shown}</math>`);
  });
  test('without MathML, its TeX', () => {
    expect(
      maths('<span class="MathJax"><nobr>x2</nobr></span><script type="math/tex; mode=display">x^2</script>'),
    ).toBe('<math display="block" alttext="x^2"><mtext>x^2</mtext></math>');
  });
  test('brackets that no browser draws any more, and what is no formula', () => {
    expect(
      maths(
        '<math><mfenced open="["><mi>a</mi><mi>b</mi></mfenced><maction actiontype="tooltip"><mi>c</mi><mi>hint</mi></maction><annotation-xml><p>x</p></annotation-xml></math>',
      ),
    ).toBe(
      '<math><mrow><mo>[</mo><mrow><mi>a</mi></mrow><mo>,</mo><mrow><mi>b</mi></mrow><mo>)</mo></mrow><mi>c</mi></math>',
    );
  });
});

describe('lists, quotations and words', () => {
  test.each([
    ['<menu><li>One bed</li><li>Two beds</li></menu>', 'ul > li + li'],
    [
      '<div role="list"><div role="listitem">One bed</div><div role="listitem">Two beds</div></div>',
      'ul > li + li',
    ],
    [
      '<dl><div><dt>Ward</dt><dd>Where it was</dd></div><div><dt>Bed</dt><dd>Where he lay</dd></div></dl>',
      'dl > dt + dd + dt + dd',
    ],
    ['<ol start="4" reversed><li value="9">Nine</li></ol>', 'ol[start="4"][reversed] > li[value="9"]'],
    [
      `<p>${TEXT} <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2026-05-01">May</time></p>`,
      'p > ruby > rt',
    ],
    ['<address>Ward 9<br>North Road<br>Leeds</address>', 'p > br + br'],
  ])('%s', (inner, selector) => expect(story(inner).querySelector(selector)).not.toBeNull());
  test('a post from elsewhere keeps its words, author and date', () => {
    const quote = only(
      '<div class="social-media-embed widget"><blockquote class="twitter-tweet"><p lang="en">We stand by them. <a href="https://t.example/1">pic</a></p>&mdash; A nurse (@nurse) <a href="https://t.example/2">May 1, 2026</a></blockquote><script>x()</script></div>',
      'blockquote',
    );
    expect([...quote.children].map(({ localName }) => localName)).toEqual(['p', 'p']);
    expect(quote.lastElementChild?.textContent).toBe('— A nurse (@nurse) May 1, 2026');
  });
  test('space in an element of its own stays', () => {
    expect(story(`<p><b>Two</b><span> </span><i>words</i>. ${TEXT}</p>`).textContent).toContain('Two words.');
  });
  test('old and rare elements keep their words', () => {
    const text = story(
      `<p><strike>Never</strike> <data value="3">three</data> <acronym>WHO</acronym> <blink>now</blink>. ${TEXT}</p>`,
    ).querySelector('p > s')?.parentElement?.textContent;
    expect(text).toContain('Never three WHO now.');
  });
  test('what is for paper only goes', () => {
    expect(
      story('<div class="print-only">Printed from the site of the paper</div>').textContent,
    ).not.toContain('Printed from');
  });
});
