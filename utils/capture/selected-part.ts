// browser
import { MAX_SELECTION_LENGTH } from './captured-page.ts';
import { bodyOf, collapsed, dataOf, parentElement, textContent } from './dom-access.ts';
import { written } from './html-writer.ts';
import { renderingOf } from './rendered.ts';
import { STAMP_SELECTED } from './stamps.ts';

const SHOW_TEXT = 4;

/** The nearest element round a text that is not part of a line of text. */
function blockOf(text: Node, body: Element): Element {
  let at = parentElement(text);
  while (at && at !== body && /^(?:inline|contents|ruby)/.test(getComputedStyle(at).display))
    at = parentElement(at);
  return at ?? body;
}

/** The selected part of each text node that is shown, in the order of the page. */
function* selectedTexts(range: Range): Generator<readonly [Node, string]> {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = startContainer.ownerDocument?.createTreeWalker(commonAncestorContainer, SHOW_TEXT);
  if (!walker) return;
  walker.currentNode = startContainer;
  let hasBegun = false;
  const isText = (node: Node): node is Text => node.nodeType === 3;
  for (
    let node = isText(startContainer) ? startContainer : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    if (!range.intersectsNode(node)) {
      if (hasBegun) return;
      continue;
    }
    hasBegun = true;
    const end = node === endContainer ? endOffset : undefined;
    const text = dataOf(node).slice(node === startContainer ? startOffset : 0, end);
    const parent = parentElement(node);
    if (text && parent && renderingOf(parent) === 'shown') yield [node, text];
  }
}

/**
 * Reads the selection and leaves it as it is. One in a field is the person's own text, which browsers do not report as
 * a range; one in a shadow tree they report as none.
 * @param marks receives an attribute for the copy of each block that the selection touches.
 * @returns the selected words of the blocks, parted by "\n"; '' when nothing is selected.
 */
export function markSelected(document: Document, marks: Map<Element, string>): string {
  const selection = Document.prototype.getSelection.call(document);
  const body = bodyOf(document);
  if (!selection || selection.isCollapsed || !body) return '';
  const texts = new Map<Element, string>();
  for (let index = 0; index < selection.rangeCount; index += 1) {
    for (const [node, text] of selectedTexts(selection.getRangeAt(index))) {
      const block = blockOf(node, body);
      texts.set(block, (texts.get(block) ?? '') + text);
    }
  }
  const words: string[] = [];
  for (const [block, text] of texts) {
    const part = collapsed(text);
    if (!part) continue;
    words.push(part);
    const isWhole = part === collapsed(textContent(block) ?? '');
    marks.set(block, (marks.get(block) ?? '') + written(STAMP_SELECTED, isWhole ? 'all' : 'part'));
  }
  return words.join('\n').slice(0, MAX_SELECTION_LENGTH);
}
