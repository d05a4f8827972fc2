// pure
type Unit = 'word' | 'sentence' | 'block' | 'heading' | 'image';

/** What a key does in the reader. Each has a button too. */
export type KeyCommand =
  'toggle' | 'silence' | 'slower' | 'faster' | 'more-time' | `${'next' | 'previous'}-${Unit}`;

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, Alt or Meta is held: the browser's or the system's key, never ours. */
  readonly modified: boolean;
  /** Focus is in a field, or the person is composing text. */
  readonly inField: boolean;
  /** Focus is on something that Space itself presses, or that the arrows move within. */
  readonly onControl: boolean;
  /** The person has not switched off keys that are a single letter (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

/** Letters that step, with Shift back: H and G as in screen readers. */
const STEP_LETTERS: ReadonlyMap<string, Unit> = new Map([
  ['w', 'word'],
  ['h', 'heading'],
  ['g', 'image'],
]);

/** The command of a key; undefined when the key is not ours here. */
export function keyCommand({
  key,
  shiftKey,
  modified,
  inField,
  onControl,
  letterKeys,
}: KeyPress): KeyCommand | undefined {
  if (modified) return undefined;
  if (key === 'Escape') return 'silence';
  if (inField) return undefined;
  // Caps Lock writes capitals too, so Shift is asked for by itself.
  const sign = letterKeys ? key.toLowerCase() : '';
  if (sign === 'k') return 'toggle';
  if (sign === 'e') return 'more-time';
  if (sign === '-') return 'slower';
  // Both signs are on one key in most layouts, and only one of them needs Shift.
  if (sign === '+' || sign === '=') return 'faster';
  const unit = STEP_LETTERS.get(sign);
  if (unit) return `${shiftKey ? 'previous' : 'next'}-${unit}`;
  if (onControl) return undefined;
  if (key === ' ' && !shiftKey) return 'toggle';
  if (key === 'ArrowRight') return shiftKey ? 'next-block' : 'next-sentence';
  if (key === 'ArrowLeft') return shiftKey ? 'previous-block' : 'previous-sentence';
  return undefined;
}
