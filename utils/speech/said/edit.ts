// pure
import type { TextSpan } from '../../document/reading-document.ts';

/**
 * A part of a block's shown text that is said otherwise than it is written. Spaces at the ends of `say` are kept,
 * others need none.
 */
export interface Edit extends TextSpan {
  /** '' to leave the part out. */
  readonly say: string;
}
