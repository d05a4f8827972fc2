// DOM-only
/**
 * What the rules that trim a story ask of its blocks, over and over. The answers are those of the first time, which is
 * when their origins are told: from there on blocks go or stay, and only empty elements go from within them.
 */
import { linkedLetters, proseOf } from './prose.ts';
import { collapsed, letterCount } from './words.ts';

interface Words {
  readonly text: string;
  readonly letters: number;
  linked?: number;
}

const known = new WeakMap<Element, Words>();

function wordsIn(block: Element): Words {
  const found = known.get(block);
  if (found) return found;
  const text = collapsed(block.textContent);
  const words = { text, letters: letterCount(text) };
  known.set(block, words);
  return words;
}

function linkedIn(block: Element): number {
  const words = wordsIn(block);
  return (words.linked ??= words.letters === 0 ? 0 : linkedLetters(block));
}

/** Text of a block, white space collapsed. */
export const textOf = (block: Element): string => wordsIn(block).text;

/** Letters of a block. */
export const lettersOf = (block: Element): number => wordsIn(block).letters;

/** Share (0 to 1) of a block's letters that stand in links; 0 without letters. */
export const linkShare = (block: Element): number =>
  lettersOf(block) === 0 ? 0 : Math.min(1, linkedIn(block) / lettersOf(block));

/** Letters of a block of running text; 0 when it is a label, a list of links or too short to tell. */
export const proseLetters = (block: Element): number => proseOf(lettersOf(block), () => linkedIn(block));
