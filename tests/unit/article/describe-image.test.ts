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
  caption: '',
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
    });
  });
  test('a slug is said as its words', () => {
    expect(describeImage(facts({ name: 'doctor-outside-hospital', nameFrom: 'alt' })).text).toBe(
      'doctor outside hospital',
    );
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
    ['file name, no caption', { name: 'IMG_1.jpg', nameFrom: 'alt' }, 'unlabelled'],
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

test('a caption that only repeats is not said again', () => {
  const alternative = {
    kind: 'described',
    text: 'A doctor crouches by a wall outside the hospital',
  } as const;
  expect(captionRepeats('A doctor crouches outside the hospital.', alternative)).toBe(true);
  expect(captionRepeats('Dr Lena Ortiz minutes after the death. Photo: M. Bell', alternative)).toBe(false);
  expect(captionRepeats('Anything', { kind: 'unlabelled', text: '' })).toBe(false);
});
