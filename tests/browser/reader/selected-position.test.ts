import { afterEach, expect, it } from 'vitest';
import { selectedPosition } from '../../../entrypoints/reader/selected-position.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';

const STORY = `<header><h1>The doctor</h1><p class="meta" data-unspoken>By Mairi</p></header>
<p id="a">One is <em>here</em>. Two is there.</p>
<figure><img id="img" alt="A bench"><p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description id="d">A bench at night</span></p></figure>
<h2 id="h">Five hours</h2><ul><li id="li">First item</li></ul>`;

let article: HTMLElement | undefined;

afterEach(() => article?.remove());

/** Selects from a place to another and gives the text from the position on. */
function from(select: (selection: Selection, find: (id: string) => Element) => void): string | undefined {
  const made = document.createElement('article');
  made.replaceChildren(...new DOMParser().parseFromString(STORY, 'text/html').body.childNodes);
  document.body.append(made);
  article = made;
  const { document: story, textMap } = buildDocument(made, 'en');
  const selection = getSelection();
  if (!selection) throw new Error('no selection');
  select(selection, (id) => made.querySelector(`#${id}`) ?? made);
  const at = selectedPosition(made, story, textMap);
  return at && story.block(at.block).text.slice(at.offset);
}

const text = (element: Element): Node => element.firstChild ?? element;

it('is the first selected word, whole', () => {
  expect(from((s, find) => s.setBaseAndExtent(text(find('a')), 4, text(find('a')), 6))).toBe(
    'is here. Two is there.',
  );
  expect(from((s, find) => s.setBaseAndExtent(text(find('d')), 3, text(find('h')), 2))).toBe(
    'bench at night',
  );
  expect(from((s, find) => s.setBaseAndExtent(text(find('h')), 5, text(find('h')), 10))).toBe('hours');
  expect(from((s, find) => s.setBaseAndExtent(text(find('li')), 0, text(find('li')), 5))).toBe('First item');
});

it('is the same when it was selected backwards', () => {
  expect(from((s, find) => s.setBaseAndExtent(text(find('h')), 10, text(find('h')), 5))).toBe('hours');
});

it('is the first text of the story when the selection begins on something else', () => {
  expect(
    from((s, find) => s.setBaseAndExtent(find('img').parentElement ?? find('img'), 0, text(find('h')), 4)),
  ).toBe('Image: A bench at night');
  // Behind the last letter of a paragraph.
  expect(
    from((s, find) => s.setBaseAndExtent(find('a').lastChild ?? find('a'), 15, text(find('h')), 4)),
  ).toBe('Image: A bench at night');
  expect(
    from((s, find) =>
      s.setBaseAndExtent(
        text(find('a').previousElementSibling?.lastElementChild ?? find('a')),
        1,
        text(find('a')),
        6,
      ),
    ),
  ).toBe('One is here. Two is there.');
  expect(from((s) => s.selectAllChildren(document.body))).toBe('The doctor');
});

it('is nothing without a selection in the story', () => {
  expect(from((s) => s.removeAllRanges())).toBeUndefined();
  expect(from((s, find) => s.collapse(text(find('h')), 2))).toBeUndefined();
  expect(from((s, find) => s.selectAllChildren(find('img')))).toBeUndefined();
});
