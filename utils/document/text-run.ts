// DOM-only
import type { BlockRole, TextSpan } from './reading-document.ts';

/** Text nodes of one block, in order. A `br` stands between two of them as a null. */
export interface TextRun {
  readonly container: Element;
  readonly nodes: readonly (Text | null)[];
}

/** Elements that begin a new block. By name, not by computed style: the story is shown with our own style sheet. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Pronunciation aids of ruby: the base text is read. */
const SILENT = new Set(['RT', 'RP', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const isText = (node: Node): node is Text => node.nodeType === 3;

/** A picture's description is hidden from screen readers, which have it from the picture itself, but not from our voice. */
const isSilent = (element: Element): boolean =>
  SILENT.has(element.tagName) ||
  element.hasAttribute('data-unspoken') ||
  (element.getAttribute('aria-hidden') === 'true' && !element.classList.contains('image-description'));

/** Cuts an element's text into blocks, in one pass that looks at no text longer than it must. */
export function textRuns(root: Element): readonly TextRun[] {
  const runs: { container: Element; nodes: (Text | null)[] }[] = [];
  let open: { container: Element; nodes: (Text | null)[] } | undefined;
  const close = (): void => {
    if (open?.nodes.some((node) => node !== null && HAS_LETTER_OR_DIGIT.test(node.data))) runs.push(open);
    open = undefined;
  };
  const visit = (parent: Element, block: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        if (open?.container !== block) {
          close();
          open = { container: block, nodes: [] };
        }
        open.nodes.push(node);
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (isSilent(element)) continue;
        if (element.tagName === 'BR') open?.nodes.push(null);
        else if (BLOCKS.has(element.tagName)) {
          close();
          visit(element, element);
          close();
        } else visit(element, block);
      }
    }
  };
  visit(root, root);
  close();
  return runs;
}

/** The run's text, and where each of its text nodes starts in it. A line break counts as one "\n". */
export function textOf(run: TextRun): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts = run.nodes.map((node) => {
    const start = text.length;
    text += node ? node.data : '\n';
    return start;
  });
  return { text, starts };
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  H1: 'title',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  PRE: 'code',
  TD: 'table-cell',
  TH: 'table-cell',
};

export function roleOf(container: Element): BlockRole {
  if (container.classList.contains('image-description')) return 'image';
  if (container.classList.contains('media')) return 'media';
  return ROLES[container.tagName] ?? 'paragraph';
}

/**
 * The DOM range of a part of a run's text.
 * @throws RangeError when the span is empty or reaches outside the text.
 */
export function rangeOf(run: TextRun, starts: readonly number[], span: TextSpan): Range {
  const range = run.container.ownerDocument.createRange();
  const begin = nodeAt(run, starts, span.start, 'first');
  const end = nodeAt(run, starts, span.end, 'last');
  range.setStart(begin.node, begin.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** On the border of two nodes a span starts in the later one and ends in the earlier one. */
function nodeAt(
  { nodes }: TextRun,
  starts: readonly number[],
  offset: number,
  edge: 'first' | 'last',
): { readonly node: Text; readonly offset: number } {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    const start = starts[index];
    if (!node || start === undefined || offset < start || (edge === 'last' && offset === start)) continue;
    if (offset > start + node.length) break;
    return { node, offset: offset - start };
  }
  throw new RangeError(`no text at offset ${offset}`);
}
