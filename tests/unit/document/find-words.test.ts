import { expect, it } from 'vitest';
import { findWords } from '../../../utils/document/find-words.ts';
import { story } from '../speech/stories.ts';

const document = story([
  'The first rope. It is wet.',
  'A second\n rope (of hemp) lies here. It is dry.',
  'The end.',
]);

it('finds the sentence that holds the words, whatever white space the page has', () => {
  expect(findWords(document, 'A second rope (of hemp) lies')).toEqual({ block: 1, sentence: 0, offset: 0 });
  expect(findWords(document, ' rope  (of hemp) lies here. It is dry. The')).toBeUndefined();
  expect(findWords(document, 'It is dry.')).toMatchObject({ block: 1, sentence: 1 });
});

it('knows a place by the first sixty letters of what was selected', () => {
  const long = `${'A rope of hemp. '.repeat(6)}And something else`;
  const other = story(['Before.', 'A rope of hemp. '.repeat(6)]);
  expect(findWords(other, long)).toMatchObject({ block: 1, sentence: 0 });
});

it('finds nothing where the story has not those words', () => {
  expect(findWords(document, 'Elsewhere')).toBeUndefined();
  expect(findWords(document, ' ')).toBeUndefined();
});
