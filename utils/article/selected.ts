// DOM-only
import type { CapturedPage } from '../capture/captured-page.ts';
import { STAMP_SELECTED } from '../capture/stamps.ts';
import { letterCount } from './words.ts';

/** From here on a selection is something to read, not a word that was looked up or a click that went wrong. */
const LEAST_LETTERS = 200;
const LEAST_SENTENCES = 3;
const SENTENCE_END = /[.!?…](?=["'”’»)\]]*(?:\s|$))|[。！？।؟۔]/gu;

/** Whether the person had selected a text of some length when they pressed the button. */
export function isWorthReading({ selection = '' }: Pick<CapturedPage, 'selection'>): boolean {
  return (
    letterCount(selection) >= LEAST_LETTERS || (selection.match(SENTENCE_END)?.length ?? 0) >= LEAST_SENTENCES
  );
}

const SELECTED = `[${STAMP_SELECTED}]`;
const PICTURES = 'img, picture, figure, video, audio, iframe, object, hr';

const solid = (text: string): string => text.replaceAll(/\s+/g, '');

function textsOf(node: Node): readonly Text[] {
  if (node.nodeType === 3) return [node as Text];
  return [...node.childNodes].flatMap(textsOf);
}

/** Takes off what stands before and behind the selected words of a block. White space may differ. */
function cutTo(block: Element, lines: readonly string[]): void {
  const texts = textsOf(block);
  const all = solid(texts.map(({ data }) => data).join(''));
  const line = lines
    .filter((each) => each !== '' && all.includes(each))
    .toSorted((a, b) => b.length - a.length)[0];
  if (line === undefined) return;
  const start = all.indexOf(line);
  let at = 0;
  for (const text of texts) {
    let kept = '';
    for (const unit of text.data) {
      const isSpace = /\s/.test(unit);
      if ((at >= start || (isSpace && at > start)) && at < start + line.length) kept += unit;
      if (!isSpace) at += unit.length;
    }
    text.data = kept;
  }
}

/**
 * Reduces a page to what was selected on it: the marked blocks, the first and last one cut to the selected words, and
 * the pictures between them. What holds them stays, so that lists are lists and tables tables.
 */
export function keepSelected(body: Element, { selection = '' }: Pick<CapturedPage, 'selection'>): void {
  const lines = selection.split('\n').map(solid);
  const marked = [...body.querySelectorAll(SELECTED)];
  const [first] = marked;
  const last = marked.at(-1);
  const isBetween = (element: Element): boolean =>
    first !== undefined &&
    last !== undefined &&
    (first.compareDocumentPosition(element) & 4) !== 0 &&
    (last.compareDocumentPosition(element) & 2) !== 0;
  const prune = (element: Element): void => {
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType === 3 && !element.matches(SELECTED)) node.remove();
      if (node.nodeType !== 1) continue;
      const child = node as Element & ChildNode;
      const hasMarked = child.querySelector(SELECTED) !== null;
      if (hasMarked) prune(child);
      else if (child.getAttribute(STAMP_SELECTED) === 'part') cutTo(child, lines);
      else if (!child.matches(SELECTED) && !element.matches(SELECTED)) {
        const isPicture = child.matches(PICTURES) || child.querySelector(PICTURES) !== null;
        if (!isPicture || !isBetween(child)) child.remove();
      }
    }
  };
  if (body.matches(SELECTED) && marked.length === 0) cutTo(body, lines);
  else prune(body);
}
