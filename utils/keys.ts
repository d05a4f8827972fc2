// pure
/** What a key does in the reader. Each has a button too. */
export type KeyCommand =
  | 'toggle'
  | 'silence'
  | 'slower'
  | 'faster'
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-block'
  | 'previous-block';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, Alt or Meta is held: the browser's or the system's key, never ours. */
  readonly modified: boolean;
  /** Focus is in a field, or the person is composing text. */
  readonly inField: boolean;
  /** Focus is on something that Space itself presses, or that the arrows move within. */
  readonly onControl: boolean;
}

/** The command of a key; undefined when the key is not ours here. */
export function keyCommand({
  key,
  shiftKey,
  modified,
  inField,
  onControl,
}: KeyPress): KeyCommand | undefined {
  if (modified) return undefined;
  if (key === 'Escape') return 'silence';
  if (inField) return undefined;
  if (key === 'k' || key === 'K') return 'toggle';
  if (key === '-') return 'slower';
  // Both signs are on one key in most layouts, and only one of them needs Shift.
  if (key === '+' || key === '=') return 'faster';
  if (onControl) return undefined;
  if (key === ' ' && !shiftKey) return 'toggle';
  if (key === 'ArrowRight') return shiftKey ? 'next-block' : 'next-sentence';
  if (key === 'ArrowLeft') return shiftKey ? 'previous-block' : 'previous-sentence';
  return undefined;
}
