// DOM-only

/** A cell in its place. A cell over several rows is in each of them. */
export interface GridCell {
  readonly cell: Element;
  /** False where it only reaches into this column from one before. */
  readonly isFirst: boolean;
}

export interface Grid {
  /** Rows of equal length; undefined where a row has no cell. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** How many rows at the top only name columns. */
  readonly heads: number;
}

/** Tables of a page may claim any span; HTML itself stops at 1000 columns. */
const MOST_COLUMNS = 1000;

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** Lays the cells of a table out (HTML, 4.9.12 "Forming a table"), so that each has its column and its headers. */
export function gridOf(table: Element): Grid {
  const elements = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const rows: (GridCell | undefined)[][] = elements.map(() => []);
  for (const [y, element] of elements.entries()) {
    const row = rows[y] ?? [];
    let x = 0;
    for (const cell of element.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (row[x]) x += 1;
      const wide = spanOf(cell, 'colspan', MOST_COLUMNS);
      const high = spanOf(cell, 'rowspan', elements.length - y);
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide && x + right < MOST_COLUMNS; right += 1) {
          const target = rows[y + down];
          if (target && !target[x + right]) target[x + right] = { cell, isFirst: right === 0 };
        }
      x += wide;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => Array.from({ length: width }, (_, x) => row[x]));
  let heads = 0;
  while (heads < elements.length && namesColumns(elements[heads], even[heads] ?? [])) heads += 1;
  // A table of headers only has no rows to name.
  return { rows: even, heads: heads === elements.length ? Math.min(1, Math.max(0, heads - 1)) : heads };
}

function namesColumns(row: Element | undefined, cells: readonly (GridCell | undefined)[]): boolean {
  if (row?.parentElement?.localName === 'thead') return true;
  const own = cells.filter((cell) => cell !== undefined);
  return (
    own.length > 1 && own.every(({ cell }) => cell.localName === 'th' && cell.getAttribute('scope') !== 'row')
  );
}
