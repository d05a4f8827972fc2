// pure
import type messages from '../public/_locales/en/messages.json';

/** Keys of the texts in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** Gives the text of a key, with `$1`, `$2` … replaced in turn. */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;

/** Sent by the background to the reader of a tab. */
export interface ReturnToPage {
  readonly type: 'return-to-page';
  /** The reader's tab. */
  readonly tabId: number;
}

/** Sent by the background to the reader of a tab when a browser-wide shortcut was pressed. */
export interface RunCommand {
  readonly type: 'run-command';
  readonly tabId: number;
  readonly command: ReaderCommand;
}

/** Browser-wide shortcuts of the reader: names in the manifest's `commands`. */
export const READER_COMMANDS = ['toggle-playback', 'next-sentence', 'previous-sentence'] as const;
export type ReaderCommand = (typeof READER_COMMANDS)[number];

export const isReaderCommand = (value: unknown): value is ReaderCommand =>
  READER_COMMANDS.some((command) => command === value);

/** Checks a runtime message field by field; undefined when it is not ours. */
export function parseReaderMessage(value: unknown): ReturnToPage | RunCommand | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, tabId, command } = value as { type?: unknown; tabId?: unknown; command?: unknown };
  if (typeof tabId !== 'number') return undefined;
  if (type === 'return-to-page') return { type, tabId };
  return type === 'run-command' && isReaderCommand(command) ? { type, tabId, command } : undefined;
}

/** Sent by a reader whose queue has come to a link: the background captures it, if the person has let it. */
export interface CaptureLink {
  readonly type: 'capture-link';
  /** Of the story in the library. */
  readonly address: string;
}

/** Checks a message for the background field by field; undefined when it is none. */
export function parseCaptureLink(value: unknown): CaptureLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, address } = value as { type?: unknown; address?: unknown };
  return type === 'capture-link' && typeof address === 'string' ? { type, address } : undefined;
}
