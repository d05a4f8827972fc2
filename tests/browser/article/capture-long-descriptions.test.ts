import { expect, test } from 'vitest';
import {
  STAMP_DESCRIPTION,
  STAMP_LONG_DESCRIPTION,
  STAMP_LONG_TARGET,
} from '../../../utils/capture/stamps.ts';
import { captureBody, svgPicture } from './page-frame.ts';

const PICTURE = `src="${svgPicture(300, 200)}" alt="Deaths by year"`;

/** Texts of the elements that describe the first picture at length. */
async function longDescription(html: string): Promise<string[]> {
  const { copy } = await captureBody(html);
  const token = copy.querySelector('img')?.getAttribute(STAMP_LONG_DESCRIPTION);
  const targets = [...copy.querySelectorAll(`[${STAMP_LONG_TARGET}]`)];
  expect(targets.every((target) => target.getAttribute(STAMP_LONG_TARGET) === token)).toBe(true);
  return targets.map(({ textContent }) => textContent.trim());
}

test.each([
  ['aria-details', `<img ${PICTURE} aria-details="d"><div id="d">A table.</div>`],
  ['aria-details before the picture', `<div id="d">A table.</div><img ${PICTURE} aria-details="d">`],
  [
    'aria-details of the figure',
    `<figure aria-details="d"><img ${PICTURE}></figure><div id="d">A table.</div>`,
  ],
  [
    'aria-describedby to a list',
    `<img ${PICTURE} aria-describedby="d"><div id="d"><ul><li>A table.</li></ul></div>`,
  ],
  ['longdesc to a place on the page', `<img ${PICTURE} longdesc="#d"><div id="d">A table.</div>`],
  [
    'details in the figure',
    `<figure><img ${PICTURE}><details><summary></summary>A table.</details></figure>`,
  ],
  [
    'details behind the figure',
    `<figure><img ${PICTURE}></figure><details><summary></summary>A table.</details>`,
  ],
  ['details behind the picture', `<img ${PICTURE}><details><summary></summary>A table.</details>`],
  [
    'of a drawing',
    '<svg width="300" height="200" aria-label="Deaths" aria-details="d"></svg><div id="d">A table.</div>',
  ],
  [
    'out of view, in another hidden part',
    `<img ${PICTURE} aria-details="d"><div hidden>no<div id="d">A table.</div></div>`,
  ],
  [
    'data of a chart, out of view until a button shows it',
    `<figure><img ${PICTURE}><table style="display: none"><tr><td>A table.</td></tr></table></figure>`,
  ],
])('%s', async (_, html) => expect(await longDescription(html)).toEqual(['A table.']));

test.each([
  ['one sentence', `<img ${PICTURE} aria-describedby="d"><p id="d">Deaths fell, e.g. by half.</p>`],
  ['a target that is not there', `<img ${PICTURE} aria-details="d">`],
  ['a target round the picture', `<div id="d"><img ${PICTURE} aria-details="d"></div>`],
  ['details elsewhere', `<img ${PICTURE}><p>Text</p><details><summary></summary>x</details>`],
  ['a table in view', `<figure><img ${PICTURE}><table><tr><td>x</td></tr></table></figure>`],
])('%s is none', async (_, html) => expect(await longDescription(html)).toEqual([]));

test('more than a sentence, in any script, and still the description', async () => {
  for (const words of ['Deaths fell. Births rose.', '死亡减少。出生增加。', 'قلت الوفيات؟ زادت المواليد.']) {
    const html = `<img ${PICTURE} aria-describedby="d"><p id="d">${words}</p>`;
    expect(await longDescription(html)).toEqual([words]);
    const { copy } = await captureBody(html);
    expect(copy.querySelector('img')?.getAttribute(STAMP_DESCRIPTION)).toBe(words);
  }
});

test('out of view it is hidden in the copy too, so that extraction passes it by', async () => {
  const { copy } = await captureBody(
    `<img ${PICTURE} aria-describedby="d"><div id="d" style="display: none"><p>One.</p><p hidden>no</p><p>Two.</p></div>`,
  );
  const target = copy.querySelector(`[${STAMP_LONG_TARGET}]`);
  expect(target?.hasAttribute('hidden')).toBe(true);
  expect(target?.textContent).toBe('One.Two.');
});

test('in a shadow tree it is looked up there', async () => {
  const { copy } = await captureBody('<x-p></x-p><div id="d">outside</div>', ({ document }) => {
    const root = document.querySelector('x-p')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<img ${PICTURE} aria-details="d"><div id="d">inside</div>`;
  });
  expect(copy.querySelector(`[${STAMP_LONG_TARGET}]`)?.textContent).toBe('inside');
});

test('two pictures may share one', async () => {
  const { copy } = await captureBody(
    `<img ${PICTURE} aria-details="d"><img ${PICTURE} aria-details="d"><div id="d">Both.</div>`,
  );
  const tokens = [...copy.querySelectorAll('img')].map((image) => image.getAttribute(STAMP_LONG_DESCRIPTION));
  expect(tokens).toEqual([tokens[1], tokens[0]]);
  expect(copy.querySelector(`[${STAMP_LONG_TARGET}]`)?.getAttribute(STAMP_LONG_TARGET)).toBe(tokens[0]);
});

test('longdesc stays where it leads somewhere', async () => {
  const of = async (address: string) =>
    (await captureBody(`<base href="https://news.example/a/"><img ${PICTURE} longdesc="${address}">`)).copy
      .querySelector('img')
      ?.getAttribute('longdesc');
  expect(await of('deaths.html')).toBe('https://news.example/a/deaths.html');
  expect(await of('javascript:alert(1)')).toBeNull();
});

test('data in a canvas, which only screen readers get, and not the line for browsers that cannot draw', async () => {
  const canvas = (inner: string): string =>
    `<canvas width="300" height="200" aria-label="Deaths">${inner}</canvas>`;
  const data = await captureBody(
    canvas('<p>Deaths fell.</p><table><tr><td>A table.</td></tr></table>'),
    undefined,
    { scripts: true },
  );
  const target = data.copy.querySelector(`[${STAMP_LONG_TARGET}]`);
  expect(target?.textContent).toBe('A table.');
  expect(data.copy.querySelector('img')?.getAttribute(STAMP_LONG_DESCRIPTION)).toBe(
    target?.getAttribute(STAMP_LONG_TARGET),
  );
  const line = await captureBody(canvas('<p>Your browser cannot draw.</p>'), undefined, { scripts: true });
  expect(line.copy.querySelector(`[${STAMP_LONG_TARGET}]`)).toBeNull();
});
