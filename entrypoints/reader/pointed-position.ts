import type { TextMap } from '../../utils/document/build-document.ts';
import { positionAt, sentenceOf } from '../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../utils/document/reading-document.ts';
import { wordAt } from '../../utils/document/segment.ts';

/** A press this near to a word, CSS px, means the word: fingers and unsteady hands miss by a little. */
const TOLERANCE = 12;

/** The word that a click means; undefined for clicks on links and controls, beside the text, or that end a selection. */
export function pointedPosition(
  event: MouseEvent,
  story: ReadingDocument,
  textMap: TextMap,
): ReadingPosition | undefined {
  const { target, clientX: x, clientY: y } = event;
  if (!(target instanceof Element) || target.closest('a, button, summary, input, video, audio'))
    return undefined;
  if (getSelection()?.isCollapsed === false) return undefined;
  const caret = document.caretPositionFromPoint(x, y);
  const place = caret && textMap.locate(caret.offsetNode, caret.offset);
  if (!place) return undefined;
  // On the second half of a letter the caret is behind it: of the words on both sides the nearer one is meant.
  const candidates = [place.offset - 1, place.offset]
    .filter((offset) => offset >= 0)
    .map((offset) => positionAt(story, place.block, offset))
    .map((position) => ({ position, distance: distanceTo(position, x, y, story, textMap) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [nearest] = candidates;
  return nearest && nearest.distance <= TOLERANCE ? nearest.position : undefined;
}

/** CSS px from a point to the nearest edge of the word at a position; 0 within it. */
function distanceTo(
  at: ReadingPosition,
  x: number,
  y: number,
  story: ReadingDocument,
  textMap: TextMap,
): number {
  const { text, lang } = story.block(at.block);
  const word = wordAt(text, sentenceOf(story, at).span, lang, at.offset);
  const boxes = word ? [...textMap.range(at.block, word).getClientRects()] : [];
  const distances = boxes.map((box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)),
  );
  return Math.min(Infinity, ...distances);
}
