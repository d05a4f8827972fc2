// DOM-only
import { plainText } from './plain-text.ts';

export interface TableFacts {
  /** The row of column headers. */
  readonly headRow: HTMLTableRowElement | undefined;
  /** Column headers; '' where there is none. */
  readonly headers: readonly string[];
  /** Rows without the row of headers. */
  readonly rows: number;
  readonly columns: number;
  readonly simple: boolean;
}

/** Data cells hold no such thing; tables that arrange a page do. */
const PAGE_PARTS = 'table, h2, h3, h4, h5, h6, figure, pre, blockquote, ul, ol';
/** UTF-16 units; no datum is longer. */
const LONGEST_DATUM = 500;
/** More than a person can follow by ear in one go. */
const MOST_CELLS = 100;
const LONGEST_HEADER = 80;

/** @returns undefined for a table that only arranges a page: of one row or one column, or with parts of a page inside. */
export function tableFacts(table: HTMLTableElement): TableFacts | undefined {
  const rows = [...table.rows];
  const cells = rows.flatMap((row) => [...row.cells]);
  const columns = Math.max(
    0,
    ...rows.map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
  );
  if (rows.length < 2 || columns < 2) return undefined;
  if (
    cells.some((cell) => cell.textContent.length > LONGEST_DATUM || cell.querySelector(PAGE_PARTS) !== null)
  )
    return undefined;
  const [top] = rows;
  const headRow = top && isHeadRow(top) ? top : undefined;
  const headers = [...(headRow?.cells ?? [])].map((cell) =>
    (cell.getAttribute('abbr') ?? plainText(cell)).slice(0, LONGEST_HEADER),
  );
  const regular =
    cells.every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1) &&
    rows.every((row) => row.cells.length === columns);
  return {
    headRow,
    headers,
    rows: rows.length - (headRow ? 1 : 0),
    columns,
    simple: regular && cells.length <= MOST_CELLS && (headRow !== undefined || columns <= 3),
  };
}

/** A corner may be empty. */
function isHeadRow(row: HTMLTableRowElement): boolean {
  if (row.parentElement?.tagName === 'THEAD') return true;
  const cells = [...row.cells];
  return (
    cells.some(({ tagName }) => tagName === 'TH') &&
    cells.every((cell) => cell.tagName === 'TH' || cell.textContent.trim() === '')
  );
}
