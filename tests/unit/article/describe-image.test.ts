import { describe, expect, test } from 'vitest';
import {
  captionRepeats,
  describeImage,
  type ImageFacts,
  isUsefulDescription,
} from '../../../utils/article/describe-image.ts';

const facts = (changes: Partial<ImageFacts>): ImageFacts => ({
  name: '',
  nameFrom: 'none',
  description: '',
  tooltip: '',
  caption: '',
  longDescription: '',
  isLink: false,
  isRepeated: false,
  size: { width: 640, height: 400 },
  headline: 'Doctor in tears outside hospital',
  ...changes,
});

describe('isUsefulDescription', () => {
  test.each([
    'A man in a white coat crouches by a wall',
    'Doctor',
    'Map of the county in 1890',
    'Photo of a lighthouse',
    'Figure 3: deaths by year',
    '灯塔',
    'The file report.jpg is open on a screen in the office',
  ])('%j says something', (text) => expect(isUsefulDescription(text)).toBe(true));

  test.each([
    '',
    ' ',
    '...',
    'image',
    'Image',
    'PHOTO',
    'picture 1',
    'Image 3 of 12',
    'the image',
    'featured image',
    'placeholder',
    'IMG_2041.JPG',
    'dsc-00123',
    'DSC00123',
    'screenshot 2024-05-01 at 10.22.31',
    'doctor.jpeg',
    'https://cdn.example/a/b',
    'www.example.com/x',
    '5f3c9a7be21d4c08',
    'e3b0c44298fc1c149afbf4c8996fb924',
    'undefined',
    'null',
    'Click to enlarge',
    '1200x800',
  ])('%j says nothing', (text) => expect(isUsefulDescription(text)).toBe(false));

  test('the headline again says nothing', () => {
    expect(
      isUsefulDescription('Doctor in tears, outside hospital!', 'Doctor in tears outside hospital'),
    ).toBe(false);
  });
});

describe('describeImage', () => {
  test('described', () => {
    expect(describeImage(facts({ name: 'A man crouches', nameFrom: 'alt' }))).toEqual({
      kind: 'described',
      text: 'A man crouches',
      more: '',
      raw: '',
      from: ['alt'],
    });
  });
  test('a slug is said as its words', () => {
    expect(describeImage(facts({ name: 'doctor-outside-hospital', nameFrom: 'alt' })).text).toBe(
      'doctor outside hospital',
    );
    expect(describeImage(facts({ name: 'doctor-outside-hospital-01', nameFrom: 'alt' }))).toMatchObject({
      kind: 'described',
      text: 'doctor outside hospital 01',
    });
  });
  test('name and description become one text', () => {
    const both = facts({ name: 'A chart.', nameFrom: 'alt', description: 'Deaths fell from 40 to 12.' });
    expect(describeImage(both).text).toBe('A chart. Deaths fell from 40 to 12.');
  });
  test('a description that repeats the name is said once', () => {
    const both = facts({ name: 'A doctor by a wall', nameFrom: 'alt', description: 'a doctor by a wall' });
    expect(describeImage(both).text).toBe('A doctor by a wall');
  });
  test.each([
    ['file name, no caption', { name: 'IMG_1.jpg', nameFrom: 'alt' }, 'suspicious'],
    ['file name, caption', { name: 'IMG_1.jpg', nameFrom: 'alt', caption: 'The wall' }, 'caption-only'],
    ['no alt', {}, 'unlabelled'],
    ['blank alt', { nameFrom: 'blank-alt' }, 'unlabelled'],
    ['empty alt', { nameFrom: 'empty-alt' }, 'decorative'],
    ['empty alt with a caption', { nameFrom: 'empty-alt', caption: 'The wall' }, 'caption-only'],
    ['described icon', { name: 'Share', nameFrom: 'alt', size: { width: 32, height: 32 } }, 'decorative'],
    ['tracker', { size: { width: 1, height: 1 } }, 'decorative'],
    ['divider', { size: { width: 900, height: 10 } }, 'decorative'],
    [
      'low, but described',
      { name: 'x over y', nameFrom: 'alt', size: { width: 300, height: 40 } },
      'described',
    ],
    ['low and not described', { size: { width: 300, height: 40 } }, 'decorative'],
    ['size unknown, described', { name: 'A wall', nameFrom: 'alt', size: undefined }, 'described'],
    ['size unknown, no words', { size: undefined }, 'unlabelled'],
  ] as const)('%s: %s → %s', (_, changes, kind) => expect(describeImage(facts(changes)).kind).toBe(kind));
});

/** One row of each table of rules: what the page says, what stands in for the picture. */
describe('what is said of each kind', () => {
  const LONG = 'Deaths fell from 40 in January to 12 in June. '.repeat(8).trim();
  const named = (changes: Partial<ImageFacts>) =>
    describeImage(facts({ name: 'A ward', nameFrom: 'alt', ...changes }));

  test.each(['aria-labelledby', 'aria-label', 'alt', 'title', 'svg-title'] as const)(
    'the words say that they came from %s',
    (nameFrom) => expect(named({ nameFrom }).from).toEqual([nameFrom]),
  );
  test('linked: all that a link to another page holds', () =>
    expect(named({ isLink: true })).toMatchObject({ kind: 'linked', text: 'A ward' }));
  test('a link round a picture without words is no description', () =>
    expect(describeImage(facts({ isLink: true })).kind).toBe('unlabelled'));
  test('complex: a longer description is there on demand', () =>
    expect(named({ longDescription: LONG })).toEqual({
      kind: 'complex',
      text: 'A ward',
      more: LONG,
      raw: '',
      from: ['alt', 'long-description'],
    }));
  test('complex wins over linked', () =>
    expect(named({ longDescription: LONG, isLink: true }).kind).toBe('complex'));
  test('a longer description that says the same is no longer one', () =>
    expect(named({ longDescription: 'A ward.' })).toMatchObject({ kind: 'described', more: '' }));
  test('only a longer description: its first sentences are said at once, the rest on demand', () => {
    const { kind, text, more } = describeImage(
      facts({ longDescription: `${LONG} ${'And so on. '.repeat(9)}` }),
    );
    expect(kind).toBe('complex');
    expect(text).toMatch(/^Deaths fell .*June\.$/);
    expect(text.length).toBeLessThanOrEqual(250);
    expect(more).toMatch(/And so on\.$/);
  });
  test('a short accessible description is said with the name', () =>
    expect(named({ description: 'Beds stand in two rows.' })).toMatchObject({
      kind: 'described',
      text: 'A ward. Beds stand in two rows.',
      from: ['alt', 'description'],
    }));
  test('a long accessible description is said on demand', () =>
    expect(named({ description: LONG })).toMatchObject({ kind: 'complex', text: 'A ward', more: LONG }));
  test('more than 250 characters of alt: whole sentences at once, the rest on demand, nothing lost', () => {
    const name = Array.from(
      { length: 12 },
      (_, index) => `Sentence number ${index} of the alternative.`,
    ).join(' ');
    const { kind, text, more } = describeImage(facts({ name, nameFrom: 'alt' }));
    expect(kind).toBe('complex');
    expect(text.length).toBeLessThanOrEqual(250);
    expect(`${text} ${more}`).toBe(name);
  });
  test('more than 250 characters in one sentence: cut at a word, whole on demand', () => {
    const name = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const { text, more } = describeImage(facts({ name, nameFrom: 'alt' }));
    expect(text).toMatch(/word\d+…$/);
    expect(more).toBe(name);
  });
  test.each([
    ['file name', 'IMG_2041.JPG'],
    ['address', 'https://cdn.example/a/b'],
    ['"image"', 'image'],
    ['"photo"', 'Photo'],
    ['headline', 'Doctor in tears outside hospital'],
  ])('suspicious: %s, shown as it is and never said', (_, name) =>
    expect(describeImage(facts({ name, nameFrom: 'alt' }))).toEqual({
      kind: 'suspicious',
      text: '',
      more: '',
      raw: name,
      from: [],
    }),
  );
  test('suspicious: words of other pictures', () =>
    expect(named({ isRepeated: true })).toMatchObject({ kind: 'suspicious', text: '', raw: 'A ward' }));
  test('suspicious words of thousands of characters are shown in part', () =>
    expect(describeImage(facts({ name: `https://cdn.example/${'a'.repeat(3000)}` })).raw).toHaveLength(121));
  test('a caption is better than suspicious words', () =>
    expect(named({ name: 'IMG_1.jpg', caption: 'The wall' })).toMatchObject({
      kind: 'caption-only',
      raw: '',
    }));
});

describe('where the sources disagree', () => {
  test('alt=" " is unlabelled, not decorative', () =>
    expect(describeImage(facts({ nameFrom: 'blank-alt' })).kind).toBe('unlabelled'));
  test('alt="" with a title is decorative; the title is shown, not spoken', () =>
    expect(describeImage(facts({ nameFrom: 'empty-alt', tooltip: 'The ward at dawn' }))).toMatchObject({
      kind: 'decorative',
      text: '',
      raw: 'The ward at dawn',
    }));
  test('a title that is a file name is not even shown', () =>
    expect(describeImage(facts({ nameFrom: 'empty-alt', tooltip: 'IMG_2041' })).raw).toBe(''));
  test('no alt and a lone caption: the caption is no name', () =>
    expect(describeImage(facts({ caption: 'The wall' }))).toMatchObject({
      kind: 'caption-only',
      text: '',
      from: [],
    }));
});

test('a caption that only repeats is not said again', () => {
  const alternative = { text: 'A doctor crouches by a wall outside the hospital' };
  expect(captionRepeats('A doctor crouches outside the hospital.', alternative)).toBe(true);
  expect(captionRepeats('Dr Lena Ortiz minutes after the death. Photo: M. Bell', alternative)).toBe(false);
  expect(captionRepeats('Anything', { text: '' })).toBe(false);
});
