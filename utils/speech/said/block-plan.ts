// pure
import type { Block } from '../../document/reading-document.ts';
import type { Saying } from './saying.ts';

/** What is said of a block besides its text, or in its place. */
export interface BlockPlan {
  /** Said in place of the text; '' to pass the block over; undefined to read it. */
  readonly instead: string | undefined;
  /** Phrase said before the text. */
  readonly announced: string;
  /** Of the story itself, said before the text as its label: the number of an item, the header of a column. */
  readonly label: string;
  /** Phrase said behind the text. */
  readonly closing: string;
}

const READ: BlockPlan = { instead: undefined, announced: '', label: '', closing: '' };
const SILENT: BlockPlan = { ...READ, instead: '' };

export function planFor(block: Block, saying: Saying): BlockPlan {
  const { facts } = block;
  if (!facts) return READ;
  const { verbosity, phrases } = saying;
  if (facts.longer && verbosity.pictures === 'skip') return SILENT;
  switch (block.role) {
    case 'image':
      if (verbosity.pictures === 'skip') return SILENT;
      return facts.unlabelled && verbosity.pictures === 'described' ? SILENT : READ;
    case 'caption':
      return verbosity.captions === 'skip' ? SILENT : READ;
    case 'code': {
      if (verbosity.code === 'skip') return SILENT;
      const announced = phrases.code(facts.codeLines);
      return verbosity.code === 'read' ? { ...READ, announced } : { ...READ, instead: announced };
    }
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
    case 'media':
      break;
    default:
      return block.role satisfies never;
  }
  const quoted = verbosity.quotes === 'announce';
  const opening = quoted && facts.quoteStarts ? phrases.quoteStart : '';
  const closing = quoted && facts.quoteEnds ? phrases.quoteEnd : '';
  const label = verbosity.numbers === 'read' ? facts.listNumber : '';
  return facts.cell ? planForCell(facts.cell, saying) : { ...READ, announced: opening, label, closing };
}

function planForCell(cell: NonNullable<NonNullable<Block['facts']>['cell']>, saying: Saying): BlockPlan {
  const { verbosity, phrases } = saying;
  const announced = cell.first ? phrases.table(cell.rows, cell.columns) : '';
  if (verbosity.tables === 'announce') return { ...SILENT, instead: announced };
  if (cell.simple) {
    // The headers are heard with the cells.
    return cell.heading ? { ...SILENT, instead: announced } : { ...READ, announced, label: cell.header };
  }
  return verbosity.tables === 'read' ? { ...READ, announced } : { ...SILENT, instead: announced };
}
