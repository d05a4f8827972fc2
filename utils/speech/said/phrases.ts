// pure

/** Words that the voice says although they are not in the story, in the language of the interface. */
export interface SpokenPhrases {
  /** For an address, by the name of its site ("example.com"). */
  link(host: string): string;
  /** In place of, or before, a code block. `lines` is at least 1. */
  code(lines: number): string;
  /** In place of, or before, a data table. Rows without the headers. */
  table(rows: number, columns: number): string;
  readonly formula: string;
  readonly quoteStart: string;
  readonly quoteEnd: string;
}

/** For where no words are at hand: only what the story itself holds is said. */
export const NO_PHRASES: SpokenPhrases = {
  link: (host) => host,
  code: () => '',
  table: () => '',
  formula: '',
  quoteStart: '',
  quoteEnd: '',
};
