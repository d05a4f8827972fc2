// pure
import type messages from '../public/_locales/en/messages.json';

/** Keys of the texts in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** Gives the text of a key, with `$1`, `$2` … replaced in turn. */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;

/** Sent by the background to reader pages. The only runtime message there is. */
export interface ReturnToPage {
  readonly type: 'return-to-page';
  /** The reader's tab. */
  readonly tabId: number;
}

/** Checks a runtime message field by field; undefined when it is not ours. */
export function parseReturnToPage(value: unknown): ReturnToPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, tabId } = value as { type?: unknown; tabId?: unknown };
  return type === 'return-to-page' && typeof tabId === 'number' ? { type, tabId } : undefined;
}
