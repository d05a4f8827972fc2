// DOM-only
import { prepareCode } from './code.ts';
import { Roll } from './elements.ts';
import { prepareHeadings } from './headings.ts';
import { prepareLists } from './lists.ts';
import { reduceMaths } from './maths.ts';
import { markNotes, type PageNotes } from './notes.ts';
import { prepareQuotes, removePrintOnly } from './quotes.ts';
import { readableText } from './readable-text.ts';
import { protectTables } from './tables.ts';

/** What is known of the page's structure before extraction and is used after it. */
export interface PageStructure {
  readonly notes: PageNotes;
}

/**
 * Gives the parts of a story a form that extraction keeps: formulae, code, tables, lists, quotations, headings and
 * notes are told by what they are, whatever the page made them of.
 * @param page address of the page.
 * @param roll of the body or of its whole document.
 * @param text that can be read in it.
 */
export function prepareStructure(
  body: Element,
  page: string,
  roll = new Roll(body),
  text = readableText(body),
): PageStructure {
  removePrintOnly(roll);
  reduceMaths(body, roll);
  prepareCode(body, roll);
  prepareLists(roll);
  prepareQuotes(roll);
  prepareHeadings(roll);
  protectTables(roll);
  return { notes: markNotes(body, page, roll, text) };
}
