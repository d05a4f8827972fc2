import { expect, test } from 'vitest';
import { cleanByline, isNameLike, joinNames } from '../../../utils/article/byline.ts';

test.each([
  ['By Ada Byron', 'Ada Byron'],
  ['Written by: Ada Byron', 'Ada Byron'],
  ['  BY\n ADA BYRON ', 'ADA BYRON'],
  ['Par Ada Byron', 'Ada Byron'],
  ['Автор: Ада Байрон', 'Ада Байрон'],
  ['作者：张三', '张三'],
  ['Byron Smith', 'Byron Smith'],
  ['Di Wu', 'Di Wu'],
  ['Di Anna Rossi', 'Anna Rossi'],
  ['Ada Byron | Health correspondent', 'Ada Byron'],
  ['Ada Byron - Editorial team', 'Ada Byron'],
  ['Anne-Marie Byron', 'Anne-Marie Byron'],
  ['Smith &amp; Sons', 'Smith & Sons'],
  ['https://www.facebook.com/paper', ''],
  ['Ada Byron (https://paper.example/ada)', 'Ada Byron'],
  ['ada@paper.example', ''],
  ['By', ''],
  ['Dec 24, 17:00', ''],
  ['262588213843476', ''],
  ['null', ''],
])('byline %j → %j', (text, expected) => expect(cleanByline(text)).toBe(expected));

test('the site is no part of a name', () => {
  expect(cleanByline('Ada Byron, The Daily Staff', 'The Daily')).toBe('Ada Byron');
  expect(cleanByline('Ada Byron, daily.com', 'Daily')).toBe('Ada Byron');
  expect(cleanByline(', The Daily & Gazette', 'The Daily')).toBe('');
  expect(cleanByline('Ada Byron, Dietitian', 'The Daily')).toBe('Ada Byron, Dietitian');
  expect(cleanByline('The Daily', 'The Daily')).toBe('The Daily');
});

test.each([
  ['Ada Byron', true],
  ['Åsa de la Cruz and Wu Ming', true],
  ['张三', true],
  ['the Daily Team', true],
  ['read more about it', false],
  ['5 min read', false],
  ['Articles by Ada', false],
])('looks like a name: %j %j', (text, expected) => expect(isNameLike(text)).toBe(expected));

test('a name is given once', () => {
  expect(joinNames(['Ada Byron', 'Wu Ming', 'ada byron'])).toBe('Ada Byron, Wu Ming');
});

test.each(['Von', 'Por', 'By', '作者：'])('%s alone names nobody', (text) =>
  expect(cleanByline(text)).toBe(''),
);
