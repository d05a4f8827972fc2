// DOM-only
import { proseLetters, textOf } from './block-words.ts';
import { named } from './elements.ts';
import type { Removals } from './removals.ts';

/** Paragraphs in a row from which saying them twice is a second copy for other screens rather than a refrain. */
const LEAST_COPY = 8;

/** Takes out a row of paragraphs that were said before, with the headings and short lines at it that were too. */
function removeRow(root: Element, row: readonly Element[], removals: Removals): void {
  const blocks = [...root.children];
  const firsts = new Map<string, Element>();
  for (const block of blocks) {
    const text = textOf(block);
    if (!firsts.has(text)) firsts.set(text, block);
  }
  // Pictures may share their words, or have none.
  const isAgain = (block: Element | undefined): boolean =>
    block !== undefined &&
    named(block, 'img').length === 0 &&
    textOf(block) !== '' &&
    firsts.get(textOf(block)) !== block;
  const [first, last] = [row[0], row.at(-1)].map((each) => blocks.findIndex((block) => block === each));
  if (first === undefined || last === undefined) return;
  let start = first;
  while (isAgain(blocks[start - 1])) start -= 1;
  for (const block of blocks.slice(start, last + 1)) if (isAgain(block)) removals.remove(block, 'copy');
}

/** Takes out the second copy of a part that the page has twice, one for narrow and one for wide screens. */
export function removeCopies(root: Element, removals: Removals): void {
  const blocks = [...root.children].filter((block) => proseLetters(block) > 0);
  const places = new Map<string, number>();
  /** Blocks of the row that repeats, and where the last of them stood first. */
  let row: Element[] = [];
  let last = -1;
  const end = (): void => {
    if (row.length >= LEAST_COPY) removeRow(root, row, removals);
    row = [];
  };
  for (const [place, block] of blocks.entries()) {
    const text = textOf(block);
    const first = places.get(text);
    if (first === undefined) places.set(text, place);
    if (first === undefined || (row.length > 0 && first !== last + 1)) end();
    if (first === undefined) continue;
    row.push(block);
    last = first;
  }
  end();
}
