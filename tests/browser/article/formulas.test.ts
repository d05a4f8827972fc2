/** Formulae from the live page to the story: through capture, extraction and the sanitiser, in a real browser. */
import { LABELS } from '../../support/labels.ts';
import { expect, test } from 'vitest';
import { openArticle } from '../../../utils/article/open-article.ts';
import { captureBody } from './page-frame.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const ROW = '<mrow><msup><mi>x</mi><mn>2</mn></msup><mo stretchy="false">=</mo><mn>4</mn></mrow>';
const HIDDEN =
  'position: absolute; clip: rect(1px, 1px, 1px, 1px); width: 1px; height: 1px; overflow: hidden';

async function shown(formula: string): Promise<readonly string[]> {
  const paragraphs = `<p>${TEXT}</p>`.repeat(4);
  const { page } = await captureBody(
    `<article><h1>Doctor</h1>${paragraphs}<p>So ${formula} holds. ${TEXT}</p>${paragraphs}</article>`,
  );
  const opened = openArticle({ ...page, url: 'https://news.example/a', title: 'Doctor' }, LABELS);
  if (!opened.ok) throw new Error(opened.error);
  const { content } = opened.value;
  document.body.append(document.adoptNode(content));
  try {
    const paragraph = [...content.querySelectorAll('p')].find(({ textContent }) =>
      textContent.startsWith('So '),
    );
    expect(paragraph?.textContent.replaceAll(/\s+/g, ' ')).toMatch(/^So (?:x2=4|x\^2=4) holds\./);
    const maths = [...content.querySelectorAll('math')];
    for (const math of maths) {
      expect(math).toBeInstanceOf(MathMLElement);
      expect(math.getBoundingClientRect().width).toBeGreaterThan(10);
    }
    return maths.map((math) => `${math.getAttribute('display') ?? 'inline'} ${math.getAttribute('alttext')}`);
  } finally {
    content.remove();
  }
}

test.each([
  ['MathML', `<math alttext="x squared is 4">${ROW}</math>`, 'inline x squared is 4'],
  [
    'KaTeX',
    `<span class="katex-display"><span class="katex"><span class="katex-mathml" style="${HIDDEN}"><math display="block"><semantics>${ROW}<annotation encoding="application/x-tex">x^2=4</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2=4</span></span></span>`,
    'block x^2=4',
  ],
  [
    'MathJax in SVG, with MathML for screen readers',
    `<mjx-container class="MathJax" jax="SVG" style="position: relative"><svg width="40" height="20" role="img" aria-hidden="true"><path d="M0 0h9v9z"></path></svg><mjx-assistive-mml style="${HIDDEN}"><math alttext="x^2=4">${ROW}</math></mjx-assistive-mml></mjx-container>`,
    'inline x^2=4',
  ],
  [
    'MathJax 2 without',
    '<span class="MathJax"><nobr><span class="math">x2=4</span></nobr></span><script type="math/tex">x^2=4</script>',
    'inline x^2=4',
  ],
  [
    'a picture with the formula hidden beside it',
    `<span class="mwe-math-element"><span style="display: none"><math alttext="x^2=4"><semantics>${ROW}</semantics></math></span><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='20'/%3E" aria-hidden="true" alt="x^2=4"></span>`,
    'inline x^2=4',
  ],
])('%s', async (_, formula, expected) => expect(await shown(formula)).toEqual([expected]));
