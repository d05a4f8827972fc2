import { describe, expect, test } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page.ts';
import { captureBody, openFrame, svgPicture } from './page-frame.ts';

describe('text that was not sent', () => {
  const unsent = async (html: string, change: (field: HTMLInputElement) => void): Promise<boolean> =>
    (
      await captureBody(html, ({ document }) => {
        const field = document.querySelector<HTMLInputElement>('[data-f]');
        if (field) change(field);
      })
    ).page.hasUnsentText;
  const type = (text: string) => (field: HTMLInputElement) => void (field.value = text);

  test.each([
    ['text field', '<input data-f>', type('hello'), true],
    ['textarea', '<textarea data-f>old</textarea>', type('new'), true],
    ['password, compared and not read', '<input data-f type="password">', type('secret'), true],
    ['unchanged value', '<input data-f value="old">', type('old'), false],
    ['blank', '<textarea data-f></textarea>', type('  \n'), false],
    ['search field', '<input data-f type="search">', type('doctors'), false],
    [
      'check box',
      '<input data-f type="checkbox">',
      (field: HTMLInputElement) => void (field.checked = true),
      false,
    ],
    ['field that is not rendered', '<div hidden><input data-f></div>', type('hello'), false],
    [
      'editor in focus',
      '<div data-f contenteditable>draft</div>',
      (field: HTMLInputElement) => field.focus(),
      true,
    ],
    ['text box role', '<div data-f contenteditable role="textbox">draft</div>', () => undefined, true],
    ['empty editor', '<div data-f contenteditable role="textbox"><br></div>', () => undefined, false],
    [
      'page that is editable, not in focus',
      '<div data-f contenteditable><p>A story.</p></div>',
      () => undefined,
      false,
    ],
  ])('%s', async (_, html, change, expected) => expect(await unsent(html, change)).toBe(expected));

  test('what was typed is not in the copy', async () => {
    const { page } = await captureBody(
      '<input id="i" value="typed-before"><textarea>typed-first</textarea>',
      ({ document }) => {
        const field = document.querySelector('input');
        if (field) field.value = 'typed-now';
      },
    );
    expect(page.html).not.toContain('typed');
  });
});

describe('pages that resist', () => {
  test('clobbered forms and documents are read all the same', async () => {
    const names = [
      'attributes',
      'childNodes',
      'firstChild',
      'getAttribute',
      'localName',
      'nodeType',
      'checkVisibility',
      'shadowRoot',
    ];
    const clobbers = [
      'body',
      'documentElement',
      'title',
      'URL',
      'baseURI',
      'implementation',
      'createElement',
      'querySelector',
      'contentType',
    ];
    const { page } = await captureBody(
      `${clobbers.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}<form>${names.map((name) => `<input name="${name}">`).join('')}<p>Text in the form.</p></form>`,
    );
    expect(page).toMatchObject({ title: 'T', contentType: 'text/html', lang: 'en-GB' });
    expect(page.html).toContain('Text in the form.');
    expect(page.html).not.toContain('name="attributes"');
  });

  test('custom elements are not upgraded a second time', async () => {
    const counted =
      '<script>customElements.define("x-count", class extends HTMLElement { constructor() { super(); parent.timesMade += 1; } });</script><x-count>kept</x-count>';
    Reflect.set(globalThis, 'timesMade', 0);
    const { page } = await captureBody(counted, undefined, { scripts: true });
    expect(page.html).toContain('kept');
    expect(Reflect.get(globalThis, 'timesMade')).toBe(1);
  });

  test('names that no script could write', async () => {
    const { page } = await captureBody(
      `<p"x>Odd element.</p"x><x:y>Prefixed.</x:y><p @click="x" data-"y="1" =z>Odd attributes.</p><img src="${svgPicture(100, 100)}" data-<q="1" alt="A doctor">`,
    );
    for (const words of ['Odd element.', 'Prefixed.', 'Odd attributes.', 'A doctor'])
      expect(page.html).toContain(words);
  });

  test('very deep nesting', async () => {
    const { page } = await captureBody('<p>Before.</p><div id="deep"></div><p>After.</p>', ({ document }) => {
      let at: Element | null = document.querySelector('#deep');
      for (let depth = 0; depth < 3_000; depth += 1) {
        const child: Element = document.createElement('i');
        at?.append(child);
        at = child;
      }
    });
    expect(page.html).toContain('Before.');
    expect(page.html).toContain('After.');
  });

  test('an empty document', async () => {
    const frame = await openFrame('');
    frame.document.documentElement.remove();
    expect(capturePage(frame.document)).toMatchObject({ version: 1, lang: '', dir: 'ltr' });
    frame.close();
  });
});
