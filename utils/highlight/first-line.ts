// DOM-only
import type { TextMap } from '../document/build-document.ts';
import type { ReadingDocument } from '../document/reading-document.ts';

/**
 * The first character of the first line of a story that begins at a height or below it; undefined when there is none.
 * Asks for places of text only, never for what lies at a point: a panel may lie there.
 * @param top CSS px from the window's top.
 */
export function firstLineFrom(story: ReadingDocument, textMap: TextMap, top: number): Range | undefined {
  for (let block = 0; block < story.blockCount; block += 1) {
    if (textMap.element(block).getBoundingClientRect().bottom <= top) continue;
    const found = firstFrom(story.block(block).text.length, top, (start) =>
      textMap.range(block, { start, end: start + 1 }),
    );
    if (found) return found;
  }
  return undefined;
}

/** Lines of a block follow each other downwards, so that half of what is left can be passed over at each step. */
function firstFrom(length: number, top: number, characterAt: (offset: number) => Range): Range | undefined {
  let low = 0;
  let high = length;
  let found: Range | undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let offset = middle;
    let range = characterAt(offset);
    // White space at the end of a line has no place.
    while (!isPlaced(range) && offset + 1 < high) {
      offset += 1;
      range = characterAt(offset);
    }
    if (!isPlaced(range)) high = middle;
    else if (range.getBoundingClientRect().top >= top) {
      found = range;
      high = middle;
    } else low = offset + 1;
  }
  return found;
}

const isPlaced = (range: Range): boolean => range.getBoundingClientRect().height > 0;
