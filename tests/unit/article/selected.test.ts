import { describe, expect, test } from 'vitest';
import { STAMP_SELECTED } from '../../../utils/capture/stamps.ts';
import { isWorthReading, keepSelected } from '../../../utils/article/selected.ts';
import { parse } from '../../support/dom.ts';

const whole = `${STAMP_SELECTED}="all"`;
const part = `${STAMP_SELECTED}="part"`;
const kept = (html: string, selection: string): string => {
  const { body } = parse(html);
  keepSelected(body, { selection });
  return body.innerHTML
    .replaceAll(/ data-lectern-selected="\w+"/g, '')
    .replaceAll(/>\s+</g, '><')
    .trim();
};

describe('whether a selection is something to read', () => {
  test.each([
    ['', false],
    ['whistle', false],
    ['A sentence that was marked while reading. And one more of them.', false],
    ['It rained. They stayed in. The stove was cold.', true],
    ['雨が降った。みんな家にいた。炉は冷たかった。', true],
    ['word '.repeat(50), true],
  ])('%s', (selection, expected) => expect(isWorthReading({ selection })).toBe(expected));
  test('a page kept before there were selections', () => expect(isWorthReading({})).toBe(false));
});

describe('a page reduced to its selection', () => {
  test('blocks outside go, the first and the last are cut to the selected words', () =>
    expect(
      kept(
        `<h1>Title</h1><div><p ${part}>One two <b>three four</b>.</p><p ${whole}>Five.</p><p ${part}>Six  seven eight.</p><p>Nine.</p></div><p>Ten</p>`,
        'three four.\nFive.\nSix seven',
      ),
    ).toBe('<div><p><b>three four</b>.</p><p>Five.</p><p>Six  seven</p></div>'));
  test('pictures between selected blocks stay, those round them go', () =>
    expect(
      kept(
        `<img src="a.png"><p ${whole}>One.</p><figure><img src="b.png"></figure><p ${whole}>Two.</p><img src="c.png">`,
        'One.\nTwo.',
      ),
    ).toBe('<p>One.</p><figure><img src="b.png"></figure><p>Two.</p>'));
  test('a list stays a list', () =>
    expect(kept(`<ul><li>One</li><li ${whole}>Two</li><li ${part}>Three four</li></ul>`, 'Two\nThree')).toBe(
      '<ul><li>Two</li><li>Three</li></ul>',
    ));
  test('words of a block that holds others', () =>
    expect(kept(`<div ${part}>Loose words <p ${whole}>One.</p></div><p>Out</p>`, 'Loose words\nOne.')).toBe(
      '<div>Loose words <p>One.</p></div>',
    ));
  test('words that cannot be found again stay with their block', () =>
    expect(kept(`<p ${part}>One two.</p><p>Three</p>`, 'else')).toBe('<p>One two.</p>'));
});
