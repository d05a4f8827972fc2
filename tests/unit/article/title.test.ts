import { describe, expect, test } from 'vitest';
import { titleOf, titleWithoutSite } from '../../../utils/article/title.ts';
import { parse } from '../../support/dom.ts';

test.each([
  ['Doctor in tears | The Daily', 'The Daily', '', 'Doctor in tears'],
  ['Doctor in tears | Health | The Daily', 'The Daily', '', 'Doctor in tears | Health'],
  ['Doctor in tears - thedaily.com', 'thedaily.com', '', 'Doctor in tears'],
  ['Doctor in tears | Rust Blog', '', 'blog.rust.example', 'Doctor in tears'],
  [
    'Köyün son radyocusu | Kıyı Gazétesi',
    'kiyigazetesi.example',
    'kiyigazetesi.example',
    'Köyün son radyocusu',
  ],
  ['Doctor - and patient', 'The Daily', 'daily.example', 'Doctor - and patient'],
  ['The Daily', 'The Daily', '', 'The Daily'],
])('title %j of %j → %j', (title, site, host, expected) =>
  expect(titleWithoutSite(title, site, host)).toBe(expected),
);

describe('headings and declared titles', () => {
  const title = (html: string, ...declared: readonly string[]) => titleOf(parse(html), declared, 'The Daily');

  test('the heading counts before a title that was sharpened for search engines', () => {
    expect(
      title('<h1>An ultimate guide to renovation phases</h1>', 'What are the phases of a renovation?'),
    ).toBe('An ultimate guide to renovation phases');
  });
  test('a heading with little in common is not the title', () => {
    expect(title('<h1>Our stories</h1>', 'Stories of the long walk home from the sea')).toBe(
      'Stories of the long walk home from the sea',
    );
    expect(
      title('<h1>Information and resources</h1>', 'Superbugs: what they are and how you get them'),
    ).toMatch(/^Superbugs/);
  });
  test('a heading that a short declared title begins is the headline at its full length', () => {
    expect(title('<h1>Lamps of the harbour</h1>', 'Lamps')).toBe('Lamps of the harbour');
    expect(title('<h1>Lampshades</h1>', 'Lamps')).toBe('Lamps');
  });
  test('one word in common is not enough', () => {
    expect(title('<h1>Minecraft News</h1>', 'Minecraft 1.8 - The Bountiful Update')).toMatch(/^Minecraft 1/);
  });
  test('of several headings the one most alike', () => {
    expect(
      title('<h1>All maps</h1><h1>All shrines and solutions</h1>', 'All shrines and solutions - Guide'),
    ).toBe('All shrines and solutions');
  });
  test('a label within the heading is left out', () => {
    expect(title('<h1><span>Opinion</span> What I pray for</h1>', 'What I pray for')).toBe('What I pray for');
  });
  test('a title that was cut short is made whole', () => {
    const long =
      'A title that goes on and on until someone has cut it off because it was too long for search';
    expect(title('', `${long.slice(0, 60)}...`, long)).toBe(long);
  });
});
