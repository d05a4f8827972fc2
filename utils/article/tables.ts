// DOM-only
import { holds, named, namedAny, nameSet, newElement, type Names, type Roll } from './elements.ts';
import { moveChildren, unwrap } from './move-nodes.ts';
import { collapsed, letterCount } from './words.ts';

/** Parts of a page, which tables that arrange pages hold and cells of data do not; paragraphs in a row are one too. */
const PAGE_PARTS = nameSet('article section form blockquote aside nav');
const IN_A_ROW = 'p + p + p';
const HEADINGS = nameSet('h1 h2 h3 h4 h5 h6');
const TABLE = nameSet('table');
const SHOWN = nameSet('img math');
/** Letters in a cell; a datum is shorter, a column of a page longer. */
const LONGEST_DATUM = 500;

const ROW = nameSet('tr');
const SECTION = nameSet('thead tbody tfoot');
const ROW_OR_SECTION = nameSet('tr thead tbody tfoot');
const CELL = nameSet('td th');
const CAPTION = nameSet('caption');
const COLUMNS = nameSet('colgroup col');

/** Children of an element that have one of some names. */
function childrenOf(element: Element, names: Names): readonly Element[] {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (names.has(child.localName)) children.push(child);
  return children;
}

const rowsOf = (table: Element): readonly Element[] =>
  childrenOf(table, ROW_OR_SECTION).flatMap((part) =>
    ROW.has(part.localName) ? part : childrenOf(part, ROW),
  );
const cellsOf = (row: Element): readonly Element[] => childrenOf(row, CELL);
const isEmpty = (cell: Element): boolean => collapsed(cell.textContent) === '' && !holds(cell, SHOWN);

/** A heading with text under it makes a part of a page of its cell; one alone is a label in large letters. */
const headsText = (cell: Element): boolean =>
  namedAny(cell, HEADINGS).some((heading) => collapsed(heading.textContent) !== collapsed(cell.textContent));

const isDatum = (cell: Element): boolean =>
  letterCount(cell.textContent) <= LONGEST_DATUM &&
  !holds(cell, PAGE_PARTS) &&
  !(named(cell, 'p').length > 2 && cell.querySelector(IN_A_ROW)) &&
  !headsText(cell);

/** Whether a table has a caption or cells that head others. */
function isMarked(table: Element, rows: readonly Element[]): boolean {
  const [caption] = childrenOf(table, CAPTION);
  return (
    collapsed(caption?.textContent) !== '' ||
    childrenOf(table, SECTION).some((part) => part.localName === 'thead' && named(part, 'td').length > 0) ||
    rows
      .flatMap(cellsOf)
      .some(
        (cell) =>
          (cell.localName === 'th' && !isEmpty(cell)) ||
          cell.hasAttribute('scope') ||
          cell.hasAttribute('headers'),
      )
  );
}

/**
 * Whether a table is one to its author (HTML, 4.9.1: "tables must not be used as layout aids", which half of the
 * old web does). Told by its structure: marks that only data bear, else at least two rows of two short cells.
 */
function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role') ?? '';
  if (/^(?:presentation|none)$/.test(role)) return false;
  if (holds(table, TABLE)) return false;
  const rows = rowsOf(table);
  const filled = rows.filter((row) => cellsOf(row).filter((cell) => !isEmpty(cell)).length > 1).length;
  if (/^(?:table|grid|treegrid)$/.test(role)) return filled > 0;
  if (isMarked(table, rows)) return filled > 0 || rows.length > 1;
  if (filled < 2) return false;
  return rows.every((row) => cellsOf(row).every(isDatum));
}

/** What extraction takes for data without more questions. Ours to write: it is not kept afterwards. */
export function protectTables(roll: Roll): void {
  for (const table of roll.of('table')) {
    if (!table.isConnected || !isDataTable(table)) continue;
    // `summary` is what Readability asks for; names and roles are what it judges rows and cells by.
    table.setAttribute('summary', 'data');
    for (const part of table.querySelectorAll('thead, tbody, tfoot, tr, th, td, caption, colgroup')) {
      part.removeAttribute('class');
      part.removeAttribute('role');
    }
    table.removeAttribute('class');
    // A name of a row may be the target of a link; the table's own is not judged once it is data.
  }
}

/** Whether a table has been told to be one of data, before extraction. */
export const isProtectedTable = (table: Element | undefined): boolean =>
  table?.getAttribute('summary') === 'data';

/** A table that only arranges a page becomes what it holds, in reading order. A table of data in it stays whole. */
function unwrapLayout(table: Element): void {
  const rows = rowsOf(table);
  for (const cell of [...childrenOf(table, CAPTION), ...rows.flatMap(cellsOf)]) {
    const box = newElement(table.ownerDocument, 'div');
    moveChildren(cell, box);
    cell.replaceWith(box);
  }
  const sections = childrenOf(table, SECTION);
  for (const columns of childrenOf(table, COLUMNS)) columns.remove();
  // From the outside in, so that each box is moved once.
  for (const part of [table, ...sections, ...rows]) unwrap(part);
}

/** The caption that a figure gives its table. */
function takeCaption(table: Element): void {
  const figure = table.closest('figure');
  const caption = figure?.querySelector('figcaption');
  if (!figure || !caption || figure.querySelector('img, video, audio, iframe')) return;
  if (figure.querySelectorAll('table').length !== 1) return;
  if (!table.querySelector('caption')) {
    const own = newElement(table.ownerDocument, 'caption');
    moveChildren(caption, own);
    table.prepend(own);
  }
  caption.remove();
  unwrap(figure);
}

function asHeader(cell: Element, scope: string): void {
  const header = cell.localName === 'th' ? cell : newElement(cell.ownerDocument, 'th');
  if (header !== cell) {
    for (const { name, value } of cell.attributes) header.setAttribute(name, value);
    moveChildren(cell, header);
    cell.replaceWith(header);
  }
  if (!/^(?:col|row|colgroup|rowgroup)$/.test(header.getAttribute('scope') ?? ''))
    header.setAttribute('scope', scope);
}

/** Whether all that a cell says is in bold. */
function isBold(cell: Element): boolean {
  const bold = [...cell.querySelectorAll('b, strong')].map((each) => collapsed(each.textContent)).join('');
  return bold !== '' && bold.replaceAll(' ', '') === collapsed(cell.textContent).replaceAll(' ', '');
}

/**
 * Says of header cells what they head, where that is certain, so that the voice and screen readers can say it with
 * each cell. Cells of the first row are headers as well when all of them are bold and none in the rows below is.
 */
function addScopes(table: Element): void {
  const rows = rowsOf(table);
  const [top, ...others] = rows;
  if (!top || others.length === 0) return;
  const first = cellsOf(top).filter((cell) => !isEmpty(cell));
  const below = others.flatMap(cellsOf).filter((cell) => !isEmpty(cell));
  const hasHeads = table.querySelector('th, thead') !== null;
  if (!hasHeads && first.length > 1 && first.every(isBold) && !below.some(isBold))
    for (const cell of first) asHeader(cell, 'col');
  for (const row of rows) {
    const cells = cellsOf(row);
    const isHead =
      row.parentElement?.localName === 'thead' ||
      (row === top && cells.every((cell) => cell.localName === 'th' || isEmpty(cell)));
    if (isHead) for (const cell of cells) if (!isEmpty(cell)) asHeader(cell, 'col');
    const [lead, ...rest] = cells;
    if (!isHead && lead?.localName === 'th' && rest.some((cell) => cell.localName === 'td'))
      asHeader(lead, 'row');
  }
}

/** Tables after extraction: those of data with captions and headers, the others taken apart. */
export function tidyTables(root: Element): void {
  for (const table of named(root, 'table').toReversed()) {
    if (!isDataTable(table)) {
      unwrapLayout(table);
      continue;
    }
    takeCaption(table);
    for (const heading of namedAny(table, HEADINGS)) {
      const label = newElement(heading.ownerDocument, 'strong');
      moveChildren(heading, label);
      heading.replaceWith(label);
    }
    addScopes(table);
  }
}
