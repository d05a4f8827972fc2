import type { TextMap } from '../../utils/document/build-document.ts';
import { positionAt } from '../../utils/document/position.ts';
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
  const position = positionAt(story, place.block, place.offset);
  const { text, lang, sentences } = story.block(position.block);
  const sentence = sentences[position.sentence];
  const word = sentence && wordAt(text, sentence.span, lang, position.offset);
  const boxes = word ? [...textMap.range(position.block, word).getClientRects()] : [];
  const near = boxes.some(
    (box) =>
      x >= box.left - TOLERANCE &&
      x <= box.right + TOLERANCE &&
      y >= box.top - TOLERANCE &&
      y <= box.bottom + TOLERANCE,
  );
  return near ? position : undefined;
}
