import { describe, expect, it } from 'vitest';
import { cleanCopy, copiedText } from '../../../utils/document/copied.ts';
import { parse } from '../../support/dom.ts';

function cleaned(html: string): { readonly html: string; readonly text: string } {
  const document = parse(html);
  const copy = document.createDocumentFragment();
  copy.append(...document.body.childNodes);
  cleanCopy(copy);
  const whole = document.createElement('div');
  whole.append(copy);
  return { html: whole.innerHTML, text: copiedText(whole) };
}

describe('what is copied of a story', () => {
  it('has the words of a picture once, and in words that all see', () => {
    expect(
      cleaned(
        '<figure class="picture"><img src="a.png" alt="A bench" data-x="1"><p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>A bench</span></p><figcaption>Harbour</figcaption></figure>',
      ),
    ).toEqual({
      html: '<figure><img src="a.png" alt=""><p><span>Image: </span><span>A bench</span></p><figcaption>Harbour</figcaption></figure>',
      text: 'Image: A bench\n\nHarbour',
    });
  });

  it('has nothing that the reader put there, and no marks of ours', () => {
    expect(
      cleaned(
        '<header><h1 tabindex="-1">T</h1><p class="story-meta" data-unspoken>By A</p><p class="story-meta story-times">8 min</p></header><p data-heard class="a">W</p><p class="picture-failed">This picture did not load.</p><details class="long-description"><summary>Longer description</summary><p>Long</p></details><details class="long-description" open><summary>Longer description</summary><p>Open</p></details>',
      ),
    ).toEqual({
      html: '<header><h1>T</h1><p>By A</p></header><p>W</p><details><p>Open</p></details>',
      text: 'T\n\nBy A\n\nW\n\nOpen',
    });
  });

  it('has no soft hyphens nor marks for breaks, and keeps what joins letters', () => {
    expect(cleaned('<p>Donau\u00ADdampf\u200Bschiff می\u200Cخواهم</p>').text).toBe(
      'Donaudampfschiff می\u200Cخواهم',
    );
  });

  it('as text has its paragraphs, lines, items and cells apart, and code as it is', () => {
    expect(
      cleaned(
        '<p>One\n <b>two</b> three.<br>Four</p>\n<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul><table><tr><th>X</th><td>1</td></tr><tr><th>Y</th><td>2</td></tr></table><pre>a {\n  b\n}</pre>',
      ).text,
    ).toBe('One two three.\nFour\n\nA\n\nB\n\nC\n\nX\t1\nY\t2\n\na {\n  b\n}');
  });
});
