import { afterEach, expect, it } from 'vitest';
import { replaceFailedPictures } from '../../../entrypoints/reader/failed-pictures.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';

const WORDS = { text: 'This picture did not load.', lang: 'en' };
let article: HTMLElement | undefined;
afterEach(() => article?.remove());

/** Shows a story whose only picture cannot load, and waits until it has failed. */
async function failing(figure: string): Promise<HTMLElement> {
  const made = document.createElement('article');
  const inert = new DOMParser().parseFromString(`<p>Before.</p>${figure}`, 'text/html');
  made.append(...document.adoptNode(inert.body).childNodes);
  replaceFailedPictures(made, WORDS);
  article = made;
  const image = made.querySelector('img');
  const failed = new Promise((done) => image?.addEventListener('error', done, { once: true }));
  document.body.append(made);
  await failed;
  return made;
}

const BROKEN = 'data:image/png;base64,AAAA';

it('leaves its description in its place, for eyes, screen readers and the voice', async () => {
  const made = await failing(
    `<figure class="picture"><img src="${BROKEN}" alt="A bench at night"><p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>A bench at night</span></p></figure>`,
  );
  expect(made.querySelector('img')?.dataset['failed']).toBe('');
  expect(made.querySelector('figure .picture-failed')?.textContent).toBe(WORDS.text);
  expect(made.querySelector('.image-description')?.hasAttribute('aria-hidden')).toBe(false);
  const { document: story } = buildDocument(made, 'en');
  expect(Array.from({ length: story.blockCount }, (_, index) => story.block(index).text)).toEqual([
    'Before.',
    'Image: A bench at night',
  ]);
});

it('says nothing of a decorative picture', async () => {
  const made = await failing(`<img src="${BROKEN}" alt="">`);
  expect(made.querySelector('.picture-failed')).toBeNull();
});
