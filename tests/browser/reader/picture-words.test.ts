/** Pictures shown, smaller, and replaced by their words. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { replaceFailedPictures } from '../../../entrypoints/reader/failed-pictures.ts';
import { holdPictures, letWordsStandIn } from '../../../entrypoints/reader/picture-words.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { storyStage } from './story-stage.ts';

/** A picture of a size that no other test loads. */
const drawing = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`)}`;
const words = (text: string): string =>
  `<p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>${text}</span></p>`;
const STORY = `<h1>The doctor</h1>
  <figure class="picture" id="photo"><img src="${drawing(1200, 800)}" alt="A bench at night">${words('A bench at night')}<figcaption>The bench</figcaption></figure>
  <p>Words between the pictures.</p>
  <figure class="picture" id="linked"><a href="https://story.test/large"><img src="${drawing(300, 300)}" alt="A crane"></a>${words('A crane')}</figure>
  <figure class="picture" id="captioned"><img src="${drawing(310, 300)}" alt=""><figcaption>Only a caption</figcaption></figure>
  <figure class="picture" id="ornament"><img src="${drawing(400, 20)}" alt=""></figure>
  <p id="inline">A sign <img src="${drawing(20, 20)}" alt="" width="20" height="20"> in a line.</p>`;

let current: ReturnType<typeof storyStage> | undefined;

function show(pictures: Settings['pictures'], html = STORY) {
  const made = storyStage(html, { pictures }, 'light', pictures === 'words' ? holdPictures : undefined);
  current = made;
  replaceFailedPictures(made.article, { text: 'This picture did not load.', lang: 'en' });
  letWordsStandIn(
    made.article,
    () => made.settings.value.pictures,
    'Follow the picture’s link',
    made.end.signal,
  );
  return made;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`article ${selector}`);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const image = (id: string): HTMLImageElement => find(`#${id} img`) as HTMLImageElement;
const loaded = () => expect.poll(() => image('photo').complete && image('photo').naturalWidth).toBe(1200);

describe('smaller pictures', () => {
  it('are 12 letters high at most, in their own shape, with the words beside them', async () => {
    show('smaller');
    await loaded();
    const { width, height, right, top, bottom } = image('photo').getBoundingClientRect();
    expect(height).toBeCloseTo(240, 0);
    expect(width / height).toBeCloseTo(1.5, 1);
    const line = find('#photo .image-description').getBoundingClientRect();
    expect(line.left).toBeGreaterThanOrEqual(right);
    expect(line.top).toBeGreaterThanOrEqual(top - 1);
    expect(line.bottom).toBeLessThanOrEqual(bottom + 1);
    expect(find('#photo figcaption').getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
  });

  it('have their words below where there is no room beside them', async () => {
    await page.viewport(320, 640);
    show('smaller');
    await loaded();
    const { bottom } = image('photo').getBoundingClientRect();
    expect(find('#photo .image-description').getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('are never made larger than they are', async () => {
    show('smaller');
    await loaded();
    expect(image('inline').getBoundingClientRect().height).toBe(20);
  });
});

describe('words in the place of pictures', () => {
  it('loads no picture, and all of them at once when they are wanted', async () => {
    const { settings } = show(
      'words',
      ['words-a', 'words-b']
        .map(
          (name) =>
            `<figure class="picture"><img src="/icon/128.png?${name}" alt="${name}">${words(name)}</figure>`,
        )
        .join(''),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('?words-')).length;
    expect(asked()).toBe(0);
    settings.value = { ...settings.value, pictures: 'shown' };
    await expect.poll(asked).toBe(2);
  });

  it('leaves descriptions and captions, for eyes and for screen readers, and nothing of ornaments', async () => {
    const { settings } = show('words');
    expect(find('#photo .image-description').checkVisibility()).toBe(true);
    await expect.element(page.getByText('A bench at night')).toBeVisible();
    expect(find('#photo .image-description').hasAttribute('aria-hidden')).toBe(false);
    expect(find('#photo figcaption').checkVisibility()).toBe(true);
    expect(find('#captioned figcaption').checkVisibility()).toBe(true);
    expect(find('#ornament').checkVisibility()).toBe(false);
    expect(page.getByRole('img').elements()).toEqual([]);
    settings.value = { ...settings.value, pictures: 'shown' };
    expect(find('#photo .image-description').getAttribute('aria-hidden')).toBe('true');
    await expect.element(page.getByRole('img', { name: 'A bench at night' })).toBeVisible();
  });

  it('keeps a link that was a picture in view, and says where it leads', async () => {
    const { settings } = show('words');
    const link = page.getByRole('link', { name: 'Follow the picture’s link: A crane' });
    await expect.element(link).toBeVisible();
    expect(link.element().getBoundingClientRect().width).toBeGreaterThan(100);
    settings.value = { ...settings.value, pictures: 'shown' };
    await expect.element(page.getByRole('link', { name: 'A crane', exact: true })).toBeVisible();
  });
});

it('a picture that did not load leaves a link that can be seen', async () => {
  show('shown', STORY.replace(drawing(300, 300), 'data:image/png;base64,AAAA'));
  await expect.element(page.getByRole('link', { name: 'Follow the picture’s link: A crane' })).toBeVisible();
  expect(find('#linked .image-description').hasAttribute('aria-hidden')).toBe(false);
});
