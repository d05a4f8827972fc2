// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  elementsIn,
  holds,
  named,
  namedAny,
  nameSet,
  nearest,
  newElement,
  Roll,
} from '../../../utils/article/elements.ts';

function page(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
const ids = (elements: readonly Element[]): string => elements.map(({ id }) => id).join(' ');

describe('elements by name', () => {
  const body = page(
    '<div id="a"><p id="b"><i id="c">x</i></p></div><p id="d"></p><svg id="e"><a id="f"/></svg>',
  );

  it('finds them in the order of the page', () => {
    expect(ids(elementsIn(body))).toBe('a b c d e f');
    expect(ids(named(body, 'p'))).toBe('b d');
    expect(ids(namedAny(body, nameSet('a p div')))).toBe('a b d f');
  });

  it('keeps the list while they are taken out', () => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const paragraph of named(copy, 'p')) paragraph.remove();
    expect(copy.querySelector('p')).toBeNull();
  });

  it('looks for what an element holds within it only', () => {
    const [box] = named(body, 'div');
    const [inline] = named(body, 'i');
    expect(box && holds(box, nameSet('i'))).toBe(true);
    expect(box && holds(box, nameSet('svg'))).toBe(false);
    expect(box && holds(box, nameSet('div'))).toBe(false);
    expect(inline && holds(inline, nameSet('p'))).toBe(false);
    expect(holds(body, nameSet('a'))).toBe(true);
  });

  it('finds the nearest around one, itself first', () => {
    const [inline] = named(body, 'i');
    expect(inline && nearest(inline, nameSet('i p'))?.id).toBe('c');
    expect(inline && nearest(inline, nameSet('div p'))?.id).toBe('b');
    expect(inline && nearest(inline, nameSet('table'))).toBeUndefined();
  });

  it('lists a page once, as it was', () => {
    const copy = body.cloneNode(true) as HTMLElement;
    const roll = new Roll(copy);
    named(copy, 'p')[0]?.remove();
    copy.append(copy.ownerDocument.createElement('p'));
    expect(ids(roll.of('p'))).toBe('b d');
    expect(ids(roll.all)).toBe('a b c d e f');
    expect(roll.of('table')).toEqual([]);
  });

  it('makes elements where a picture hides how', () => {
    const hidden = page('<img name="createElement">').ownerDocument;
    expect(newElement(hidden, 'figure').localName).toBe('figure');
  });
});
