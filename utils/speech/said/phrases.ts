// pure

/** Words that the voice says although they are not in the story, in the language that it reads. */
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

/** The words for a language, by its primary subtag; always the same object for one. */
export type PhrasesFor = (lang: string) => SpokenPhrases;

/** For where no words are at hand: only what the story itself holds is said. */
export const NO_PHRASES: SpokenPhrases = {
  link: (host) => host,
  code: () => '',
  table: () => '',
  formula: '',
  quoteStart: '',
  quoteEnd: '',
};
