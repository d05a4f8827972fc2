import { expect, test } from 'vitest';
import { JSDOM } from 'jsdom';
import { escapedJson, escapedText, written } from '../../../utils/capture/html-writer.ts';

const TEXTS = [
  'plain',
  'a < b && c > d',
  '</p><script>x()</script>',
  '&amp; &lt;',
  '"quoted" \'too\'',
  '<!-- -->',
];

test.each(TEXTS)('%s comes back from a parser as it was', (text) => {
  const { document } = new JSDOM(`<p${written('title', text)}>${escapedText(text)}</p>`).window;
  const paragraph = document.querySelector('p');
  expect(document.body.children).toHaveLength(1);
  expect(paragraph?.getAttribute('title')).toBe(text);
  expect(paragraph?.textContent).toBe(text);
});

test.each([
  ['an end of its element', '</script><p>out</p>'],
  ['a start in a comment, which would hide the end', '<!-- <script> '],
  ['letters of any case', '</SCRIPT ><p>'],
])('data with %s stays in its element, and the same data', (_, text) => {
  const json = JSON.stringify({ text });
  const { document } = new JSDOM(`<script type="x">${escapedJson(json)}</script><p>after</p>`).window;
  expect(document.querySelector('p')?.textContent).toBe('after');
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({ text });
});
