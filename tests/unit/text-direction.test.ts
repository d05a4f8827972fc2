import { expect, it } from 'vitest';
import { directionOf } from '../../utils/text-direction.ts';

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['zh-TW', 'ltr'],
] as const)('%s is written %s', (lang, direction) => expect(directionOf(lang)).toBe(direction));
