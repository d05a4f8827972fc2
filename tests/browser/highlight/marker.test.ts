import '../../../components/styles/base.css';
import { afterEach, expect, test } from 'vitest';
import { createMarker } from '../../../utils/highlight/marker.ts';

afterEach(() => {
  document.body.replaceChildren();
  CSS.highlights.clear();
});

const rangeOf = (node: Node, start: number, end: number): Range => {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

const marked = (name: string): string =>
  [...(CSS.highlights.get(name) ?? [])]
    .map((range) => (range instanceof Range ? range.toString() : ''))
    .join('|');

test('each mark is replaced, and one that is not named goes', () => {
  const text = document.createTextNode('One two. Three.');
  document.body.append(text);
  const before = document.body.innerHTML;
  const marker = createMarker();
  marker.mark({ sentence: rangeOf(text, 0, 8), word: rangeOf(text, 0, 3) }, 'word');
  expect([marked('paragraph'), marked('sentence'), marked('word')]).toEqual(['', 'One two.', 'One']);
  marker.mark({ sentence: rangeOf(text, 9, 15) }, 'sentence');
  expect([marked('paragraph'), marked('sentence'), marked('word')]).toEqual(['', 'Three.', '']);
  marker.mark({ paragraph: rangeOf(text, 0, 15) }, 'paragraph');
  expect([marked('paragraph'), marked('sentence'), marked('word')]).toEqual(['One two. Three.', '', '']);
  marker.clear();
  expect([marked('paragraph'), marked('sentence'), marked('word')]).toEqual(['', '', '']);
  expect(document.body.innerHTML).toBe(before);
});

test('a word that is only reckoned looks softer than one that the voice reported', () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'One two.';
  document.body.append(paragraph);
  const text = paragraph.firstChild ?? paragraph;
  const marker = createMarker();
  const style = (): { readonly line: string; readonly background: string } => {
    const computed = getComputedStyle(paragraph, '::highlight(word)');
    return { line: computed.textDecorationStyle, background: computed.backgroundColor };
  };
  document.documentElement.style.setProperty('--word', '#ffeca8');
  document.documentElement.style.setProperty('--sentence', '#fff6d9');
  document.documentElement.style.setProperty('--bar', '#a85000');
  marker.mark({ word: rangeOf(text, 0, 3) }, 'word');
  const reported = style();
  marker.mark({ word: rangeOf(text, 0, 3) }, 'estimated-word');
  const estimated = style();
  document.documentElement.removeAttribute('style');
  expect(reported).toEqual({ line: 'solid', background: 'rgb(255, 236, 168)' });
  expect(estimated).toEqual({ line: 'dotted', background: 'rgb(255, 246, 217)' });
});
