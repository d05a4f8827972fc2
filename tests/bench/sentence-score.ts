/** How well `sentencesOf` cuts a text whose sentences are known. */
import { sentencesOf } from '../../utils/document/segment.ts';

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const lettersOf = (text: string): string => text.replaceAll(/\s/g, '');

interface Score {
  readonly pass: boolean;
  /** Cuts that should not be there: where, as the text before and after. */
  readonly falseSplits: readonly string[];
  readonly misses: readonly string[];
}

/** Ends of sentences, counted in characters that are no white space. The last one is the end of the text. */
function endsOf(sentences: readonly string[]): Set<number> {
  let end = 0;
  const ends = sentences.map((sentence) => (end += lettersOf(sentence).length));
  return new Set(ends.slice(0, -1));
}

/** White space is normalised on both sides. */
export function score(text: string, lang: string, expected: readonly string[]): Score {
  const found = sentencesOf(text, lang).map(({ span }) => squeezed(text.slice(span.start, span.end)));
  const [is, should] = [endsOf(found), endsOf(expected)];
  const bare = lettersOf(text);
  const shown = (at: number): string =>
    `${bare.slice(Math.max(0, at - 25), at)} ¦ ${bare.slice(at, at + 15)}`;
  return {
    pass: found.join('\n') === expected.map(squeezed).join('\n'),
    falseSplits: [...is].filter((end) => !should.has(end)).map(shown),
    misses: [...should].filter((end) => !is.has(end)).map(shown),
  };
}
