// DOM-only
import type { Mark, MarkKind } from './block-facts.ts';
import { isSayable } from './characters.ts';
import { isNoteMark } from './note-mark.ts';
import { isSilent } from './plain-text.ts';
import type { BlockRole, TextSpan } from './reading-document.ts';

/** Text nodes of one block, in order. A `br` stands between two of them as a null. */
export interface TextRun {
  readonly container: Element;
  readonly nodes: readonly (Text | null)[];
  /** Parts that differ from the text around them: nodes `from` up to, not including, `to`. */
  readonly marks: readonly RunMark[];
  /** Language tags, as written, of those nodes that lie in a marked part of the block. */
  readonly langs: ReadonlyMap<number, string>;
}

interface RunMark {
  readonly kind: MarkKind;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

interface OpenRun extends TextRun {
  readonly nodes: (Text | null)[];
  readonly marks: RunMark[];
  readonly langs: Map<number, string>;
}

/** Elements that begin a new block. By name, not by computed style: the story is shown with our own style sheet. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Of MathML, what does not stand in a line. */
const STACKED = 'mfrac, msqrt, mroot, mtable, munder, mover, munderover, msubsup, mmultiscripts';

const INLINE_CODE = new Set(['CODE', 'KBD', 'SAMP']);

const isText = (node: Node): node is Text => node.nodeType === 3;

/** What is said for a formula: its own words, else its signs where they stand in a line, else nothing is known. */
function formulaWords(math: Element): string | undefined {
  const words = (math.getAttribute('alttext') ?? math.getAttribute('aria-label') ?? '').trim();
  if (words !== '') return words;
  return math.querySelector(STACKED) ? '' : undefined;
}

function markKind(element: Element, before: string): MarkKind | undefined {
  if (element.tagName === 'math' || element.getAttribute('role') === 'math')
    return formulaWords(element) === undefined ? undefined : 'formula';
  if (element.parentElement?.tagName === 'msup' && element.previousElementSibling) return 'raised';
  if (INLINE_CODE.has(element.tagName)) return 'code';
  if (isNoteMark(element, before)) return 'note';
  return element.tagName === 'SUP' ? 'raised' : element.tagName === 'SUB' ? 'lowered' : undefined;
}

/** Cuts an element's text into blocks, in one pass that looks at no text longer than it must. */
export function textRuns(root: Element): readonly TextRun[] {
  const runs: OpenRun[] = [];
  let open: OpenRun | undefined;
  const close = (): void => {
    if (open?.nodes.some((node) => node !== null && isSayable(node.data))) runs.push(open);
    open = undefined;
  };
  const visit = (parent: Element, block: Element, lang: string): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        if (open?.container !== block) {
          close();
          open = { container: block, nodes: [], marks: [], langs: new Map() };
        }
        if (lang !== '') open.langs.set(open.nodes.length, lang);
        open.nodes.push(node);
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (isSilent(element)) continue;
        if (element.tagName === 'BR') open?.nodes.push(null);
        else if (BLOCKS.has(element.tagName)) {
          close();
          visit(element, element, '');
          close();
        } else {
          const from = open?.container === block ? open.nodes.length : 0;
          const kind = markKind(element, open?.nodes.at(-1)?.data ?? '');
          visit(element, block, element.getAttribute('lang') || lang);
          if (kind && open?.container === block && open.nodes.length > from)
            open.marks.push({
              kind,
              from,
              to: open.nodes.length,
              words: kind === 'formula' ? (formulaWords(element) ?? '') : '',
            });
        }
      }
    }
  };
  visit(root, root, '');
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

/** A run's marks as parts of its text, in order, the outer one of two before the inner one. */
export function marksOf({ marks, nodes }: TextRun, starts: readonly number[]): readonly Mark[] {
  const spans = marks.map(({ kind, words, from, to }) => {
    const last = nodes[to - 1];
    return { kind, words, start: starts[from] ?? 0, end: (starts[to - 1] ?? 0) + (last ? last.length : 1) };
  });
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
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

/**
 * On the border of two nodes a span starts in the later one and ends in the earlier one. A line break is no node of
 * text: a span that starts or ends there does so at the end of the text before it.
 */
function nodeAt(
  { nodes }: TextRun,
  starts: readonly number[],
  offset: number,
  edge: 'first' | 'last',
): { readonly node: Text; readonly offset: number } {
  const length = (starts.at(-1) ?? 0) + (nodes.at(-1)?.length ?? 1);
  for (let index = offset <= length ? nodes.length - 1 : -1; index >= 0; index -= 1) {
    const node = nodes[index];
    const start = starts[index];
    if (!node || start === undefined || offset < start || (edge === 'last' && offset === start)) continue;
    return { node, offset: Math.min(offset - start, node.length) };
  }
  throw new RangeError(`no text at offset ${offset}`);
}
