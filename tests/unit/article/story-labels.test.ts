import { describe, expect, it } from 'vitest';
import { relabel } from '../../../utils/article/story-labels.ts';
import { LABELS, parse } from '../../support/dom.ts';

const HTML =
  '<p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>Image: a bench</span></p>' +
  '<p class="image-description image-unlabelled">Image without description.</p>' +
  '<p class="media"><a href="#">Video: Audio of the night</a></p><p class="media"><a href="#">Audio</a></p><p>Video: no</p>';

const texts = (lang: string): readonly string[] => {
  const { body } = parse(HTML);
  relabel(body, LABELS, lang);
  return [...body.children].map(({ textContent }) => textContent);
};

describe('the words that are written into a story', () => {
  it.each([
    [
      'de-AT',
      ['Bild: Image: a bench', 'Bild ohne Beschreibung.', 'Video: Audio of the night', 'Audio', 'Video: no'],
    ],
    ['ja', ['画像：Image: a bench', '説明のない画像。', '動画: Audio of the night', '音声', 'Video: no']],
    [
      'fr',
      [
        'Image : Image: a bench',
        'Image sans description.',
        'Vidéo: Audio of the night',
        'Audio',
        'Video: no',
      ],
    ],
  ])('are in its language: %s', (lang, expected) => expect(texts(lang)).toEqual(expected));

  it.each(['en', 'eu', ''])('stay as they are where that has none: %s', (lang) =>
    expect(texts(lang)).toEqual(texts('xx')),
  );
});

it('are in its language for links, useless words and longer descriptions too', () => {
  const { body } = parse(
    '<p class="image-description"><span>Link, image: </span><span data-image-description>Plans</span></p>' +
      '<p class="image-description image-unlabelled">Image without useful description. <span class="image-raw">The page says: IMG_1</span></p>' +
      '<details class="long-description"><summary>Longer description</summary></details>' +
      '<figure class="picture"><p><a href="#x">Longer description in the text</a></p></figure>',
  );
  relabel(body, LABELS, 'fr-CA');
  expect([...body.children].map(({ textContent }) => textContent)).toEqual([
    'Lien, image : Plans',
    'Image sans description utile. La page dit : IMG_1',
    'Description plus longue',
    'Description plus longue dans le texte',
  ]);
});
