import type { TextMap } from '../../utils/document/build-document.ts';
import { positionAt } from '../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../utils/document/reading-document.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The first word of what is selected in the story: of the first text there that belongs to it, as a selection may begin
 * on a picture, between two paragraphs or in the lines under the title.
 * @returns undefined when nothing of the story's text is selected.
 */
export function selectedPosition(
  article: HTMLElement,
  story: ReadingDocument,
  textMap: TextMap,
): ReadingPosition | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  if (article.contains(range.startContainer)) walker.currentNode = nodeAt(range);
  let node: Node | null = walker.currentNode;
  if (node.nodeType !== Node.TEXT_NODE) node = walker.nextNode();
  for (; node && range.intersectsNode(node); node = walker.nextNode()) {
    const { data } = node as Text;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : data.length;
    const letter = data.slice(from, to).search(LETTER_OR_DIGIT);
    const place = letter < 0 ? undefined : textMap.locate(node, from + letter);
    if (place) return positionAt(story, place.block, place.offset);
  }
  return undefined;
}

/** The node that a range starts at or, within an element, in front of. */
function nodeAt({ startContainer, startOffset }: Range): Node {
  return startContainer.childNodes[startOffset] ?? startContainer;
}
