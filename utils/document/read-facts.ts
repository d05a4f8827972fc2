// DOM-only
import type { BlockFacts, CellFacts } from './block-facts.ts';
import { listNumber } from './list-number.ts';
import { tableFacts } from './table-facts.ts';
import type { TableFacts } from './table-facts.ts';
import { marksOf, roleOf } from './text-run.ts';
import type { TextRun } from './text-run.ts';

/** Tables as they were looked at once, at their first cell. The story's nodes never change. */
const tables = new WeakMap<Element, { readonly facts: TableFacts | undefined }>();

/**
 * Reads what the markup tells about a block.
 * @param text the run's text, `starts` where its nodes start in it.
 * @param previous the runs before and after it, for what begins or ends with it.
 */
export function readFacts(
  run: TextRun,
  text: string,
  starts: readonly number[],
  previous: TextRun | undefined,
  next: TextRun | undefined,
): BlockFacts {
  const { container } = run;
  const begins = (part: Element | null): part is Element =>
    part !== null && !(previous && part.contains(previous.container));
  const quote = container.closest('blockquote');
  const item = container.closest('li');
  return {
    marks: marksOf(run, starts),
    listNumber: begins(item) ? unlessWritten(listNumber(item), text) : '',
    codeLines: roleOf(container) === 'code' ? text.replaceAll(/^\n|\s+$/g, '').split('\n').length : 0,
    cell: cellFacts(container, begins),
    quoteStarts: begins(quote),
    quoteEnds: quote !== null && !(next && quote.contains(next.container)),
    unlabelled: container.classList.contains('image-unlabelled'),
    longer: container.closest('details.long-description') !== null,
  };
}

/** Some pages write their numbers themselves, as text. */
function unlessWritten(number: string, text: string): string {
  const head = text.slice(0, 80).replace(/^[\s([]+/, '');
  return head.startsWith(number) && /^[.):\]]/.test(head.slice(number.length)) ? '' : number;
}

function cellFacts(
  container: Element,
  begins: (part: Element | null) => part is Element,
): CellFacts | undefined {
  const cell = container.closest<HTMLTableCellElement>('td, th');
  const table = cell?.closest('table');
  if (!cell || !table) return undefined;
  let known = tables.get(table);
  if (!known) tables.set(table, (known = { facts: tableFacts(table) }));
  const { facts } = known;
  if (!facts) return undefined;
  const { headRow, headers, rows, columns, simple } = facts;
  const heading = cell.parentElement === headRow;
  return {
    first: isFirstOf(table, begins),
    heading,
    header: heading || !begins(cell) ? '' : (headers[cell.cellIndex] ?? ''),
    rows,
    columns,
    simple,
  };
}

/** The caption comes before the first cell, and inside the table. */
const isFirstOf = (table: HTMLTableElement, begins: (part: Element | null) => part is Element): boolean =>
  [...table.children].filter(({ tagName }) => tagName !== 'CAPTION').every(begins);
