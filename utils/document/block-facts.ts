// pure
import type { TextSpan } from './reading-document.ts';

/** What the markup tells about a block besides its text. What is made of it is decided where it is spoken. */
export interface BlockFacts {
  /** Parts of the text, in order. One may hold another. */
  readonly marks: readonly Mark[];
  /** Number or letter of an ordered list's item, on its first block, when the text does not begin with it; else ''. */
  readonly listNumber: string;
  /** Lines of a code block; 0 for other blocks. */
  readonly codeLines: number;
  readonly cell: CellFacts | undefined;
  /** First and last block of a block quotation. */
  readonly quoteStarts: boolean;
  readonly quoteEnds: boolean;
  /** A picture for which its page has no words: the block only says so. */
  readonly unlabelled: boolean;
  /** Part of a picture's longer description, which waits closed under the picture. */
  readonly longer: boolean;
}

/** `note`: mark of a footnote or citation. `code`: inline code. `raised`, `lowered`: other superscripts and subscripts. `formula`: MathML. */
export interface Mark extends TextSpan {
  readonly kind: MarkKind;
  /** Of a formula, the words or the TeX that its page gives for it; '' when there are none. */
  readonly words?: string;
}

export type MarkKind = 'note' | 'code' | 'raised' | 'lowered' | 'formula';

/** A block in a cell of a data table. Tables that only arrange a page have none. */
export interface CellFacts {
  /** First block of the table, its caption not counted. */
  readonly first: boolean;
  /** The cell stands in the row of column headers. */
  readonly heading: boolean;
  /** Header of the column, on the cell's first block; '' when there is none. */
  readonly header: string;
  /** Rows without the row of headers. */
  readonly rows: number;
  readonly columns: number;
  /** Can be followed by ear, cell by cell: no cell spans others, few cells, and headers or few columns. */
  readonly simple: boolean;
}
